import type { Kysely } from 'kysely';
import type { Programme } from '../sessions/programme.ts';
import { lockCounters } from '../places/session-counter.ts';
import { versionOf } from '../sessions/session-facts.ts';
import type { SessionChangeRow } from '../store/session-tables.ts';
import type { BookingRow, Tables } from '../store/tables.ts';
import { changeFeed, lockFeed } from './feed-store.ts';
import { putInto, recount, standingIn } from './join-sessions.ts';
import { hasNewKey, UNDOABLE, type ChangeFacts } from './session-change.ts';
import {
  closeCandidates,
  correctBookings,
  markCounter,
  newSession,
  recordChange,
  rememberSession,
  reviseBookings,
  type By,
} from './session-store.ts';
import { hasRoomFor, othersAt } from './same-time.ts';
import { standingBookings } from './standing-bookings.ts';

/** Tells if a person may take a change back: what a person decided, and what was moved by itself. */
export function isUndoable({ action, undone_at }: SessionChangeRow, facts: ChangeFacts): boolean {
  if (undone_at !== null) return false;
  return UNDOABLE.includes(action) || (action === 'time' && hasNewKey(facts));
}

/**
 * Takes a change of a session back: it is in doubt again as it was before, to be decided anew. Who has booked
 * since goes by what was announced then: they keep that, as a session of its own.
 *
 * @returns whether it could be: `false` where something else has become of the session since
 */
export async function undo(
  db: Kysely<Tables>,
  programme: Programme,
  changeId: string,
  by: By,
): Promise<boolean> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const { revision } = await lockFeed(transaction);
      if (revision !== programme.revision) return false;
      const change = await transaction
        .selectFrom('session_changes')
        .selectAll()
        .where('id', '=', changeId)
        .executeTakeFirst();
      if (change === undefined) return false;
      const facts = JSON.parse(change.facts) as ChangeFacts;
      if (!isUndoable(change, facts)) return false;
      const isDone = await takeBack(transaction, programme, change, facts, by);
      if (!isDone) return false;
      await transaction
        .updateTable('session_changes')
        .set({ undone_at: by.at })
        .where('id', '=', changeId)
        .execute();
      const { session_id: id } = change;
      const standing = await standingBookings(transaction, [id]);
      const undone = { ...facts, from: facts.to ?? facts.from, to: null };
      await recordChange(transaction, id, 'undone-by-office', undone, standing.get(id) ?? 0, by);
      await changeFeed(transaction, { revision: revision + 1 });
      return true;
    });
}

async function takeBack(
  transaction: Kysely<Tables>,
  programme: Programme,
  { action, session_id: id }: SessionChangeRow,
  facts: ChangeFacts,
  { at }: By,
): Promise<boolean> {
  const { directory, identities } = programme;
  const session = identities.remembered(id);
  const { from, to } = facts;
  const others = othersAt(programme, from, id, Date.parse(at));
  const hasRoom = (rows: readonly BookingRow[]) => hasRoomFor(transaction, rows, from, others);
  const close = async (keys: readonly string[]) => [
    ...new Set([...(await unbooked(transaction, keys)), ...others.keys]),
  ];
  // Under its first key another session may be announced by now.
  if (session === null || identities.idOf(from.id) !== id) return false;
  const candidates = facts.candidates.filter((key) => identities.idOf(key) === key);
  switch (action) {
    case 'kept-by-office':
    case 'cancelled-by-office':
      if (session.state !== 'kept') return false;
      await lockCounters(transaction, [id, ...others.ids]);
      if (!(await hasRoom(await standingIn(transaction, id)))) return false;
      await holdAgain(transaction, id, facts, await close(candidates), at);
      return true;
    case 'joined-by-office': {
      const target = to === null ? null : identities.idOf(to.id);
      if (session.state !== 'gone' || target === null) return false;
      await lockCounters(transaction, [id, target, ...others.ids]);
      const rows = (await standingIn(transaction, target)).filter((row) =>
        facts.joined.includes(row.id),
      );
      if (!(await hasRoom(rows))) return false;
      await putInto(transaction, rows, { id, announced: from, directory }, facts.arrivals, at);
      await recount(transaction, target);
      await recount(transaction, id);
      await holdAgain(transaction, id, facts, await close(candidates), at);
      return true;
    }
    default: {
      if (session.state !== 'announced' || to === null || session.key !== to.id) return false;
      await lockCounters(transaction, [id, ...others.ids]);
      const rows = await standingIn(transaction, id);
      const later = rows.filter(({ arrival }) => arrival > facts.arrivals);
      if (!(await hasRoom(rows.filter((row) => !later.includes(row))))) return false;
      const other = await newSession(transaction, to, at);
      if (later.length > 0) {
        await lockCounters(transaction, [other]);
        await putInto(transaction, later, { id: other, announced: to, directory }, 0, at);
        await recount(transaction, other);
        await markCounter(transaction, other, { version: versionOf(to) });
        await recount(transaction, id);
      }
      await correctBookings(transaction, id, from, directory, at);
      const closed = later.length > 0 ? others.keys : [to.id, ...others.keys];
      await holdAgain(transaction, id, facts, [...new Set(closed)], at);
      return true;
    }
  }
}

async function holdAgain(
  transaction: Kysely<Tables>,
  id: string,
  { from }: ChangeFacts,
  candidates: readonly string[],
  at: string,
): Promise<void> {
  const state = { state: 'held', reason: 'undone' } as const;
  await reviseBookings(transaction, id, at);
  await rememberSession(transaction, id, from, state, at);
  await markCounter(transaction, id, { in_doubt: 1, cancelled_at: null });
  await closeCandidates(transaction, id, candidates);
}

/** The keys that nobody has booked since: what somebody has stays open. */
async function unbooked(
  transaction: Kysely<Tables>,
  keys: readonly string[],
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const rows = await transaction
    .selectFrom('session_counters')
    .select('session_id')
    .where('session_id', 'in', keys)
    .where('arrivals', '>', 0)
    .execute();
  const booked = new Set(rows.map(({ session_id }) => session_id));
  return keys.filter((key) => !booked.has(key));
}
