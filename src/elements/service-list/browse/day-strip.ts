import { html, type TemplateResult } from 'lit';
import { formatParts } from '../../../i18n/format/format.ts';
import { dateToUtc } from '../../../model/time/plain-date.ts';
import type { TimetableDay } from '../../../model/time/week-timetable.ts';
import { wallTimeAt } from '../../../model/time/zoned-time.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import type { ShownDay } from '../listing.ts';
import type { WeekContext } from './week-context.ts';

interface Strip {
  readonly days: readonly TimetableDay[];
  readonly shown: readonly TimetableDay[];
  readonly onDay: (day: ShownDay) => void;
}

/** Seven days side by side, each a press away. Who listens hears what is seen, and how much is on. */
export function dayStrip({ days, shown, onDay }: Strip, { locale }: WeekContext): TemplateResult {
  const { messages, now, zone } = locale;
  const { common, week } = messages;
  const today = wallTimeAt(now, zone).date;
  return html`<div class="strip" role="group" aria-label=${week.days}>
    ${keyedList(
      days,
      ({ date }) => date,
      ({ date, entries }) => {
        const at = dateToUtc(date);
        const amount = entries.length === 0 ? week.nothing : week.count(entries.length);
        const weekday = formatParts(at, messages, { weekday: 'short' });
        return html`<button
          type="button"
          class=${entries.length === 0 ? 'tint free' : 'tint'}
          aria-pressed=${shown.length === 1 && shown[0]?.date === date}
          @click=${() => onDay({ date })}
        >
          <span .textContent=${date === today ? messages.time.today : weekday}></span>
          <span class="number" .textContent=${String(new Date(at).getUTCDate())}></span>
          <span class="visually-hidden" .textContent=${common.aside('', amount)}></span>
        </button>`;
      },
    )}
  </div>`;
}
