import {
  BOOKING_HORIZON_DAYS,
  bookingWindowOf,
  isBookedOnline,
  isBookingPaused,
  type BookableSession,
} from '../../model/booking/bookable.ts';
import { sessionsOfService, type Directory, type PlacedSession } from '../../model/directory.ts';
import { DAY_MS } from '../../model/time/durations.ts';
import type { Feed } from '../../model/feed.ts';
import { isStorable } from '../../model/storable-text.ts';
import type { Service } from '../../model/service.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';

/** A session of a service as the feed announces it. */
export interface AnnouncedSession extends PlacedSession {
  readonly service: Service;
}

/** Days for which a session that is over is still told apart from one that never was. */
const LOOK_BACK_DAYS = 7;

/** Days ahead in which a booked session is followed when it is moved. */
export const FOLLOW_DAYS = 400;

type Index = ReadonlyMap<string, AnnouncedSession>;

const indexes = new WeakMap<Feed, { readonly date: string; readonly index: Index }>();

/**
 * Finds a session that can be looked at for booking by its id, with its window at this instant. Ids
 * are compared, never taken apart: only what the feed announces exists.
 */
export function findBookable(
  directory: Directory,
  id: string,
  now: Instant,
): BookableSession | null {
  const announced = indexOf(directory, now).get(id);
  if (announced === undefined) return null;
  return {
    ...announced,
    window: bookingWindowOf(
      announced.session,
      announced.service.booking,
      now,
      directory.feed.feed.timezone,
    ),
    capacity: announced.at.capacity?.maximum ?? null,
  };
}

/** Finds a booked session in today's feed, wherever it has been moved to and however it is booked now. */
export function findAnnounced(
  directory: Directory,
  serviceId: string,
  id: string,
  now: Instant,
): AnnouncedSession | null {
  const service = directory.service(serviceId);
  if (service === null) return null;
  const announced = announcedSessions(directory, service, now, FOLLOW_DAYS);
  return announced.find((session) => session.id === id) ?? null;
}

/** The sessions that are booked online and take place on a date, earliest first; cancelled ones too. */
export function announcedOn(
  directory: Directory,
  date: string,
  now: Instant,
): readonly AnnouncedSession[] {
  return [...indexOf(directory, now).values()]
    .filter(({ session }) => session.date === date)
    .toSorted((a, b) => a.session.startsAt - b.session.startsAt);
}

/** A session that is booked online, by its id. */
export function announcedSession(
  directory: Directory,
  id: string,
  now: Instant,
): AnnouncedSession | null {
  return indexOf(directory, now).get(id) ?? null;
}

/** The sessions that are booked online at the time of another, of the same class: it alone, as a rule. */
export function announcedAt(
  directory: Directory,
  { service, at, session }: AnnouncedSession,
  now: Instant,
): readonly AnnouncedSession[] {
  return [...indexOf(directory, now).values()].filter(
    (each) =>
      each.service.id === service.id &&
      each.at.id === at.id &&
      each.session.startsAt === session.startsAt,
  );
}

/** The sessions by id; they change with the feed and with the date, so it is made once for both. */
function indexOf(directory: Directory, now: Instant): Index {
  const { date } = wallTimeAt(now, directory.feed.feed.timezone);
  const made = indexes.get(directory.feed);
  if (made?.date === date) return made.index;
  const sessions = directory.services
    .filter((service) => isBookedOnline(directory, service) || isBookingPaused(service))
    .flatMap((service) => announcedSessions(directory, service, now, BOOKING_HORIZON_DAYS))
    .filter(({ session }) => session.start !== null);
  const index = new Map(sessions.map((session) => [session.id, session]));
  indexes.set(directory.feed, { date, index });
  return index;
}

/**
 * The sessions of a service of so many days, and of the last week; those whose ids no booking can hold are
 * announced to nobody.
 */
export function announcedSessions(
  directory: Directory,
  service: Service,
  now: Instant,
  days: number,
): readonly AnnouncedSession[] {
  const since = now - LOOK_BACK_DAYS * DAY_MS;
  return sessionsOfService(directory, service, since, LOOK_BACK_DAYS + days)
    .filter(({ at, id }) => [service.id, at.location_id ?? '', id].every(isStorable))
    .map((placed) => ({ ...placed, service }));
}
