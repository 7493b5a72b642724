import { addDays, mondayOf, type PlainDate } from '../../model/time/plain-date.ts';
import type { DatedSession, DateRange } from './dated-sessions.ts';

/** Days on a screen for a desk: whole weeks, from Monday on. */
const WIDE_DAYS = 28;
/** Days on a phone. */
const NARROW_DAYS = 14;

/** The days that a calendar shows. */
export function shownDays(first: PlainDate | null, today: PlainDate, isNarrow: boolean): DateRange {
  const start = first ?? today;
  const from = isNarrow ? start : mondayOf(start);
  return { first: from, last: addDays(from, (isNarrow ? NARROW_DAYS : WIDE_DAYS) - 1) };
}

/** The first day of the days before those that are shown, or after them. */
export function otherDays({ first }: DateRange, direction: -1 | 1, isNarrow: boolean): PlainDate {
  return addDays(first, direction * (isNarrow ? NARROW_DAYS : WIDE_DAYS));
}

/** All days of a range. */
export function daysIn({ first, last }: DateRange): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Sessions by the day on which they take place. */
export function byDay(
  sessions: readonly DatedSession[],
): ReadonlyMap<PlainDate, readonly DatedSession[]> {
  const days = new Map<PlainDate, DatedSession[]>();
  for (const each of sessions) {
    const { date } = each.session;
    const ofDay = days.get(date);
    if (ofDay === undefined) days.set(date, [each]);
    else ofDay.push(each);
  }
  return days;
}
