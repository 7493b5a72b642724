import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import { countersOf } from '../places/availability.ts';
import { drawLots } from '../places/draw.ts';
import { maintenance } from '../sessions/open-session.ts';
import {
  isGivenOut,
  isSettled,
  phoneOf,
  standingSession,
  type StandingSession,
} from '../sessions/standing-session.ts';
import type { Programme, ProgrammeSource } from '../sessions/programme.ts';
import { agreesWith, factsOf } from '../sessions/session-facts.ts';
import type { BookingRow, Tables } from '../store/tables.ts';
import { bookingOfId, rememberFacts } from './bookings.ts';
import type { SessionNow } from './booking-view.ts';

/** The sessions of bookings as they are now. */
export interface BookedSessions {
  /**
   * All that holds now.
   *
   * @throws Refusal `maintenance` where there is no feed
   */
  readonly programme: () => Promise<Programme>;
  readonly standingOf: (row: BookingRow) => Promise<StandingSession | null>;
  readonly sessionOf: (row: BookingRow) => Promise<SessionNow>;
  /** A booking with its session as it is now: moved or cancelled where the office did so. */
  readonly inStep: (row: BookingRow) => Promise<BookingRow>;
}

export function bookedSessionsOf(
  db: Kysely<Tables>,
  source: ProgrammeSource,
  now: () => Instant,
): BookedSessions {
  const stamp = () => new Date(now()).toISOString();

  async function programme(): Promise<Programme> {
    const current = await source.current();
    if (current === null) throw maintenance();
    return current;
  }

  const standingIn = (current: Programme | null, { session_id, service_id }: BookingRow) =>
    current === null ? null : standingSession(current, session_id, service_id, now());

  async function sessionOf(row: BookingRow): Promise<SessionNow> {
    const current = await source.current();
    const standing = standingIn(current, row);
    return {
      key: current?.identities.keyOf(row.session_id) ?? row.session_id,
      standing,
      phone: current === null ? null : phoneOf(current, standing),
    };
  }

  async function corrected(row: BookingRow): Promise<BookingRow> {
    const current = await source.current();
    const standing = standingIn(current, row);
    if (current === null || standing === null) return row;
    // To ask for what holds may have read a newer feed: what that put in doubt has a later version now.
    if (!isSettled(standing)) return (await bookingOfId(db, row.id)) ?? row;
    const facts = factsOf(current.directory, standing.announced);
    const isDue =
      isGivenOut(standing) &&
      row.status === 'pending' &&
      row.draw_at !== null &&
      row.draw_at <= stamp();
    const capacity = standing.announced.at.capacity?.maximum ?? null;
    // What nobody announces any more is as it was: its place may be gone from the feed, too.
    const isInStep = standing.state === 'kept' || agreesWith(row, facts);
    if (isInStep && !isDue) return row;
    if (!isInStep) await rememberFacts(db, row, facts, current.revision, stamp());
    if (isDue && capacity !== null) await drawLots(db, row.session_id, capacity, stamp());
    return (await bookingOfId(db, row.id)) ?? row;
  }

  /** A booking of a session that the office has cancelled by hand stands no more. */
  async function withOffice(row: BookingRow): Promise<BookingRow> {
    const counter = (await countersOf(db, [row.session_id])).get(row.session_id);
    const isClosed = (counter?.cancelled_at ?? null) !== null;
    return isClosed ? { ...row, session_cancelled: 1 } : row;
  }

  return {
    programme,
    standingOf: async (row) => standingIn(await source.current(), row),
    sessionOf,
    inStep: async (row) => withOffice(await corrected(row)),
  };
}
