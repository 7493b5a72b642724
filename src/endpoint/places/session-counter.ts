import type { Kysely } from 'kysely';
import { isCurrentRevision } from '../identity/feed-store.ts';
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
        in_doubt: 0,
        version: null,
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

/** Counts a booking of a session, and remembers the version that was booked. */
export async function arrive(
  transaction: Kysely<Tables>,
  sessionId: string,
  version: string,
): Promise<void> {
  await transaction
    .updateTable('session_counters')
    .set((column) => ({ arrivals: column('arrivals', '+', 1), version, in_doubt: 0 }))
    .where('session_id', '=', sessionId)
    .execute();
}

/**
 * Tells if who books goes by what holds no more. Of a session that was booked before, the counter that is
 * locked has the answer, and no more is asked. Where it raises a doubt, and of a session that was not booked
 * before, the feed has it, which then stays as it is until the transaction ends.
 */
export async function isStale(
  transaction: Kysely<Tables>,
  { in_doubt, version, arrivals }: SessionCounterRow,
  seen: { readonly version: string; readonly revision: number },
): Promise<boolean> {
  const isSure = arrivals > 0 && in_doubt === 0 && (version === null || version === seen.version);
  return !isSure && !(await isCurrentRevision(transaction, seen.revision));
}
