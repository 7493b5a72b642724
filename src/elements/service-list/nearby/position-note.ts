import { nothing, type TemplateResult } from 'lit';
import type { PositionState } from '../../../controllers/position-controller.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansFinder } from '../../../i18n/zh-hans-finder.ts';
import type { ListContext } from '../list-context.ts';

/** Says what is known of where the reader is, once they have asked. */
export function positionNote(
  { status }: PositionState,
  { locale, lightText }: ListContext,
): TemplateResult | typeof nothing {
  if (status === 'idle') return nothing;
  const { finder } = withSections(locale.messages, { finder: zhHansFinder });
  return lightText.paragraph('position', finder.position[status]);
}
