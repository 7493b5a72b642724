import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A PostgreSQL server to test against. */
export interface TestPostgres {
  /** Connection string of the server. */
  readonly url: string;
  /** Stops and starts the server as an outage would; `null` where it is not this process's own. */
  readonly outage: { begin(): Promise<void>; end(): Promise<void> } | null;
  /** Stops the server and removes its data; does nothing to one that was there before. */
  stop(): Promise<void>;
}

/**
 * Finds a PostgreSQL server to test against: the one `TEST_DATABASE_URL` names, else a throw-away
 * cluster of its own, reached through a socket in a private folder.
 *
 * @returns `null` where PostgreSQL is not installed
 */
export async function startPostgres(): Promise<TestPostgres | null> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, outage: null, stop: () => Promise.resolve() };
  const programs = process.platform === 'win32' ? null : findPrograms();
  const owner = programs === null ? null : findOwner();
  if (programs === null || owner === null) return null;

  const folder = mkdtempSync(join(tmpdir(), 'linli-pg-'));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  // Without --no-sync only the empty cluster would be safer: at run time every commit is synced.
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'linli', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...owner, stdio: 'pipe', cwd: folder },
  );
  let server = await startServerProcess(programs, data, folder, owner);
  const abandon = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  process.once('SIGTERM', () => process.exit(1)); // a runner that gives up must not leave it behind
  return {
    url: `postgresql://linli@localhost/postgres?host=${encodeURIComponent(folder)}`,
    outage: {
      begin: () => stopProcess(server),
      async end() {
        server = await startServerProcess(programs, data, folder, owner);
      },
    },
    async stop() {
      process.off('exit', abandon);
      await stopProcess(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the newest installed `initdb`. */
function findPrograms(): string | null {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged) : [];
  const folders = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(packaged, version, 'bin'));
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders, ...path].find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Whom the server runs as: this user, or `postgres` because it refuses to run as root. */
function findOwner(): Pick<SpawnOptions, 'uid' | 'gid'> | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const idOf = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }));
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return null; // there is no such user
  }
}

async function startServerProcess(
  programs: string,
  data: string,
  folder: string,
  owner: Pick<SpawnOptions, 'uid' | 'gid'>,
): Promise<ChildProcess> {
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=on'];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...flags], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
  });
  server.stderr?.removeAllListeners('data').resume();
  server.unref();
  return server;
}

function stopProcess(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.ref();
    server.kill('SIGINT'); // a fast shutdown: sessions are ended, nothing is lost
  });
}
