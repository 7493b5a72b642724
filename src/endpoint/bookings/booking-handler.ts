import type { Kysely } from 'kysely';
import type { BookingChange } from '../../booking/contract.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { freePlaces, movePlaces, type ChangeOf } from './booking-changes.ts';
import { checkRequest } from './check-request.ts';
import { phoneCounted } from './booking-limits.ts';
import { newBooking } from './new-booking.ts';
import type { AskedBooking } from './booking-request.ts';
import { cancelUntilOf, entityTagOf, type SessionNow } from './booking-view.ts';
import { bookedSessionsOf } from './booked-sessions.ts';
import { bookingOfId, bookingOfRequest, takePlaces } from './bookings.ts';
import { namesTag } from '../requests/entity-tags.ts';
import type { RateLimiter } from '../requests/rate-limit.ts';
import type { Programme, ProgrammeSource } from '../sessions/programme.ts';
import type { KeyedHash } from '../store/keyed-hash.ts';
import { maintenance, openSession } from '../sessions/open-session.ts';
import { capacityToFill } from '../sessions/standing-session.ts';
import { noPlaces } from '../places/other-sessions.ts';
import { Refusal } from '../requests/problems.ts';
import { factsOf } from '../sessions/session-facts.ts';
import type { BookingRow, Tables } from '../store/tables.ts';

/** Makes, finds, moves and cancels bookings, by the rules of the feed. Every method may throw `Refusal`. */
export interface BookingHandler {
  /** All that holds now. */
  programme(): Promise<Programme>;
  /**
   * Makes a booking, or finds the one that was made under the same key.
   *
   * @param admit refuses by throwing what is new before it is looked at; a repeat is never refused
   */
  book(
    asked: AskedBooking,
    admit: () => Promise<void>,
  ): Promise<{ readonly row: BookingRow; readonly replayed: boolean }>;
  /** The session of a booking as it is now. */
  sessionOf(row: BookingRow): Promise<SessionNow>;
  /** A booking by its id, with its session as the feed has it now. */
  see(id: string | null): Promise<BookingRow>;
  /**
   * Cancels a booking; one that is cancelled already stays so.
   *
   * @param ifMatch the `If-Match` header; `null` for none
   */
  cancel(id: string | null, ifMatch: string | null): Promise<BookingRow>;
  /** Moves a booking to another session of its service; one that is there already stays. */
  move(id: string | null, change: BookingChange, ifMatch: string | null): Promise<BookingRow>;
}

/** Times something is tried while what it goes by is out of date. */
const MOST_ATTEMPTS = 3;

