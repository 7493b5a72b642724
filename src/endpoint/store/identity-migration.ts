import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Sessions keep their identity. What is there stays: the id that a session was booked under is its first
 * key, and needs no row.
 */
export const ownIdentity: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('said', 'text')
      .addColumn('announced', 'text', (column) => column.notNull())
      .addColumn('service_id', 'text', (column) => column.notNull())
      .addColumn('starts_at', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('session_keys')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('session_id', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('session_candidates')
      .addColumn('session_id', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('session_candidates_key', ['session_id', 'key'])
      .execute();
    await db.schema
      .createTable('session_changes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('session_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('facts', 'text', (column) => column.notNull())
      .addColumn('bookings', 'integer', (column) => column.notNull())
      .addColumn('told_at', 'text')
      .addColumn('undone_at', 'text')
      .execute();
    await db.schema
      .createIndex('session_changes_by_session')
      .on('session_changes')
      .columns(['session_id', 'at'])
      .execute();
    await createFeeds(db);
    await addColumns(db);
  },
};

async function createFeeds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feeds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text')
    .addColumn('text', 'text')
    .addColumn('accepted_at', 'text')
    .addColumn('refused_sha256', 'text')
    .addColumn('refused_reason', 'text')
    .addColumn('refused_since', 'text')
    .addColumn('taken_anyway', 'text')
    .execute();
  const feeds = db as Kysely<{ feeds: { id: string; revision: number } }>;
  await feeds.insertInto('feeds').values({ id: 'booking', revision: 0 }).execute();
}

/** SQLite adds one column at a time. */
async function addColumns(db: Kysely<unknown>): Promise<void> {
  const counters = () => db.schema.alterTable('session_counters');
  await counters()
    .addColumn('in_doubt', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await counters().addColumn('version', 'text').execute();
  await db.schema.alterTable('bookings').addColumn('first_starts_at', 'text').execute();
  await db.schema.alterTable('bookings').addColumn('first_location_id', 'text').execute();
}
