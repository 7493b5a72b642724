import type { Feed } from '../model/feed.ts';
import type { FeedIssue } from '../model/feed-state.ts';
import { inSlices } from '../http/in-slices.ts';
import { nextTurn } from '../http/next-turn.ts';
import { pause } from '../http/pause.ts';
import { OddlyWritten } from '../shape/read-strictly.ts';
import { FeedError } from './feed-error.ts';
import type { FeedReading, readFeedInSlices } from './read-feed.ts';
import { readFeedStrictly } from './read-feed-strictly.ts';
import { requestJson, type OddTextReader, type RequestOptions } from './request-json.ts';

export interface LoadedFeed {
  readonly feed: Feed;
  readonly issues: readonly FeedIssue[];
  readonly address: string;
}

export interface LoadOptions extends RequestOptions {
  /** Tries in all, the first included. */
  readonly tries: number;
  /** Milliseconds before the second try; doubled before each further one, then a random part of it. */
  readonly backoffMs: number;
  /** Brings who reads a feed that is not written as it should be, or very large; `null` where that cannot be had. */
  readonly oddReader?: (() => Promise<OddReader | null>) | undefined;
  /** Learns what the feed has and few have, before anything is made of it. */
  readonly learn?: ((feed: Feed) => Promise<void>) | undefined;
  /** Prepares a feed for being shown, step by step, before it is. */
  readonly prepare?: ((feed: Feed) => Generator<void, unknown, unknown>) | undefined;
}

export interface OddReader extends OddTextReader {
  readonly readFeedInSlices: typeof readFeedInSlices;
}

export const LOAD_OPTIONS: LoadOptions = {
  timeoutMs: 15_000,
  maxBytes: 16_000_000,
  tries: 3,
  backoffMs: 500,
};

const MAX_WAIT_MS = 10_000;

/**
 * Loads a feed, trying again where that may help.
 *
 * @param address absolute address of the feed
 * @throws {FeedError} when it cannot be read, or an `AbortError` when `signal` is aborted
 */
export async function loadFeed(
  address: string,
  signal: AbortSignal,
  options: LoadOptions = LOAD_OPTIONS,
): Promise<LoadedFeed> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const json = await requestJson(address, options, signal);
      const reading = await readOrMend(json, address, options, signal);
      if ('failure' in reading) {
        throw new FeedError(reading.failure, address, { detail: reading.detail });
      }
      await options.learn?.(reading.feed);
      if (options.prepare) await inSlices(options.prepare(reading.feed), nextTurn, signal);
      await nextTurn(); // showing it is work of its own
      return { ...reading, address };
    } catch (error) {
      if (!(error instanceof FeedError) || !error.isPassing || attempt >= options.tries)
        throw error;
      await pause(waitBefore(attempt, error, options), signal);
    }
  }
}

/** Reads a feed; one that is not written as it should be, with who can mend it. */
async function readOrMend(
  json: unknown,
  address: string,
  { oddReader }: LoadOptions,
  signal: AbortSignal,
): Promise<FeedReading> {
  try {
    return { feed: await readFeedStrictly(json, nextTurn, signal), issues: [] };
  } catch (error) {
    if (!(error instanceof OddlyWritten)) throw error;
    const reader = await oddReader?.();
    if (!reader) throw new FeedError('network', address);
    return reader.readFeedInSlices(json, nextTurn, signal);
  }
}

/** Full jitter: many pages that failed together do not come back together. */
function waitBefore(attempt: number, error: FeedError, options: LoadOptions): number {
  const asked = (error.retryAfter ?? 0) * 1000;
  const backoff = Math.random() * options.backoffMs * 2 ** (attempt - 1);
  return Math.min(Math.max(asked, backoff), MAX_WAIT_MS);
}
