import {
  BOOKING_HORIZON_DAYS,
  isBookedOnline,
  isBookingPaused,
} from '../../model/booking/bookable.ts';
import type { Directory } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import {
  announcedSessions,
  FOLLOW_DAYS,
  type AnnouncedSession,
} from '../sessions/sessions-index.ts';

/** The facts of a session in a feed that tell it from others. */
export interface Announcement {
  /** Id the feed gives it, made of place, schedule, date and time. */
  readonly key: string;
  readonly serviceId: string;
  readonly atId: string;
  readonly scheduleId: string;
  readonly plannedDate: string;
  readonly date: string;
  readonly startsAt: Instant;
  /** `null` where its end is not published. */
  readonly endsAt: Instant | null;
  readonly locationId: string | null;
  /** Places in all; `null` is unknown. */
  readonly capacity: number | null;
  /** True where it is booked at the endpoint, also while nobody can read by which rules. */
  readonly isOnline: boolean;
  /** False where it is moved, and nobody can read to when. */
  readonly isCertain: boolean;
  readonly isCancelled: boolean;
}

/** A class of a service at a time: the same people come to it, whatever a feed calls the session. */
export function classAtTime({
  serviceId,
  atId,
  startsAt,
}: Pick<Announcement, 'serviceId' | 'atId' | 'startsAt'>): string {
  return JSON.stringify([serviceId, atId, startsAt]);
}

/** The same of a session as a feed has it. */
export function classAtTimeOf({ service, at, session }: AnnouncedSession): string {
  return classAtTime({ serviceId: service.id, atId: at.id, startsAt: session.startsAt });
}

/** A session that is looked for beyond the days that can be booked. */
export interface Followed {
  readonly key: string;
  readonly serviceId: string;
}

/** Tells if those who have booked a service keep it: also where nobody can read how it is booked now. */
export function isKeptOnline(directory: Directory, service: Service): boolean {
  return isBookedOnline(directory, service) || isBookingPaused(service);
}

/** The sessions that a feed announces by their keys: those booked online, and those that are followed. */
export function announcedIn(
  directory: Directory,
  followed: readonly Followed[],
  now: Instant,
): ReadonlyMap<string, AnnouncedSession> {
  const known = new Set(followed.map(({ serviceId }) => serviceId));
  const sessions = new Map<string, AnnouncedSession>();
  for (const service of directory.services) {
    if (!known.has(service.id) && !isKeptOnline(directory, service)) continue;
    for (const session of announcedSessions(directory, service, now, BOOKING_HORIZON_DAYS)) {
      sessions.set(session.id, session);
    }
  }
  for (const [serviceId, keys] of keysByService(followed, sessions)) {
    const service = directory.service(serviceId);
    if (service === null) continue;
    for (const session of announcedSessions(directory, service, now, FOLLOW_DAYS)) {
      if (keys.has(session.id)) sessions.set(session.id, session);
    }
  }
  return sessions;
}

/** The keys that were not found among the next sessions, by their services. */
function keysByService(
  followed: readonly Followed[],
  found: ReadonlyMap<string, AnnouncedSession>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { key, serviceId } of followed) {
    if (found.has(key)) continue;
    const same = keys.get(serviceId);
    if (same === undefined) keys.set(serviceId, new Set([key]));
    else same.add(key);
  }
  return keys;
}

/** The facts a session is told apart by; `directory` is `null` for one that no feed announces any more. */
export function announcementOf(
  { id, service, at, session }: AnnouncedSession,
  directory: Directory | null,
): Announcement {
  return {
    key: id,
    serviceId: service.id,
    atId: at.id,
    scheduleId: session.scheduleId,
    plannedDate: session.plannedDate,
    date: session.date,
    startsAt: session.startsAt,
    endsAt: session.end === null ? null : session.endsAt,
    locationId: at.location_id,
    capacity: at.capacity?.maximum ?? null,
    isOnline: directory !== null && session.start !== null && isKeptOnline(directory, service),
    isCertain: session.doubt !== 'move',
    isCancelled: session.status === 'cancelled',
  };
}
