import type { Kysely } from 'kysely';
import { freeCode } from '../bookings/booking-code.ts';
import type { Directory } from '../../model/directory.ts';
import { factsOf } from '../sessions/session-facts.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { BookingRow, Tables } from '../store/tables.ts';

/** A session that bookings are put into. */
export interface Into {
  readonly id: string;
  readonly announced: AnnouncedSession;
  readonly directory: Directory;
}

/**
 * Puts all bookings of a session into another that has bookings of its own, in their order and behind them;
 * all or none. Runs in a transaction that has locked both counters.
 *
 * @returns ids of the bookings; `null` where there are not places for everybody, or lots are to be drawn
 */
export async function joinSessions(
  transaction: Kysely<Tables>,
  from: string,
  into: Into,
  at: string,
): Promise<readonly string[] | null> {
  const rows = await standingIn(transaction, from);
  const target = await transaction
    .selectFrom('session_counters')
    .selectAll()
    .where('session_id', '=', into.id)
    .executeTakeFirstOrThrow();
  const coming = rows.filter(({ status }) => status === 'confirmed');
  const places = coming.reduce((sum, { party_size }) => sum + party_size, 0);
  const capacity = into.announced.at.capacity?.maximum ?? 0;
  const isPossible = target.taken + places <= capacity && target.cancelled_at === null;
  if (!isPossible || rows.some(({ status }) => status === 'pending')) return null;
  await putInto(transaction, rows, into, target.arrivals, at);
  await recount(transaction, from);
  await recount(transaction, into.id);
  return rows.map(({ id }) => id);
}

/** Puts bookings into a session, and says there what it is. The counts are made anew by `recount`. */
export async function putInto(
  transaction: Kysely<Tables>,
  rows: readonly BookingRow[],
  { id, announced, directory }: Into,
  arrivals: number,
  at: string,
): Promise<void> {
  const facts = factsOf(directory, announced);
  for (const [index, row] of rows.entries()) {
    await transaction
      .updateTable('bookings')
      .set({
        ...facts,
        session_id: id,
        code: await freeCode(transaction, id, row.code),
        arrival: arrivals + index + 1,
        revision: row.revision + 1,
        updated_at: at,
      })
      .where('id', '=', row.id)
      .execute();
  }
}

/** The bookings of a session that stand, in the order they came. */
export async function standingIn(
  transaction: Kysely<Tables>,
  sessionId: string,
): Promise<readonly BookingRow[]> {
  return transaction
    .selectFrom('bookings')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('status', '!=', 'cancelled')
    .orderBy('arrival')
    .execute();
}

/** Makes the counts of a session anew from its bookings. Its counter is locked. */
export async function recount(transaction: Kysely<Tables>, sessionId: string): Promise<void> {
  const rows = await standingIn(transaction, sessionId);
  const people = (status: BookingRow['status']) =>
    rows.reduce((sum, row) => sum + (row.status === status ? row.party_size : 0), 0);
  const last = Math.max(0, ...rows.map(({ arrival }) => arrival));
  const { arrivals } = await transaction
    .selectFrom('session_counters')
    .select('arrivals')
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable('session_counters')
    .set({
      taken: people('confirmed'),
      waiting: people('waitlisted'),
      arrivals: Math.max(arrivals, last),
    })
    .where('session_id', '=', sessionId)
    .execute();
}
