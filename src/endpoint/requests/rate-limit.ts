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
  /** New bookings with one phone number. */
  readonly perPhone: RateLimit | null;
  /** Manage links that lead nowhere, asked for from one address: nobody guesses. */
  readonly wrongLinks: RateLimit | null;
}

export const DEFAULT_LIMITS: RateLimits = {
  perAddress: { times: 60, perSeconds: 600 },
  perPhone: { times: 10, perSeconds: DAY_MS / SECOND_MS },
  wrongLinks: { times: 30, perSeconds: 600 },
};

/** Counts by what is limited; the counts are shared by all processes of a database. */
export interface RateLimiter {
  /**
   * Counts one more.
   *
   * @throws Refusal `too-many-requests` over the limit, with the seconds until there is room again
   */
  count(kind: keyof RateLimits, who: string): Promise<void>;
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
  return {
    async count(kind, who) {
      const limit = limits[kind];
      if (limit === null) return;
      const key = hash(`rate ${kind}`, who);
      const span = limit.perSeconds * 1000;
      const start = Math.floor(now() / span) * span;
      const counted = await addOne(db, key, start);
      const before = await countAt(db, key, start - span);
      const passed = (now() - start) / span;
      if (counted + before * (1 - passed) <= limit.times) return;
      throw new Refusal('too-many-requests', {
        retryAfter: Math.max(1, Math.ceil(((1 - passed) * span) / 1000)),
      });
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

async function addOne(db: Kysely<Tables>, key: string, start: Instant): Promise<number> {
  const window = { key, starts_at: new Date(start).toISOString() };
  return db.transaction().execute(async (transaction) => {
    const { count } = await transaction
      .insertInto('rate_windows')
      .values({ ...window, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['key', 'starts_at'])
          .doUpdateSet((column) => ({ count: column('rate_windows.count', '+', 1) })),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    return count;
  });
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
