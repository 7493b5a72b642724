import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import type { AfterMade, Submission } from '../../../booking/submission.ts';
import { formatTime } from '../../../i18n/format/format.ts';
import { formatDeviceTime, formatInstant } from '../../../i18n/format/instant-format.ts';
import { qrDrawing } from './qr-drawing.ts';
import { changeSession } from './change-session.ts';
import { formTitle, phoneInstead } from '../form/form-notices.ts';
import type { ResultContext } from './result-context.ts';
import { resultLines, resultTitle } from './result-lines.ts';
import { unknownNotice } from './result-notices.ts';
import { resultActions } from './result-actions.ts';

type Made = Extract<Submission<Booking>, { status: 'made' }>;
/** The states of a booking in which the form gives way to what came of it. */
export type Result = Extract<Submission<Booking>, { status: 'made' | 'taken-back' | 'unknown' }>;

/** The result of a booking that was sent: made, taken back, or not known. */
export function resultView(result: Result, context: ResultContext): TemplateResult {
  const { service, headingLevel, reader, words } = context;
  switch (result.status) {
    case 'made':
      return bookingResult(result, context);
    case 'taken-back':
      return takenBackResult(context);
    case 'unknown':
      return html`${formTitle(service, headingLevel, { reader, words })} ${unknownNotice(context)}
      ${phoneInstead('', service, context)}`;
  }
}

/** A booking, unmistakably: its code, its time in the feed's zone, its place, what can be done with it. */
function bookingResult({ made: booking, after }: Made, context: ResultContext): TemplateResult {
  const { reader, words, headingLevel, isShared, actions } = context;
  const { outcome } = reader.messages.booking;
  const device = formatDeviceTime(
    Date.parse(booking.session.startsAt),
    booking.session.timezone,
    reader.messages,
  );
  const isSure = booking.status === 'confirmed';
  return html`<div class=${`result ${booking.status}`} tabindex="-1">
    <div class="title">${words.heading(headingLevel, 'result', resultTitle(booking, context))}</div>
    ${after.kind === 'changed' ? html`<div role="status">${words.paragraph('result-changed', outcome.changed)}</div>` : nothing}
    ${hint(booking, context)}
    <div class="code-box">
      <div>
        ${words.paragraph('result-code-label', outcome.code)}
        <div class="code">${words.paragraph('result-code', booking.code)}</div>
        ${isSure ? html`<div class="quiet">${words.paragraph('result-code-hint', outcome.codeHint)}</div>` : nothing}
      </div>
      ${isSure ? qrDrawing(context.checkInCode, outcome.checkIn) : nothing}
    </div>
    <div class="lines">
      ${resultLines(booking, context).map(({ key, text }) => words.paragraph(`result-${key}`, text))}
      ${device === null ? nothing : html`<div class="quiet">${words.paragraph('result-device', device)}</div>`}
    </div>
    ${takeBack(booking, after, context)} ${resultActions(booking, context)}
    ${changeSession(booking, after, context)}
    <button type="button" class=${isShared ? 'primary' : ''} @click=${actions.onAnother}>
      ${isShared ? reader.messages.booking.kiosk.done : outcome.another}
    </button>
  </div>`;
}

/** Hint at what happens next, where a booking is not sure yet. */
function hint({ status, drawAt }: Booking, { reader, words }: ResultContext) {
  if (status === 'waitlisted') {
    return words.paragraph('result-hint', reader.messages.booking.outcome.waitlistedHint);
  }
  return status === 'pending' && drawAt !== null
    ? words.paragraph('result-hint', reader.messages.booking.outcome.drawnHint)
    : nothing;
}

/** Confirmation that a booking has been taken back. */
function takenBackResult(context: ResultContext): TemplateResult {
  const { reader, words, headingLevel, actions } = context;
  const { outcome } = reader.messages.booking;
  return html`<div class="result" tabindex="-1">
    <div class="title">${words.heading(headingLevel, 'result', outcome.cancelledTitle)}</div>
    ${words.paragraph('result-cancelled', outcome.cancelledText)}
    <button class="primary" type="button" @click=${actions.onAnother}>${outcome.another}</button>
  </div>`;
}

function takeBack(
  booking: Booking,
  { kind }: AfterMade,
  { reader, words, actions }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = reader.messages.booking;
  const undoable = reader.now < Date.parse(booking.undoUntil);
  const until = Date.parse(undoable ? booking.undoUntil : booking.cancelUntil);
  if (reader.now >= until) return nothing;
  const time = undoable
    ? formatTime(until, reader.zone)
    : formatInstant(until, reader.zone, reader.messages);
  const label = undoable ? outcome.undo : outcome.cancel;
  return html`<div class="take-back">
    ${
      kind === 'undo-failed'
        ? html`<div class="notice" role="alert">
            ${words.paragraph('result-undo-failed', outcome.undoFailed)}
          </div>`
        : nothing
    }
    <button type="button" part="undo" aria-disabled=${kind === 'undoing'} @click=${actions.onUndo}>
      ${kind === 'undoing' ? outcome.undoing : label}
    </button>
    <div class="quiet">
      ${words.paragraph(
        'result-until',
        undoable ? outcome.undoUntil(time) : outcome.cancelUntil(time),
      )}
    </div>
  </div>`;
}
