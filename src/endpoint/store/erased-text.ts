import { sql, SqliteAdapter, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Takes what was erased out of the files of an embedded database too: its write-ahead log keeps the
 * pages as they were. Called after the transaction, and with the chores: where another process reads just
 * then, the next call does it. Never rejects, because what it follows is done.
 */
export async function dropErasedText(db: Kysely<Tables>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return;
  await sql`pragma wal_checkpoint(truncate)`.execute(db).catch(() => null);
}
