import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { Programme } from '../sessions/programme.ts';
import { announcedAt, type AnnouncedSession } from '../sessions/sessions-index.ts';
import type { BookingRow, Tables } from '../store/tables.ts';
import { standingIn } from './join-sessions.ts';

/** The other sessions of a class at one time. */
export interface OthersAt {
  readonly ids: readonly string[];
  /** Keys of those that the feed announces. */
  readonly keys: readonly string[];
  /** Most places that any of those has in all. */
  readonly capacity: number;
}

/** Finds the sessions of the same class at the same time: those the feed announces, and those that stand without. */
export function othersAt(
  { directory, identities }: Programme,
  announced: AnnouncedSession,
  id: string,
  now: Instant,
): OthersAt {
  const there = announcedAt(directory, announced, now).filter(
    (each) => identities.idOf(each.id) !== id,
  );
  const ids = [
    ...there.map((each) => identities.idOf(each.id)),
    ...identities.standingAt(announced).filter((other) => other !== id),
  ];
  return {
    ids: [...new Set(ids)],
    keys: there.map((each) => each.id),
    capacity: Math.max(0, ...there.map(({ at }) => at.capacity?.maximum ?? 0)),
  };
}

/**
 * Tells if bookings can come to a time at which others may have been booked meanwhile. Runs in a transaction that
 * has locked the counters of all of them.
 */
export async function hasRoomFor(
  transaction: Kysely<Tables>,
  rows: readonly BookingRow[],
  at: AnnouncedSession,
  { ids, capacity }: OthersAt,
): Promise<boolean> {
  const coming = new Set(rows.map(({ id }) => id));
  const there: BookingRow[] = [];
  for (const id of ids) there.push(...(await standingIn(transaction, id)));
  const taken = placesIn(there.filter(({ id }) => !coming.has(id)));
  const most = Math.max(capacity, at.at.capacity?.maximum ?? 0);
  return taken === 0 || taken + placesIn(rows) <= most;
}

function placesIn(rows: readonly BookingRow[]): number {
  return rows.reduce((sum, row) => sum + (row.status === 'confirmed' ? row.party_size : 0), 0);
}
