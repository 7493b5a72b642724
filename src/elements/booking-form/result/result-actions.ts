import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import { safeAddress } from '../../../model/web-address.ts';
import { CALENDAR, COPY, icon, PRINT, READ, type Icon } from '../../../templates/icon.ts';
import { qrDrawing } from './qr-drawing.ts';
import type { ResultContext } from './result-context.ts';
import { resultLines, resultTitle } from './result-lines.ts';

/** Ways to keep a booking: calendar, print, copy, read aloud; the code for the door, and the link. */
export function resultActions(booking: Booking, context: ResultContext): TemplateResult {
  const { locale, lightText, use, isShared, actions } = context;
  const { outcome } = locale.messages.booking;
  const spoken = spokenLines(booking, context);
  const manage = isShared ? null : safeAddress(booking.manageUrl, document.baseURI);
  const calendar = isShared ? null : safeAddress(booking.icsUrl, document.baseURI);
  const lines = manage === null ? spoken : [...spoken, manage];
  const way = (path: Icon, words: string, onPress: () => void) =>
    html`<button type="button" class="way" @click=${onPress}>
      ${icon(path)}<span .textContent=${words}></span>
    </button>`;
  return html`
    <div class="ways">
      ${
        calendar === null
          ? nothing
          : html`<div class="way linked">
              ${icon(CALENDAR)} ${lightText.link('result-calendar', outcome.calendar, calendar)}
            </div>`
      }
      ${way(PRINT, outcome.print, () => actions.onPrint())}
      ${isShared ? nothing : way(COPY, outcome.copy, () => actions.onCopy(lines))}
      ${canRead() ? readButton(spoken, use === 'reading', context) : nothing}
    </div>
    ${useNotice(lines, context)} ${keep(booking, manage, context)}
  `;
}

function readButton(
  spoken: readonly string[],
  isReading: boolean,
  { locale, actions }: ResultContext,
): TemplateResult {
  const { outcome } = locale.messages.booking;
  return html`<button
    type="button"
    class="way"
    aria-pressed=${isReading}
    @click=${() => actions.onRead(spoken)}
  >
    ${icon(READ)}<span .textContent=${isReading ? outcome.stopReading : outcome.readAloud}></span>
  </button>`;
}

/** The code for the door beside the link by which a booking is seen and cancelled. */
function keep(
  { status }: Booking,
  manage: string | null,
  { checkInCode, locale, lightText }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = locale.messages.booking;
  const code = status === 'confirmed' ? qrDrawing(checkInCode, outcome.checkIn) : nothing;
  if (code === nothing && manage === null) return nothing;
  return html`<div class="keep">
    ${
      code === nothing
        ? nothing
        : html`<div class="door">
            ${code}
            <div class="small">${lightText.paragraph('result-check-in', outcome.checkIn)}</div>
          </div>`
    }
    ${
      manage === null
        ? nothing
        : html`<div class="manage">
            ${lightText.link('result-manage', outcome.manage, manage, true)}
            <div class="quiet small">
              ${lightText.paragraph('result-manage-hint', outcome.manageHint)}
            </div>
          </div>`
    }
  </div>`;
}

/** Lines to copy and to read aloud: status, booking and code. */
function spokenLines(booking: Booking, context: ResultContext): readonly string[] {
  const { outcome } = context.locale.messages.booking;
  return [
    resultTitle(booking, context),
    ...resultLines(booking, context).map(({ text }) => text),
    context.locale.messages.common.labelled(outcome.code, booking.code),
  ];
}

/** Notice that the lines were copied or are to be copied by hand, or that printing failed. */
function useNotice(
  lines: readonly string[],
  { use, locale, lightText }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = locale.messages.booking;
  switch (use) {
    case 'copied':
      return html`<div class="copied" role="status">
        ${lightText.paragraph('result-copied', outcome.copied)}
      </div>`;
    case 'by-hand':
      return html`<div class="copied" role="status">
        ${lightText.paragraph('result-copied', outcome.byHand)}
        ${lines.map((line, index) => lightText.paragraph(`result-copy-${index}`, line))}
      </div>`;
    case 'not-printed':
      return html`<div class="notice" role="status">
        ${lightText.paragraph('result-not-printed', locale.messages.common.failed.network)}
      </div>`;
    case 'reading':
    case null:
      return nothing;
  }
}

function canRead(): boolean {
  return typeof speechSynthesis === 'object' && typeof SpeechSynthesisUtterance === 'function';
}
