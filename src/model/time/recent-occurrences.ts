import { occurrencesWithin, type Occurrence } from './occurrences.ts';
import type { DateSpan } from './planned-slots.ts';
import type { Schedule } from '../schedule.ts';

interface Recent {
  readonly calendars: DateSpan['calendars'];
  readonly dates: string;
  readonly occurrences: readonly Occurrence[];
}

const recent = new WeakMap<Schedule, Recent>();

/**
 * The same as `occurrencesWithin`, remembered for each schedule until it is asked for other dates: a card asks
 * for its next session, its hours and its changes, all of the same four weeks, and again with each letter
 * typed and each minute that passes.
 */
export function recentOccurrences(schedule: Schedule, span: DateSpan): readonly Occurrence[] {
  const { calendars } = span;
  const dates = `${span.first} ${span.last} ${span.zone}`;
  const known = recent.get(schedule);
  if (known?.dates === dates && known.calendars === calendars) return known.occurrences;
  const occurrences = occurrencesWithin(schedule, span);
  recent.set(schedule, { calendars, dates, occurrences });
  return occurrences;
}
