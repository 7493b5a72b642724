import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';
import { changeFeed, lockFeed } from './feed-store.ts';
import { closeCandidates, recordChange } from './session-store.ts';
import { standingBookings } from './standing-bookings.ts';

/**
 * Ends the doubt about sessions that were to begin by now: nobody has decided, and it is too late. Those
 * that everybody has left are in doubt no more, and those that were kept for them stand no more.
 */
export async function closeUnresolved(db: Kysely<Tables>, now: Instant): Promise<void> {
  const at = new Date(now).toISOString();
  const apart = await db
    .selectFrom('sessions')
    .selectAll()
    .where((column) =>
      column.or([
        column('state', '=', 'held'),
        column.and([column('state', '=', 'kept'), column('starts_at', '>', at)]),
      ]),
    )
    .execute();
  const standing = await standingBookings(
    db,
    apart.map(({ id }) => id),
  );
  const due = apart.filter(({ id, starts_at }) => starts_at <= at || !standing.has(id));
  if (due.length === 0) return;
  await db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const { revision } = await lockFeed(transaction);
      for (const { id, state, announced, starts_at } of due) {
        const isOver = starts_at <= at;
        const bookings = standing.get(id) ?? 0;
        const closed = await transaction
          .updateTable('sessions')
          .set({ state: isOver && bookings > 0 ? 'unresolved' : 'gone', since: at })
          .where('id', '=', id)
          .where('state', '=', state) // another process may have been first
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
