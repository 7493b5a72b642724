import type { FeedFailure } from '../../model/feed-state.ts';
import type { Copy, Part, ReadFeed, ReadOptions } from './copy.ts';

/** Feeds that are asked for at a time: browsers ask one server for no more, and the others would time out waiting. */
const AT_A_TIME = 6;

/** The last good copy of each feed, by the origin it must come from and its address. */
const lastCopies = new Map<string, Copy>();

/** The addresses that a `src` names, each once; what is no address stays as it is written. */
export function addressesIn(src: string, base: string): readonly string[] {
  const written = src.split(/\s+/).filter(Boolean);
  return [...new Set(written.map((each) => absolute(each, base)))];
}

/**
 * Reads several feeds, in the order they are named, whoever answers first; of one that cannot be read, the last
 * good copy.
 *
 * @throws an `AbortError` when `signal` is aborted
 */
export async function readParts<Options extends ReadOptions>(
  addresses: readonly string[],
  read: ReadFeed<Options>,
  signal: AbortSignal,
  options: Options,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const waiting = [...addresses.entries()];
  const readOn = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, address] = next;
      parts[place] = await partAt(address, read, signal, options);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, readOn));
  return parts;
}

async function partAt<Options extends ReadOptions>(
  address: string,
  read: ReadFeed<Options>,
  signal: AbortSignal,
  options: Options,
): Promise<Part> {
  const { origin } = options;
  const key = `${origin ?? ''} ${address}`;
  if (origin !== null && !address.startsWith(`${origin}/`)) {
    // A stranger may have named it: it is not even asked.
    const failure = { kind: 'foreign', address, status: null, detail: '' } as const;
    return { address, copy: null, error: new Error('foreign'), failure };
  }
  try {
    const copy = await read(address, signal, options);
    lastCopies.set(key, copy);
    return { address, copy, error: null, failure: null };
  } catch (error) {
    if (signal.aborted) throw error;
    const copy = lastCopies.get(key) ?? null;
    return { address, copy, error, failure: failureOf(error, address) };
  }
}

/** The failure that an error tells of; of any other error, that it was not expected. */
function failureOf(error: unknown, address: string): FeedFailure {
  const told = error as { readonly toFailure?: () => FeedFailure };
  return told.toFailure?.() ?? { kind: 'unexpected', address, status: null, detail: String(error) };
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address; // it fails when it is read, and is named then
  }
}
