import type { Schedule } from '../schedule.ts';
import { DAY_MS } from '../time/durations.ts';
import { dateToUtc, weekdayOf, type PlainDate, type Weekday } from '../time/plain-date.ts';
import { frequencyOf, isInSeason } from '../time/rule-days.ts';

/** Days looked at to find the last of a rule that has so many: where it has fewer, it ends with these. */
const MOST_DAYS = 12_000;

/** The last day that can be written, 9999-12-31. */
const LAST_DAY = 2_932_896;

/** The week, month or year of a rule in which a day lies. Days are counted from 1970. */
interface Period {
  readonly first: number;
  /** First day of the period after it. */
  readonly next: number;
  /** First day of the period in which the rule holds: this one, or the first one after it. */
  readonly due: number;
}

const lastDays = new WeakMap<Schedule, PlainDate>();

/** Tells if a rule falls on a date (RFC 5545, 3.3.10), before it begins and after it has ended, too. */
export function fallsOn(schedule: Schedule, date: PlainDate, weekday: Weekday): boolean {
  const { byday, bymonthday, start } = schedule;
  const day = dayOf(date);
  const { first, next, due } = periodOf(schedule, day);
  if (due !== first) return false;
  const places = [day - first + 1, day - next];
  if (bymonthday.length > 0 && !bymonthday.some((nth) => places.includes(nth))) return false;
  if (byday.length > 0) {
    // The second Saturday of a month is no first Monday because it is worked like one.
    const weeks = weekday === weekdayOf(date) ? places.map(weeksIn) : [];
    return byday.some(
      (nth) =>
        nth.endsWith(weekday) && (nth.length === 2 || weeks.includes(Number.parseInt(nth, 10))),
    );
  }
  if (bymonthday.length > 0 || start === null) return bymonthday.length > 0;
  return next - first === 7 ? weekday === weekdayOf(start) : date.slice(8) === start.slice(8);
}

/** Number of the week that a number of days reaches into, from the end where it is negative. */
function weeksIn(days: number): number {
  return days < 0 ? Math.floor(days / 7) : Math.ceil(days / 7);
}

/** The last day of a rule that has so many, of those in its season. */
export function lastDayOf(schedule: Schedule, count: number): PlainDate {
  const known = lastDays.get(schedule);
  if (known !== undefined) return known;
  let last = '';
  let left = schedule.start === null ? 0 : count;
  let day = dayOf(schedule.start ?? '');
  for (let looked = 0; left > 0 && looked < MOST_DAYS && day <= LAST_DAY; looked += 1) {
    const { first, due } = periodOf(schedule, day);
    if (due !== first) {
      day = due;
      continue;
    }
    const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (fallsOn(schedule, date, weekdayOf(date)) && isInSeason(schedule, date)) {
      last = date;
      left -= 1;
    }
    day += 1;
  }
  lastDays.set(schedule, last);
  return last;
}

function periodOf(schedule: Schedule, day: number): Period {
  const { interval, byday, start } = schedule;
  const frequency = frequencyOf(schedule);
  const isWeekly = frequency === 'weekly';
  const isYearly = frequency === 'yearly';
  // The only day of a year is that of one month in twelve.
  const months = isYearly && byday.length > 0 ? 12 : 1;
  const step = isYearly ? interval * 12 : interval;
  const indexOf = (of: number) => {
    if (isWeekly) return Math.floor((of + 3) / 7); // 1970 began on a Thursday
    const date = new Date(of * DAY_MS);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    return month - (month % months);
  };
  const firstOf = (index: number) =>
    isWeekly ? index * 7 - 3 : new Date(0).setUTCFullYear(0, index, 1) / DAY_MS;
  const index = indexOf(day);
  const past = start === null ? 0 : (index - indexOf(dayOf(start))) % step;
  return {
    first: firstOf(index),
    next: firstOf(index + (isWeekly ? 1 : months)),
    due: firstOf(past === 0 ? index : index + step - past),
  };
}

function dayOf(date: PlainDate): number {
  return dateToUtc(date) / DAY_MS;
}
