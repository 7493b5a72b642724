import { sql, type Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('session_counters')
      .addColumn('session_id', 'text', (column) => column.primaryKey())
      .addColumn('taken', 'integer', (column) => column.notNull())
      .addCheckConstraint('session_counters_taken', sql`taken >= 0`)
      .execute();
    await db.schema
      .createTable('secrets')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('bookings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('request_id', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('session_id', 'text', (column) => column.notNull())
      .addColumn('service_id', 'text', (column) => column.notNull())
      .addColumn('location_id', 'text')
      .addColumn('service_name', 'text', (column) => column.notNull())
      .addColumn('place', 'text')
      .addColumn('starts_at', 'text', (column) => column.notNull())
      .addColumn('ends_at', 'text')
      .addColumn('timezone', 'text', (column) => column.notNull())
      .addColumn('cancel_until', 'text', (column) => column.notNull())
      .addColumn('session_cancelled', 'integer', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('party_size', 'integer', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('contact_name', 'text')
      .addColumn('contact_phone', 'text')
      .addColumn('consent_version', 'text', (column) => column.notNull())
      .addColumn('consented_at', 'text', (column) => column.notNull())
      .addColumn('undo_until', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('bookings_session_code', ['session_id', 'code'])
      .addCheckConstraint('bookings_party_size', sql`party_size > 0`)
      .addCheckConstraint('bookings_status', sql`status in ('confirmed', 'cancelled')`)
      .execute();
  },
};

/** The migrations by name, in the order they run. A migration that has been released never changes. */
export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve({ '001-first-tables': firstTables }),
};
