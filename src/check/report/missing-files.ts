import { pageFiles } from '../page-files.ts';
import type { Finding, Say } from '../finding.ts';
import { timedFetch } from '../../http/timed-fetch.ts';
import { VERSION } from '../../version.ts';

/** Answers of a server that has no such file, or gives it to nobody. */
const GONE: ReadonlySet<number> = new Set([403, 404, 410]);

const TIMEOUT_MS = 15_000;

/**
 * Finds the files of the release that are not beside this one: some are asked for only when a resident touches
 * something, and nobody would know before.
 */
export async function missingFiles(folder: string, say: Say): Promise<readonly Finding[]> {
  const addresses = pageFiles(VERSION).map((name) => new URL(name, folder).href);
  const found = await Promise.all(addresses.map(isThere));
  return addresses
    .filter((_, index) => !found[index])
    .map((address) => say('error', 'file-missing', address));
}

/** Tells if a file is there, or nobody can tell. Never rejects. */
function isThere(address: string): Promise<boolean> {
  const { signal } = new AbortController();
  const options = { timeoutMs: TIMEOUT_MS, signal };
  return timedFetch(address, { method: 'HEAD' }, options, (response) =>
    Promise.resolve(!GONE.has(response.status)),
  ).catch(() => true);
}
