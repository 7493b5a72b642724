import { sql, type Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { ownIdentity } from './identity-migration.ts';

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

/** Columns of a booking that stay as they were in the first tables. */
const FIRST_COLUMNS =
  'id, request_id, fingerprint, session_id, service_id, location_id, service_name, place, ' +
  'starts_at, ends_at, timezone, cancel_until, session_cancelled, code, party_size, status, ' +
  'contact_name, contact_phone, consent_version, consented_at, undo_until, revision, created_at, ' +
  'updated_at';

/** Wait list, draw, needs, rate limits, audit log. SQLite changes no check: the table is made anew. */
const fairRules: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('bookings_002')
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
      .addColumn('on_behalf_name', 'text')
      .addColumn('on_behalf_relation', 'text')
      .addColumn('attendees', 'text')
      .addColumn('answers', 'text')
      .addColumn('priority_group', 'text')
      .addColumn('person_key', 'text')
      .addColumn('phone_key', 'text')
      .addColumn('household_key', 'text')
      .addColumn('arrival', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('lot', 'integer')
      .addColumn('draw_at', 'text')
      .addColumn('came', 'text')
      .addColumn('consent_version', 'text', (column) => column.notNull())
      .addColumn('consented_at', 'text', (column) => column.notNull())
      .addColumn('undo_until', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('bookings_code_in_session', ['session_id', 'code'])
      .addCheckConstraint('bookings_size', sql`party_size > 0`)
      .addCheckConstraint(
        'bookings_state',
        sql`status in ('confirmed', 'waitlisted', 'pending', 'cancelled')`,
      )
      .addCheckConstraint('bookings_came', sql`came in ('yes', 'no')`)
      .execute();
    const columns = sql.raw(FIRST_COLUMNS);
    await sql`insert into bookings_002 (${columns}) select ${columns} from bookings`.execute(db);
    await db.schema.dropTable('bookings').execute();
    await db.schema.alterTable('bookings_002').renameTo('bookings').execute();
    await index(db, 'bookings_by_person', ['session_id', 'person_key']);
    await index(db, 'bookings_by_phone', ['session_id', 'phone_key']);
    await index(db, 'bookings_by_start', ['starts_at']);

    await addCounts(db);
    await db.schema
      .createTable('needs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('request_id', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('text', 'text')
      .addColumn('term', 'text')
      .addColumn('for_whom', 'text')
      .addColumn('times', 'text', (column) => column.notNull())
      .addColumn('location_id', 'text')
      .addColumn('contact_name', 'text')
      .addColumn('contact_phone', 'text')
      .addColumn('consent_version', 'text')
      .addColumn('undo_until', 'text', (column) => column.notNull())
      .addColumn('withdrawn_at', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('rate_windows')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('starts_at', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('rate_windows_key', ['key', 'starts_at'])
      .execute();
    await db.schema
      .createTable('audit_log')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('facts', 'text', (column) => column.notNull())
      .execute();
  },
};

/** Sessions of the staff; every consent by the clock of the endpoint, which a booking was made at. */
const ownBorders: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('staff_sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('member', 'text', (column) => column.notNull())
      .addColumn('token_key', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('needs').addColumn('consented_at', 'text').execute();
    await sql`update bookings set consented_at = created_at`.execute(db);
    await sql`update needs set consented_at = created_at where consent_version is not null`.execute(
      db,
    );
  },
};

async function index(db: Kysely<unknown>, name: string, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(name)
    .on('bookings')
    .columns([...columns])
    .execute();
}

/** SQLite adds one column at a time. */
async function addCounts(db: Kysely<unknown>): Promise<void> {
  const counters = () => db.schema.alterTable('session_counters');
  await counters()
    .addColumn('waiting', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await counters()
    .addColumn('arrivals', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await counters().addColumn('drawn_at', 'text').execute();
  await counters().addColumn('cancelled_at', 'text').execute();
}

/** The migrations by name, in the order they run. A migration that has been released never changes. */
export const migrations: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '001-first-tables': firstTables,
      '002-fair-rules': fairRules,
      '003-own-borders': ownBorders,
      '004-own-identity': ownIdentity,
    }),
};
