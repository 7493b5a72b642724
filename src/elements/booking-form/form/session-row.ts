import { html, nothing, type TemplateResult } from 'lit';
import { formatParts } from '../../../i18n/format/format.ts';
import { formatSession, formatShortDay, formatTimes } from '../../../i18n/format/session.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { BookableSession } from '../../../model/booking/bookable.ts';
import type { SessionDay } from '../../../model/booking/session-days.ts';
import { dateToUtc } from '../../../model/time/plain-date.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import type { FormContext } from './form-context.ts';
import type { OfferOpen } from './offer.ts';
import { sessionState, type SessionState } from './session-state.ts';

type RowContext = Pick<FormContext, 'offer' | 'locale' | 'lightText' | 'places'>;

/** A day in a row: its name and date, and beside them its sessions. */
export function dayRow(
  { date, sessions }: SessionDay,
  key: string,
  { locale, lightText }: RowContext,
  slot: (session: BookableSession) => TemplateResult,
): TemplateResult {
  const inParts = (parts: Intl.DateTimeFormatOptions) =>
    formatParts(dateToUtc(date), locale.messages, parts);
  const name = formatShortDay(date, locale, inParts({ weekday: 'short' }));
  const monthDay = inParts({ month: 'short', day: 'numeric' });
  return html`<li class="day">
    <div class="day-name" id=${`${key}-${date}`}>
      <div class="strong">${lightText.paragraph(`${key}-${date}`, name)}</div>
      <div class="small">${lightText.paragraph(`${key}-${date}-date`, monthDay)}</div>
    </div>
    <div class="slots">${keyedList(sessions, ({ id }) => id, slot)}</div>
  </li>`;
}

/** The words of one session in its row: its time, its places, and what is to be known beyond. */
export function slotText(
  session: BookableSession,
  key: string,
  context: RowContext,
): { readonly kind: SessionState['kind']; readonly text: TemplateResult } {
  const { offer, locale, lightText } = context;
  const { brief, more, kind } = sessionState(session, context);
  const place = placeOfAll(offer) === null ? placeOf(session, context) : null;
  const when =
    kind === 'cancelled'
      ? formatTimes(session.session, locale.messages)
      : formatSession(session.session, locale, () => '').trim();
  const line = (part: string, words: string | null) =>
    words === null
      ? nothing
      : html`<span class=${part}>${lightText.paragraph(`${key}-${part}`, words)}</span>`;
  const text = html`${line('when', when)} ${line('places', brief)} ${line('place', place)}
  ${line('further', more)}`;
  return { kind, text };
}

/** Id of the place that all sessions are at; `null` where they are at several. */
export function placeOfAll({ sessions }: OfferOpen): string | null {
  const ids = new Set(sessions.map(({ at }) => at.location_id));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

/** Name of the place of a session; `null` for none. */
export function placeOf({ at }: BookableSession, { offer, locale }: RowContext): string | null {
  return localizedText(offer.directory.location(at.location_id)?.name ?? null, locale);
}
