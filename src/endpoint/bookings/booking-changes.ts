import type { Kysely } from 'kysely';
import type { BookingRules } from '../../model/booking/booking-terms.ts';
import { limitReached, type LimitReached } from './booking-limits.ts';
import { freeCode } from './booking-code.ts';
import { bookingOfId } from './bookings.ts';
import { isCurrentRevision } from '../identity/feed-store.ts';
import { addTo, arrive, isStale, lockCounters, takeFrom } from '../places/session-counter.ts';
import { dropErasedText } from '../store/erased-text.ts';
import type { BookingRow, SessionFacts, Tables } from '../store/tables.ts';
import { promote } from '../places/wait-list.ts';

/** The columns that are erased with a booking: everything personal, and what was made from it. */
export const ERASED = {
  contact_name: null,
  contact_phone: null,
  on_behalf_name: null,
  on_behalf_relation: null,
  attendees: null,
  answers: null,
  priority_group: null,
  person_key: null,
  phone_key: null,
  household_key: null,
  fingerprint: '',
} as const;

/** The booking that is changed, and the conditions that must still hold for it. */
export interface ChangeOf {
  readonly row: BookingRow;
  /** The revision it must still have; `null` for any. */
  readonly revision: number | null;
  /** Places of its session in all; `null` where nobody moves up any more. */
  readonly capacity: number | null;
  readonly at: string;
}

/**
 * Cancels a booking and frees its places in one transaction, however often and by however many it is
 * asked for. Whoever waits moves up. Everything personal is erased with it.
 *
 * @param alsoFree frees in the same transaction what the booking held elsewhere
 * @returns whether it was this call that cancelled it
 */
export async function freePlaces(
  db: Kysely<Tables>,
  change: ChangeOf,
  alsoFree: (transaction: Kysely<Tables>, row: BookingRow) => Promise<void>,
): Promise<boolean> {
  const freed = await inTransaction(db, async (transaction) => {
    const row = await lockedRow(transaction, change, []);
    if (row === null) return false;
    await transaction
      .updateTable('bookings')
      .set({
        ...ERASED,
        status: 'cancelled',
        revision: row.revision + 1,
        updated_at: change.at,
      })
      .where('id', '=', row.id)
      .execute();
    await leave(transaction, row, change);
    await alsoFree(transaction, row);
    return true;
  });
  if (freed) await dropErasedText(db);
  return freed;
}

/** The session a booking moves to. */
export interface NewSession {
  readonly sessionId: string;
  readonly facts: SessionFacts;
  readonly capacity: number;
  readonly rules: BookingRules;
  /** Version of the session, and revision of the programme, that it goes by. */
  readonly version: string;
  readonly revision: number;
}

export type MoveOutcome =
  | { readonly kind: 'moved' }
  /** It is not what it was. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'no-places'; readonly remaining: number }
  | { readonly kind: 'cancelled' }
  /** It went by what holds no more. */
  | { readonly kind: 'stale' }
  | NonNullable<LimitReached>;

/** Moves a booking to another session in one transaction: it never holds places of both, nor of none. */
export async function movePlaces(
  db: Kysely<Tables>,
  change: ChangeOf,
  to: NewSession,
): Promise<MoveOutcome> {
  return inTransaction(db, async (transaction): Promise<MoveOutcome> => {
    // The feed is locked before counters are, by whoever needs both.
    if (!(await isCurrentRevision(transaction, to.revision))) return { kind: 'stale' };
    const row = await lockedRow(transaction, change, [to.sessionId]);
    if (row === null) return { kind: 'changed' };
    const counter = await transaction
      .selectFrom('session_counters')
      .selectAll()
      .where('session_id', '=', to.sessionId)
      .executeTakeFirstOrThrow();
    if (counter.cancelled_at !== null) return { kind: 'cancelled' };
    if (await isStale(transaction, counter, to)) return { kind: 'stale' };
    const limit = await limitReached(transaction, { ...row, session_id: to.sessionId }, to.rules);
    if (limit !== null) return limit;
    if (counter.waiting > 0) {
      await promote(transaction, to.sessionId, to.capacity, change.at);
    }
    if (!(await takeFrom(transaction, to.sessionId, row.party_size, to.capacity))) {
      return { kind: 'no-places', remaining: Math.max(0, to.capacity - counter.taken) };
    }
    await arrive(transaction, to.sessionId, to.version);
    await transaction
      .updateTable('bookings')
      .set({
        ...to.facts,
        session_id: to.sessionId,
        code: await freeCode(transaction, to.sessionId, row.code),
        status: 'confirmed',
        arrival: counter.arrivals + 1,
        lot: null,
        first_starts_at: to.facts.starts_at,
        first_location_id: to.facts.location_id,
        revision: row.revision + 1,
        updated_at: change.at,
      })
      .where('id', '=', row.id)
      .execute();
    await leave(transaction, row, change);
    return { kind: 'moved' };
  });
}

function inTransaction<Result>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel('read committed').execute(work);
}

/** The booking as it is now, the counters of its session and of others locked; `null` where it changed. */
async function lockedRow(
  transaction: Kysely<Tables>,
  { row, revision }: ChangeOf,
  others: readonly string[],
): Promise<BookingRow | null> {
  await lockCounters(transaction, [row.session_id, ...others]);
  const now = await bookingOfId(transaction, row.id);
  const isSame =
    now !== null &&
    now.status !== 'cancelled' &&
    now.session_id === row.session_id &&
    (revision === null || now.revision === revision);
  return isSame ? now : null;
}

/** Gives back what a booking held of its session, to who waits first. */
async function leave(
  transaction: Kysely<Tables>,
  { session_id, party_size, status }: BookingRow,
  { capacity, at }: ChangeOf,
): Promise<void> {
  if (status === 'waitlisted') await addTo(transaction, session_id, 'waiting', -party_size);
  if (status !== 'confirmed') return;
  await addTo(transaction, session_id, 'taken', -party_size);
  if (capacity !== null && !(await isHeld(transaction, session_id))) {
    await promote(transaction, session_id, capacity, at);
  }
}

/** While a session is in doubt nobody moves up. */
async function isHeld(transaction: Kysely<Tables>, sessionId: string): Promise<boolean> {
  const counter = await transaction
    .selectFrom('session_counters')
    .select('in_doubt')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return counter?.in_doubt === 1;
}
