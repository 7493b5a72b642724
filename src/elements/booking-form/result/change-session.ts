import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import type { AfterMade } from '../../../booking/submission.ts';
import { formatSession } from '../../../i18n/format/format.ts';
import type { BookableSession } from '../../../model/booking/bookable.ts';
import type { ResultContext } from './result-context.ts';
import { refusalWords } from './result-notices.ts';

/** Most other sessions that are offered. */
const MAX_OFFERED = 12;

/** The way to another session of the same service, for as long as a booking can be cancelled. */
export function changeSession(
  booking: Booking,
  after: AfterMade,
  context: ResultContext,
): TemplateResult | typeof nothing {
  const { reader, words, actions } = context;
  const { outcome } = reader.messages.booking;
  const until = Math.max(Date.parse(booking.undoUntil), Date.parse(booking.cancelUntil));
  const others = otherSessions(booking, context);
  if (reader.now >= until || others.length === 0 || booking.status === 'waitlisted') return nothing;
  if (after.kind === 'changing') {
    return html`<div role="status">${words.paragraph('result-changing', outcome.changing)}</div>`;
  }
  if (after.kind !== 'choosing') {
    return html`<button type="button" @click=${() => actions.onChoose(true)}>
      ${outcome.change}
    </button>`;
  }
  return html`<div class="change">
    <div class="change-title" tabindex="-1">
      ${words.paragraph('result-change', outcome.changeTitle)}
    </div>
    ${
      after.refusal === null
        ? nothing
        : html`<div class="notice" role="alert">
            ${words.paragraph('result-change-refused', refusalWords(after.refusal, null, outcome))}
          </div>`
    }
    <ul class="sessions">
      ${others.map((session) => html`<li>${otherSession(session, context)}</li>`)}
    </ul>
    <button type="button" @click=${() => actions.onChoose(false)}>${outcome.keepTime}</button>
  </div>`;
}

function otherSession(
  { id, session }: BookableSession,
  { reader, words, places, actions }: ResultContext,
): TemplateResult {
  const when = formatSession(session, reader);
  const { form } = reader.messages;
  const known = places?.sessions.get(id);
  return html`<div class="option">
    <span class="option-text">
      <span class="when">${words.paragraph(`change-${id}`, when)}</span>
      <span class="quiet">
        ${words.paragraph(
          `change-${id}-places`,
          known === undefined ? form.placesUnknown : form.places(known.remaining),
        )}
      </span>
    </span>
    <button
      type="button"
      aria-label=${`${reader.messages.booking.outcome.changeTo} ${when}`}
      @click=${() => actions.onChange(id)}
    >
      ${reader.messages.booking.outcome.changeTo}
    </button>
  </div>`;
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
