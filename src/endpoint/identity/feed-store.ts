import { SqliteAdapter, type Kysely } from 'kysely';
import type { FeedRow } from '../store/session-tables.ts';
import type { Tables } from '../store/tables.ts';

/** The feed that was accepted last, without its text. */
export type FeedStanding = Omit<FeedRow, 'text'>;

const STANDING = [
  'id',
  'revision',
  'sha256',
  'accepted_at',
  'refused_sha256',
  'refused_reason',
  'refused_since',
  'taken_anyway',
] as const;

export function feedStanding(db: Kysely<Tables>): Promise<FeedStanding> {
  return db.selectFrom('feeds').select(STANDING).executeTakeFirstOrThrow();
}

/** Text of the feed that was accepted last; `null` before the first. */
export async function acceptedText(db: Kysely<Tables>): Promise<string | null> {
  const { text } = await db.selectFrom('feeds').select('text').executeTakeFirstOrThrow();
  return text;
}

/**
 * Locks the feed for the rest of a transaction: nobody else accepts one or decides meanwhile, and no
 * session is booked for the first time. Comes before the counters of sessions.
 */
export async function lockFeed(transaction: Kysely<Tables>): Promise<FeedStanding> {
  return transaction
    .updateTable('feeds')
    .set((column) => ({ revision: column('revision', '+', 0) }))
    .returning(STANDING)
    .executeTakeFirstOrThrow();
}

/**
 * Tells if a booking goes by the feed that holds now, and keeps it from changing until the transaction
 * ends. Many may do so at once.
 */
export async function isCurrentRevision(
  transaction: Kysely<Tables>,
  revision: number,
): Promise<boolean> {
  const asked = transaction.selectFrom('feeds').select('revision');
  // An embedded database has one writer at a time: the transaction is it.
  const isAlone = transaction.getExecutor().adapter instanceof SqliteAdapter;
  const row = await (isAlone ? asked : asked.forShare()).executeTakeFirstOrThrow();
  return row.revision === revision;
}

export async function changeFeed(
  transaction: Kysely<Tables>,
  change: Partial<FeedRow>,
): Promise<void> {
  await transaction.updateTable('feeds').set(change).execute();
}
