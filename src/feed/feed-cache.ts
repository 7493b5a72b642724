import { loadFeed, LOAD_OPTIONS, type LoadedFeed, type LoadOptions } from './load-feed.ts';

/** A feed that was read, with the time. */
export interface FeedCopy extends LoadedFeed {
  readonly readAt: number;
}

interface Flight {
  readonly result: Promise<FeedCopy>;
  readonly abort: AbortController;
  waiting: number;
}

interface ShareOptions extends Pick<
  LoadOptions,
  'early' | 'origin' | 'oddReader' | 'learn' | 'prepare'
> {
  /** Asks the server even when there is a copy. */
  readonly fresh?: boolean;
}

/** By address and by the origin it must come from: what was read freely is no answer to who asks strictly. */
const flights = new Map<string, Flight>();
/** The last good copy of each feed, with its time, for as long as the page lives. */
const copies = new Map<string, FeedCopy>();

/**
 * Reads a feed once however many elements of the page ask for it. A copy already read is given at
 * once; failures are forgotten; the request is aborted only when nobody waits for it any more.
 *
 * @throws {FeedError} or an `AbortError`, as `loadFeed`
 */
export async function shareFeed(
  address: string,
  signal: AbortSignal,
  { fresh = false, origin = null, ...options }: ShareOptions = {},
): Promise<FeedCopy> {
  const key = `${origin ?? ''} ${address}`;
  const copy = copies.get(key);
  if (copy !== undefined && !fresh) return copy;
  const flight = flights.get(key) ?? takeOff(key, address, { ...options, origin });
  flight.waiting += 1;
  const leave = () => {
    flight.waiting -= 1;
    if (flight.waiting === 0) {
      flights.delete(key);
      flight.abort.abort();
    }
  };
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      leave();
      reject(new DOMException('aborted', 'AbortError'));
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    flight.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function takeOff(key: string, address: string, options: Omit<ShareOptions, 'fresh'>): Flight {
  const abort = new AbortController();
  const result = loadFeed(address, abort.signal, { ...LOAD_OPTIONS, ...options }).then((loaded) => {
    const copy = { ...loaded, readAt: Date.now() };
    copies.set(key, copy);
    return copy;
  });
  const flight: Flight = { result, abort, waiting: 0 };
  flights.set(key, flight);
  const land = () => {
    if (flights.get(key) === flight) flights.delete(key);
  };
  result.then(land, land);
  return flight;
}
