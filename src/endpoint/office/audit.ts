import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AuditRow, Tables } from '../store/tables.ts';

type Entry = Pick<AuditRow, 'at' | 'actor' | 'action' | 'subject'>;
type Facts = Readonly<Record<string, string | number>>;

/** Writes down what somebody did: counts and codes, never a name, a number or an answer. */
export async function audit(db: Kysely<Tables>, entry: Entry, facts: Facts = {}): Promise<void> {
  await db.transaction().execute((transaction) => auditWithin(transaction, entry, facts));
}

/** The same in a transaction that is open: both are done, or neither is. */
export async function auditWithin(
  transaction: Kysely<Tables>,
  entry: Entry,
  facts: Facts = {},
): Promise<void> {
  const row = { id: randomUUID(), ...entry, facts: JSON.stringify(facts) };
  await transaction.insertInto('audit_log').values(row).execute();
}

/** The last so many lines of the audit log, the newest first. */
export function auditedLast(db: Kysely<Tables>, count: number): Promise<readonly AuditRow[]> {
  return db.selectFrom('audit_log').selectAll().orderBy('at', 'desc').limit(count).execute();
}
