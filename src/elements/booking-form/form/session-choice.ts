import { html, nothing, type TemplateResult } from 'lit';
import { isChoosable } from '../../../booking/places.ts';
import { formatTime } from '../../../i18n/format/format.ts';
import { formatZoneNote } from '../../../i18n/format/zone-note.ts';
import type { BookableSession } from '../../../model/booking/bookable.ts';
import { daysWith, sessionDays, sessionsOn } from '../../../model/booking/session-days.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import { errorOf, type FormContext } from './form-context.ts';
import { section } from './section.ts';
import { dayRow, slotText } from './session-row.ts';
import { sessionState } from './session-state.ts';

/** Days that are shown at first; fewer, where these have more sessions than that. */
const FIRST_DAYS = 5;
const FIRST_SESSIONS = 15;
/** Sessions that a press on "more" shows, and what else there is on the last of their days. */
const MORE_SESSIONS = 30;

/** The sessions of a service as a list to choose from; what cannot be booked stays, with its reason. */
export function sessionChoice(context: FormContext): TemplateResult {
  const { offer, locale, lightText, places, daysShown, draft, onMoreDays } = context;
  const { form } = locale.messages;
  const zoneNote = formatZoneNote(locale);
  const days = sessionDays(offer.sessions);
  const upTo = (isIt: (session: BookableSession) => boolean) =>
    days.findIndex(({ sessions }) => sessions.some(isIt)) + 1;
  const upToOpen = upTo((session) => isChoosable(session, places));
  const end = Math.max(
    daysWith(days.slice(0, FIRST_DAYS), 0, FIRST_SESSIONS),
    daysShown,
    upTo(({ id }) => id === draft.sessionId),
    upToOpen,
  );
  const next = daysWith(days, end, MORE_SESSIONS);
  const upToFull = upTo((session) => sessionState(session, context).kind === 'full');
  const asOf =
    places === null ? form.placesUnknown : form.placesAsOf(formatTime(places.asOf, locale.zone));
  return section(
    {
      id: 'sessionId',
      title: form.sessions,
      aside: html`<div class="small">${lightText.paragraph('places-as-of', asOf)}</div>`,
      error: errorOf('sessionId', context),
    },
    context,
    html`${zoneNote === null ? nothing : html`<div class="small">${lightText.paragraph('zone', zoneNote)}</div>`}
      <ul class="sessions">
        ${keyedList(
          days.slice(0, end),
          ({ date }) => date,
          (day) => dayRow(day, 'day', context, (session) => sessionSlot(session, context)),
        )}
      </ul>
      ${
        next <= end
          ? nothing
          : html`<button
              type="button"
              class="more"
              @click=${() => onMoreDays(end, next)}
              .textContent=${form.moreSessions(sessionsOn(days.slice(end, next)))}
            ></button>`
      }
      ${upToOpen > 0 && upToFull > 0 && upToFull <= end ? context.fullAdvice?.() : nothing}`,
  );
}

function sessionSlot(session: BookableSession, context: FormContext): TemplateResult {
  const { places, draft, onChange } = context;
  const { id } = session;
  const { kind, text } = slotText(session, `session-${id}`, context);
  if (!isChoosable(session, places)) {
    return html`<div class=${`option unavailable ${kind}`}>${text}</div>`;
  }
  const isChosen = draft.sessionId === id;
  // A name of an element is one word; an id of a feed may be several.
  const name = `slot-${id.replace(/\s/g, '-')}`;
  return html`<label class=${`option ${kind} ${isChosen ? 'chosen tint' : ''}`}>
    <input
      type="radio"
      name="session"
      aria-labelledby=${`day-${session.session.date} ${name}`}
      .value=${id}
      .checked=${isChosen}
      @change=${() => onChange({ sessionId: id })}
    />
    <span class="slot-text" id=${name}>${text}</span>
  </label>`;
}
