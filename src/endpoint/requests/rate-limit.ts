import type { Kysely } from 'kysely';
import { DAY_MS, SECOND_MS } from '../../model/time/durations.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { KeyedHash } from '../store/keyed-hash.ts';
import { Refusal } from './problems.ts';
import type { Tables } from '../store/tables.ts';

/** The most times something may be asked for in so many seconds. */
export interface RateLimit {
  readonly times: number;
  readonly perSeconds: number;
}

/** The limits of an endpoint; `null` for none. The defaults suit a community hall behind one address. */
export interface RateLimits {
  /** Bookings, changes, cancellations and needs from one address. */
  readonly perAddress: RateLimit | null;
  /** New bookings with one phone number that have got a place and keep it. */
  readonly perPhone: RateLimit | null;
  /** Wrong guesses from one address: at manage links, at tokens of the office, at who is booked. */
  readonly wrongLinks: RateLimit | null;
}

export const DEFAULT_LIMITS: RateLimits = {
  perAddress: { times: 60, perSeconds: 600 },
  perPhone: { times: 10, perSeconds: DAY_MS / SECOND_MS },
  wrongLinks: { times: 30, perSeconds: 600 },
};

/** One time that is counted. */
export interface Counted {
  readonly kind: keyof RateLimits;
  readonly who: string;
  readonly at: Instant;
}

/** Counts by what is limited; the counts are shared by all processes of a database. */
export interface RateLimiter {
  /**
   * Counts one more.
   *
   * @throws Refusal `too-many-requests` over the limit, with the seconds until there is room again
   */
  count(kind: keyof RateLimits, who: string): Promise<void>;
  /**
   * Counts a guess if it is wrong. A right one is refused too where there is no room for a wrong one:
   * guesses wait for each other, so that many at once are no more than one after the other.
   *
   * @throws Refusal `too-many-requests`
   */
  countGuess(kind: keyof RateLimits, who: string, isRight: boolean): Promise<void>;
  /**
   * Looks whether there is room for one more, and counts nothing.
   *
   * @throws Refusal `too-many-requests`
   */
  allow(kind: keyof RateLimits, who: string): Promise<void>;
  /**
   * Counts one more in a transaction, and only if that is not undone.
   *
   * @throws Refusal `too-many-requests`, with which the transaction ends
   */
  countWithin(transaction: Kysely<Tables>, counted: Counted): Promise<void>;
  /** Takes back in a transaction what was counted. */
  giveBackWithin(transaction: Kysely<Tables>, counted: Counted): Promise<void>;
  /** Forgets what no limit looks at any more. */
  forget(): Promise<void>;
}

/**
 * A sliding window of two fixed ones: what is counted in this one, and of the last one as much as it
 * still overlaps. Nobody can spend two windows at the edge between them.
 */
export function openRateLimiter(
  db: Kysely<Tables>,
  hash: KeyedHash,
  limits: RateLimits,
  now: () => Instant,
): RateLimiter {
  /** Counts one more, or none: the refusal, where that one is or would be one too many. */
  async function spend(
    inside: Kysely<Tables>,
    { kind, who, at }: Counted,
    add: (key: string, start: Instant) => Promise<number>,
  ): Promise<Refusal | null> {
    const limit = limits[kind];
    if (limit === null) return null;
    const { key, start, span } = windowOf(limit, kind, who, at);
    const counted = await add(key, start);
    const before = await countAt(inside, key, start - span);
    const passed = (at - start) / span;
    if (counted + before * (1 - passed) <= limit.times) return null;
    const retryAfter = Math.max(1, Math.ceil(((1 - passed) * span) / 1000));
    return new Refusal('too-many-requests', { retryAfter });
  }

  const spendWithin = (inside: Kysely<Tables>, counted: Counted, added: 0 | 1) =>
    spend(inside, counted, async (key, start) => {
      return (await addTo(inside, key, start, added)) + (1 - added);
    });

  /** In a transaction of its own: who is refused is counted all the same. */
  async function spendAlone(counted: Counted, added: 0 | 1): Promise<void> {
    const refusal = await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((transaction) => spendWithin(transaction, counted, added));
    if (refusal !== null) throw refusal;
  }

  function windowOf(limit: RateLimit, kind: string, who: string, at: Instant) {
    const span = limit.perSeconds * 1000;
    return { key: hash(`rate ${kind}`, who), start: Math.floor(at / span) * span, span };
  }

  return {
    count: (kind, who) => spendAlone({ kind, who, at: now() }, 1),
    countGuess: (kind, who, isRight) => spendAlone({ kind, who, at: now() }, isRight ? 0 : 1),
    async allow(kind, who) {
      const looked = async (key: string, start: Instant) => (await countAt(db, key, start)) + 1;
      const refusal = await spend(db, { kind, who, at: now() }, looked);
      if (refusal !== null) throw refusal;
    },
    async countWithin(transaction, counted) {
      const refusal = await spendWithin(transaction, counted, 1);
      if (refusal !== null) throw refusal;
    },
    async giveBackWithin(transaction, { kind, who, at }) {
      const limit = limits[kind];
      if (limit === null) return;
      const { key, start } = windowOf(limit, kind, who, at);
      await transaction
        .updateTable('rate_windows')
        .set((column) => ({ count: column('count', '-', 1) }))
        .where('key', '=', key)
        .where('starts_at', '=', new Date(start).toISOString())
        .where('count', '>', 0)
        .execute();
    },
    async forget() {
      const spans = Object.values(limits).map((limit) => limit?.perSeconds ?? 0);
      const oldest = now() - 2 * Math.max(0, ...spans) * 1000;
      await db
        .transaction()
        .execute((transaction) =>
          transaction
            .deleteFrom('rate_windows')
            .where('starts_at', '<', new Date(oldest).toISOString())
            .execute(),
        );
    },
  };
}

/** Adds to a count, and holds it for the rest of the transaction: whoever comes at once waits. */
async function addTo(
  transaction: Kysely<Tables>,
  key: string,
  start: Instant,
  added: number,
): Promise<number> {
  const { count } = await transaction
    .insertInto('rate_windows')
    .values({ key, starts_at: new Date(start).toISOString(), count: added })
    .onConflict((conflict) =>
      conflict
        .columns(['key', 'starts_at'])
        .doUpdateSet((column) => ({ count: column('rate_windows.count', '+', added) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count;
}

async function countAt(db: Kysely<Tables>, key: string, start: Instant): Promise<number> {
  const row = await db
    .selectFrom('rate_windows')
    .select('count')
    .where('key', '=', key)
    .where('starts_at', '=', new Date(start).toISOString())
    .executeTakeFirst();
  return row?.count ?? 0;
}
