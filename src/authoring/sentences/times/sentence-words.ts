import type { Schedule, ScheduleException, Season, TimeRange } from '../../../model/schedule.ts';
import type { PlainDate, Weekday } from '../../../model/time/plain-date.ts';

/** The words of one language in which a schedule is written, as its reader understands them. */
export interface SentenceWords {
  readonly everyDay: string;
  readonly workdays: string;
  /** Weekdays as runs from first to last, of every so many weeks. */
  readonly weekdays: (runs: readonly (readonly [Weekday, Weekday])[], interval: number) => string;
  /** Weekdays of a month, by their number in it. */
  readonly nth: (
    days: readonly (readonly [nth: number, day: Weekday])[],
    interval: number,
  ) => string;
  readonly monthDays: (days: readonly number[], interval: number) => string;
  readonly dates: (dates: readonly PlainDate[]) => string;
  readonly range: (range: TimeRange) => string;
  readonly ranges: (ranges: readonly string[]) => string;
  readonly timesUnknown: string;
  readonly season: (season: Season) => string;
  readonly period: (start: PlainDate | null, until: PlainDate | null) => string;
  readonly count: (count: number) => string;
  readonly holiday: Readonly<Record<Schedule['on_holiday'], string>>;
  readonly makeup: Readonly<Record<Schedule['on_makeup_workday'], string>>;
  readonly anyCalendar: string;
  /** A change of days from first to last. */
  readonly change: (first: PlainDate, last: PlainDate, change: ScheduleException) => string;
  /** Parts of what one schedule says. */
  readonly parts: (parts: readonly string[]) => string;
  readonly sentences: (sentences: readonly string[]) => string;
}
