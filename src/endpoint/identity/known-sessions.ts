import type { Kysely } from 'kysely';
import type { Directory } from '../../model/directory.ts';
import { DAY_MS } from '../../model/time/durations.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';
import { announcementOf, type Announcement } from './announcement.ts';
import { readIdentities, type RememberedSession } from './identities.ts';
import type { KnownSession } from './session-decision.ts';
import { announcedByBooking } from './unannounced-session.ts';

/** A session that somebody has booked, by what the database holds alone. */
export interface BookedSession {
  readonly id: string;
  readonly serviceId: string;
  readonly keys: readonly string[];
  readonly remembered: RememberedSession | null;
  readonly taken: number;
  readonly bookings: number;
}

/** The sessions to come, and those of today, that somebody has booked. */
export async function bookedSessions(
  db: Kysely<Tables>,
  now: Instant,
): Promise<readonly BookedSession[]> {
  const identities = await readIdentities(db, now);
  const rows = await db
    .selectFrom('bookings')
    .leftJoin('session_counters', 'session_counters.session_id', 'bookings.session_id')
    .select(['bookings.session_id', 'bookings.service_id', 'session_counters.taken', 'status'])
    .select((column) => column.fn.countAll<number | string>().as('count'))
    .where('starts_at', '>', new Date(now - DAY_MS).toISOString())
    .groupBy(['bookings.session_id', 'bookings.service_id', 'session_counters.taken', 'status'])
    .execute();
  const keys = await db.selectFrom('session_keys').selectAll().execute();
  const keysOf = new Map<string, string[]>();
  for (const { key, session_id } of keys) {
    keysOf.set(session_id, [...(keysOf.get(session_id) ?? []), key]);
  }
  const sessions = new Map<string, BookedSession>();
  for (const { session_id: id, service_id: serviceId, taken, status, count } of rows) {
    const standing = status === 'cancelled' ? 0 : Number(count);
    sessions.set(id, {
      ...{ id, serviceId, taken: taken ?? 0 },
      keys: keysOf.get(id) ?? [id],
      remembered: identities.remembered(id),
      bookings: (sessions.get(id)?.bookings ?? 0) + standing,
    });
  }
  return [...sessions.values()];
}

/** The sessions that somebody has booked, as the last feed had them, with what that says of each. */
export async function knownSessions(
  db: Kysely<Tables>,
  booked: readonly BookedSession[],
  before: ReadonlyMap<string, AnnouncedSession>,
  directory: Directory | null,
): Promise<{
  readonly known: readonly KnownSession[];
  readonly announced: ReadonlyMap<string, AnnouncedSession>;
}> {
  const announced = new Map<string, AnnouncedSession>();
  const known: KnownSession[] = [];
  for (const session of booked) {
    const { id, keys, remembered, taken, bookings } = session;
    const key = remembered?.key ?? id;
    const isAnnounced = remembered === null || remembered.state === 'announced';
    const last =
      (isAnnounced ? before.get(key) : undefined) ??
      remembered?.announced ??
      (await announcedByBooking(db, id));
    announced.set(id, last);
    known.push({
      ...{ id, key, keys, taken, bookings },
      state: remembered?.state ?? 'announced',
      was: { ...announcementOf(last, directory), key },
      candidates: remembered?.candidates ?? [],
      isUndone: remembered?.state === 'held' && remembered.reason === 'undone',
    });
  }
  return { known, announced };
}

/** The same for all that a feed announces. */
export function announcementsOf(
  announced: ReadonlyMap<string, AnnouncedSession>,
  directory: Directory,
): ReadonlyMap<string, Announcement> {
  return new Map([...announced].map(([key, session]) => [key, announcementOf(session, directory)]));
}
