import type { Kysely } from 'kysely';
import type { Availability, SessionAvailability } from '../../booking/contract.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { drawLots } from './draw.ts';
import { offeredSession, type OfferedSession } from '../sessions/open-session.ts';
import { answerTag } from '../requests/entity-tags.ts';
import { Refusal } from '../requests/problems.ts';
import type { Programme } from '../sessions/programme.ts';
import type { SessionCounterRow, Tables } from '../store/tables.ts';
import { fillFromWaitlist } from './wait-list.ts';

/** Sessions that one question may be about. */
export const MAX_SESSIONS_ASKED = 100;

/**
 * Reads the ids of `?sessions=a,b`, and of `?sessions=a&sessions=b`. Some clients encode the comma between two ids
 * as they encode one within an id: then both are asked for, since who asks for what is not there is told nothing.
 *
 * @throws Refusal `bad-request`
 */
export function sessionIdsOf(search: string): readonly string[] {
  const given = [...search.matchAll(/[?&]sessions=([^&]*)/g)].map(([, value = '']) => value);
  if (given.length === 0) throw new Refusal('bad-request');
  try {
    const parts = given.flatMap((value) => value.split(',')).map(decodeURIComponent);
    const whole = parts.filter((id) => id !== '');
    const divided = parts
      .filter((part) => part.includes(','))
      .map((part) => part.split(',').filter((id) => id !== ''));
    const isMost = [whole, ...divided].every((ids) => ids.length <= MAX_SESSIONS_ASKED);
    const ids = new Set([...whole, ...divided.flat()]);
    if (isMost && ids.size <= MOST_LOOKED_FOR) return [...ids];
  } catch {
    // malformed percent-encoding: refused below
  }
  throw new Refusal('bad-request');
}

/** Ids that are looked for, those included that are only a part of one. */
const MOST_LOOKED_FOR = 4 * MAX_SESSIONS_ASKED;

/** The state of sessions, those that the feed does not announce for booking left out. */
export async function availabilityOf(
  db: Kysely<Tables>,
  programme: Programme,
  ids: readonly string[],
  now: Instant,
): Promise<Availability> {
  const at = new Date(now).toISOString();
  const sessions = ids
    .map((id) => offeredSession(programme, id, now))
    .filter((session) => session !== null);
  const sessionIds = sessions.map(({ sessionId }) => sessionId);
  const counters = await countersOf(db, sessionIds);
  const unsettled = sessions.filter(
    (session) => !isSettled(session, counters.get(session.sessionId), now),
  );
  for (const session of unsettled) await settle(db, session, now);
  const settled = unsettled.length === 0 ? counters : await countersOf(db, sessionIds);
  return {
    asOf: at,
    challenge: null,
    sessions: sessions.map((session) => stateOf(session, settled.get(session.sessionId))),
  };
}

/** Tells if lots that are due have been drawn, and nobody waits for places that are free. */
function isSettled(
  { drawAt, capacity, window, isInDoubt }: OfferedSession,
  counter: SessionCounterRow | undefined,
  now: Instant,
): boolean {
  if (isInDoubt) return true; // nobody moves up until somebody has decided
  if (counter === undefined || window.status === 'over' || window.status === 'cancelled')
    return true;
  if (drawAt !== null && drawAt <= now && counter.drawn_at === null) return false;
  return counter.waiting === 0 || counter.taken >= capacity;
}

async function settle(db: Kysely<Tables>, session: OfferedSession, now: Instant): Promise<void> {
  const { sessionId: id, capacity, drawAt } = session;
  const at = new Date(now).toISOString();
  if (drawAt !== null && drawAt <= now) await drawLots(db, id, capacity, at);
  await fillFromWaitlist(db, id, capacity, at);
}

/** The entity tag of an answer: of everything in it but the time it was given at. */
export function tagOf({ sessions }: Availability): string {
  return answerTag(sessions);
}

/** The counters of sessions, by id; none for those that nobody has booked. */
export async function countersOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SessionCounterRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('session_counters')
    .selectAll()
    .where('session_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.session_id, row]));
}

function stateOf(
  session: OfferedSession,
  counter: SessionCounterRow | undefined,
): SessionAvailability {
  const { id, capacity, window, rules, drawAt, isInDoubt, version } = session;
  const remaining = Math.max(0, capacity - (counter?.taken ?? 0));
  const waiting = counter?.waiting ?? 0;
  const isCancelled = (counter?.cancelled_at ?? null) !== null;
  const offered = isInDoubt ? 'closed' : statusOf(window.status, remaining);
  const status = isCancelled ? 'cancelled' : offered;
  const isOpen = status === 'open' || status === 'full' || status === 'priority';
  return {
    id,
    status,
    capacity,
    remaining,
    waitlist: { open: isOpen && waiting < (rules.waitlist ?? 0), length: waiting },
    drawAt: drawAt === null ? null : instant(drawAt),
    opensAt: 'opensAt' in window ? instant(window.opensAt) : null,
    closesAt: 'closesAt' in window ? instant(window.closesAt) : null,
    version,
    inDoubt: isInDoubt,
  };
}

function statusOf(
  window: OfferedSession['window']['status'],
  remaining: number,
): SessionAvailability['status'] {
  switch (window) {
    case 'open':
      return remaining > 0 ? 'open' : 'full';
    case 'not-yet':
      return 'not-yet-open';
    case 'time-unknown':
      return 'closed';
    default:
      return window;
  }
}

function instant(at: Instant): string {
  return new Date(at).toISOString();
}
