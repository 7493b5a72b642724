import type { Schedule } from '../schedule.ts';
import { frequencyOf } from '../time/rule-days.ts';

/** The member for which nobody can say on which days a rule falls; `null` where that is certain. */
export function ruleDoubt(schedule: Schedule): string | null {
  const { interval, byday, bymonthday, start, count } = schedule;
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
