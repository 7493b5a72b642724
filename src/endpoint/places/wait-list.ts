import { sql, type Kysely } from 'kysely';
import { addTo, lockCounter, takeFrom } from './session-counter.ts';
import type { BookingRow, Tables } from '../store/tables.ts';

/**
 * The bookings that wait for places of a session, in their order: who belongs to a priority group
 * first, then by the lot that was drawn, then as they came.
 */
export function waitingFor(db: Kysely<Tables>, sessionId: string): Promise<readonly BookingRow[]> {
  return db
    .selectFrom('bookings')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('status', '=', 'waitlisted')
    .orderBy(sql`case when priority_group is null then 1 else 0 end`)
    .orderBy(sql`coalesce(lot, 0)`)
    .orderBy('arrival')
    .execute();
}

/** A booking's place on the wait list, from 1; `null` where it does not wait. */
export async function positionOf(db: Kysely<Tables>, row: BookingRow): Promise<number | null> {
  if (row.status !== 'waitlisted') return null;
  const index = (await waitingFor(db, row.session_id)).findIndex(({ id }) => id === row.id);
  return index < 0 ? null : index + 1;
}

/**
 * Gives free places of a session to who waits for them, in order. A party for which there are too few
 * is passed over for the next that fits, so that no place stays empty while somebody who fits waits.
 * Runs in a transaction that has locked the session's counter.
 *
 * @param capacity places in all
 */
export async function promote(
  transaction: Kysely<Tables>,
  sessionId: string,
  capacity: number,
  at: string,
): Promise<void> {
  for (const row of await waitingFor(transaction, sessionId)) {
    if (!(await takeFrom(transaction, sessionId, row.party_size, capacity))) continue;
    await addTo(transaction, sessionId, 'waiting', -row.party_size);
    await transaction
      .updateTable('bookings')
      .set((column) => ({
        status: 'confirmed' as const,
        revision: column('revision', '+', 1),
        updated_at: at,
      }))
      .where('id', '=', row.id)
      .execute();
  }
}

/** The same in a transaction of its own, where places have become free in another way. */
export async function fillFromWaitlist(
  db: Kysely<Tables>,
  sessionId: string,
  capacity: number,
  at: string,
): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const { waiting } = await lockCounter(transaction, sessionId);
      if (waiting > 0) await promote(transaction, sessionId, capacity, at);
    });
}
