import { frequencyOf, hasRule } from './rule-days.ts';
import type { Calendar, Schedule } from '../schedule.ts';
import { calendarOf } from './single-dates.ts';
import { isUnreadable } from '../unreadable.ts';

/** Words of RFC 5545 and HSDS that say on which days a rule falls, and are not carried out. */
const NOT_CARRIED_OUT = /^(by(?!day$|monthday$)|wkst$|dtstart$|rrule$|rdate$|exdate$)/;

/**
 * The member of a schedule for which nobody can say when it takes place; `null` where its times are
 * certain. By a schedule in doubt nothing is open, takes place or is booked.
 */
export function scheduleDoubt(schedule: Schedule, calendars: readonly Calendar[]): string | null {
  if (isUnreadable(schedule)) return Object.keys(schedule.unreadable ?? {})[0] ?? null;
  const isCalendarMissing = schedule.calendar !== null && calendarOf(schedule, calendars) === null;
  return ruleDoubt(schedule) ?? (isCalendarMissing ? 'calendar' : null);
}

/** The same for the rule alone. */
function ruleDoubt(schedule: Schedule): string | null {
  const { interval, byday, bymonthday, start, count } = schedule;
  if (!hasRule(schedule)) return null;
  const frequency = frequencyOf(schedule);
  if (start === null) {
    if (interval > 1) return 'interval';
    if (count !== null) return 'count';
    // A rule without a day of its own has that of its start.
    if (byday.length + bymonthday.length === 0) return 'start';
  }
  // Each of these is allowed, and says so much more than it looks like that it is hardly ever meant.
  const isBroad = frequency !== 'weekly' && bymonthday.length === 0 && byday.some(isEvery);
  if (isBroad || (frequency === 'weekly' && !byday.every(isEvery))) return 'byday';
  if (bymonthday.length > 0 && frequency !== 'monthly') return 'bymonthday';
  return Object.entries(schedule).find(isNotCarriedOut)?.[0] ?? null;
}

/** Tells if a weekday is every one of its kind: `MO`, not `1MO`. */
function isEvery(day: string): boolean {
  return day.length === 2;
}

/** Tells if a member says something of a rule that is not carried out; weeks do begin on Monday. */
function isNotCarriedOut([member, value]: [member: string, value: unknown]): boolean {
  if (!NOT_CARRIED_OUT.test(member)) return false;
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  return !isEmpty && !(member === 'wkst' && value === 'MO');
}
