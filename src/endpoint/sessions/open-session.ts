import {
  isBookingPaused,
  type BookableSession,
  type BookingWindow,
} from '../../model/booking/bookable.ts';
import type { BookingRules } from '../../model/booking/booking-terms.ts';
import { drawInstant, windowWithPriority, type PriorityWindow } from './draw-and-priority.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { bookingTermsOf } from '../../model/booking/booking-terms.ts';
import { Refusal } from '../requests/problems.ts';
import { isPaused, type Programme } from './programme.ts';
import { versionOf } from './session-facts.ts';
import { announcedSession, findBookable } from './sessions-index.ts';

/** A session as the endpoint gives its places. Its `id` is the key under which the feed announces it. */
export interface OfferedSession extends Omit<BookableSession, 'window' | 'capacity'> {
  /** Id that counters and bookings refer to: the same whatever the feed calls it. */
  readonly sessionId: string;
  /** True where nobody books it, because somebody has to say first what holds. */
  readonly isInDoubt: boolean;
  readonly version: string;
  /** Revision of the programme it was found in. */
  readonly revision: number;
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
  programme: Programme,
  key: string,
  now: Instant,
): OfferedSession | null {
  const { directory, identities, revision } = programme;
  const session = findBookable(directory, key, now);
  // Without a number of places nothing can be promised, so it is not offered here at all.
  if (session === null || session.capacity === null) return null;
  if (isBookingPaused(session.service)) throw maintenance();
  const { rules } = bookingTermsOf(session.service);
  const { booking } = session.service;
  const zone = directory.feed.feed.timezone;
  return {
    ...session,
    sessionId: identities.idOf(key),
    isInDoubt: isInDoubt(programme, key, now),
    version: versionOf(session),
    revision,
    capacity: session.capacity,
    rules,
    window: windowWithPriority(session.window, session.session, booking, rules, now, zone),
    drawAt: drawInstant(session.session, booking, rules),
  };
}

/** Tells if nobody may book a session now, although the feed announces it. */
export function isInDoubt(programme: Programme, key: string, now: Instant): boolean {
  const { refused } = programme;
  if (isDisputed(programme, key, now) || isPaused(programme, now)) return true;
  const heldBack = refused?.directory ?? null;
  return heldBack !== null && announcedSession(heldBack, key, now) === null;
}

/** Tells if somebody has to say first which bookings are of a session, or if others stand at its time. */
export function isDisputed(
  { directory, identities }: Programme,
  key: string,
  now: Instant,
): boolean {
  if (identities.isInDoubt(key)) return true;
  const announced = announcedSession(directory, key, now);
  if (announced === null) return false;
  const id = identities.idOf(key);
  return identities.standingAt(announced).some((other) => other !== id);
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
  programme: Programme,
  { sessionId: key, sessionVersion, priorityGroup }: AskedOfSession,
  now: Instant,
): OfferedSession {
  const session = offeredSession(programme, key, now);
  if (session === null) throw notAnnounced(programme, key);
  if (isPaused(programme, now)) throw maintenance();
  if (session.isInDoubt) throw new Refusal('session-in-doubt');
  refuseByWindow(session, priorityGroup);
  const seen = sessionVersion ?? '';
  if (seen !== '' && seen !== session.version) throw new Refusal('session-changed');
  return session;
}

/** A session that the feed does not announce, or not any more. */
function notAnnounced({ identities }: Programme, key: string): Refusal {
  const remembered = identities.remembered(identities.idOf(key));
  switch (remembered?.state) {
    case 'announced':
      return new Refusal(remembered.key === key ? 'unknown-session' : 'session-changed');
    case 'held':
      return new Refusal('session-in-doubt');
    case 'kept':
      return new Refusal('booking-closed');
    case 'unresolved':
      return new Refusal('session-over');
    default:
      return new Refusal('unknown-session');
  }
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
