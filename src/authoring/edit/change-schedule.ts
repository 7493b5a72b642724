import { oddItems } from '../odd-items.ts';
import { isObject } from '../../shape/members.ts';
import { readFeed } from '../../feed/read-feed.ts';
import type { Calendar, Schedule } from '../../model/schedule.ts';
import { occurrencesWithin, type Occurrence } from '../../model/time/occurrences.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import type { ScheduleChange } from './schedule-change.ts';

/** A schedule with a change put to it, and the number of days that it was put to. */
export interface ChangedSchedule {
  readonly schedule: JsonRecord & { readonly id: string };
  readonly days: number;
}

/**
 * Puts a change to those of its days on which a schedule has a session.
 *
 * @param services ids of those that it is about; none for all that have the schedule
 */
export function changeSchedule(
  record: JsonRecord,
  change: ScheduleChange,
  services: readonly unknown[],
  calendars: readonly Calendar[],
): ChangedSchedule {
  const { status, start, to, times, reason } = change;
  const days = change.days.filter(
    (day) =>
      status === 'extra' ||
      sessionsOn(record, day, calendars).some(
        ({ plannedStart }) => start === null || plannedStart === start,
      ),
  );
  const odd = oddItems(record['exceptions']);
  if (days.length === 0) {
    return { schedule: withExceptions(record, [...exceptionsOf(record), ...odd]), days: 0 };
  }
  const ofDay = status === 'extra' ? times : start === null ? [] : [{ start }];
  const exceptions =
    status === 'scheduled'
      ? []
      : days.map((date) => ({
          ...{ date, status },
          ...(reason === null ? {} : { reason }),
          ...(to === null ? {} : { to: { date: to, times } }),
          ...(ofDay.length === 0 ? {} : { times: ofDay }),
          ...(services.length === 0 ? {} : { services }),
        }));
  const kept = exceptionsOf(record).filter(
    (before) =>
      (before['status'] === 'extra') !== (status === 'extra') ||
      !isReplaced(before, days, start, services),
  );
  return { schedule: withExceptions(record, [...kept, ...exceptions, ...odd]), days: days.length };
}

/**
 * Tells if an exception that was there is what a change says anew. One of the whole day is not replaced by one
 * about one of its times, nor one of all services by one about some: the day stays as closed as it was.
 */
function isReplaced(
  before: JsonRecord,
  days: readonly PlainDate[],
  start: string | null,
  services: readonly unknown[],
): boolean {
  const times = Array.isArray(before['times']) ? before['times'].filter(isObject) : [];
  const of = Array.isArray(before['services']) ? (before['services'] as readonly unknown[]) : [];
  const isOfTime = start === null || (times.length === 1 && times[0]?.['start'] === start);
  const isOfThem =
    services.length === 0 || (of.length > 0 && of.every((id) => services.includes(id)));
  return days.includes(String(before['date'])) && isOfTime && isOfThem;
}

/** The exceptions of a schedule that are records, as they are written. */
export function exceptionsOf({ exceptions }: JsonRecord): readonly JsonRecord[] {
  return Array.isArray(exceptions) ? exceptions.filter(isObject) : [];
}

/** A schedule with other exceptions; without any it has no such member. */
export function withExceptions(
  record: JsonRecord,
  exceptions: readonly unknown[],
): ChangedSchedule['schedule'] {
  const { exceptions: _, ...rest } = record;
  return {
    ...rest,
    id: String(record['id']),
    ...(exceptions.length === 0 ? {} : { exceptions }),
  };
}

/** A schedule as pages read it; `null` where they cannot. */
export function readSchedule(record: JsonRecord): Schedule | null {
  const reading = readFeed({ feed: { spec: '1.0' }, schedules: [record] });
  return 'failure' in reading ? null : (reading.feed.schedules[0] ?? null);
}

/** The sessions that a schedule has on a day by its rule, and the added ones, whatever became of them. */
function sessionsOn(
  record: JsonRecord,
  day: PlainDate,
  calendars: readonly Calendar[],
): readonly Occurrence[] {
  const extras = exceptionsOf(record).filter(({ status }) => status === 'extra');
  const schedule = readSchedule(withExceptions(record, extras));
  if (schedule === null) return [];
  return occurrencesWithin(schedule, { first: day, last: day, zone: 'Asia/Shanghai', calendars });
}
