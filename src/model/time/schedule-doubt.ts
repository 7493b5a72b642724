import { frequencyOf, hasRule } from './rule-days.ts';
import type { Calendar, Schedule } from '../schedule.ts';
import { calendarOf } from './single-dates.ts';

/**
 * The member of a schedule for which nobody can say when it takes place; `null` where its times are
 * certain. By a schedule in doubt nothing is open, takes place or is booked.
 */
export function scheduleDoubt(schedule: Schedule, calendars: readonly Calendar[]): string | null {
  const [unreadable] = Object.keys(schedule.unreadable ?? {});
  if (unreadable !== undefined) return unreadable;
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
  return null;
}

/** Tells if a weekday is every one of its kind: `MO`, not `1MO`. */
function isEvery(day: string): boolean {
  return day.length === 2;
}
