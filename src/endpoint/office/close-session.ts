import type { Kysely } from 'kysely';
import { changeFeed, lockFeed } from '../identity/feed-store.ts';
import { standingIn } from '../identity/join-sessions.ts';
import { hasRoomFor, type OthersAt } from '../identity/same-time.ts';
import { distrustCounters, reviseBookings } from '../identity/session-store.ts';
import { lockCounters } from '../places/session-counter.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';

/** Cancels a session by hand. No booking slips in: the counter is locked. Who waited for it to go is let in. */
export async function closeSession(
  db: Kysely<Tables>,
  sessionId: string,
  at: string,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    const { revision } = await lockFeed(transaction);
    await lockCounters(transaction, [sessionId]);
    await mark(transaction, sessionId, at, at);
    await changeFeed(transaction, { revision: revision + 1 });
  });
}

/**
 * Takes that back. Where it stands without being announced, what is announced at its time closes again.
 *
 * @param others the sessions of its class at its time, which may have been booked meanwhile
 * @returns whether there was room for all of them
 */
export async function restoreSession(
  db: Kysely<Tables>,
  sessionId: string,
  announced: AnnouncedSession,
  others: OthersAt,
  at: string,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { revision } = await lockFeed(transaction);
    await lockCounters(transaction, [sessionId, ...others.ids]);
    const rows = await standingIn(transaction, sessionId);
    if (!(await hasRoomFor(transaction, rows, announced, others))) return false;
    await mark(transaction, sessionId, null, at);
    await distrustCounters(transaction, others.ids);
    await changeFeed(transaction, { revision: revision + 1 });
    return true;
  });
}

function inTransaction<Result>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel('read committed').execute(work);
}

async function mark(
  transaction: Kysely<Tables>,
  sessionId: string,
  cancelledAt: string | null,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('session_counters')
    .set({ cancelled_at: cancelledAt })
    .where('session_id', '=', sessionId)
    .execute();
  await reviseBookings(transaction, sessionId, at);
}
