import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

/** An SQLite file: the default, nothing to install. */
export interface SqliteOptions {
  readonly sqliteFile: string;
  /** Milliseconds to wait for another process's write; 5000 where left out. */
  readonly busyTimeoutMs?: number | undefined;
}

/** A PostgreSQL server: for many processes on many machines. */
export interface PostgresOptions {
  readonly databaseUrl: string;
  /** Schema the tables stand in, made where it is missing; `public` where left out. */
  readonly databaseSchema?: string | undefined;
  /** Connections of one process; 10 where left out. */
  readonly databasePoolSize?: number | undefined;
}

export type DatabaseOptions = SqliteOptions | PostgresOptions;

const DEFAULT_BUSY_TIMEOUT_MS = 5_000;
const POSTGRES_TIMEOUT_MS = 10_000;
/** In a rush a request waits this long for one of the connections, rather than being turned away. */
const POSTGRES_QUEUE_MS = 30_000;

/**
 * Opens the database and brings its tables up to date, safely when several processes do so at once.
 *
 * @throws where the database cannot be reached or a migration fails
 */
export async function openDatabase(options: DatabaseOptions): Promise<Kysely<Tables>> {
  return 'databaseUrl' in options ? openPostgres(options) : openSqlite(options);
}

async function openSqlite(options: SqliteOptions): Promise<Kysely<Tables>> {
  // Asked for here: whoever has the one database needs no library of the other.
  const { openSqliteFile } = await import('./sqlite-file.ts');
  const file = openSqliteFile(options.sqliteFile, options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  try {
    // Kysely takes no lock for SQLite: the write lock of one transaction around all of it does.
    file.exec('begin immediate');
    await migrate(db, null);
    file.exec('commit');
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function openPostgres(options: PostgresOptions): Promise<Kysely<Tables>> {
  // Always named: Kysely would take the migration table of any other schema for its own.
  const schema = options.databaseSchema ?? 'public';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new Error('the database schema must be a plain lower-case name');
  }
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: options.databaseUrl,
    max: options.databasePoolSize ?? 10,
    connectionTimeoutMillis: POSTGRES_QUEUE_MS,
    statement_timeout: POSTGRES_TIMEOUT_MS,
    idle_in_transaction_session_timeout: POSTGRES_TIMEOUT_MS,
    options: `-c search_path=${schema}`,
  });
  // An idle connection that breaks is replaced at the next query; unheard it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, schema);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function migrate(db: Kysely<Tables>, schema: string | null): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: migrations,
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

const UNAVAILABLE_CODE =
  /^(08|40|53|57|55P03|SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN)|ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)/;
const UNAVAILABLE_MESSAGE =
  /connection terminated|connection error|timeout exceeded|query read timeout/i;

/** Tells if an error says that the database cannot answer now but may soon. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'connect') return true;
  if (typeof code === 'string' && UNAVAILABLE_CODE.test(code)) return true;
  return UNAVAILABLE_MESSAGE.test(error.message);
}
