import type { Kysely } from 'kysely';
import type { BookingRules } from '../../model/booking/booking-terms.ts';
import { drawCode } from './booking-code.ts';
import { limitReached, type LimitReached } from './booking-limits.ts';
import { isCurrentRevision } from '../identity/feed-store.ts';
import { addTo, arrive, isStale, lockCounter, takeFrom } from '../places/session-counter.ts';
import type { BookingRow, SessionCounterRow, SessionFacts, Tables } from '../store/tables.ts';
import { promote } from '../places/wait-list.ts';

/** A booking that is to be made; its code is drawn while it is. */
export type NewBooking = Omit<BookingRow, 'code' | 'status' | 'arrival'>;

/** By what places are given. */
export interface PlaceOffer {
  /** Places in all, as the feed has it now. */
  readonly capacity: number;
  readonly rules: BookingRules;
  readonly acceptWaitlist: boolean;
  /** Version of its session, and revision of the programme, that it goes by. */
  readonly version: string;
  readonly revision: number;
  /** Refuses by throwing, in the transaction of a booking that has got its place: then it has none. */
  readonly admit?: (transaction: Kysely<Tables>) => Promise<void>;
}

/** The outcome of asking for places. */
export type TakeOutcome =
  /** They were given, waited for, or applied for. */
  | { readonly kind: 'taken'; readonly row: BookingRow }
  /** The key was used before, perhaps a moment ago by the same request sent twice. */
  | { readonly kind: 'known'; readonly row: BookingRow }
  | { readonly kind: 'no-places'; readonly remaining: number; readonly waiting: number }
  /** The office has cancelled the session by hand. */
  | { readonly kind: 'cancelled' }
  /** It went by what holds no more: another process has read a newer feed, or somebody has decided. */
  | { readonly kind: 'stale' }
  | NonNullable<LimitReached>;

/** Times a booking is tried again when its code was drawn before. */
const ATTEMPTS = 50;

/** The code that was drawn is another booking's of the session: the transaction is undone. */
class CodeTaken extends Error {}

/** Places were taken that may not be held: the transaction is undone, with this as its outcome. */
class PlacesRefused extends Error {
  readonly outcome: TakeOutcome;

  constructor(outcome: TakeOutcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/**
 * Makes a booking and takes its places in one transaction: both or neither, and never more places
 * than there are, whatever other processes do. Where there are none it waits, if it may; where lots
 * are drawn it applies.
 */
export async function takePlaces(
  db: Kysely<Tables>,
  booking: NewBooking,
  offer: PlaceOffer,
  draw: () => string = drawCode,
): Promise<TakeOutcome> {
  const hopeless = await refusedAtOnce(db, booking, offer);
  if (hopeless !== null) return hopeless;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await db
        .transaction()
        .setIsolationLevel('read committed')
        .execute((transaction) => take(transaction, { ...booking, code: draw() }, offer));
    } catch (error) {
      if (error instanceof PlacesRefused) return error.outcome;
      if (!(error instanceof CodeTaken)) throw error;
    }
  }
  throw new Error('no free confirmation code was found');
}

/**
 * Refuses without a lock where there is no room at all, so that a rush on a full session holds up
 * nobody. What is read may be a moment old: then somebody is refused who came a moment too early.
 */
async function refusedAtOnce(
  db: Kysely<Tables>,
  booking: NewBooking,
  { capacity, rules, acceptWaitlist }: PlaceOffer,
): Promise<TakeOutcome | null> {
  const counter = await db
    .selectFrom('session_counters')
    .select(['taken', 'waiting'])
    .where('session_id', '=', booking.session_id)
    .executeTakeFirst();
  if (counter === undefined || booking.draw_at !== null || counter.taken < capacity) return null;
  const { waiting } = counter;
  if (acceptWaitlist && waiting + booking.party_size <= (rules.waitlist ?? 0)) return null;
  // The same request may just have taken the last place: it is asked for after what it changed.
  const known = await bookingOfRequest(db, booking.request_id);
  if (known !== null) return { kind: 'known', row: known };
  return { kind: 'no-places', remaining: 0, waiting };
}

