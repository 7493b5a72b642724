import type { FeedEdit } from '../feed-edit.ts';
import { usersOfSchedule } from './schedule-users.ts';

/**
 * The names of all others that have the same schedules as one place of a service, or one place.
 *
 * @param ids the schedules, as a record has them
 * @param id the record whose times they are
 */
export function sharersOf(ids: unknown, id: unknown, edit: FeedEdit): readonly string[] {
  if (!Array.isArray(ids)) return [];
  const users = ids.flatMap((each) => usersOfSchedule(each, edit));
  const others = users.filter((user) => user.id !== id);
  const names = others.map(({ list, id: other }) => edit.wording(edit.get(list, other)?.['name']));
  return [...new Set(names.filter((name) => name !== ''))];
}
