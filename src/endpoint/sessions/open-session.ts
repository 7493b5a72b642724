import {
  isBookingPaused,
  type BookableSession,
  type BookingWindow,
} from '../../model/booking/bookable.ts';
import type { BookingRules } from '../../model/booking/booking-terms.ts';
import type { Directory } from '../../model/directory.ts';
import { drawInstant, windowWithPriority, type PriorityWindow } from './draw-and-priority.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { bookingTermsOf } from '../../model/booking/booking-terms.ts';
import { Refusal } from '../requests/problems.ts';
import { versionOf } from './session-facts.ts';
import { findBookable } from './sessions-index.ts';

/** A session as the endpoint gives its places. */
export interface OfferedSession extends Omit<BookableSession, 'window' | 'capacity'> {
  readonly window: BookingWindow | PriorityWindow;
  readonly capacity: number;
  readonly rules: BookingRules;
  /** The instant its lots are drawn; `null` for first come, first served. */
  readonly drawAt: Instant | null;
}

/** Seconds after which a client may ask again while there is no feed, no notice, or no rules to go by. */
export const MAINTENANCE_RETRY_SECONDS = 60;

export function maintenance(): Refusal {
  return new Refusal('maintenance', { retryAfter: MAINTENANCE_RETRY_SECONDS });
}

/** A session that can be looked at for booking; `null` where there is none, or its rules are unreadable. */
export function offeredSession(
  directory: Directory,
  id: string,
  now: Instant,
): OfferedSession | null {
  const session = findBookable(directory, id, now);
  // Without a number of places nothing can be promised, so it is not offered here at all.
  if (session === null || session.capacity === null) return null;
  if (isBookingPaused(session.service)) throw maintenance();
  const { rules } = bookingTermsOf(session.service);
  const { booking } = session.service;
  const zone = directory.feed.feed.timezone;
  return {
    ...session,
    capacity: session.capacity,
    rules,
    window: windowWithPriority(session.window, session.session, booking, rules, now, zone),
    drawAt: drawInstant(session.session, booking, rules),
  };
}

/** The session somebody asks for, and what they know and say of it. */
interface AskedOfSession {
  readonly sessionId: string;
  /** The version of it that was last seen; `null` for none. */
  readonly sessionVersion: string | null;
  readonly priorityGroup: string | null;
}

/**
 * The session that is asked for, when it can be booked now.
 *
 * @throws Refusal with what stands against it, the most lasting reason first
 */
export function openSession(
  directory: Directory,
  { sessionId, sessionVersion, priorityGroup }: AskedOfSession,
  now: Instant,
): OfferedSession {
  const session = offeredSession(directory, sessionId, now);
  if (session === null) throw new Refusal('unknown-session');
  refuseByWindow(session, priorityGroup);
  const seen = sessionVersion ?? '';
  if (seen !== '' && seen !== versionOf(session)) throw new Refusal('session-changed');
  return session;
}

function refuseByWindow({ window, rules }: OfferedSession, group: string | null): void {
  const groups = rules.priority?.groups ?? [];
  switch (window.status) {
    case 'open':
      return;
    case 'priority':
      if (groups.some(({ id }) => id === group)) return;
      throw new Refusal('not-yet-open');
    case 'not-yet':
      throw new Refusal('not-yet-open');
    case 'cancelled':
      throw new Refusal('session-cancelled');
    case 'over':
      throw new Refusal('session-over');
    default:
      throw new Refusal('booking-closed');
  }
}

/** Places of a session in all, for as long as who waits may still move up; else `null`. */
export function capacityToFill(
  directory: Directory,
  sessionId: string,
  now: Instant,
): number | null {
  const session = findBookable(directory, sessionId, now);
  if (session === null || session.capacity === null) return null;
  const isComing = session.session.status !== 'cancelled' && now < session.session.startsAt;
  return isComing ? session.capacity : null;
}
