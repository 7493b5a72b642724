import type { Kysely } from 'kysely';
import type { SessionCounterRow, Tables } from '../store/tables.ts';

/**
 * Locks the counters of sessions for the rest of a transaction, made where they are missing. Whoever
 * changes the bookings of a session locks its counter first, and several in the order of their ids:
 * then no two transactions wait for each other.
 */
export async function lockCounters(
  transaction: Kysely<Tables>,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, SessionCounterRow>> {
  const locked = new Map<string, SessionCounterRow>();
  for (const id of [...new Set(sessionIds)].toSorted()) {
    await transaction
      .insertInto('session_counters')
      .values({
        session_id: id,
        taken: 0,
        waiting: 0,
        arrivals: 0,
        drawn_at: null,
        cancelled_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const counter = await transaction
      .updateTable('session_counters')
      .set((column) => ({ arrivals: column('arrivals', '+', 0) }))
      .where('session_id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    locked.set(id, counter);
  }
  return locked;
}

/** Locks the counter of one session. */
export async function lockCounter(
  transaction: Kysely<Tables>,
  sessionId: string,
): Promise<SessionCounterRow> {
  const counter = (await lockCounters(transaction, [sessionId])).get(sessionId);
  if (counter === undefined) throw new Error('a counter that was locked is gone');
  return counter;
}

/**
 * Takes places from a session's counter, checked and changed in one statement.
 *
 * @param capacity places in all
 * @returns whether there were enough
 */
export async function takeFrom(
  transaction: Kysely<Tables>,
  sessionId: string,
  places: number,
  capacity: number,
): Promise<boolean> {
  const taken = await transaction
    .updateTable('session_counters')
    .set((column) => ({ taken: column('taken', '+', places) }))
    .where('session_id', '=', sessionId)
    .where((column) => column(column('taken', '+', places), '<=', capacity))
    .returning('taken')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Changes what is counted of a session by so many. */
export async function addTo(
  transaction: Kysely<Tables>,
  sessionId: string,
  counted: 'taken' | 'waiting' | 'arrivals',
  by: number,
): Promise<void> {
  await transaction
    .updateTable('session_counters')
    .set((column) => ({ [counted]: column(counted, '+', by) }))
    .where('session_id', '=', sessionId)
    .execute();
}
