import { html, nothing, type TemplateResult } from 'lit';
import type { Lazy } from '../../../controllers/lazy-controller.ts';
import { formatDate } from '../../../i18n/format/format.ts';
import { formatDay } from '../../../i18n/format/session.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { addDays } from '../../../model/time/plain-date.ts';
import { isElsewhere, type TimetableDay } from '../../../model/time/week-timetable.ts';
import { icon, PRINT } from '../../../templates/icon.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import { lazyContent } from '../../../templates/lazy-content.ts';
import type { ShownDay } from '../listing.ts';
import { dayStrip } from './day-strip.ts';
import type { WeekContext } from './week-context.ts';
import { weekEntry } from './week-entry.ts';

interface Week {
  readonly days: readonly TimetableDay[];
  /** Those of them that are shown. */
  readonly shown: readonly TimetableDay[];
  readonly onDay: (day: ShownDay) => void;
  /** Id of the location that the list is about; what is there need not be said to be. */
  readonly area: string | null;
  /** True where it begins today. */
  readonly isCurrent: boolean;
  /** Services found whose times are not published, and so stand in no timetable. */
  readonly untimed: number;
  /** Entries shown of a day at most. */
  readonly dayLimit: number;
  /** Entries that one more page of a day brings. */
  readonly dayPage: number;
  /** Told where reading goes on: a selector of the first entry that is added. */
  readonly onMore: (next: string) => void;
  readonly canPrint: boolean;
  readonly onPrint: () => void;
  /** Chunk that printing takes. */
  readonly printing: Lazy<unknown>;
}

/** Timetable of who teaches what where, from today on: a day at a time, or all seven. */
export function weekView(week: Week, context: WeekContext): TemplateResult {
  const { locale, lightText, headingLevel, state } = context;
  const { week: messages } = locale.messages;
  const { days, shown, printing, untimed } = week;
  const title = messages.title(
    formatDate(days[0]?.date ?? '', locale.messages),
    formatDate(days[days.length - 1]?.date ?? '', locale.messages),
  );
  const isEmpty = days.every(({ entries }) => entries.length === 0);
  return html`<div class="week">
    <div class="category visually-hidden">
      ${lightText.heading(headingLevel - 1, 'week', title)}
    </div>
    ${dayStrip(week, context)}
    ${isEmpty ? lightText.paragraph('week-empty', messages.empty) : nothing}
    ${keyedList(
      isEmpty ? [] : shown,
      ({ date }) => date,
      (day) => weekDay(day, week, context),
    )}
    ${weekTools(week, isEmpty, context)}
    ${
      printing.state.status === 'failed'
        ? lazyContent(printing, 'printing', context, () => html``)
        : nothing
    }
    ${
      untimed > 0 && state.filter.chosen.service === undefined
        ? html`<div class="quiet">
            ${lightText.paragraph('week-untimed', messages.untimed(untimed))}
          </div>`
        : nothing
    }
  </div>`;
}

/** The other days, and the sheet for the wall: below what is on, for most never need them. */
function weekTools(
  { days, shown, isCurrent, canPrint, onDay, onPrint }: Week,
  isEmpty: boolean,
  { locale, actions }: WeekContext,
): TemplateResult {
  const { week: messages } = locale.messages;
  const first = days[0]?.date ?? '';
  const button = (name: string, onPress: () => void) =>
    html`<button type="button" @click=${onPress}>${name}</button>`;
  const go = (by: number) => () => actions.onChange({ week: addDays(first, by) });
  return html`<div class="week-tools">
    ${isEmpty || shown.length > 1 ? nothing : button(messages.allDays, () => onDay('all'))}
    ${button(messages.next, go(7))} ${button(messages.previous, go(-7))}
    ${isCurrent ? nothing : button(messages.current, () => actions.onChange({ week: null }))}
    ${
      canPrint && !isEmpty
        ? html`<button type="button" class="print" @click=${onPrint}>
            ${icon(PRINT)}<span>${messages.print}</span>
          </button>`
        : nothing
    }
  </div>`;
}

function weekDay(
  { date, holiday, entries }: TimetableDay,
  { days, area, dayLimit, dayPage, onMore }: Week,
  context: WeekContext,
): TemplateResult {
  const { locale, lightText, headingLevel } = context;
  const { week: messages, common } = locale.messages;
  const holidayName = localizedText(holiday, locale);
  const name = formatDay(date, locale);
  const hasPlaces = isElsewhere(days, area);
  const hidden = entries.length - dayLimit;
  return html`<section class="day">
    <div class="day-head">
      <div class="day-name">
        ${lightText.heading(
          headingLevel,
          `day-${date}`,
          holidayName === null ? name : common.aside(name, holidayName),
        )}
      </div>
      <div class="quiet">
        ${lightText.paragraph(
          `day-${date}-count`,
          entries.length === 0 ? messages.nothing : messages.count(entries.length),
        )}
      </div>
    </div>
    <ul class="entries">
      ${keyedList(
        entries.slice(0, dayLimit),
        ({ id }) => id,
        (entry, index) =>
          weekEntry(entry, { position: `${date}-${index}`, date, hasPlaces }, context),
      )}
    </ul>
    ${
      hidden > 0
        ? html`<button
            type="button"
            @click=${() => onMore(`[data-entry="${date}-${dayLimit}"]`)}
            .textContent=${messages.more(Math.min(hidden, dayPage))}
          ></button>`
        : nothing
    }
  </section>`;
}
