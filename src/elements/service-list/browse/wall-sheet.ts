import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatLongDate } from '../../../i18n/format/format.ts';
import { formatTimesAlone } from '../../../i18n/format/times-alone.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import { localizedText, type Locale } from '../../../i18n/locale.ts';
import { formatSessionState } from '../../../i18n/format/session-state.ts';
import type { Directory } from '../../../model/directory.ts';
import {
  isElsewhere,
  type TimetableDay,
  type TimetableEntry,
} from '../../../model/time/week-timetable.ts';
import { wallTimeAt } from '../../../model/time/zoned-time.ts';
import type { QrCode } from '../../../lazy/paper/qr-code.ts';

export interface WallSheet {
  readonly title: string;
  readonly days: readonly TimetableDay[];
  /** Id of the location that the sheet is of; `null` for all. */
  readonly area: string | null;
  readonly directory: Directory;
  readonly locale: Locale<MessagesWith<'week'>>;
  /** Leads back to the same list on the web; `null` where it could not be drawn. */
  readonly qr: QrCode | null;
  /** A notice of the feed; `null` where it stands above the sheet already. */
  readonly notice: string | null;
  /** A number to call; `null` where none is known. */
  readonly phone: string | null;
  /** Puts a text on the sheet: as it is, or as words in the light DOM. */
  readonly say: (key: string, text: string) => TemplateResult | string;
}

/** A week's timetable for the wall: A4, large type, with a QR code back to what it was made from. */
export function wallSheet(sheet: WallSheet): TemplateResult {
  const { title, days, area, locale, qr, notice, phone, say } = sheet;
  const { messages, now, zone } = locale;
  const { week } = messages;
  const held = days.filter(({ entries, holiday }) => entries.length > 0 || holiday !== null);
  const span = week.title(
    formatDate(days[0]?.date ?? '', messages),
    formatDate(days[days.length - 1]?.date ?? '', messages),
  );
  // A community's own sheet would say its one place in every row.
  const hasPlaces = isElsewhere(days, area);
  const today = formatLongDate(wallTimeAt(now, zone).date, messages);
  return html`<div class="sheet">
    <div class="sheet-head">
      <div>
        <div class="sheet-title">${say('sheet-title', title)}</div>
        <div class="sheet-span">${say('sheet-span', span)}</div>
        ${phone === null ? nothing : html`<div class="sheet-phone">${say('sheet-phone', week.call(phone))}</div>`}
      </div>
      ${
        qr === null
          ? nothing
          : html`<div class="sheet-code">
              <svg viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label=${week.scan}>
                <path d=${qr.path}></path>
              </svg>
              <div>${say('sheet-scan', week.scan)}</div>
            </div>`
      }
    </div>
    ${held.map((day) => sheetDay(day, hasPlaces, sheet))}
    ${held.length === 0 ? html`<div>${say('sheet-empty', week.empty)}</div>` : nothing}
    <div class="sheet-foot">
      ${notice === null ? nothing : html`<div>${say('sheet-notice', notice)}</div>`}
      ${say('sheet-foot', `${week.printedOn(today)} · ${week.subjectToChange}`)}
    </div>
  </div>`;
}

/** A day: its name is the head of its rows, which paper repeats where they go on. */
function sheetDay(
  { date, holiday, entries }: TimetableDay,
  hasPlaces: boolean,
  sheet: WallSheet,
): TemplateResult {
  const { locale, say } = sheet;
  const name = formatDate(date, locale.messages);
  const holidayName = localizedText(holiday, locale);
  const day = holidayName === null ? name : locale.messages.common.aside(name, holidayName);
  return html`<table>
    <colgroup>
      <col class="sheet-time" />
      <col />
      <col />
      ${hasPlaces ? html`<col />` : nothing}
    </colgroup>
    <thead>
      <tr>
        <th scope="colgroup" colspan=${hasPlaces ? 4 : 3}>${say(`sheet-${date}`, day)}</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map((entry) => sheetEntry(entry, `sheet-${date}-${entry.id}`, hasPlaces, sheet))}
    </tbody>
  </table>`;
}

function sheetEntry(
  { service, at, session }: TimetableEntry,
  key: string,
  hasPlaces: boolean,
  { directory, locale, say }: WallSheet,
): TemplateResult {
  const name = localizedText(service.name, locale) ?? service.id;
  const state = formatSessionState(session, locale);
  const provider = localizedText(
    directory.organization(service.organization_id)?.name ?? null,
    locale,
  );
  const place = localizedText(directory.location(at.location_id)?.name ?? null, locale);
  const { aside } = locale.messages.common;
  return html`<tr class=${session.doubt === 'move' ? 'cancelled' : session.status}>
    <th scope="row">${say(`${key}-time`, formatTimesAlone(session, locale.messages))}</th>
    <td>${say(`${key}-what`, state === null ? name : aside(name, state))}</td>
    <td>${provider === null ? nothing : say(`${key}-who`, provider)}</td>
    ${hasPlaces ? html`<td>${place === null ? nothing : say(`${key}-where`, place)}</td>` : nothing}
  </tr>`;
}
