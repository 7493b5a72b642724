import type { EarlyFeed } from './early-feed.ts';
import { loadFeed, LOAD_OPTIONS, type LoadedFeed } from './load-feed.ts';

/** A feed that was read, with the time. */
export interface FeedCopy extends LoadedFeed {
  readonly readAt: number;
}

interface Flight {
  readonly result: Promise<FeedCopy>;
  readonly abort: AbortController;
  waiting: number;
}

const flights = new Map<string, Flight>();
/** The last good copy of each feed, with its time, for as long as the page lives. */
const copies = new Map<string, FeedCopy>();

/**
 * Reads a feed once however many elements of the page ask for it. A copy already read is given at
 * once; failures are forgotten; the request is aborted only when nobody waits for it any more.
 *
 * @param fresh asks the server even when there is a copy
 * @param early a request that was begun for the element that asks
 * @throws {FeedError} or an `AbortError`, as `loadFeed`
 */
export async function shareFeed(
  address: string,
  signal: AbortSignal,
  { fresh = false, early }: { fresh?: boolean; early?: EarlyFeed | undefined } = {},
): Promise<FeedCopy> {
  const copy = copies.get(address);
  if (copy !== undefined && !fresh) return copy;
  const flight = flights.get(address) ?? takeOff(address, early);
  flight.waiting += 1;
  const leave = () => {
    flight.waiting -= 1;
    if (flight.waiting === 0) {
      flights.delete(address);
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

function takeOff(address: string, early: EarlyFeed | undefined): Flight {
  const abort = new AbortController();
  const result = loadFeed(address, abort.signal, { ...LOAD_OPTIONS, early }).then((loaded) => {
    const copy = { ...loaded, readAt: Date.now() };
    copies.set(address, copy);
    return copy;
  });
  const flight: Flight = { result, abort, waiting: 0 };
  flights.set(address, flight);
  const land = () => {
    if (flights.get(address) === flight) flights.delete(address);
  };
  result.then(land, land);
  return flight;
}
