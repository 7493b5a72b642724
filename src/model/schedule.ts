import type { PlainDate, PlainTime, Weekday } from './time/plain-date.ts';
import type { Text } from './text.ts';
import type { Doubtable } from './unreadable.ts';

export interface TimeRange {
  readonly start: PlainTime;
  /** At or before `start` it ends on the next day; `null` where the end is not published. */
  readonly end: PlainTime | null;
  /** Names the time on its day, whatever it is corrected to; without one its start does. */
  readonly id?: string | null;
}

/**
 * The times at which something is open or takes place. A rule in the words of RFC 5545 (`freq`, `byday`
 * and the like, with `times`), dated sessions (`dates`), or both; all of it wall time in the feed's zone.
 */
export interface Schedule extends Doubtable {
  readonly id: string;
  readonly kind: 'hours' | 'event';
  /** `null` for weekly. */
  readonly freq: Frequency | Uppercase<Frequency> | null;
  /** Every so many weeks, months or years, counted from that of `start`; 1 for every one. */
  readonly interval: number;
  /**
   * Weekdays of a weekly rule: `MO`. Of a month or year with the number of the day in it, from the end
   * where it is negative: `1MO`, `-1FR`.
   */
  readonly byday: readonly string[];
  /** Days of the month, from its end where they are negative: -1 is the last. */
  readonly bymonthday: readonly number[];
  /** Empty where the days are known and the times are not. */
  readonly times: readonly TimeRange[];
  /** First day of the rule. */
  readonly start: PlainDate | null;
  /** Days that the rule has in all, from `start` on, those included that do not take place. */
  readonly count: number | null;
  /** Last day of the rule: after it, it has ended. */
  readonly until: PlainDate | null;
  /** First and last day for which this is known (HSDS): after `valid_to` one should ask. */
  readonly valid_from: PlainDate | null;
  readonly valid_to: PlainDate | null;
  /** The part of every year it holds in, such as summer hours; `null` for the whole year. */
  readonly season: Season | null;
  readonly dates: readonly DatedSession[];
  /** Id of the calendar whose holidays and make-up workdays apply. */
  readonly calendar: string | null;
  readonly on_holiday: 'closed' | 'open' | 'ask';
  /**
   * The effect of a make-up workday of the calendar: none, or the day counts as a working weekday, is
   * closed, or has to be asked for.
   */
  readonly on_makeup_workday: 'unchanged' | 'as_weekday' | 'closed' | 'ask';
  readonly exceptions: readonly ScheduleException[];
  readonly description: Text | null;
}

export type Frequency = 'weekly' | 'monthly' | 'yearly';

/** A part of every year; it runs over the new year where `to` is before `from`. */
export interface Season {
  /** First and last day, as `MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** The name people call it by: "winter hours". */
  readonly name: Text | null;
}

export interface DatedSession {
  readonly date: PlainDate;
  /** The rule's own where empty. */
  readonly times: readonly TimeRange[];
}

/** One day on which the rule does not hold (OpenActive `eventStatus`). */
export interface ScheduleException {
  readonly date: PlainDate;
  /**
   * `cancelled` stays visible with its reason; `moved` names the day and times it moves to; `ask` where
   * nobody knows yet.
   */
  readonly status: 'cancelled' | 'moved' | 'extra' | 'ask';
  readonly reason: Text | null;
  /** `null` where it is moved, and nobody knows to when. */
  readonly to: DatedSession | null;
  /** The times it is about, those of the whole day where empty; an `extra` day has the rule's own then. */
  readonly times: readonly TimeRange[];
  /** Ids of the services it is about; all that have the schedule where empty. */
  readonly services: readonly string[];
}

export interface Calendar extends Doubtable {
  readonly id: string;
  /** First and last day for which its days are known: outside one should ask. */
  readonly valid_from: PlainDate | null;
  readonly valid_to: PlainDate | null;
  readonly days: readonly CalendarDay[];
}

export interface CalendarDay extends Doubtable {
  readonly date: PlainDate;
  /** The last day, where it is several in a row. */
  readonly to?: PlainDate | null;
  /** A day off, or a day at the weekend that is worked to make up for one. */
  readonly kind: 'holiday' | 'workday';
  readonly name: Text;
  /** The weekday whose hours a make-up workday has; `null` for those of a Monday. */
  readonly as: Weekday | null;
}
