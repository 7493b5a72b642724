import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import type { AfterMade } from '../../../booking/submission.ts';
import { formatDay } from '../../../i18n/format/session.ts';
import type { BookableSession } from '../../../model/booking/bookable.ts';
import { sessionDays } from '../../../model/booking/session-days.ts';
import { dayRow, slotText } from '../form/session-row.ts';
import type { ResultContext } from './result-context.ts';
import { WRONG } from '../../../templates/icon.ts';
import { refusalMessage, signed } from './result-notices.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/** Most other sessions that are offered. */
const MAX_OFFERED = 12;

/** The button to another session of the same service, for as long as a booking can be moved. */
export function changeButton(
  booking: Booking,
  { kind }: AfterMade,
  context: ResultContext,
): TemplateResult | typeof nothing {
  if (kind === 'choosing' || kind === 'changing' || !isMovable(booking, context)) return nothing;
  const { locale, actions } = context;
  return html`<button type="button" class="plain" @click=${() => actions.onChoose(true)}>
    ${locale.messages.booking.outcome.change}
  </button>`;
}

/** The other sessions, while one is being chosen; nothing while none is. */
export function choosing(
  booking: Booking,
  after: AfterMade,
  context: ResultContext,
): TemplateResult | typeof nothing {
  const { locale, lightText, actions } = context;
  const { outcome } = locale.messages.booking;
  if (!isMovable(booking, context)) return nothing;
  if (after.kind === 'changing') {
    return html`<div role="status">
      ${lightText.paragraph('result-changing', outcome.changing)}
    </div>`;
  }
  if (after.kind !== 'choosing') return nothing;
  return html`<div class="change">
    <div class="section-title change-title" tabindex="-1">
      ${lightText.paragraph('result-change', outcome.changeTitle)}
    </div>
    ${
      after.refusal === null
        ? nothing
        : html`<div class="notice refusal" role="alert">
            ${signed(WRONG, lightText.paragraph('result-change-refused', refusalMessage(after.refusal, null, outcome)))}
          </div>`
    }
    <ul class="sessions">
      ${keyedList(
        sessionDays(otherSessions(booking, context)),
        ({ date }) => date,
        (day) => dayRow(day, 'change', context, (session) => otherSession(session, context)),
      )}
    </ul>
    <button type="button" class="plain" @click=${() => actions.onChoose(false)}>
      ${outcome.keepTime}
    </button>
  </div>`;
}

function otherSession(session: BookableSession, context: ResultContext): TemplateResult {
  const { locale, actions } = context;
  const { kind, text } = slotText(session, `change-${session.id}`, context);
  const to = locale.messages.booking.outcome.changeTo;
  return html`<button
    type="button"
    class=${`option slot ${kind}`}
    @click=${() => actions.onChange(session.id)}
  >
    <span class="visually-hidden">${to} ${formatDay(session.session.date, locale)}</span>
    <span class="slot-text">${text}</span>
  </button>`;
}

/** Tells if a booking can be moved to another session, and there is one. */
function isMovable(booking: Booking, context: ResultContext): boolean {
  const until = Math.max(Date.parse(booking.undoUntil), Date.parse(booking.cancelUntil));
  return (
    booking.status !== 'waitlisted' &&
    context.locale.now < until &&
    otherSessions(booking, context).length > 0
  );
}

/** The sessions with enough places, the booked one left out. */
function otherSessions(
  { session, partySize }: Booking,
  { offer, places }: ResultContext,
): readonly BookableSession[] {
  return offer.sessions
    .filter(({ id, window }) => {
      const known = places?.sessions.get(id);
      const isFree =
        known === undefined || (known.status === 'open' && known.remaining >= partySize);
      return id !== session.id && window.status === 'open' && isFree;
    })
    .slice(0, MAX_OFFERED);
}
