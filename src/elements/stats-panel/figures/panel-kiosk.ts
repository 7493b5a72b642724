import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../../i18n/format/format.ts';
import type { MoreContext } from './more-context.ts';
import type { RotationController } from './rotation-controller.ts';

/** More dots than that are not told apart from across a hall. */
const MOST_DOTS = 12;

/** Controls of a wall screen: which of its pages is shown, with buttons to stop, to go on and back. */
export function kioskBar(
  rotation: RotationController,
  pages: number,
  { locale, messages }: MoreContext,
): TemplateResult | typeof nothing {
  if (pages < 2) return nothing;
  const { kiosk } = messages;
  const number = (value: number) => formatNumber(value, locale.messages);
  const at = rotation.indexIn(pages);
  const dots = pages > MOST_DOTS ? [] : Array.from({ length: pages }, (_, index) => index === at);
  return html`<div class="tools kiosk-bar" role="group" aria-label=${kiosk.pages}>
    <button type="button" @click=${() => rotation.show(at - 1, pages)}>${kiosk.previous}</button>
    <span class="dots" aria-hidden="true"
      >${dots.map((isAt) => html`<i class=${isAt ? 'at' : ''}></i>`)}</span
    >
    <span
      class="position"
      aria-hidden="true"
      .textContent=${`${number(at + 1)}/${number(pages)}`}
    ></span>
    <span
      class="visually-hidden"
      .textContent=${kiosk.position(number(at + 1), number(pages))}
    ></span>
    <button type="button" @click=${() => rotation.show(at + 1, pages)}>${kiosk.next}</button>
    ${
      rotation.mayMove
        ? html`<button
            type="button"
            @click=${rotation.toggle}
            .textContent=${rotation.isStopped ? kiosk.goOn : kiosk.pause}
          ></button>`
        : nothing
    }
  </div>`;
}
