import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../../i18n/format/format.ts';
import { formatSessionState } from '../../../i18n/format/session-state.ts';
import { formatTimesAlone } from '../../../i18n/format/times-alone.ts';
import { LOOK_AHEAD_DAYS } from '../../../i18n/format/service.ts';
import { localizedText, localized } from '../../../i18n/locale.ts';
import { bookingWindowOf, isBookedOnline } from '../../../model/booking/bookable.ts';
import { sessionsOfService } from '../../../model/directory.ts';
import { nextSessionOf, type Session } from '../../../model/time/sessions.ts';
import type { TimetableEntry } from '../../../model/time/week-timetable.ts';
import { icon, NEXT } from '../../../templates/icon.ts';
import { numberToCall } from '../../../templates/phones.ts';
import type { WeekContext } from './week-context.ts';

interface Placing {
  /** Names it for the focus. */
  readonly position: string;
  readonly date: string;
  /** True where what is shown is at several places: else each row would say the same. */
  readonly hasPlaces: boolean;
}

/** One session of a day: the whole row leads to its service, a button in it to booking. */
export function weekEntry(
  entry: TimetableEntry,
  { position, date, hasPlaces }: Placing,
  context: WeekContext,
): TemplateResult {
  const { service, at, session } = entry;
  const { directory, locale, lightText, actions, marksIn } = context;
  const { list } = locale.messages;
  const key = `week-${date}-${entry.id}`;
  const name = localized(service.name, locale) ?? { text: service.id, lang: '' };
  const provider = directory.organization(service.organization_id)?.name ?? null;
  const place = directory.location(at.location_id)?.name ?? null;
  const who = (hasPlaces ? [provider, place] : [provider]).flatMap(
    (text) => localizedText(text, locale) ?? [],
  );
  const state = stateOf(entry, context);
  const isOver = session.endsAt <= locale.now && locale.isPrinted !== true;
  const isToAsk = session.status === 'ask' || session.doubt !== undefined;
  const call = isToAsk ? numberToCall(directory, service) : null;
  return html`<li
    class=${`entry ${isOver ? 'over' : session.doubt === 'move' ? 'cancelled' : session.status}`}
    tabindex="-1"
    data-entry=${position}
  >
    <div class="entry-time">${entryTime(session, key, context)}</div>
    <div class="entry-what">
      <div class="entry-name">${lightText.paragraph(`${key}-name`, name, marksIn(name.text))}</div>
      ${
        state === null
          ? nothing
          : html`<div class="entry-state">${lightText.paragraph(`${key}-state`, state)}</div>`
      }
      ${
        who.length === 0
          ? nothing
          : html`<div class="summary">${lightText.paragraph(`${key}-who`, who.join(' · '))}</div>`
      }
      ${
        call === null
          ? nothing
          : html`<div class="above">
              ${lightText.link(`${key}-call`, list.askByPhone(call.number), call.address)}
            </div>`
      }
    </div>
    ${
      takesBookings(entry, context)
        ? html`<button
            type="button"
            class="above"
            aria-label=${`${list.book} ${name.text} ${session.start ?? ''}`}
            @click=${() => actions.onBook(service, entry.id)}
          >
            ${list.book}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="row"
      aria-label=${`${list.details} ${name.text}`}
      @click=${() => actions.onShow(service)}
    >
      ${icon(NEXT)}
    </button>
  </li>`;
}

/** The start, and the end below it; in one line where there is no such pair. */
function entryTime(
  session: Session,
  key: string,
  { locale, lightText }: WeekContext,
): TemplateResult {
  const { messages } = locale;
  const { start, end, doubt } = session;
  const isPair = start !== null && end !== null && end !== start && doubt !== 'clock';
  if (!isPair || (start === '00:00' && end >= '23:59')) {
    return lightText.paragraph(`${key}-time`, formatTimesAlone(session, messages));
  }
  return html`${lightText.paragraph(`${key}-time`, start)}
    <div class="entry-end">${lightText.paragraph(`${key}-end`, messages.week.until(end))}</div>`;
}

/** The state of a session beside its time, and the next one of what is cancelled. */
function stateOf(
  { service, session }: TimetableEntry,
  { directory, locale }: WeekContext,
): string | null {
  const state = formatSessionState(session, locale);
  if (state === null || session.status !== 'cancelled') return state;
  const later = sessionsOfService(directory, service, session.endsAt, LOOK_AHEAD_DAYS);
  const next = nextSessionOf(later.map((placed) => placed.session));
  if (next === null || next.status === 'ask') return state;
  const { common, week } = locale.messages;
  return common.joined([state, week.nextTime(formatDate(next.date, locale.messages))]);
}

function takesBookings(
  { service, session }: TimetableEntry,
  { directory, locale }: WeekContext,
): boolean {
  return (
    isBookedOnline(directory, service) &&
    bookingWindowOf(session, service.booking, locale.now, locale.zone).status === 'open'
  );
}
