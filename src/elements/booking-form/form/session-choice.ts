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
import { localizedText } from '../../../i18n/locale.ts';
import type { BookableSession } from '../../../model/booking/bookable.ts';
import { errorOf, type FormContext } from './form-context.ts';

/** With more sessions than these a day can be chosen first. */
const MANY_SESSIONS = 16;

/** The sessions of a service as a list to choose from; what cannot be booked stays, with its reason. */
export function sessionChoice(context: FormContext): TemplateResult {
  const { offer, locale, lightText, places, day, sessionsShown, draft, onMoreSessions } = context;
  const { form } = locale.messages;
  const error = errorOf('sessionId', context);
  const zoneNote = formatZoneNote(locale);
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
            ${lightText.paragraph('places-as-of', form.placesAsOf(formatTime(places.asOf, locale.zone)))}
          </div>`
    }
    ${
      zoneNote === null
        ? nothing
        : html`<div class="as-of">${lightText.paragraph('zone', zoneNote)}</div>`
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
function dayChoice({ offer, locale, day, onDay }: FormContext): TemplateResult {
  const { form } = locale.messages;
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
          html`<option value=${date} .selected=${day === date}>${formatDay(date, locale)}</option>`,
      )}
    </select>
  </div>`;
}

function sessionOption(session: BookableSession, context: FormContext): TemplateResult {
  const { offer, locale, lightText, places, draft, onChange } = context;
  const place = localizedText(
    offer.directory.location(session.at.location_id)?.name ?? null,
    locale,
  );
  const open = isChoosable(session, places);
  const when =
    open || session.session.status !== 'cancelled'
      ? formatSession(session.session, locale)
      : `${formatDay(session.session.date, locale)} ${formatTimes(session.session, locale.messages)}`;
  const text = html`<span class="option-text">
    <span class="when">${lightText.paragraph(`session-${session.id}-when`, when)}</span>
    <span class="quiet">
      ${lightText.paragraph(
        `session-${session.id}-state`,
        [place, formatState(session, context)].filter(Boolean).join(' · '),
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

function formatState({ id, session, window }: BookableSession, context: FormContext): string {
  const { locale, places } = context;
  const { form } = locale.messages;
  const instant = (at: number) => formatInstant(at, locale.zone, locale.messages);
  const known = places?.sessions.get(id);
  if (window.status === 'cancelled') return form.cancelled(localizedText(session.reason, locale));
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
