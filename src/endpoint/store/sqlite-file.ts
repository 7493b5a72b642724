import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDatabase } from 'kysely';
import Database from 'libsql';

/** An SQLite file as Kysely's dialect takes it. */
export interface SqliteFile extends SqliteDatabase {
  exec(sql: string): void;
}

/**
 * The statements that begin and end transactions. They begin with the write lock: a lock that another
 * process holds is then met here and nowhere later, and here it is run by `exec`, because a prepared
 * statement of libsql that met a held lock stays unfinished and lets no later transaction of its
 * connection commit.
 */
const TRANSACTION_CONTROL: Readonly<Record<string, string>> = {
  begin: 'begin immediate',
  commit: 'commit',
  rollback: 'rollback',
};

/**
 * Opens an SQLite file, made with its folder where it is missing.
 *
 * @param busyTimeoutMs milliseconds to wait for another process's write
 * @throws where it cannot be opened
 */
export function openSqliteFile(path: string, busyTimeoutMs: number): SqliteFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = new Database(path);
  file.pragma(`busy_timeout = ${Math.trunc(busyTimeoutMs)}`);
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL'); // one fsync a commit: what was acknowledged survives a crash
  const exec = (sql: string) => void file.exec(sql);
  return {
    exec,
    close: () => void file.close(),
    prepare(sql) {
      const control = TRANSACTION_CONTROL[sql];
      return control === undefined ? file.prepare(sql) : controlStatement(() => exec(control));
    },
  };
}

function controlStatement(run: () => void): ReturnType<SqliteDatabase['prepare']> {
  return {
    reader: false,
    all: () => [],
    iterate: () => [][Symbol.iterator](),
    run() {
      run();
      return { changes: 0, lastInsertRowid: 0 };
    },
  };
}
