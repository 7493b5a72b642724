import type { PlainDate, PlainTime, Weekday } from './time/plain-date.ts';
import type { Text } from './text.ts';
import type { Doubtable } from './unreadable.ts';

export interface TimeRange {
  readonly start: PlainTime;
  /** At or before `start` it ends on the next day; `null` where the end is not published. */
  readonly end: PlainTime | null;
}

/**
 * The times at which something is open or takes place. A weekly rule (`byday` and `times`), dated
 * sessions (`dates`), or both; all of it wall time in the feed's zone.
 */
export interface Schedule extends Doubtable {
  readonly id: string;
  readonly kind: 'hours' | 'event';
  /** Every so many weeks, counted from the week of `start`; 1 for every week. */
  readonly interval: number;
  readonly byday: readonly Weekday[];
  /** Empty where the days are known and the times are not. */
  readonly times: readonly TimeRange[];
  /** First day of the rule. */
  readonly start: PlainDate | null;
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
  readonly times: readonly TimeRange[];
}

/** One day on which the rule does not hold (OpenActive `eventStatus`). */
export interface ScheduleException {
  readonly date: PlainDate;
  /** `cancelled` stays visible with its reason; `moved` names the day and times it moves to. */
  readonly status: 'cancelled' | 'moved' | 'extra';
  readonly reason: Text | null;
  readonly to: DatedSession | null;
  /** Times of an `extra` day; the rule's own where empty. */
  readonly times: readonly TimeRange[];
}

export interface Calendar extends Doubtable {
  readonly id: string;
  readonly days: readonly CalendarDay[];
}

export interface CalendarDay {
  readonly date: PlainDate;
  /** A day off, or a day at the weekend that is worked to make up for one. */
  readonly kind: 'holiday' | 'workday';
  readonly name: Text;
  /** The weekday whose hours a make-up workday has; `null` for those of a Monday. */
  readonly as: Weekday | null;
}
