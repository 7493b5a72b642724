import type { BegunRequest } from '../http/timed-fetch.ts';

/**
 * A feed's request that `linli.js` began while the files of its tags were still on their way. All tags
 * that name the same feed share it.
 */
export interface EarlyFeed {
  readonly address: string;
  readonly abort: AbortController;
  /** `null` once it has been taken, or nobody came to take it. */
  answer: Promise<Response> | null;
}

/**
 * A tag that may have been given its feed's request. It is handed over on the tag itself: a script and a
 * module share no scope, and a name on the page would be there for everybody. Who reads the feed deletes
 * it.
 */
export interface WithEarlyFeed {
  linliFeed?: EarlyFeed;
}

/** Takes the request that was begun for a feed, once; `null` where there is none to be had. */
export function takeRequest(early: EarlyFeed | undefined, address: string): BegunRequest | null {
  if (early?.address !== address || early.answer === null) return null;
  const { abort, answer } = early;
  early.answer = null;
  return { abort, answer };
}
