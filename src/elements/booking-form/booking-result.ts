import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../booking/contract.ts';
import type { AfterBooking, BookingState } from '../../controllers/booking-state.ts';
import { formatTime } from '../../locale/format.ts';
import { formatDeviceTime, formatInstant } from '../../locale/instant-format.ts';
import { qrDrawing } from './qr-drawing.ts';
import { changeSession } from './change-session.ts';
import { phoneInstead } from './form-notices.ts';
import type { ResultContext } from './result-context.ts';
import { resultLines, resultTitle } from './result-lines.ts';
import { unknownNotice } from './result-notices.ts';
import { resultWays } from './result-ways.ts';

type Booked = Extract<BookingState, { status: 'booked' }>;
/** The states of a booking in which the form gives way to what came of it. */
export type BookingOutcome = Extract<BookingState, { status: 'booked' | 'undone' | 'unknown' }>;

/** What has come of a booking that was sent. */
export function outcomeView(state: BookingOutcome, context: ResultContext): TemplateResult {
  switch (state.status) {
    case 'booked':
      return state.booking.status === 'cancelled'
        ? undoneResult(context)
        : bookingResult(state, context);
    case 'undone':
      return undoneResult(context);
    case 'unknown':
      return html`${unknownNotice(context)} ${phoneInstead('', context.service, context)}`;
  }
}

/** What was booked, unmistakably: the code, the time in the feed's zone, the place, and the ways on. */
function bookingResult({ booking, after }: Booked, context: ResultContext): TemplateResult {
  const { reader, texts, words, headingLevel, isShared, actions } = context;
  const { outcome } = texts;
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
    ${takeBack(booking, after, context)} ${resultWays(booking, context)}
    ${changeSession(booking, after, context)}
    <button type="button" class=${isShared ? 'primary' : ''} @click=${actions.onAnother}>
      ${isShared ? texts.kiosk.done : outcome.another}
    </button>
  </div>`;
}

/** What happens next, where a booking is not sure yet. */
function hint({ status, drawAt }: Booking, { texts, words }: ResultContext) {
  if (status === 'waitlisted') {
    return words.paragraph('result-hint', texts.outcome.waitlistedHint);
  }
  return status === 'pending' && drawAt !== null
    ? words.paragraph('result-hint', texts.outcome.drawnHint)
    : nothing;
}

/** What is shown once a booking has been taken back. */
function undoneResult(context: ResultContext): TemplateResult {
  const { texts, words, headingLevel, actions } = context;
  const { outcome } = texts;
  return html`<div class="result" tabindex="-1">
    <div class="title">${words.heading(headingLevel, 'result', outcome.cancelledTitle)}</div>
    ${words.paragraph('result-cancelled', outcome.cancelledText)}
    <button class="primary" type="button" @click=${actions.onAnother}>${outcome.another}</button>
  </div>`;
}

function takeBack(
  booking: Booking,
  { kind }: AfterBooking,
  { reader, texts, words, actions }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = texts;
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
