import type { Calendar, Schedule } from '../model/schedule.ts';
import { occurrencesWithin, type Occurrence } from '../model/time/occurrences.ts';
import { addDays, type PlainDate } from '../model/time/plain-date.ts';
import { instantOf, offsetAt } from '../model/time/zoned-time.ts';
import { found, type Finding } from './lint-finding.ts';

/** A year that stands for all others, where a schedule names none. */
const ANY_YEAR = '2026';
/** Years of one schedule that are looked at. */
const MOST_YEARS = 5;

/** The days of a year on which a zone changes its clocks. */
export type ClockChanges = (year: string) => readonly PlainDate[];

/** The days on which a zone changes its clocks, worked out once for a year. */
export function clockChangesOf(zone: string): ClockChanges {
  const known = new Map<string, readonly PlainDate[]>();
  return (year) => {
    const days = known.get(year) ?? changesIn(year, zone);
    known.set(year, days);
    return days;
  };
}

function changesIn(year: string, zone: string): readonly PlainDate[] {
  const days: PlainDate[] = [];
  const offsetOn = (date: PlainDate) => offsetAt(instantOf(date, '00:00', zone), zone);
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
    if (offsetOn(day) !== offsetOn(addDays(day, 1))) days.push(day);
  }
  return days;
}

/** Finds times that do not exist, or exist twice, because the clocks are changed: each way to write one once. */
export function checkClockChanges(
  schedule: Schedule,
  calendars: readonly Calendar[],
  zone: string,
  changes: ClockChanges,
): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const date of yearsOf(schedule).flatMap(changes)) {
    const span = { first: date, last: addDays(date, 1), zone, calendars };
    for (const occurrence of occurrencesWithin(schedule, span)) {
      if (occurrence.doubt !== 'clock') continue;
      const pointer = pointerTo(occurrence, schedule);
      const detail = `${occurrence.date} ${occurrence.start} ${zone}`;
      if (!findings.has(pointer)) findings.set(pointer, found('clock-change', pointer, detail));
    }
  }
  return [...findings.values()];
}

function yearsOf({ start, valid_from, dates, exceptions }: Schedule): readonly string[] {
  const said = [
    start ?? valid_from ?? ANY_YEAR,
    ...dates.map(({ date }) => date),
    ...exceptions.map(({ date, to }) => to?.date ?? date),
  ];
  return [...new Set(said.map((date) => date.slice(0, 4)))].slice(0, MOST_YEARS);
}

/** The place of a time in its schedule. */
function pointerTo(
  { plannedDate, start, status, origin }: Occurrence,
  { times, dates, exceptions }: Schedule,
): string {
  const exception = exceptions.findIndex(({ date }) => date === plannedDate);
  if ((status === 'moved' || origin === 'extra') && exception >= 0) {
    return `/exceptions/${exception}`;
  }
  const dated = dates.findIndex(
    ({ date, times: own }) => date === plannedDate && own.some((range) => range.start === start),
  );
  if (dated >= 0) return `/dates/${dated}/times`;
  const index = times.findIndex((range) => range.start === start);
  return index < 0 ? '' : `/times/${index}/start`;
}
