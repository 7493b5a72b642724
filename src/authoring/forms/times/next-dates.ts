import type { Calendar, Schedule } from '../../../model/schedule.ts';
import { byStart, type Occurrence } from '../../../model/time/occurrences.ts';
import { occurrencesOf } from '../../../model/time/sessions.ts';
import type { Instant } from '../../../model/time/zoned-time.ts';

/** Dates that are shown of times. */
const MOST = 10;
/** Days that are looked through: further ones only for what is rare. */
const DAYS_AHEAD = [35, 400, 1600];

/** Things that dates depend on. */
export interface DatesQuery {
  readonly now: Instant;
  readonly zone: string;
  readonly calendars: readonly Calendar[];
}

/** The next dates of schedules by the one clock, with those that do not take place and the reason. */
export function nextDates(
  schedules: readonly Schedule[],
  query: DatesQuery,
): readonly Occurrence[] {
  let found: readonly Occurrence[] = [];
  for (const days of DAYS_AHEAD) {
    found = schedules
      .flatMap((schedule) => occurrencesOf(schedule, { ...query, days }))
      .sort(byStart)
      .slice(0, MOST);
    if (found.length === MOST) break;
  }
  return found;
}
