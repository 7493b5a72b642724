import { furtherRules } from '../rules/further-rules.ts';
import type { Calendar, Schedule } from '../schedule.ts';
import { goesFurther } from './rule-days.ts';
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

/** The same for the rule alone: one that nobody here can work out is in doubt, too. */
function ruleDoubt(schedule: Schedule): string | null {
  if (!goesFurther(schedule)) return null;
  const rules = furtherRules();
  return rules === null ? 'freq' : rules.ruleDoubt(schedule);
}
