import { sql, type Kysely } from 'kysely';
import type { DatabaseOptions } from '../../../src/endpoint/store/database.ts';
import type { Tables } from '../../../src/endpoint/store/tables.ts';

/** Leaves a database as the version before identities had it. */
export async function withoutIdentities(
  db: Kysely<Tables>,
  database: DatabaseOptions,
): Promise<void> {
  const tables = ['sessions', 'session_keys', 'session_candidates', 'session_changes', 'feeds'];
  for (const table of tables) await db.schema.dropTable(table).execute();
  await db.schema.alterTable('session_counters').dropColumn('in_doubt').execute();
  await db.schema.alterTable('session_counters').dropColumn('version').execute();
  await db.schema.alterTable('bookings').dropColumn('first_starts_at').execute();
  await db.schema.alterTable('bookings').dropColumn('first_location_id').execute();
  await forgetMigration(db, database, '004-own-identity');
}

export async function forgetMigration(
  db: Kysely<Tables>,
  database: DatabaseOptions,
  name: string,
): Promise<void> {
  const schema = 'databaseSchema' in database ? database.databaseSchema : undefined;
  const table =
    schema === undefined ? sql.table('kysely_migration') : sql.table(`${schema}.kysely_migration`);
  await sql`delete from ${table} where name = ${name}`.execute(db);
}
