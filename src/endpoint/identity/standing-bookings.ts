import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { Tables } from '../store/tables.ts';

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

/** Ids of the sessions that somebody has decided to keep as they were, and that are booked. */
export async function keptAndBooked(
  db: Kysely<Tables>,
  now: Instant,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('session_counters', 'session_counters.session_id', 'sessions.id')
    .innerJoin('bookings', 'bookings.session_id', 'sessions.id')
    .select('sessions.id')
    .distinct()
    .where('sessions.state', '=', 'kept')
    .where('sessions.starts_at', '>', new Date(now).toISOString())
    .where('session_counters.cancelled_at', 'is', null)
    .where('bookings.status', '!=', 'cancelled')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
