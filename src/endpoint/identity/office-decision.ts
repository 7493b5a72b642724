import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import { lockCounters } from '../places/session-counter.ts';
import type { Programme } from '../sessions/programme.ts';
import { announcedSession, type AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';
import { changeFeed, lockFeed } from './feed-store.ts';
import type { RememberedSession } from './identities.ts';
import { joinSessions } from './join-sessions.ts';
import type { ChangeAction } from './session-change.ts';
import {
  closeCandidates,
  correctBookings,
  markCounter,
  recordChange,
  rememberSession,
  reviseBookings,
  type By,
} from './session-store.ts';
import { standingBookings } from './standing-bookings.ts';

/** A decision of a person about a session that is in doubt. */
export type OfficeDecision =
  /** It is what the feed announces under this key. */
  | { readonly kind: 'move'; readonly key: string }
  /** It takes place as it was announced, whatever the feed says. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'cancel'; readonly said: string | null };

export type Decided =
  | 'done'
  /** Another person, or a newer feed, was first. */
  | 'changed'
  /** The other session has too few places left for everybody. */
  | 'no-room';

/** Does what a person decides about a session in doubt, in one transaction with all that follows from it. */
export async function decide(
  db: Kysely<Tables>,
  programme: Programme,
  id: string,
  decision: OfficeDecision,
  by: By,
  now: Instant,
): Promise<Decided> {
  const held = programme.identities.remembered(id);
  if (held?.state !== 'held') return 'changed';
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const { revision } = await lockFeed(transaction);
      if (revision !== programme.revision) return 'changed';
      const decided =
        decision.kind === 'move'
          ? await moveTo(transaction, programme, held, decision.key, by, now)
          : await letStand(transaction, held, decision, by);
      if (decided === 'done') await changeFeed(transaction, { revision: revision + 1 });
      return decided;
    });
}

async function moveTo(
  transaction: Kysely<Tables>,
  { directory, identities }: Programme,
  held: RememberedSession,
  key: string,
  by: By,
  now: Instant,
): Promise<Decided> {
  const to = announcedSession(directory, key, now);
  if (to === null || to.session.startsAt <= now) return 'changed';
  const targetId = identities.idOf(key);
  if (targetId !== held.id && identities.remembered(targetId)?.state === 'held') return 'changed';
  const others = identities.standingAt(to).filter((id) => id !== held.id && id !== targetId);
  const counters = await lockCounters(transaction, [held.id, targetId, ...others]);
  const placesOf = (id: string) => counters.get(id)?.taken ?? 0;
  const there = others.reduce((sum, id) => sum + placesOf(id), 0);
  const coming = placesOf(held.id) + (targetId === held.id ? 0 : placesOf(targetId));
  if (there > 0 && there + coming > (to.at.capacity?.maximum ?? 0)) return 'no-room';
  const isBooked = targetId !== held.id && (counters.get(targetId)?.arrivals ?? 0) > 0;
  const isDone = isBooked
    ? await joinSessions(transaction, held.id, { id: targetId, announced: to, directory }, by.at)
    : [];
  if (isDone === null) return 'no-room';
  if (isBooked) {
    await rememberSession(transaction, held.id, held.announced, { state: 'gone' }, by.at);
  } else {
    await correctBookings(transaction, held.id, to, directory, by.at);
    await rememberSession(transaction, held.id, to, { state: 'announced' }, by.at);
  }
  await transaction.deleteFrom('session_candidates').where('key', '=', key).execute();
  const action = isBooked ? 'joined-by-office' : 'moved-by-office';
  await settle(transaction, held, action, { to, joined: isDone }, by);
  return 'done';
}

async function letStand(
  transaction: Kysely<Tables>,
  held: RememberedSession,
  decision: Exclude<OfficeDecision, { readonly kind: 'move' }>,
  by: By,
): Promise<Decided> {
  await lockCounters(transaction, [held.id]);
  const isCancelled = decision.kind === 'cancel';
  const said = decision.kind === 'cancel' ? decision.said : null;
  await markCounter(transaction, held.id, {
    in_doubt: 0,
    ...(isCancelled ? { cancelled_at: by.at } : {}),
  });
  await reviseBookings(transaction, held.id, by.at);
  await rememberSession(transaction, held.id, held.announced, { state: 'kept', said }, by.at);
  const action = isCancelled ? 'cancelled-by-office' : 'kept-by-office';
  await settle(transaction, held, action, { to: null, joined: [] }, by);
  return 'done';
}

/** Ends the doubt: what was closed for it opens, and what was done is written down. */
async function settle(
  transaction: Kysely<Tables>,
  held: RememberedSession,
  action: ChangeAction,
  { to, joined }: { readonly to: AnnouncedSession | null; readonly joined: readonly string[] },
  by: By,
): Promise<void> {
  await closeCandidates(transaction, held.id, []);
  const standing = await standingBookings(transaction, [held.id]);
  const { arrivals } = await transaction
    .selectFrom('session_counters')
    .select('arrivals')
    .where('session_id', '=', held.id)
    .executeTakeFirstOrThrow();
  const bookings = (standing.get(held.id) ?? 0) + joined.length;
  const facts = { from: held.announced, to, arrivals, joined, candidates: held.candidates };
  await recordChange(transaction, held.id, action, facts, bookings, by);
}
