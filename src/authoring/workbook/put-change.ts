import type { Calendar } from '../../model/schedule.ts';
import { changeSchedule } from '../edit/change-schedule.ts';
import { placesOfService, servicesToName } from '../edit/schedule-users.ts';
import type { Change } from './change-of-row.ts';
import type { Draft } from './draft.ts';
import type { JsonRecord } from './record-list.ts';

/** Puts a change to those of its days on which a schedule has a session; the number of them. */
export function putChange(
  record: JsonRecord,
  change: Change,
  draft: Draft,
  calendars: readonly Calendar[],
): number {
  const users = draft.made.services
    .all()
    .filter((each) => placesOfService(each).flat().includes(record['id']))
    .map(({ id }) => id);
  const services = servicesToName(change.services, users);
  const { schedule, days } = changeSchedule(record, change, services, calendars);
  if (days > 0) draft.made.schedules.put(schedule);
  return days;
}
