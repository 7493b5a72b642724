import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

export interface ServedPackage {
  readonly origin: string;
  /** Ends it as a service manager does; its exit code. */
  end(): Promise<number | null>;
}

/**
 * Starts `linli serve` of a project that has the package, with its `feed.json`, and waits for the address it prints.
 *
 * @param database the file of its bookings
 * @param program the Node that runs it
 */
export async function servedPackage(
  context: TestContext,
  project: string,
  database: string,
  program = process.execPath,
): Promise<ServedPackage> {
  const child = spawn(
    program,
    [
      join(project, 'node_modules/linli/dist/cli/main.js'),
      ...['serve', 'feed.json', '--port', '0', '--database', database],
    ],
    {
      cwd: project,
      env: { ...process.env, DATABASE_URL: '', MINIMUM_SECONDS: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  context.after(() => child.kill('SIGKILL'));
  let origin = '';
  for await (const chunk of child.stdout) {
    origin = /^http:\/\/\S+$/m.exec(String(chunk))?.[0] ?? '';
    break;
  }
  assert.match(origin, /^http:\/\/127\.0\.0\.1:\d+$/);
  return {
    origin,
    async end() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}
