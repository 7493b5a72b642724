import { isObject } from '../../shape/members.ts';
import type { JsonRecord } from '../workbook/record-list.ts';

/** The ids of the schedules of a service, place by place. */
export function placesOfService(service: JsonRecord): readonly (readonly unknown[])[] {
  return recordsIn(service, 'at').map((place) => listIn(place, 'schedules'));
}

/**
 * The services of those named that have to be named in a change of a schedule: none where all that have it are meant.
 *
 * @param users all services that have the schedule
 */
export function servicesToName(
  named: readonly unknown[],
  users: readonly unknown[],
): readonly unknown[] {
  const having = users.filter((id) => named.includes(id));
  return having.length === users.length ? [] : having;
}

/** The ids of the services that have a schedule: as their own, or as the hours of a place that they follow. */
export function usersOfSchedule(feed: JsonRecord, schedule: string): readonly string[] {
  const followed = new Set(
    recordsIn(feed, 'locations')
      .filter((place) => listIn(place, 'schedules').includes(schedule))
      .map(({ id }) => id),
  );
  return recordsIn(feed, 'services')
    .filter((service) =>
      recordsIn(service, 'at').some(({ schedules, location_id }) =>
        Array.isArray(schedules) ? schedules.includes(schedule) : followed.has(location_id),
      ),
    )
    .flatMap(({ id }) => (typeof id === 'string' ? id : []));
}

/** The records of a member that is a list. */
export function recordsIn(record: JsonRecord, key: string): readonly JsonRecord[] {
  return listIn(record, key).filter(isObject);
}

function listIn(record: JsonRecord, key: string): readonly unknown[] {
  const list = record[key];
  return Array.isArray(list) ? list : [];
}
