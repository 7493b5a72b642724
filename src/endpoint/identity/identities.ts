import type { Kysely } from 'kysely';
import { DAY_MS } from '../../model/time/durations.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { SessionRow } from '../store/session-tables.ts';
import type { Tables } from '../store/tables.ts';
import { classAtTimeOf } from './announcement.ts';
import type { HoldReason, SessionState } from './session-decision.ts';
import { keptAndBooked } from './standing-bookings.ts';

/** A session that is, or was, more than what the feed announces under its first key. */
export interface RememberedSession {
  readonly id: string;
  readonly key: string;
  readonly state: SessionState;
  readonly reason: HoldReason | null;
  readonly said: string | null;
  /** As it was announced last. */
  readonly announced: AnnouncedSession;
  readonly since: Instant;
  /** Keys of sessions that are closed because they may be this one. */
  readonly candidates: readonly string[];
}

/** The sessions by the keys they are announced under. In memory: a booking asks no database for it. */
export interface Identities {
  /** Id of the session that a key names; the key itself where nothing else is known. */
  idOf(key: string): string;
  /** Key under which a session was announced last; its id where nothing else is known. */
  keyOf(id: string): string;
  remembered(id: string): RememberedSession | null;
  /** Tells if nobody may book what is announced under a key, because somebody has to decide first. */
  isInDoubt(key: string): boolean;
  /** Ids of the sessions of the same class at the same time that are booked, and that the feed announces no more. */
  standingAt(announced: AnnouncedSession): readonly string[];
  readonly all: readonly RememberedSession[];
}

/** Days for which a session that is over is still told of. */
const REMEMBERED_DAYS = 60;

/** Reads what is remembered of the sessions to come, and of those that were lately. */
export async function readIdentities(db: Kysely<Tables>, now: Instant): Promise<Identities> {
  const since = new Date(now - REMEMBERED_DAYS * DAY_MS).toISOString();
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('starts_at', '>', since)
    .orderBy('starts_at')
    .execute();
  if (rows.length === 0) return identitiesOf([], [], [], new Set());
  const keys = await db.selectFrom('session_keys').selectAll().execute();
  const candidates = await db.selectFrom('session_candidates').selectAll().execute();
  return identitiesOf(rows, keys, candidates, await keptAndBooked(db, now));
}

function identitiesOf(
  rows: readonly SessionRow[],
  keys: readonly Tables['session_keys'][],
  candidates: readonly Tables['session_candidates'][],
  kept: ReadonlySet<string>,
): Identities {
  const all = rows.map((row) => rememberedIn(row, candidates));
  const byId = new Map(all.map((session) => [session.id, session]));
  const ids = new Map(keys.map(({ key, session_id }) => [key, session_id]));
  const closed = new Set(
    all.flatMap((session) => (session.state === 'held' ? session.candidates : [])),
  );
  const standing = new Map<string, string[]>();
  for (const { id, state, announced } of all) {
    if (state !== 'held' && !kept.has(id)) continue;
    const time = classAtTimeOf(announced);
    standing.set(time, [...(standing.get(time) ?? []), id]);
  }
  const idOf = (key: string) => ids.get(key) ?? key;
  return {
    all,
    idOf,
    keyOf: (id) => byId.get(id)?.key ?? id,
    remembered: (id) => byId.get(id) ?? null,
    isInDoubt: (key) => closed.has(key) || byId.get(idOf(key))?.state === 'held',
    standingAt: (announced) => standing.get(classAtTimeOf(announced)) ?? [],
  };
}

function rememberedIn(
  row: SessionRow,
  candidates: readonly Tables['session_candidates'][],
): RememberedSession {
  return {
    id: row.id,
    key: row.key,
    state: row.state,
    reason: row.reason as HoldReason | null,
    said: row.said,
    announced: JSON.parse(row.announced) as AnnouncedSession,
    since: Date.parse(row.since),
    candidates: candidates.flatMap(({ session_id, key }) => (session_id === row.id ? [key] : [])),
  };
}
