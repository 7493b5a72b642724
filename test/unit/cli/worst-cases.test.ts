import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CASES = fileURLToPath(new URL('../../support/worst-cases.ts', import.meta.url));
/** Against a hang alone: all of them take some ten seconds, a single pattern that is not linear minutes. */
const HANG_MS = 120_000;

test('A million signs of the worst for each pattern, and for the trees of pages, are read to the end', () => {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', CASES], {
    encoding: 'utf8',
    timeout: HANG_MS,
  });
  const last = stdout.trim().split('\n').at(-1);
  assert.equal(last, 'done', `this one is not read to the end: ${last}`);
});
