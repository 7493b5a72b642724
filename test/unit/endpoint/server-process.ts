import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';
import type { DatabaseOptions } from '../../../src/endpoint/store/database.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** The server as a process of its own. */
export interface ServerProcess {
  readonly origin: string;
  /** Everything it has written so far, to both outputs. */
  output(): string;
  /** Ends it with a signal and waits until it is gone; the exit code, or `null` for a signal. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Tests send hundreds of requests from one address, and at once. */
const UNLIMITED = { RATE_PER_ADDRESS: '0', RATE_PER_PHONE: '0', MINIMUM_SECONDS: '0' };

/** Runs the real `linli serve` and waits for the address it prints. */
export async function startServerProcess(
  context: TestContext,
  database: DatabaseOptions,
  feedFile: string,
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', MAIN, 'serve', feedFile, '--port', '0'],
    {
      env: { ...process.env, ...UNLIMITED, ...variablesOf(database) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  context.after(() => end(child, 'SIGKILL'));
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server did not start: ${output}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /^http:\/\/\S+$/m.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  return { origin, output: () => output, end: (signal) => end(child, signal) };
}

function variablesOf(database: DatabaseOptions): NodeJS.ProcessEnv {
  return 'databaseUrl' in database
    ? { DATABASE_URL: database.databaseUrl, DATABASE_SCHEMA: database.databaseSchema }
    : { SQLITE_FILE: database.sqliteFile, DATABASE_URL: '' };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}
