import type { ScheduleUsers } from './further-rules.ts';
import type { Feed } from '../feed.ts';
import type { Schedule } from '../schedule.ts';
import type { ServiceAtLocation } from '../service.ts';

/** @param idsAt finds the schedules that hold at a place of a service */
export function scheduleUsers(
  { services }: Feed,
  idsAt: (at: ServiceAtLocation) => readonly string[],
): ScheduleUsers {
  const serviceAt = new Map<ServiceAtLocation, string>();
  const usersOf = new Map<string, Set<string>>();
  for (const { id, at } of services) {
    for (const place of at) {
      serviceAt.set(place, id);
      for (const schedule of idsAt(place)) {
        usersOf.set(schedule, (usersOf.get(schedule) ?? new Set()).add(id));
      }
    }
  }
  return { serviceAt, usersOf };
}

/**
 * A schedule as one service has it: with the exceptions that are about it. One that names a service which
 * does not have the schedule may be meant for this one: then nobody knows.
 */
export function scheduleFor(
  schedule: Schedule,
  service: string,
  users: ReadonlySet<string>,
): Schedule {
  const exceptions = schedule.exceptions.flatMap((exception) => {
    const { services, status } = exception;
    if (services.length === 0 || services.includes(service)) return exception;
    if (status === 'extra' || services.every((id) => users.has(id))) return [];
    return { ...exception, status: 'ask' as const, to: null };
  });
  return { ...schedule, exceptions };
}
