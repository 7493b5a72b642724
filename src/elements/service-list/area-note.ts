import { html, nothing, type TemplateResult } from 'lit';
import type { ListContext } from './list-context.ts';

/** Note on the services the city has beyond the area of the list, with a button there and back. */
export function areaNote(
  elsewhere: number | null,
  { locale, lightText, state, actions }: ListContext,
): TemplateResult | typeof nothing {
  if (elsewhere === null || (elsewhere === 0 && !state.isWide)) return nothing;
  const { list } = locale.messages;
  return html`<div class="area-note">
    ${state.isWide ? nothing : lightText.paragraph('also-open', list.alsoOpen(elsewhere))}
    <button type="button" @click=${() => actions.onChange({ isWide: !state.isWide })}>
      ${state.isWide ? list.showArea : list.showAll}
    </button>
  </div>`;
}
