import { html, nothing, type TemplateResult } from 'lit';
import { isChoosable } from '../../../booking/places.ts';
import {
  formatDay,
  formatSession,
  formatTime,
  formatTimes,
  formatZoneNote,
} from '../../../i18n/format/format.ts';
import { formatInstant } from '../../../i18n/format/instant-format.ts';
import { said } from '../../../i18n/locale.ts';
import type { BookableSession } from '../../../model/booking/bookable.ts';
import { errorOf, type FormContext } from './form-context.ts';

/** With more sessions than these a day can be chosen first. */
const MANY_SESSIONS = 16;

/** The sessions of a service as a list to choose from; what cannot be booked stays, with its reason. */
export function sessionChoice(context: FormContext): TemplateResult {
  const { offer, reader, words, places, day, sessionsShown, draft, onMoreSessions } = context;
  const { form } = reader.messages;
  const error = errorOf('sessionId', context);
  const zoneNote = formatZoneNote(reader);
  const sessions = offer.sessions.filter(({ session }) => day === null || session.date === day);
  const chosen = sessions.findIndex(({ id }) => id === draft.sessionId);
  const shown = sessions.slice(0, Math.max(sessionsShown, chosen + 1));
  const hidden = sessions.length - shown.length;
  return html`<fieldset
    id="sessionId"
    aria-describedby=${error === null ? nothing : 'sessionId-error'}
  >
    <legend>${form.sessions}</legend>
    ${error === null ? nothing : html`<p class="error" id="sessionId-error">${error}</p>`}
    ${
      places === null
        ? nothing
        : html`<div class="quiet as-of">
            ${words.paragraph('places-as-of', form.placesAsOf(formatTime(places.asOf, reader.zone)))}
          </div>`
    }
    ${
      zoneNote === null
        ? nothing
        : html`<div class="as-of">${words.paragraph('zone', zoneNote)}</div>`
    }
    ${offer.sessions.length > MANY_SESSIONS ? dayChoice(context) : nothing}
    <ul class="sessions">
      ${shown.map((session) => html`<li>${sessionOption(session, context)}</li>`)}
    </ul>
    ${
      hidden === 0
        ? nothing
        : html`<button type="button" class="more" @click=${onMoreSessions}>
            ${form.moreSessions(hidden)}
          </button>`
    }
  </fieldset>`;
}

/** A list of the days, where all sessions would be a long list: native, so that every device has it. */
function dayChoice({ offer, reader, day, onDay }: FormContext): TemplateResult {
  const { form } = reader.messages;
  const days = [...new Set(offer.sessions.map(({ session }) => session.date))];
  return html`<div class="field day">
    <label for="day">${form.day}</label>
    <select
      id="day"
      @change=${(event: Event) => onDay((event.target as HTMLSelectElement).value || null)}
    >
      <option value="" .selected=${day === null}>${form.allDays}</option>
      ${days.map(
        (date) =>
          html`<option value=${date} .selected=${day === date}>${formatDay(date, reader)}</option>`,
      )}
    </select>
  </div>`;
}

function sessionOption(session: BookableSession, context: FormContext): TemplateResult {
  const { offer, reader, words, places, draft, onChange } = context;
  const place = said(offer.directory.location(session.at.location_id)?.name ?? null, reader);
  const open = isChoosable(session, places);
  const when =
    open || session.session.status !== 'cancelled'
      ? formatSession(session.session, reader)
      : `${formatDay(session.session.date, reader)} ${formatTimes(session.session, reader.messages)}`;
  const text = html`<span class="option-text">
    <span class="when">${words.paragraph(`session-${session.id}-when`, when)}</span>
    <span class="quiet">
      ${words.paragraph(
        `session-${session.id}-state`,
        [place, stateWords(session, context)].filter(Boolean).join(' · '),
      )}
    </span>
  </span>`;
  if (!open) return html`<div class="option unavailable">${text}</div>`;
  return html`<label class="option">
    <input
      type="radio"
      name="session"
      .value=${session.id}
      .checked=${draft.sessionId === session.id}
      @change=${() => onChange({ sessionId: session.id })}
    />
    ${text}
  </label>`;
}

function stateWords({ id, session, window }: BookableSession, context: FormContext): string {
  const { reader, places } = context;
  const { form } = reader.messages;
  const instant = (at: number) => formatInstant(at, reader.zone, reader.messages);
  const known = places?.sessions.get(id);
  if (window.status === 'cancelled') return form.cancelled(said(session.reason, reader));
  if (window.status === 'not-yet') {
    const opens = instant(window.opensAt);
    return known?.status === 'priority' ? form.priority(opens) : form.opensAt(opens);
  }
  if (window.status !== 'open') return form.closed;
  if (known === undefined) return form.placesUnknown;
  if (known.status === 'cancelled') return form.cancelled(null);
  if (known.status === 'full') {
    return known.waitlist.open ? form.waitlist(known.waitlist.length) : form.full;
  }
  if (known.status !== 'open') return form.closed;
  const free = form.places(known.remaining);
  const drawAt = known.drawAt === null ? null : form.drawn(instant(Date.parse(known.drawAt)));
  return drawAt === null ? free : `${free} · ${drawAt}`;
}
