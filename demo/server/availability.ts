import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Availability, SessionAvailability } from '../../src/booking/contract.ts';
import type { BookableSession } from '../../src/model/bookable.ts';
import type { Directory } from '../../src/model/directory.ts';
import type { Instant } from '../../src/model/zoned-time.ts';
import { Refusal } from './problems.ts';
import { versionOf } from './session-facts.ts';
import { findBookable } from './sessions-index.ts';
import type { Tables } from './tables.ts';

/** Sessions that one question may be about. */
export const MAX_SESSIONS_ASKED = 100;

/**
 * Reads the ids of `?sessions=a,b`. The commas are looked for before decoding, because an id may hold
 * an encoded one.
 *
 * @throws Refusal `bad-request`
 */
export function sessionIdsOf(search: string): readonly string[] {
  const asked = /[?&]sessions=([^&]*)/.exec(search)?.[1];
  if (asked === undefined) throw new Refusal('bad-request');
  try {
    const ids = asked
      .split(',')
      .filter((id) => id !== '')
      .map(decodeURIComponent);
    if (ids.length <= MAX_SESSIONS_ASKED) return [...new Set(ids)];
  } catch {
    // malformed percent-encoding: refused below
  }
  throw new Refusal('bad-request');
}

/** The state of sessions, those that the feed does not announce for booking left out. */
export async function availabilityOf(
  db: Kysely<Tables>,
  directory: Directory,
  ids: readonly string[],
  now: Instant,
): Promise<Availability> {
  const sessions = ids
    .map((id) => findBookable(directory, id, now))
    .filter((session) => session !== null);
  const taken = await takenOf(
    db,
    sessions.map(({ id }) => id),
  );
  return {
    asOf: new Date(now).toISOString(),
    challenge: null,
    sessions: sessions.flatMap((session) => stateOf(session, taken.get(session.id) ?? 0) ?? []),
  };
}

/** The entity tag of an answer: of everything in it but the time it was given at. */
export function tagOf({ sessions }: Availability): string {
  const hash = createHash('sha256').update(JSON.stringify(sessions)).digest('base64url');
  return `W/"${hash.slice(0, 22)}"`;
}

async function takenOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('session_counters')
    .select(['session_id', 'taken'])
    .where('session_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.session_id, row.taken]));
}

function stateOf(bookable: BookableSession, taken: number): SessionAvailability | null {
  const { id, capacity, window } = bookable;
  if (capacity === null) return null;
  const remaining = Math.max(0, capacity - taken);
  return {
    id,
    status: statusOf(bookable, remaining),
    capacity,
    remaining,
    waitlist: { open: false, length: 0 },
    drawAt: null,
    opensAt: window.status === 'not-yet' ? new Date(window.opensAt).toISOString() : null,
    closesAt: window.status === 'open' ? new Date(window.closesAt).toISOString() : null,
    version: versionOf(bookable),
  };
}

function statusOf({ window }: BookableSession, remaining: number): SessionAvailability['status'] {
  switch (window.status) {
    case 'open':
      return remaining > 0 ? 'open' : 'full';
    case 'not-yet':
      return 'not-yet-open';
    case 'time-unknown':
      return 'closed';
    default:
      return window.status;
  }
}
