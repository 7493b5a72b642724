import { schedulesOf, type Directory, type PlacedSession } from '../directory.ts';
import { occurrencesWithin } from './occurrences.ts';
import { addDays, weekdayOf, WEEKDAYS, type PlainDate, type Weekday } from './plain-date.ts';
import type { DateSpan } from './planned-slots.ts';
import type { Calendar } from '../schedule.ts';
import type { Service } from '../service.ts';
import { finished, type Steps } from '../steps.ts';
import { sessionIdOf } from './sessions.ts';
import { calendarDayOn } from './single-dates.ts';
import type { Text } from '../text.ts';

/** One day of a week, with what takes place and what was to. */
export interface TimetableDay {
  readonly date: PlainDate;
  readonly weekday: Weekday;
  /** Name of a holiday that any calendar of the feed has on it. */
  readonly holiday: Text | null;
  /** By start; those whose time of day is not published come last. */
  readonly entries: readonly TimetableEntry[];
}

/** A session of a service at one place, on the day it takes place: a moved one on its new day. */
export interface TimetableEntry extends PlacedSession {
  readonly service: Service;
}

/**
 * The sessions of seven days, over or not: what a wall shows. Opening hours are not in it, nor what is
 * closed for now.
 *
 * @param first its first day
 * @param isShown whether a session is one of those asked for
 */
export function weekTimetable(
  directory: Directory,
  services: readonly Service[],
  first: PlainDate,
  isShown?: (entry: TimetableEntry) => boolean,
): readonly TimetableDay[] {
  return finished(timetableSteps(directory, services, first, isShown));
}

/** The same step by step. */
export function* timetableSteps(
  directory: Directory,
  services: readonly Service[],
  first: PlainDate,
  isShown: (entry: TimetableEntry) => boolean = () => true,
): Steps<readonly TimetableDay[]> {
  const { timezone: zone, calendars } = directory.feed.feed;
  const span = { first, last: addDays(first, 6), zone, calendars };
  const byDate = new Map<PlainDate, TimetableEntry[]>(
    WEEKDAYS.map((_, index) => [addDays(first, index), []]),
  );
  for (const service of services) {
    for (const entry of entriesOf(directory, service, span)) {
      if (isShown(entry)) byDate.get(entry.session.date)?.push(entry);
    }
    yield;
  }
  const days: TimetableDay[] = [];
  for (const [date, entries] of byDate) {
    const weekday = weekdayOf(date);
    days.push({
      date,
      weekday,
      holiday: holidayOn(date, calendars),
      entries: entries.sort(byTime),
    });
    yield;
  }
  return days;
}

function entriesOf(
  directory: Directory,
  service: Service,
  span: DateSpan,
): readonly TimetableEntry[] {
  if (service.status !== 'active') return [];
  const entries = new Map<string, TimetableEntry>(); // by id: listed twice, it is still one session
  for (const at of directory.timedPlaces(service)) {
    for (const schedule of schedulesOf(directory, at)) {
      if (schedule.kind !== 'event') continue;
      for (const session of occurrencesWithin(schedule, span)) {
        const id = sessionIdOf(at.id, session);
        entries.set(id, { id, service, at, session });
      }
    }
  }
  return [...entries.values()];
}

/** A wall time sorts as a string; what has none goes behind. */
function byTime({ session: a }: TimetableEntry, { session: b }: TimetableEntry): number {
  if (a.start === b.start) return 0;
  if (a.start === null || b.start === null) return a.start === null ? 1 : -1;
  return a.start < b.start ? -1 : 1;
}

function holidayOn(date: PlainDate, calendars: readonly Calendar[]): Text | null {
  for (const calendar of calendars) {
    const day = calendarDayOn(calendar, date);
    if (day?.kind === 'holiday') return day.name;
  }
  return null;
}

/** Tells if anything takes place elsewhere than at one location; that itself need not be said. */
export function isElsewhere(days: readonly TimetableDay[], location: string | null): boolean {
  return days.some(({ entries }) => entries.some(({ at }) => at.location_id !== location));
}
