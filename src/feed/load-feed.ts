import type { Feed } from '../model/feed.ts';
import type { FeedIssue } from '../model/feed-state.ts';
import { directorySteps } from '../model/directory.ts';
import { inSlices } from '../http/in-slices.ts';
import { nextTurn } from '../http/next-turn.ts';
import { pause } from '../http/pause.ts';
import { FeedError } from './feed-error.ts';
import { readFeedInSlices } from './read-feed.ts';
import { requestJson, type RequestOptions } from './request-json.ts';

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
      const reading = await readFeedInSlices(json, nextTurn, signal);
      if ('failure' in reading) {
        throw new FeedError(reading.failure, address, { detail: reading.detail });
      }
      await inSlices(directorySteps(reading.feed), nextTurn, signal);
      await nextTurn(); // showing it is work of its own
      return { ...reading, address };
    } catch (error) {
      if (!(error instanceof FeedError) || !error.isPassing || attempt >= options.tries)
        throw error;
      await pause(waitBefore(attempt, error, options), signal);
    }
  }
}

/** Full jitter: many pages that failed together do not come back together. */
function waitBefore(attempt: number, error: FeedError, options: LoadOptions): number {
  const asked = (error.retryAfter ?? 0) * 1000;
  const backoff = Math.random() * options.backoffMs * 2 ** (attempt - 1);
  return Math.min(Math.max(asked, backoff), MAX_WAIT_MS);
}
