import type { Kysely } from 'kysely';
import type { BookingChange } from '../../booking/contract.ts';
import type { Directory } from '../../model/directory.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { countersOf } from '../places/availability.ts';
import { freePlaces, movePlaces, type ChangeOf } from './booking-changes.ts';
import { checkRequest } from './check-request.ts';
import { phoneCounted } from './booking-limits.ts';
import { newBooking } from './new-booking.ts';
import type { AskedBooking } from './booking-request.ts';
import { entityTagOf } from './booking-view.ts';
import { bookingOfId, bookingOfRequest, rememberFacts, takePlaces } from './bookings.ts';
import { drawLots } from '../places/draw.ts';
import { namesTag } from '../requests/entity-tags.ts';
import type { RateLimiter } from '../requests/rate-limit.ts';
import type { FeedSource } from '../sessions/feed-source.ts';
import type { KeyedHash } from '../store/keyed-hash.ts';
import { capacityToFill, maintenance, openSession } from '../sessions/open-session.ts';
import { noPlaces } from '../places/other-sessions.ts';
import { Refusal } from '../requests/problems.ts';
import { agreesWith, factsOf } from '../sessions/session-facts.ts';
import { findAnnounced } from '../sessions/sessions-index.ts';
import type { BookingRow, Tables } from '../store/tables.ts';

/** Makes, finds, moves and cancels bookings, by the rules of the feed. Every method may throw `Refusal`. */
export interface BookingHandler {
  /** The feed as it is now. */
  directory(): Promise<Directory>;
  /**
   * Makes a booking, or finds the one that was made under the same key.
   *
   * @param admit refuses by throwing what is new before it is looked at; a repeat is never refused
   */
  book(
    asked: AskedBooking,
    admit: () => Promise<void>,
  ): Promise<{ readonly row: BookingRow; readonly replayed: boolean }>;
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

/** Opens the desk. */
export function bookingHandler(
  db: Kysely<Tables>,
  feed: FeedSource,
  hash: KeyedHash,
  limiter: RateLimiter,
  now: () => Instant,
): BookingHandler {
  const stamp = () => new Date(now()).toISOString();

  async function directory(): Promise<Directory> {
    const current = await feed.current();
    if (current === null) throw maintenance();
    return current;
  }

  /** A booking answers with the session of today's feed: moved or cancelled where the office did so. */
  async function inStep(row: BookingRow): Promise<BookingRow> {
    const current = await feed.current();
    if (current === null) return row;
    const announced = findAnnounced(current, row.service_id, row.session_id, now());
    if (announced === null) return row;
    const facts = factsOf(current, announced);
    const isDue = row.status === 'pending' && row.draw_at !== null && row.draw_at <= stamp();
    const capacity = announced.at.capacity?.maximum ?? null;
    if (agreesWith(row, facts) && !isDue) return row;
    if (!agreesWith(row, facts)) await rememberFacts(db, row, facts, stamp());
    if (isDue && capacity !== null) await drawLots(db, row.session_id, capacity, stamp());
    return (await bookingOfId(db, row.id)) ?? row;
  }

  async function see(id: string | null): Promise<BookingRow> {
    const row = id === null ? null : await bookingOfId(db, id);
    if (row === null) throw new Refusal('not-found');
    return withOffice(await inStep(row));
  }

  /** A booking of a session that the office has cancelled by hand stands no more. */
  async function withOffice(row: BookingRow): Promise<BookingRow> {
    const counter = (await countersOf(db, [row.session_id])).get(row.session_id);
    const isClosed = (counter?.cancelled_at ?? null) !== null;
    return isClosed ? { ...row, session_cancelled: 1 } : row;
  }

  async function replay(row: BookingRow, asked: AskedBooking) {
    // A cancelled booking has forgotten what it was asked for; its key still names it.
    const same = row.fingerprint === '' || row.fingerprint === asked.fingerprint;
    if (!same) throw new Refusal('key-reused');
    return { row: await withOffice(await inStep(row)), replayed: true };
  }

  async function book(asked: AskedBooking, admit: () => Promise<void>) {
    const { request, sessionId } = asked;
    const known = await bookingOfRequest(db, request.requestId);
    if (known !== null) return replay(known, asked);
    if (request.website !== '') throw new Refusal('robot-suspected');
    await admit();
    const current = await directory();
    const session = openSession(current, { sessionId, ...request }, now());
    const notice = current.feed.feed.booking?.privacy ?? null;
    if (notice === null) throw maintenance();
    checkRequest(asked, session, notice.version);
    const facts = factsOf(current, session);
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
    if (ifMatch !== null && !namesTag(ifMatch, entityTagOf(row))) {
      throw new Refusal('booking-changed');
    }
    if (stamp() > row.undo_until && stamp() > row.cancel_until) throw new Refusal('cancel-closed');
    const current = await feed.current();
    return {
      row,
      revision: ifMatch === null ? null : row.revision,
      capacity: current === null ? null : capacityToFill(current, row.session_id, now()),
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
    const row = await see(id);
    if (row.session_id === asked.sessionId && row.status !== 'cancelled') return row;
    if (row.status === 'cancelled') throw new Refusal('booking-changed');
    const change = await changeOf(row, ifMatch);
    const current = await directory();
    const { priority_group: priorityGroup } = row;
    const session = openSession(current, { ...asked, priorityGroup }, now());
    if (session.service.id !== row.service_id) throw new Refusal('unknown-session');
    if (session.drawAt !== null) throw new Refusal('booking-closed');
    const { capacity, rules } = session;
    const facts = factsOf(current, session);
    const to = { sessionId: asked.sessionId, facts, capacity, rules };
    const outcome = await movePlaces(db, change, to);
    switch (outcome.kind) {
      case 'moved':
        return see(row.id);
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

  return { directory, book, see, cancel, move };
}
