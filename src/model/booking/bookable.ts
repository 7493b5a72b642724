import { sessionsOfService, type Directory, type PlacedSession } from '../directory.ts';
import type { Service, ServiceBooking } from '../service.ts';
import type { Session } from '../time/sessions.ts';
import { addDays } from '../time/plain-date.ts';
import { instantOf, type Instant } from '../time/zoned-time.ts';
import { DAY_MS, MINUTE_MS } from '../time/durations.ts';
import { termsDoubt } from './terms-doubt.ts';

/** Days ahead for which sessions are offered for booking. */
export const BOOKING_HORIZON_DAYS = 28;

/**
 * The state of booking for a session, with the instant at which it closes or opens, by the rules of the
 * feed.
 */
export type BookingWindow =
  | { readonly status: 'open'; readonly closesAt: Instant }
  | { readonly status: 'not-yet'; readonly opensAt: Instant }
  | { readonly status: 'closed' | 'over' | 'cancelled' | 'time-unknown' };

/** A session of a service that is booked online, with its window. */
export interface BookableSession extends PlacedSession {
  readonly service: Service;
  readonly window: BookingWindow;
  /** Places in all; `null` is unknown, and then nothing can be promised. */
  readonly capacity: number | null;
}

/** @param zone IANA zone of the feed */
export function bookingWindowOf(
  session: Session,
  rules: ServiceBooking | null,
  now: Instant,
  zone: string,
): BookingWindow {
  if (session.status === 'cancelled') return { status: 'cancelled' };
  if (session.start === null || session.status === 'ask') return { status: 'time-unknown' };
  if (now >= session.startsAt) return { status: 'over' };
  const closesAt = session.startsAt - (rules?.closes_minutes_before ?? 0) * MINUTE_MS;
  if (now >= closesAt) return { status: 'closed' };
  const opensAt = opensDaysBefore(session, rules, rules?.opens_days_before ?? null, zone);
  if (opensAt === null || now >= opensAt) return { status: 'open', closesAt };
  return { status: 'not-yet', opensAt };
}

/**
 * The instant at which booking of a session opens so many days before it; `null` for as soon as it is
 * announced.
 */
export function opensDaysBefore(
  session: Session,
  rules: ServiceBooking | null,
  days: number | null,
  zone: string,
): Instant | null {
  if (days === null) return null;
  const time = rules?.opens_time ?? null;
  return time === null
    ? session.startsAt - days * DAY_MS
    : instantOf(addDays(session.date, -days), time, zone);
}

/** The last instant at which a booking of a session may be cancelled by the resident. */
export function cancelUntil(session: Session, rules: ServiceBooking | null): Instant {
  return session.startsAt - (rules?.cancel_minutes_before ?? 0) * MINUTE_MS;
}

/** Tells if the feed offers a service for booking online, at an endpoint, on terms that can be kept. */
export function isBookedOnline(directory: Directory, service: Service): boolean {
  return (
    service.booking?.mode === 'online' &&
    service.status === 'active' &&
    directory.feed.feed.booking !== null &&
    termsDoubt(service.booking) === null
  );
}

/** Tells if nobody can say how a service is booked: those who have booked keep it, and nobody else books. */
export function isBookingPaused({ booking }: Service): boolean {
  if (booking?.unreadable !== undefined) return true;
  return booking?.mode === 'online' && termsDoubt(booking) !== null;
}

/** The sessions of a service that can be looked at for booking, the cancelled ones included. */
export function bookableSessions(
  directory: Directory,
  service: Service,
  now: Instant,
): readonly BookableSession[] {
  if (!isBookedOnline(directory, service)) return [];
  return sessionsOfService(directory, service, now, BOOKING_HORIZON_DAYS)
    .filter(({ session }) => session.start !== null)
    .map((placed) => ({
      ...placed,
      service,
      window: bookingWindowOf(placed.session, service.booking, now, directory.feed.feed.timezone),
      capacity: placed.at.capacity?.maximum ?? null,
    }));
}

/** The earliest session of a service that takes bookings now. */
export function firstOpenSession(
  directory: Directory,
  service: Service,
  now: Instant,
): BookableSession | null {
  return (
    bookableSessions(directory, service, now).find(({ window }) => window.status === 'open') ?? null
  );
}
