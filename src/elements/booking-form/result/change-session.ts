import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import type { AfterMade } from '../../../booking/submission.ts';
import { formatSession } from '../../../i18n/format/format.ts';
import type { BookableSession } from '../../../model/booking/bookable.ts';
import type { ResultContext } from './result-context.ts';
import { refusalMessage } from './result-notices.ts';

/** Most other sessions that are offered. */
const MAX_OFFERED = 12;

/** The way to another session of the same service, for as long as a booking can be cancelled. */
export function changeSession(
  booking: Booking,
  after: AfterMade,
  context: ResultContext,
): TemplateResult | typeof nothing {
  const { locale, lightText, actions } = context;
  const { outcome } = locale.messages.booking;
  const until = Math.max(Date.parse(booking.undoUntil), Date.parse(booking.cancelUntil));
  const others = otherSessions(booking, context);
  if (locale.now >= until || others.length === 0 || booking.status === 'waitlisted') return nothing;
  if (after.kind === 'changing') {
    return html`<div role="status">
      ${lightText.paragraph('result-changing', outcome.changing)}
    </div>`;
  }
  if (after.kind !== 'choosing') {
    return html`<button type="button" @click=${() => actions.onChoose(true)}>
      ${outcome.change}
    </button>`;
  }
  return html`<div class="change">
    <div class="change-title" tabindex="-1">
      ${lightText.paragraph('result-change', outcome.changeTitle)}
    </div>
    ${
      after.refusal === null
        ? nothing
        : html`<div class="notice" role="alert">
            ${lightText.paragraph('result-change-refused', refusalMessage(after.refusal, null, outcome))}
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
  { locale, lightText, places, actions }: ResultContext,
): TemplateResult {
  const when = formatSession(session, locale);
  const { form } = locale.messages;
  const known = places?.sessions.get(id);
  return html`<div class="option">
    <span class="option-text">
      <span class="when">${lightText.paragraph(`change-${id}`, when)}</span>
      <span class="quiet">
        ${lightText.paragraph(
          `change-${id}-places`,
          known === undefined ? form.placesUnknown : form.places(known.remaining),
        )}
      </span>
    </span>
    <button
      type="button"
      aria-label=${`${locale.messages.booking.outcome.changeTo} ${when}`}
      @click=${() => actions.onChange(id)}
    >
      ${locale.messages.booking.outcome.changeTo}
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
