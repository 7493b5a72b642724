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
  const { service, headingLevel, locale, lightText } = context;
  switch (result.status) {
    case 'made':
      return bookingResult(result, context);
    case 'taken-back':
      return takenBackResult(context);
    case 'unknown':
      return html`${formTitle(service, headingLevel, { locale, lightText })}
      ${unknownNotice(context)} ${phoneInstead('', service, context)}`;
  }
}

/** A booking, unmistakably: its code, its time in the feed's zone, its place, what can be done with it. */
function bookingResult({ made: booking, after }: Made, context: ResultContext): TemplateResult {
  const { locale, lightText, headingLevel, isShared, actions } = context;
  const { outcome } = locale.messages.booking;
  const device = formatDeviceTime(
    Date.parse(booking.session.startsAt),
    booking.session.timezone,
    locale.messages,
  );
  const isSure = booking.status === 'confirmed';
  return html`<div class=${`result ${booking.status}`} tabindex="-1">
    <div class="title">
      ${lightText.heading(headingLevel, 'result', resultTitle(booking, context))}
    </div>
    ${after.kind === 'changed' ? html`<div role="status">${lightText.paragraph('result-changed', outcome.changed)}</div>` : nothing}
    ${hint(booking, context)}
    <div class="code-box">
      <div>
        ${lightText.paragraph('result-code-label', outcome.code)}
        <div class="code">${lightText.paragraph('result-code', booking.code)}</div>
        ${isSure ? html`<div class="quiet">${lightText.paragraph('result-code-hint', outcome.codeHint)}</div>` : nothing}
      </div>
      ${isSure ? qrDrawing(context.checkInCode, outcome.checkIn) : nothing}
    </div>
    <div class="lines">
      ${resultLines(booking, context).map(({ key, text }) => lightText.paragraph(`result-${key}`, text))}
      ${device === null ? nothing : html`<div class="quiet">${lightText.paragraph('result-device', device)}</div>`}
    </div>
    ${takeBack(booking, after, context)} ${resultActions(booking, context)}
    ${changeSession(booking, after, context)}
    <button type="button" class=${isShared ? 'primary' : ''} @click=${actions.onAnother}>
      ${isShared ? locale.messages.booking.kiosk.done : outcome.another}
    </button>
  </div>`;
}

/** Hint at what happens next, where a booking is not sure yet. */
function hint({ status, drawAt }: Booking, { locale, lightText }: ResultContext) {
  if (status === 'waitlisted') {
    return lightText.paragraph('result-hint', locale.messages.booking.outcome.waitlistedHint);
  }
  return status === 'pending' && drawAt !== null
    ? lightText.paragraph('result-hint', locale.messages.booking.outcome.drawnHint)
    : nothing;
}

/** Confirmation that a booking has been taken back. */
function takenBackResult(context: ResultContext): TemplateResult {
  const { locale, lightText, headingLevel, actions } = context;
  const { outcome } = locale.messages.booking;
  return html`<div class="result" tabindex="-1">
    <div class="title">${lightText.heading(headingLevel, 'result', outcome.cancelledTitle)}</div>
    ${lightText.paragraph('result-cancelled', outcome.cancelledText)}
    <button class="primary" type="button" @click=${actions.onAnother}>${outcome.another}</button>
  </div>`;
}

function takeBack(
  booking: Booking,
  { kind }: AfterMade,
  { locale, lightText, actions }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = locale.messages.booking;
  const undoable = locale.now < Date.parse(booking.undoUntil);
  const until = Date.parse(undoable ? booking.undoUntil : booking.cancelUntil);
  if (locale.now >= until) return nothing;
  const time = undoable
    ? formatTime(until, locale.zone)
    : formatInstant(until, locale.zone, locale.messages);
  const label = undoable ? outcome.undo : outcome.cancel;
  return html`<div class="take-back">
    ${
      kind === 'undo-failed'
        ? html`<div class="notice" role="alert">
            ${lightText.paragraph('result-undo-failed', outcome.undoFailed)}
          </div>`
        : nothing
    }
    <button type="button" part="undo" aria-disabled=${kind === 'undoing'} @click=${actions.onUndo}>
      ${kind === 'undoing' ? outcome.undoing : label}
    </button>
    <div class="quiet">
      ${lightText.paragraph(
        'result-until',
        undoable ? outcome.undoUntil(time) : outcome.cancelUntil(time),
      )}
    </div>
  </div>`;
}
