import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';
import { changeFeed, lockFeed } from './feed-store.ts';
import { closeCandidates, recordChange } from './session-store.ts';

/**
 * Ends the doubt about sessions that were to begin by now: nobody has decided, and it is too late. Those
 * that everybody has left are in doubt no more, either.
 */
export async function closeUnresolved(db: Kysely<Tables>, now: Instant): Promise<void> {
  const at = new Date(now).toISOString();
  const held = await db.selectFrom('sessions').selectAll().where('state', '=', 'held').execute();
  const standing = await standingBookings(
    db,
    held.map(({ id }) => id),
  );
  const due = held.filter(({ id, starts_at }) => starts_at <= at || !standing.has(id));
  if (due.length === 0) return;
  await db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const { revision } = await lockFeed(transaction);
      for (const { id, announced, starts_at } of due) {
        const isOver = starts_at <= at;
        const bookings = standing.get(id) ?? 0;
        const closed = await transaction
          .updateTable('sessions')
          .set({ state: isOver && bookings > 0 ? 'unresolved' : 'gone', since: at })
          .where('id', '=', id)
          .where('state', '=', 'held') // another process may have been first
          .returning('id')
          .executeTakeFirst();
        if (closed === undefined) continue;
        await closeCandidates(transaction, id, []);
        if (bookings === 0) continue;
        const from = JSON.parse(announced) as AnnouncedSession;
        const facts = { from, to: null, arrivals: 0, joined: [], candidates: [] };
        await recordChange(transaction, id, 'unresolved', facts, bookings, { actor: 'server', at });
      }
      await changeFeed(transaction, { revision: revision + 1 });
    });
}

/** Number of bookings of sessions that stand, for those that have any. */
export async function standingBookings(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('bookings')
    .select('session_id')
    .select((column) => column.fn.countAll<number | string>().as('count'))
    .where('session_id', 'in', ids)
    .where('status', '!=', 'cancelled')
    .groupBy('session_id')
    .execute();
  return new Map(rows.map(({ session_id, count }) => [session_id, Number(count)]));
}
