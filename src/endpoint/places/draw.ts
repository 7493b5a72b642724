import { randomInt, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { addTo, lockCounter, takeFrom } from './session-counter.ts';
import type { BookingRow, Tables } from '../store/tables.ts';

/**
 * Draws the lots of a session once, whichever process comes first: priority groups before the others,
 * each in a random order. Who fits gets places, the others wait in the order of their lots.
 *
 * @param capacity places in all
 * @returns whether it was this call that drew
 */
export async function drawLots(
  db: Kysely<Tables>,
  sessionId: string,
  capacity: number,
  at: string,
): Promise<boolean> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const { drawn_at } = await lockCounter(transaction, sessionId);
      if (drawn_at !== null) return false;
      await transaction
        .updateTable('session_counters')
        .set({ drawn_at: at })
        .where('session_id', '=', sessionId)
        .execute();
      const applied = await transaction
        .selectFrom('bookings')
        .selectAll()
        .where('session_id', '=', sessionId)
        .where('status', '=', 'pending')
        .execute();
      const first = applied.filter(({ priority_group }) => priority_group !== null);
      const then = applied.filter(({ priority_group }) => priority_group === null);
      let confirmed = 0;
      for (const [index, row] of [...shuffled(first), ...shuffled(then)].entries()) {
        const isIn = await takeFrom(transaction, sessionId, row.party_size, capacity);
        if (isIn) confirmed += 1;
        else await addTo(transaction, sessionId, 'waiting', row.party_size);
        await transaction
          .updateTable('bookings')
          .set({
            status: isIn ? 'confirmed' : 'waitlisted',
            lot: index + 1,
            revision: row.revision + 1,
            updated_at: at,
          })
          .where('id', '=', row.id)
          .execute();
      }
      await transaction
        .insertInto('audit_log')
        .values({
          id: randomUUID(),
          at,
          actor: 'server',
          action: 'draw',
          subject: sessionId,
          facts: JSON.stringify({ applied: applied.length, confirmed }),
        })
        .execute();
      return true;
    });
}

/** The sessions whose lots are due, with the bookings that wait for them. */
export async function drawsDue(db: Kysely<Tables>, at: string): Promise<readonly BookingRow[]> {
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('status', '=', 'pending')
    .where('draw_at', '<=', at)
    .execute();
  return [...new Map(rows.map((row) => [row.session_id, row])).values()];
}

/** In a random order, every one as likely (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (left.length > 0) drawn.push(...left.splice(randomInt(left.length), 1));
  return drawn;
}
