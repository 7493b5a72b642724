import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { BookingRow, SessionFacts, Tables } from './tables.ts';

/** A booking that is to be made; its code is drawn while it is. */
export type NewBooking = Omit<BookingRow, 'code'>;

/** What came of taking places. */
export type TakeOutcome =
  | { readonly kind: 'taken'; readonly row: BookingRow }
  /** The key was used before, perhaps a moment ago by the same request sent twice. */
  | { readonly kind: 'known'; readonly row: BookingRow }
  | { readonly kind: 'no-places'; readonly remaining: number };

/** Times a booking is tried again when its code was drawn before, or places moved under its feet. */
const ATTEMPTS = 50;

class NotTaken extends Error {
  readonly remaining: number;
  constructor(remaining: number) {
    super('not taken');
    this.remaining = remaining;
  }
}

/** Draws a confirmation code, as it is read aloud: `482 716`. */
export function drawCode(): string {
  return randomInt(1_000_000)
    .toString()
    .padStart(6, '0')
    .replace(/^(...)/, '$1 ');
}

/**
 * Makes a booking and takes its places in one transaction: both or neither, and never more places
 * than there are, whatever other processes do.
 *
 * @param capacity places in all, as the feed has it now
 */
export async function takePlaces(
  db: Kysely<Tables>,
  booking: NewBooking,
  capacity: number,
  draw: () => string = drawCode,
): Promise<TakeOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await tryToTake(db, { ...booking, code: draw() }, capacity);
    if (outcome === null) continue;
    if (outcome.kind !== 'no-places' || outcome.remaining < booking.party_size) return outcome;
  }
  throw new Error('no free confirmation code was found');
}

/** One try; `null` where the code is another booking's of the session. */
async function tryToTake(
  db: Kysely<Tables>,
  row: BookingRow,
  capacity: number,
): Promise<TakeOutcome | null> {
  try {
    return await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (transaction) => {
        // In PostgreSQL a request with the same key waits here for the first to end; in SQLite one
        // transaction writes at a time.
        const inserted = await transaction
          .insertInto('bookings')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (inserted === undefined) {
          const known = await bookingOfRequest(transaction, row.request_id);
          return known === null ? null : { kind: 'known' as const, row: known };
        }
        await countPlaces(transaction, row, capacity);
        return { kind: 'taken' as const, row };
      });
  } catch (error) {
    if (error instanceof NotTaken) return { kind: 'no-places', remaining: error.remaining };
    throw error;
  }
}

/** Takes places from a session's counter, checked and changed in one statement. */
async function countPlaces(db: Kysely<Tables>, row: BookingRow, capacity: number): Promise<void> {
  await db
    .insertInto('session_counters')
    .values({
      session_id: row.session_id,
      taken: 0,
      waiting: 0,
      arrivals: 0,
      drawn_at: null,
      cancelled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const counted = await db
    .updateTable('session_counters')
    .set((column) => ({ taken: column('taken', '+', row.party_size) }))
    .where('session_id', '=', row.session_id)
    .where((column) => column(column('taken', '+', row.party_size), '<=', capacity))
    .returning('taken')
    .executeTakeFirst();
  if (counted !== undefined) return;
  const counter = await db
    .selectFrom('session_counters')
    .select('taken')
    .where('session_id', '=', row.session_id)
    .executeTakeFirst();
  throw new NotTaken(Math.max(0, capacity - (counter?.taken ?? 0)));
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
 * Cancels a booking and frees its places in one transaction, however often and by however many it is
 * asked for. The name, the number and what was made from them are erased with it.
 *
 * @param revision the revision it must still have; `null` for any
 * @returns whether it was this call that cancelled it
 */
export async function freePlaces(
  db: Kysely<Tables>,
  id: string,
  revision: number | null,
  at: string,
): Promise<boolean> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const freed = await transaction
        .updateTable('bookings')
        .set((column) => ({
          status: 'cancelled' as const,
          contact_name: null,
          contact_phone: null,
          fingerprint: '',
          revision: column('revision', '+', 1),
          updated_at: at,
        }))
        .where('id', '=', id)
        .where('status', '=', 'confirmed')
        .$if(revision !== null, (query) => query.where('revision', '=', revision))
        .returning(['session_id', 'party_size'])
        .executeTakeFirst();
      if (freed === undefined) return false;
      await transaction
        .updateTable('session_counters')
        .set((column) => ({ taken: column('taken', '-', freed.party_size) }))
        .where('session_id', '=', freed.session_id)
        .execute();
      return true;
    });
}

/** Writes what the feed now says about a booking's session, unless another process has meanwhile. */
export async function rememberFacts(
  db: Kysely<Tables>,
  row: BookingRow,
  facts: SessionFacts,
  at: string,
): Promise<void> {
  await db.transaction().execute((transaction) =>
    transaction
      .updateTable('bookings')
      .set({ ...facts, revision: row.revision + 1, updated_at: at })
      .where('id', '=', row.id)
      .where('revision', '=', row.revision)
      .execute(),
  );
}
