import { learnRules } from './further-rules.ts';
import { readyCalendar } from './ready-calendars.ts';
import { fallsOn, lastDayOf } from './recurrence.ts';
import { scheduleFor, scheduleUsers } from './schedule-users.ts';
import { ruleDoubt } from './rule-doubt.ts';

/** Learns all rules and calendars that a schedule can have. */
export function learnAllRules(): void {
  learnRules({ fallsOn, lastDayOf, ruleDoubt, scheduleUsers, scheduleFor, readyCalendar });
}
