import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Directory } from '../../model/directory.ts';
import { auditWithin } from '../office/audit.ts';
import { factsOf, versionOf } from '../sessions/session-facts.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { SessionRow } from '../store/session-tables.ts';
import type { Tables } from '../store/tables.ts';
import type { ChangeAction, ChangeFacts } from './session-change.ts';

/** The one who does something, and the instant. */
export interface By {
  readonly actor: string;
  readonly at: string;
}

/** Writes what is remembered of a session, under its key and the keys it had. */
export async function rememberSession(
  transaction: Kysely<Tables>,
  id: string,
  announced: AnnouncedSession,
  state: Pick<SessionRow, 'state'> & Partial<Pick<SessionRow, 'reason' | 'said'>>,
  at: string,
): Promise<void> {
  const row = {
    key: announced.id,
    state: state.state,
    reason: state.reason ?? null,
    said: state.said ?? null,
    announced: JSON.stringify(announced),
    service_id: announced.service.id,
    starts_at: new Date(announced.session.startsAt).toISOString(),
    since: at,
  };
  await transaction
    .insertInto('sessions')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await transaction
    .insertInto('session_keys')
    .values({ key: id, session_id: id })
    .onConflict((conflict) => conflict.doNothing()) // another session may have this key by now
    .execute();
  await giveKey(transaction, announced.id, id);
}

/** Makes a key that of a session, whichever had it. */
export async function giveKey(transaction: Kysely<Tables>, key: string, id: string): Promise<void> {
  await transaction
    .insertInto('session_keys')
    .values({ key, session_id: id })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ session_id: id }))
    .execute();
}

/** Makes a session of its own of what is announced under a key that another session had. */
export async function newSession(
  transaction: Kysely<Tables>,
  announced: AnnouncedSession,
  at: string,
): Promise<string> {
  const id = randomUUID();
  await rememberSession(transaction, id, announced, { state: 'announced' }, at);
  await transaction
    .deleteFrom('session_keys')
    .where('key', '=', id) // an id that no feed announces
    .execute();
  return id;
}

/** Writes what the feed says now of a session into its bookings and its counter. */
export async function correctBookings(
  transaction: Kysely<Tables>,
  id: string,
  announced: AnnouncedSession,
  directory: Directory,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('bookings')
    .set((column) => ({
      ...factsOf(directory, announced),
      revision: column('revision', '+', 1),
      updated_at: at,
    }))
    .where('session_id', '=', id)
    .execute();
  await markCounter(transaction, id, { in_doubt: 0, version: versionOf(announced) });
}

/**
 * Makes a later version of the bookings of a session that stand, of which something else is to be said now: their
 * calendar files are taken for new by this alone.
 */
export async function reviseBookings(
  transaction: Kysely<Tables>,
  id: string,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('bookings')
    .set((column) => ({ revision: column('revision', '+', 1), updated_at: at }))
    .where('session_id', '=', id)
    .where('status', '!=', 'cancelled')
    .execute();
}

export async function markCounter(
  transaction: Kysely<Tables>,
  id: string,
  marks: Partial<Pick<Tables['session_counters'], 'in_doubt' | 'version' | 'cancelled_at'>>,
): Promise<void> {
  await transaction
    .updateTable('session_counters')
    .set(marks)
    .where('session_id', '=', id)
    .execute();
}

/** Of no session: a counter with it is not trusted before somebody has booked by what holds. */
const NO_VERSION = 'closed';

/**
 * Closes what is announced under some keys until somebody has decided about a session; replaces earlier ones. Who
 * does not know of it yet books none of them: their counters, which are locked where somebody has booked them, send
 * everybody to the feed first.
 */
export async function closeCandidates(
  transaction: Kysely<Tables>,
  id: string,
  keys: readonly string[],
): Promise<void> {
  await transaction.deleteFrom('session_candidates').where('session_id', '=', id).execute();
  if (keys.length === 0) return;
  await transaction
    .insertInto('session_candidates')
    .values(keys.map((key) => ({ session_id: id, key })))
    .execute();
  const named = await transaction
    .selectFrom('session_keys')
    .select('session_id')
    .where('key', 'in', keys)
    .execute();
  const ids = [...keys, ...named.map(({ session_id }) => session_id)];
  await distrustCounters(
    transaction,
    ids.filter((each) => each !== id),
  );
}

/**
 * Sends everybody who books one of these sessions to the feed first. Who books one for the first time goes there
 * anyway, with its counter locked, and must not be waited for.
 */
export async function distrustCounters(
  transaction: Kysely<Tables>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .updateTable('session_counters')
    .set({ version: NO_VERSION })
    .where('session_id', 'in', ids)
    .where('arrivals', '>', 0)
    .execute();
}

/** Writes down what became of a session: for the office, and for the audit log. */
export async function recordChange(
  transaction: Kysely<Tables>,
  id: string,
  action: ChangeAction,
  facts: ChangeFacts,
  bookings: number,
  { actor, at }: By,
): Promise<void> {
  await transaction
    .insertInto('session_changes')
    .values({
      ...{ id: randomUUID(), session_id: id, at, actor, action, bookings },
      facts: JSON.stringify(facts),
      told_at: null,
      undone_at: null,
    })
    .execute();
  await auditWithin(
    transaction,
    { at, actor, action: `session-${action}`, subject: id },
    { bookings },
  );
}
