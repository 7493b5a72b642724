import { isObject } from '../../../shape/members.ts';
import type { JsonRecord } from '../../workbook/record-list.ts';
import type { FeedEdit } from '../feed-edit.ts';

/** A place of a service, or a place's own opening hours, that has a schedule. */
export interface ScheduleUser {
  readonly list: 'services' | 'locations';
  readonly id: unknown;
  /** Number of the place of the service; `null` for opening hours. */
  readonly at: number | null;
}

/** All that have a schedule. */
export function usersOfSchedule(id: unknown, edit: FeedEdit): readonly ScheduleUser[] {
  return [
    ...edit
      .records('services')
      .flatMap((service) =>
        placesOf(service).flatMap(({ schedules }, at): readonly ScheduleUser[] =>
          isIn(id, schedules) ? [{ list: 'services', id: service['id'], at }] : [],
        ),
      ),
    ...edit
      .records('locations')
      .filter(({ schedules }) => isIn(id, schedules))
      .map((place): ScheduleUser => ({ list: 'locations', id: place['id'], at: null })),
  ];
}

/** The places of a service, as they are written. */
export function placesOf({ at }: JsonRecord): readonly JsonRecord[] {
  return Array.isArray(at) ? at.map((place: unknown) => (isObject(place) ? place : {})) : [];
}

function isIn(id: unknown, ids: unknown): boolean {
  return Array.isArray(ids) && ids.includes(id);
}
