import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import type { AfterMade, Submission } from '../../../booking/submission.ts';
import { formatTime } from '../../../i18n/format/format.ts';
import { formatInstant } from '../../../i18n/format/instant-format.ts';
import { WRONG } from '../../../templates/icon.ts';
import { changeButton, choosing } from './change-session.ts';
import { phoneInstead } from '../form/form-notices.ts';
import { formTitle } from '../form/form-title.ts';
import { outcomeBox, type Outcome } from './outcome-box.ts';
import type { ResultContext } from './result-context.ts';
import { resultFacts } from './result-facts.ts';
import { resultTitle } from './result-lines.ts';
import { signed, unknownNotice } from './result-notices.ts';
import { resultActions } from './result-actions.ts';

type Made = Extract<Submission<Booking>, { status: 'made' }>;
/** The states of a booking in which the form gives way to what came of it. */
export type Result = Extract<Submission<Booking>, { status: 'made' | 'taken-back' | 'unknown' }>;

const OUTCOMES: Readonly<Record<Booking['status'], Outcome>> = {
  confirmed: 'good',
  waitlisted: 'open',
  pending: 'open',
  cancelled: 'bad',
};

/** The result of a booking that was sent: made, taken back, or not known. */
export function resultView(result: Result, context: ResultContext): TemplateResult {
  const { service } = context;
  switch (result.status) {
    case 'made':
      return bookingResult(result, context);
    case 'taken-back':
      return takenBackResult(context);
    case 'unknown':
      return html`${formTitle(service, context)} ${unknownNotice(context)}
        <div class="instead">${phoneInstead('', service, context)}<slot></slot></div>`;
  }
}

/** A booking, unmistakably: its code, its time in the feed's zone, its place, what can be done with it. */
function bookingResult({ made: booking, after }: Made, context: ResultContext): TemplateResult {
  const { locale, lightText, isShared, actions } = context;
  const { outcome, kiosk } = locale.messages.booking;
  const isSure = booking.status === 'confirmed';
  const under = isSure
    ? html`<div class="quiet">${lightText.paragraph('result-code-hint', outcome.codeHint)}</div>`
    : nothing;
  return html`<div class="result" tabindex="-1">
    <div class="half">
      ${outcomeBox(
        OUTCOMES[booking.status],
        resultTitle(booking, context),
        html`${isSure ? nothing : lightText.paragraph('result-code-label', outcome.code)}
          <div class="code">${lightText.paragraph('result-code', booking.code)}</div>
          ${under} ${hint(booking, context)}
          <div role="status">
            ${after.kind === 'changed' ? lightText.paragraph('result-changed', outcome.changed) : nothing}
          </div>`,
        context,
      )}
      ${resultFacts(booking, context)}
    </div>
    <div class="half">
      ${resultActions(booking, context)} ${choosing(booking, after, context)}
      <div class="links">
        ${changeButton(booking, after, context)} ${takeBack(booking, after, context)}
        ${isShared ? nothing : html`<button type="button" class="plain" @click=${actions.onAnother}>${outcome.another}</button>`}
      </div>
      ${isShared ? html`<button type="button" class="primary" @click=${actions.onAnother}>${kiosk.done}</button>` : nothing}
    </div>
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
  const { locale, lightText, actions } = context;
  const { outcome } = locale.messages.booking;
  return html`<div class="result" tabindex="-1">
    <div class="half">
      ${outcomeBox('taken-back', outcome.cancelledTitle, lightText.paragraph('result-cancelled', outcome.cancelledText), context)}
      <button class="primary" type="button" @click=${actions.onAnother}>${outcome.another}</button>
    </div>
  </div>`;
}

/** The way to take a booking back or to cancel it, with the time until which it can be. */
function takeBack(
  booking: Booking,
  { kind }: AfterMade,
  { locale, lightText, actions }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = locale.messages.booking;
  const undoable = locale.now < Date.parse(booking.undoUntil);
  const until = Date.parse(undoable ? booking.undoUntil : booking.cancelUntil);
  if (locale.now >= until) return nothing;
  const label = undoable
    ? outcome.undo(formatTime(until, locale.zone))
    : outcome.cancel(formatInstant(until, locale.zone, locale.messages));
  return html`${
      kind === 'undo-failed'
        ? html`<div class="notice refusal" role="alert">
            ${signed(WRONG, lightText.paragraph('result-undo-failed', outcome.undoFailed))}
          </div>`
        : nothing
    }
    <button
      type="button"
      class="plain"
      part="undo"
      aria-disabled=${kind === 'undoing'}
      @click=${actions.onUndo}
      .textContent=${kind === 'undoing' ? outcome.undoing : label}
    ></button>`;
}
