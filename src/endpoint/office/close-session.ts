import type { Kysely } from 'kysely';
import { reviseBookings } from '../identity/session-store.ts';
import { lockCounter } from '../places/session-counter.ts';
import type { Tables } from '../store/tables.ts';

/** Cancels a session by hand, or takes that back. No booking slips in: the counter is locked. */
export async function closeSession(
  db: Kysely<Tables>,
  sessionId: string,
  isCancelled: boolean,
  at: string,
): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await lockCounter(transaction, sessionId);
      await transaction
        .updateTable('session_counters')
        .set({ cancelled_at: isCancelled ? at : null })
        .where('session_id', '=', sessionId)
        .execute();
      await reviseBookings(transaction, sessionId, at);
    });
}
