import type { Kysely } from 'kysely';
import type { Directory } from '../../model/directory.ts';
import { DAY_MS } from '../../model/time/durations.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { lockCounters } from '../places/session-counter.ts';
import type { FeedCopy } from '../sessions/feed-copy.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';
import { announcedIn, isKeptOnline } from './announcement.ts';
import { applyDecisions, changesNothing } from './apply-decisions.ts';
import { changeFeed, lockFeed, type FeedStanding } from './feed-store.ts';
import {
  isHalfEmpty,
  refusedByLabel,
  type FeedLabel,
  type GateRefusal,
  type Loss,
} from './gate.ts';
import { announcementsOf, bookedSessions, knownSessions } from './known-sessions.ts';
import { reconcile } from './reconcile.ts';
import { closedBy, isLoss, type Reconciliation } from './session-decision.ts';

export type Acceptance =
  | { readonly kind: 'accepted' }
  /** It is the one that holds already: another process was first, or it is as it was. */
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly reason: GateRefusal; readonly isNew: boolean };

/** Time for which a copy that looks half empty is held back. */
export const HELD_BACK_MS = DAY_MS;

/**
 * Accepts a copy of the feed, once however many processes read it: in one transaction the gate, what
 * becomes of every session that somebody has booked, and the copy itself, which is the last good one from
 * then on.
 *
 * @param before reads the copy that was accepted last; `null` where there was none
 */
export async function acceptFeed(
  db: Kysely<Tables>,
  copy: FeedCopy,
  before: (transaction: Kysely<Tables>, standing: FeedStanding) => Promise<Directory | null>,
  now: Instant,
): Promise<Acceptance> {
  const at = new Date(now).toISOString();
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction): Promise<Acceptance> => {
      const standing = await lockFeed(transaction);
      if (standing.sha256 === copy.sha256) {
        if (standing.refused_since !== null) await changeFeed(transaction, NOTHING_REFUSED);
        return { kind: 'known' };
      }
      const last = await before(transaction, standing);
      const isTakenAnyway = standing.taken_anyway === copy.sha256;
      const byLabel = refusedByLabel(last === null ? null : labelOf(last), labelOf(copy.directory));
      if (byLabel !== null && !isTakenAnyway) {
        return refuse(transaction, standing, copy.sha256, byLabel, at);
      }
      const work = await reconciliation(transaction, last, copy.directory, now);
      const isTaken = last === null || isTakenAnyway || isHeldBackLong(standing, now);
      if (!isTaken && isHalfEmpty(work.loss)) {
        return refuse(transaction, standing, copy.sha256, 'half-empty', at);
      }
      await applyDecisions(transaction, work, { directory: copy.directory, actor: 'server', at });
      await changeFeed(transaction, {
        ...NOTHING_REFUSED,
        revision: standing.revision + 1,
        sha256: copy.sha256,
        text: copy.text,
        accepted_at: at,
      });
      return { kind: 'accepted' };
    });
}

/** Notes that a copy is there which is not taken, and since when none has been. */
export async function refuseCopy(
  db: Kysely<Tables>,
  sha256: string,
  reason: GateRefusal,
  now: Instant,
): Promise<void> {
  const at = new Date(now).toISOString();
  await db.transaction().execute(async (transaction) => {
    await refuse(transaction, await lockFeed(transaction), sha256, reason, at);
  });
}

const NOTHING_REFUSED = {
  refused_sha256: null,
  refused_reason: null,
  refused_since: null,
  taken_anyway: null,
};

async function refuse(
  transaction: Kysely<Tables>,
  standing: FeedStanding,
  sha256: string,
  reason: GateRefusal,
  at: string,
): Promise<Acceptance> {
  const isNew = standing.refused_sha256 !== sha256 || standing.refused_reason !== reason;
  if (isNew) {
    await changeFeed(transaction, {
      refused_sha256: sha256,
      refused_reason: reason,
      refused_since: standing.refused_since ?? at,
    });
  }
  return { kind: 'refused', reason, isNew };
}

function isHeldBackLong({ refused_reason, refused_since }: FeedStanding, now: Instant): boolean {
  if (refused_reason !== 'half-empty' || refused_since === null) return false;
  return now - Date.parse(refused_since) >= HELD_BACK_MS;
}

function labelOf({ feed: { feed } }: Directory): FeedLabel {
  return { feedId: feed.id, publisherId: feed.publisher_id, generatedAt: feed.generated_at };
}

/** The decisions about sessions, with what they are about. */
export interface ReconciliationWork extends Reconciliation {
  /** Sessions as they were, by their ids. */
  readonly were: ReadonlyMap<string, AnnouncedSession>;
  /** Sessions as they are announced now, by their keys. */
  readonly are: ReadonlyMap<string, AnnouncedSession>;
  readonly loss: Loss;
}

/**
 * Decides what two readings of the feed mean for the sessions that somebody has booked. The counters of those for
 * which they mean something are locked, and then it is decided anew: nobody has booked meanwhile.
 */
async function reconciliation(
  transaction: Kysely<Tables>,
  last: Directory | null,
  directory: Directory,
  now: Instant,
): Promise<ReconciliationWork> {
  const followed = (await bookedSessions(transaction, now)).flatMap(({ keys, serviceId }) =>
    keys.map((key) => ({ key, serviceId })),
  );
  const were =
    last === null ? new Map<string, AnnouncedSession>() : announcedIn(last, followed, now);
  const are = announcedIn(directory, followed, now);
  const before = last === null ? null : announcementsOf(were, last);
  const readings = {
    before,
    now: announcementsOf(are, directory),
    servicesBefore: new Set((last?.services ?? []).map(({ id }) => id)),
    servicesNow: new Map(
      directory.services.map((service) => [service.id, isKeptOnline(directory, service)]),
    ),
    unreadable: new Set(
      directory.services.flatMap(({ at }) =>
        at.filter((place) => directory.timesAt(place).areInDoubt).map(({ id }) => id),
      ),
    ),
  };
  const decide = async () => {
    const booked = await bookedSessions(transaction, now);
    const { known, announced } = await knownSessions(transaction, booked, were, last);
    return { known, announced, ...reconcile(known, readings, now) };
  };
  const draft = await decide();
  const touched = draft.decisions.filter((decision) => !changesNothing(decision));
  await lockCounters(
    transaction,
    touched.flatMap((decision) => [decision.known.id, ...closedBy(decision, draft.known)]),
  );
  const { known, announced, decisions, detached } = touched.length === 0 ? draft : await decide();
  const toCome = known.filter(({ was, bookings }) => bookings > 0 && was.startsAt > now);
  return {
    ...{ decisions, detached, are, were: announced },
    loss: {
      booked: toCome.length,
      bookedGone: decisions.filter(isLoss).length,
      services: readings.servicesBefore.size,
      servicesGone: [...readings.servicesBefore].filter((id) => !readings.servicesNow.has(id))
        .length,
    },
  };
}