async function take(
  transaction: Kysely<Tables>,
  booking: NewBooking & Pick<BookingRow, 'code'>,
  offer: PlaceOffer,
): Promise<TakeOutcome> {
  const counter = await lockCounter(transaction, booking.session_id);
  // A request with the same key has waited for the lock: it finds what the first one made.
  const known = await bookingOfRequest(transaction, booking.request_id);
  if (known !== null) return { kind: 'known', row: known };
  if (counter.cancelled_at !== null) return { kind: 'cancelled' };
  if (await isStale(transaction, counter, offer)) return { kind: 'stale' };
  const status = await statusFor(transaction, booking, counter, offer);
  if (typeof status !== 'string') return status;
  // After the places: where there are none, the answer is the same whoever is booked.
  const limit = await limitReached(transaction, booking, offer.rules);
  if (limit !== null) throw new PlacesRefused(limit);
  await arrive(transaction, booking.session_id, offer.version);
  const row: BookingRow = { ...booking, status, arrival: counter.arrivals + 1 };
  const inserted = await transaction
    .insertInto('bookings')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) {
    await offer.admit?.(transaction);
    return { kind: 'taken', row };
  }
  // The key may have been used for another session in the meantime, whose counter was not locked.
  const other = await bookingOfRequest(transaction, booking.request_id);
  if (other === null) throw new CodeTaken();
  await undoStatus(transaction, row);
  return { kind: 'known', row: other };
}

/** The status a booking gets, its places taken or waited for; or `no-places`, where it cannot be made. */
async function statusFor(
  transaction: Kysely<Tables>,
  { session_id, party_size, updated_at, draw_at }: NewBooking,
  counter: SessionCounterRow,
  { capacity, rules, acceptWaitlist }: PlaceOffer,
): Promise<'confirmed' | 'waitlisted' | 'pending' | Extract<TakeOutcome, { kind: 'no-places' }>> {
  if (draw_at !== null) return 'pending';
  // Who waits comes first, where the capacity has been raised.
  if (counter.waiting > 0) await promote(transaction, session_id, capacity, updated_at);
  if (await takeFrom(transaction, session_id, party_size, capacity)) return 'confirmed';
  const { taken, waiting } = await transaction
    .selectFrom('session_counters')
    .select(['taken', 'waiting'])
    .where('session_id', '=', session_id)
    .executeTakeFirstOrThrow();
  if (acceptWaitlist && waiting + party_size <= (rules.waitlist ?? 0)) {
    await addTo(transaction, session_id, 'waiting', party_size);
    return 'waitlisted';
  }
  return { kind: 'no-places', remaining: Math.max(0, capacity - taken), waiting };
}

async function undoStatus(transaction: Kysely<Tables>, row: BookingRow): Promise<void> {
  const { session_id, party_size, status } = row;
  await addTo(transaction, session_id, 'arrivals', -1);
  if (status === 'confirmed') await addTo(transaction, session_id, 'taken', -party_size);
  if (status === 'waitlisted') await addTo(transaction, session_id, 'waiting', -party_size);
}

/** Finds the booking made under a key. */
export async function bookingOfRequest(
  db: Kysely<Tables>,
  requestId: string,
): Promise<BookingRow | null> {
  const row = await db
    .selectFrom('bookings')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row ?? null;
}

/** Finds a booking by its id. */
export async function bookingOfId(db: Kysely<Tables>, id: string): Promise<BookingRow | null> {
  const row = await db.selectFrom('bookings').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/**
 * Writes what the feed now says about a booking's session, unless another process has meanwhile, or knows of a
 * newer one.
 */
export async function rememberFacts(
  db: Kysely<Tables>,
  row: BookingRow,
  facts: SessionFacts,
  revision: number,
  at: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (!(await isCurrentRevision(transaction, revision))) return;
    await transaction
      .updateTable('bookings')
      .set({ ...facts, revision: row.revision + 1, updated_at: at })
      .where('id', '=', row.id)
      .where('revision', '=', row.revision)
      .execute();
  });
}
