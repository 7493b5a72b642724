import { oddItems } from '../odd-items.ts';
import type { Calendar, ScheduleException, TimeRange } from '../../model/schedule.ts';
import { occurrencesWithin } from '../../model/time/occurrences.ts';
import type { PlainDate, PlainTime } from '../../model/time/plain-date.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import { exceptionsOf, readSchedule, withExceptions } from './change-schedule.ts';

/** A session by what was announced: it stays the same when it is moved. */
export interface AnnouncedSession {
  readonly date: PlainDate;
  /** `null` where the time of day is not published. */
  readonly start: PlainTime | null;
}

/**
 * Takes out of a schedule all that was said of one session of some services, and nothing else: what an exception
 * says of other services, or of other times of its day, stays said.
 *
 * @param services those for whom it is taken back
 * @param users all services that have the schedule
 * @param isOfExtra takes out the session itself, where it is an added one
 */
export function takeBack(
  record: JsonRecord,
  session: AnnouncedSession,
  { services, users, calendars, isOfExtra }: TakeBackOptions,
): JsonRecord {
  const written = exceptionsOf(record);
  const meant = readSchedule(record)?.exceptions ?? [];
  if (meant.length !== written.length) return record;
  const starts = startsOn(record, session.date, calendars);
  const kept = written.flatMap((raw, at): readonly JsonRecord[] => {
    const exception = meant[at];
    if (exception?.date !== session.date) return [raw];
    if ((exception.status === 'extra') !== isOfExtra) return [raw];
    const about = exception.services.length === 0 ? users : exception.services;
    const spoken = isOfExtra
      ? extraRanges(record, exception).map(({ start }) => start)
      : starts.filter((start) => names(exception, start));
    const isSpokenOf = spoken.includes(session.start ?? '') || session.start === null;
    if (!isSpokenOf || !about.some((id) => services.includes(id))) return [raw];
    const others = about.filter((id) => !services.includes(id));
    const rest = spoken.filter((start) => start !== session.start && session.start !== null);
    return [
      ...(others.length === 0 ? [] : [{ ...raw, services: others }]),
      ...(rest.length === 0
        ? []
        : [{ ...raw, ...timesOf(exception, rest, record), ...only(about, others, users) }]),
    ];
  });
  return withExceptions(record, [...kept, ...oddItems(record['exceptions'])]);
}

export interface TakeBackOptions {
  readonly services: readonly string[];
  readonly users: readonly string[];
  readonly calendars: readonly Calendar[];
  readonly isOfExtra: boolean;
}

/** The services of an exception but for some; all that have the schedule need no names. */
function only(about: readonly string[], others: readonly string[], users: readonly string[]) {
  const services = about.filter((id) => !others.includes(id));
  return services.length === users.length ? {} : { services };
}

/** The times of an exception but for one, with where each of them is moved to. */
function timesOf(
  { times, to, status }: ScheduleException,
  rest: readonly string[],
  record: JsonRecord,
) {
  if (status === 'extra') {
    return { times: extraRanges(record, { times }).filter(({ start }) => rest.includes(start)) };
  }
  const starts = rest.map((start) => ({ start }));
  if (to === null || to.times.length === 0) return { times: starts };
  const planned = readSchedule(record)?.times ?? [];
  const targets = rest.map((start) => {
    const named = times.findIndex((range) => isWithin(range, start));
    const position = named < 0 ? planned.findIndex((range) => range.start === start) : named;
    return to.times[position] ?? to.times[0];
  });
  return { times: starts, to: { date: to.date, times: targets } };
}

/** The times of an added day: its own, or those of the rule. */
function extraRanges(record: JsonRecord, { times }: Pick<ScheduleException, 'times'>) {
  return times.length > 0 ? times : (readSchedule(record)?.times ?? []);
}

/** The starts that a day has, whatever was said of them; added ones too. */
function startsOn(
  record: JsonRecord,
  day: PlainDate,
  calendars: readonly Calendar[],
): readonly string[] {
  const extras = exceptionsOf(record).filter(({ status }) => status === 'extra');
  const schedule = readSchedule(withExceptions(record, extras));
  if (schedule === null) return [];
  const span = { first: day, last: day, zone: 'Asia/Shanghai', calendars };
  return occurrencesWithin(schedule, span).map(({ plannedStart }) => plannedStart ?? '');
}

function names({ times }: ScheduleException, start: string): boolean {
  return times.length === 0 || times.some((range) => isWithin(range, start));
}

function isWithin(range: TimeRange, start: string): boolean {
  return range.start === start || (range.end !== null && start > range.start && start < range.end);
}
