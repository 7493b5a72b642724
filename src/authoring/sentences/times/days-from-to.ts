import { addDays, type PlainDate } from '../../../model/time/plain-date.ts';

/** Days of the longest span that is written out. */
const LONGEST = 400;

/** Every day from the first to the last. */
export function daysFromTo(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; day <= last && days.length < LONGEST; day = addDays(day, 1)) days.push(day);
  return days;
}
