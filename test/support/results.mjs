// What tests came to: told by each process that runs some, put together by `test/run.mjs`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/test/', import.meta.url));

/**
 * @typedef {object} Result
 * @property {string} environment where it ran: an engine, or Node in a time zone
 * @property {string} file of the test
 * @property {string} test its name, after those of the groups it stands in
 * @property {'passed' | 'failed' | 'skipped'} result
 * @property {number} ms
 */

let told = 0;

/** A file of its own for a process to tell its results in: its `TEST_RESULTS`. */
export function resultsFile() {
  const folder = join(CACHE, String(process.pid));
  mkdirSync(folder, { recursive: true });
  return join(folder, `${(told += 1)}.json`);
}

/** Tells the results of this process. */
export function tellResults(results) {
  if (process.env.TEST_RESULTS) writeFileSync(process.env.TEST_RESULTS, JSON.stringify(results));
}

/** @returns {readonly Partial<Result>[] | null} `null` where a process ended before it could tell */
export function toldResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {readonly Result[]} results */
export function keepResults(command, results) {
  rmSync(join(CACHE, String(process.pid)), { recursive: true, force: true });
  writeFileSync(keptFile(command), JSON.stringify(results));
}

/** The results of the last run of a command; `null` where it did not come to its end. */
export function keptResults(command) {
  return toldResults(keptFile(command));
}

export function forgetResults(command) {
  mkdirSync(CACHE, { recursive: true });
  rmSync(keptFile(command), { force: true });
}

function keptFile(command) {
  return join(CACHE, `${command}.json`);
}

/** @param {readonly Result[]} results */
export function countOf(results) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { result } of results) count[result] += 1;
  return count;
}

export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A line for each test in each environment, its fields apart by tabs. */
export function listOf(results) {
  return results
    .map(({ environment, file, test, result, ms }) =>
      [environment, file, test.replace(/\s+/g, ' '), result, ms].join('\t'),
    )
    .join('\n');
}
