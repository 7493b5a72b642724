import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../../i18n/format/format.ts';
import type { MoreContext } from './more-context.ts';
import type { RotationController } from './rotation-controller.ts';

/** Controls of a wall screen: which of its groups is shown, with buttons to stop, to go on and back. */
export function kioskBar(
  rotation: RotationController,
  groups: number,
  { locale, messages }: MoreContext,
): TemplateResult | typeof nothing {
  if (groups < 2) return nothing;
  const { kiosk } = messages;
  const number = (value: number) => formatNumber(value, locale.messages);
  const at = rotation.indexIn(groups);
  return html`<div class="kiosk-bar" role="group" aria-label=${kiosk.pages}>
    <button type="button" @click=${() => rotation.show(at - 1, groups)}>${kiosk.previous}</button>
    <span>${kiosk.position(number(at + 1), number(groups))}</span>
    <button type="button" @click=${() => rotation.show(at + 1, groups)}>${kiosk.next}</button>
    ${
      rotation.mayMove
        ? html`<button type="button" @click=${rotation.toggle}>
            ${rotation.isStopped ? kiosk.goOn : kiosk.pause}
          </button>`
        : nothing
    }
  </div>`;
}