/** Opens the desk. */
export function bookingHandler(
  db: Kysely<Tables>,
  source: ProgrammeSource,
  hash: KeyedHash,
  limiter: RateLimiter,
  now: () => Instant,
): BookingHandler {
  const stamp = () => new Date(now()).toISOString();
  const sessions = bookedSessionsOf(db, source, now);
  const { programme, sessionOf } = sessions;

  async function see(id: string | null): Promise<BookingRow> {
    const row = id === null ? null : await bookingOfId(db, id);
    if (row === null) throw new Refusal('not-found');
    return sessions.inStep(row);
  }

  async function replay(row: BookingRow, asked: AskedBooking) {
    // A cancelled booking has forgotten what it was asked for; its key still names it.
    const same = row.fingerprint === '' || row.fingerprint === asked.fingerprint;
    if (!same) throw new Refusal('key-reused');
    return { row: await sessions.inStep(row), replayed: true };
  }

  async function book(asked: AskedBooking, admit: () => Promise<void>) {
    const { request } = asked;
    const known = await bookingOfRequest(db, request.requestId);
    if (known !== null) return replay(known, asked);
    if (request.website !== '') throw new Refusal('robot-suspected');
    await admit();
    return byWhatHolds((current) => bookBy(current, asked));
  }

  /** Does something by the programme, again where that turns out to hold no more. */
  async function byWhatHolds<Done>(
    work: (current: Programme) => Promise<Done | 'stale'>,
  ): Promise<Done> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const done = await work(await programme());
      if (done !== 'stale') return done;
      await source.renewed();
    }
    throw new Refusal('busy', { retryAfter: 1 });
  }

  /** Makes a booking by a programme; `stale` where that holds no more. */
  async function bookBy(current: Programme, asked: AskedBooking) {
    const { request, sessionId } = asked;
    const session = openSession(current, { ...request, sessionId }, now());
    const notice = current.directory.feed.feed.booking?.privacy ?? null;
    if (notice === null) throw maintenance();
    checkRequest(asked, session, notice.version);
    const facts = factsOf(current.directory, session);
    const booking = newBooking(asked, notice.version, session, facts, hash, now());
    const outcome = await takePlaces(db, booking, {
      ...session,
      acceptWaitlist: request.acceptWaitlist,
      admit: (transaction) => limiter.countWithin(transaction, phoneCounted(booking)),
    });
    switch (outcome.kind) {
      case 'taken':
        return { row: outcome.row, replayed: false };
      case 'known':
        return replay(outcome.row, asked);
      case 'stale':
        return 'stale';
      case 'limit-reached':
        throw new Refusal('limit-reached', outcome.limit === null ? {} : { limit: outcome.limit });
      case 'cancelled':
        throw new Refusal('session-cancelled');
      case 'no-places':
        throw await noPlaces(db, current, session, request.partySize, outcome, now());
    }
  }

  /** The facts of a change, when it may still be made. */
  async function changeOf(row: BookingRow, ifMatch: string | null): Promise<ChangeOf> {
    const standing = await sessions.standingOf(row);
    if (ifMatch !== null && !namesTag(ifMatch, entityTagOf(row, standing))) {
      throw new Refusal('booking-changed');
    }
    const isLate = stamp() > row.undo_until && stamp() > cancelUntilOf(row, standing);
    if (isLate) throw new Refusal('cancel-closed');
    return {
      row,
      revision: ifMatch === null ? null : row.revision,
      capacity: capacityToFill(standing, now()),
      at: stamp(),
    };
  }

  async function cancel(id: string | null, ifMatch: string | null): Promise<BookingRow> {
    const row = await see(id);
    if (row.status === 'cancelled') return row;
    const freed = await freePlaces(db, await changeOf(row, ifMatch), (transaction, freed) =>
      limiter.giveBackWithin(transaction, phoneCounted(freed)),
    );
    const after = await see(row.id);
    if (!freed && after.status !== 'cancelled') throw new Refusal('booking-changed');
    return after;
  }

  async function move(id: string | null, asked: BookingChange, ifMatch: string | null) {
    return byWhatHolds((current) => moveBy(current, id, asked, ifMatch));
  }

  /** Moves a booking by a programme; `stale` where that holds no more. */
  async function moveBy(
    current: Programme,
    id: string | null,
    asked: BookingChange,
    ifMatch: string | null,
  ): Promise<BookingRow | 'stale'> {
    const row = await see(id);
    const isThere = row.session_id === current.identities.idOf(asked.sessionId);
    if (isThere && row.status !== 'cancelled') return row;
    if (row.status === 'cancelled') throw new Refusal('booking-changed');
    const change = await changeOf(row, ifMatch);
    const { priority_group: priorityGroup } = row;
    const session = openSession(current, { ...asked, priorityGroup }, now());
    if (session.service.id !== row.service_id) throw new Refusal('unknown-session');
    if (session.drawAt !== null) throw new Refusal('booking-closed');
    const outcome = await movePlaces(db, change, {
      ...session,
      facts: factsOf(current.directory, session),
    });
    switch (outcome.kind) {
      case 'moved':
        return see(row.id);
      case 'stale':
        return 'stale';
      case 'changed':
        throw new Refusal('booking-changed');
      case 'cancelled':
        throw new Refusal('session-cancelled');
      case 'limit-reached':
        throw new Refusal('limit-reached', outcome.limit === null ? {} : { limit: outcome.limit });
      case 'no-places':
        throw await noPlaces(
          db,
          current,
          session,
          row.party_size,
          { ...outcome, waiting: 0 },
          now(),
        );
    }
  }

  return { programme, sessionOf, book, see, cancel, move };
}
