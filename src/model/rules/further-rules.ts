import type { Calendar, Schedule } from '../schedule.ts';
import type { Feed } from '../feed.ts';
import type { ServiceAtLocation } from '../service.ts';
import type { PlainDate, Weekday } from '../time/plain-date.ts';

/** The services of a feed by the schedules that they have. */
export interface ScheduleUsers {
  /** Id of the service that is given at a place. */
  readonly serviceAt: ReadonlyMap<ServiceAtLocation, string>;
  /** Ids of the services that have a schedule, by its id. */
  readonly usersOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Works out what few feeds have: rules beyond the weekdays of every week (RFC 5545), calendars that are ready
 * to be named, and exceptions that are about some of the services only that have a schedule. A page learns it when its feed has some of it; programs learn it at their start.
 */
export interface FurtherRules {
  readonly fallsOn: (schedule: Schedule, date: PlainDate, weekday: Weekday) => boolean;
  readonly lastDayOf: (schedule: Schedule, count: number) => PlainDate;
  readonly ruleDoubt: (schedule: Schedule) => string | null;
  readonly scheduleUsers: (
    feed: Feed,
    idsAt: (at: ServiceAtLocation) => readonly string[],
  ) => ScheduleUsers;
  readonly scheduleFor: (
    schedule: Schedule,
    service: string,
    users: ReadonlySet<string>,
  ) => Schedule;
  readonly readyCalendar: (id: string) => Calendar | null;
}

let known: FurtherRules | null = null;

/** Learns them, once for all feeds. */
export function learnRules(rules: FurtherRules): void {
  known = rules;
}

/** Gives them where they have been learned; without them a schedule that needs them is in doubt. */
export function furtherRules(): FurtherRules | null {
  return known;
}
