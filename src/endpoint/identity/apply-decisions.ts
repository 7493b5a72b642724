import type { Kysely } from 'kysely';
import type { Directory } from '../../model/directory.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';
import type { Announcement } from './announcement.ts';
import type { Decision, KnownSession, Reconciliation } from './session-decision.ts';
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

interface Work extends Reconciliation {
  readonly were: ReadonlyMap<string, AnnouncedSession>;
  readonly are: ReadonlyMap<string, AnnouncedSession>;
}

interface Circumstances extends By {
  readonly directory: Directory;
}

/** Tells if a decision leaves a session as it is: then nothing is written, and nothing locked. */
export function changesNothing(decision: Decision): boolean {
  const { known } = decision;
  switch (decision.kind) {
    case 'announced':
      return known.state === 'announced' && isSame(known, decision.to);
    case 'held':
      return (
        known.state === 'held' &&
        [...known.candidates].toSorted().join('\n') ===
          [...decision.candidates].toSorted().join('\n')
      );
    case 'gone':
      return known.state === 'gone';
  }
}

function isSame({ key, was, taken }: KnownSession, to: Announcement): boolean {
  return (
    key === to.key &&
    was.startsAt === to.startsAt &&
    was.endsAt === to.endsAt &&
    was.locationId === to.locationId &&
    was.isCancelled === to.isCancelled &&
    (to.capacity ?? taken) >= (was.capacity ?? 0)
  );
}

/** Writes decisions down. Runs in a transaction that has locked the feed and the counters. */
export async function applyDecisions(
  transaction: Kysely<Tables>,
  { decisions, detached, were, are }: Work,
  circumstances: Circumstances,
): Promise<void> {
  for (const key of detached) {
    const announced = are.get(key);
    if (announced !== undefined) await newSession(transaction, announced, circumstances.at);
  }
  for (const decision of decisions) {
    const from = were.get(decision.known.id);
    if (from === undefined || changesNothing(decision)) continue;
    await apply(transaction, decision, from, are, circumstances);
  }
}

async function apply(
  transaction: Kysely<Tables>,
  decision: Decision,
  from: AnnouncedSession,
  are: ReadonlyMap<string, AnnouncedSession>,
  { directory, ...by }: Circumstances,
): Promise<void> {
  const { known } = decision;
  const { id, bookings } = known;
  switch (decision.kind) {
    case 'announced': {
      const to = are.get(decision.to.key);
      if (to === undefined) return;
      await correctBookings(transaction, id, to, directory, by.at);
      if (to.id !== id || known.state !== 'announced' || known.key !== id) {
        await rememberSession(transaction, id, to, { state: 'announced' }, by.at);
      }
      await closeCandidates(transaction, id, []);
      for (const note of decision.notes) {
        await recordChange(
          transaction,
          id,
          note,
          await factsOf(transaction, id, from, to),
          bookings,
          by,
        );
      }
      return;
    }
    case 'held':
      await markCounter(transaction, id, { in_doubt: 1 });
      await closeCandidates(transaction, id, decision.candidates);
      if (known.state === 'held') return;
      await reviseBookings(transaction, id, by.at);
      await rememberSession(
        transaction,
        id,
        { ...from, id: known.key },
        { state: 'held', reason: decision.reason },
        by.at,
      );
      return recordChange(
        transaction,
        id,
        'held',
        await factsOf(transaction, id, from, null),
        bookings,
        by,
      );
    case 'gone':
      await markCounter(transaction, id, { in_doubt: 1 });
      await closeCandidates(transaction, id, []);
      return rememberSession(transaction, id, { ...from, id: known.key }, { state: 'gone' }, by.at);
  }
}

async function factsOf(
  transaction: Kysely<Tables>,
  id: string,
  from: AnnouncedSession,
  to: AnnouncedSession | null,
) {
  const counter = await transaction
    .selectFrom('session_counters')
    .select('arrivals')
    .where('session_id', '=', id)
    .executeTakeFirst();
  return { from, to, arrivals: counter?.arrivals ?? 0, joined: [], candidates: [] };
}
