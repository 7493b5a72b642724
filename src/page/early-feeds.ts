/**
 * Asks for the feeds of tags while the files of these tags are on their way, as their own files will, and
 * leaves each request with its tags.
 */
import type { EarlyFeed, WithEarlyFeed } from '../feed/early-feed.ts';

/** Tags that wait for their own files. */
const WAITING =
  'linli-service-list:not(:defined),linli-booking-form:not(:defined),linli-stats-panel:not(:defined)';

/** The requests that were begun, by address: each feed is asked for once. */
const begun = new Map<string, EarlyFeed>();

export function beginFeeds(): void {
  for (const tag of document.documentElement.querySelectorAll<HTMLElement & WithEarlyFeed>(
    WAITING,
  )) {
    const src = tag.getAttribute('src') ?? '';
    // Of several the files of the tag ask for each.
    if (!/^\s*\S+\s*$/.test(src) || tag.linliFeed) continue;
    try {
      const address = new URL(src, document.baseURI).href;
      let early = begun.get(address);
      if (!early) {
        const abort = new AbortController();
        const answer = fetch(address, {
          cache: 'no-cache',
          headers: { accept: 'application/json' },
          credentials: 'omit',
          signal: abort.signal,
        });
        answer.catch(() => {}); // who takes it is told
        early = { address, abort, answer };
        begun.set(address, early);
      }
      tag.linliFeed = early;
    } catch {
      // It is no address: the tag says so.
    }
  }
}

/** Ends the requests that nobody took: the tag is gone, names another feed now, or its file is missing. */
export function endUntakenFeeds(): void {
  for (const early of begun.values()) {
    if (early.answer) early.abort.abort();
    early.answer = null;
  }
}
