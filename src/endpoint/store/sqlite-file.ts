import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
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
 * Opens an SQLite file, made with its folder where it is missing, for nobody else on the machine to read.
 *
 * @param busyTimeoutMs milliseconds to wait for another process's write
 * @throws where it cannot be opened
 */
export function openSqliteFile(path: string, busyTimeoutMs: number): SqliteFile {
  closeToOthers(path);
  const file = new Database(path);
  file.pragma(`busy_timeout = ${Math.trunc(busyTimeoutMs)}`);
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL'); // one fsync a commit: what was acknowledged survives a crash
  file.pragma('secure_delete = on'); // what is erased is overwritten, not only let go
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

/** Modes of a folder and of a file that only who runs the server may open. */
const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;

/**
 * Makes the file before SQLite does, which gives its log the mode that the file has. Files of an earlier
 * version lose what others were allowed; so does a folder with nothing in it but the database.
 */
function closeToOthers(path: string): void {
  const folder = dirname(path);
  const name = basename(path);
  mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
  closeSync(openSync(path, 'a', OWN_FILE));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    if (existsSync(file)) chmodSync(file, OWN_FILE);
  }
  if (readdirSync(folder).every((each) => each.startsWith(name))) chmodSync(folder, OWN_FOLDER);
}
