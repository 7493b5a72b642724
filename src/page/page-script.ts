/**
 * The script that pages paste. It stays small: each tag is loaded when a page has it, from the files
 * beside this one, and the feed it names comes along with them. Where the browser lacks what the elements
 * need, nothing is loaded, and the text between the tags stays.
 */
import type { EarlyFeed, WithEarlyFeed } from '../feed/early-feed.ts';

/** What a page may have, as selectors, and what that needs. */
const wanted = new Map<string, () => Promise<unknown>>([
  ['linli-service-list', () => import('../elements/service-list/service-list.define.ts')],
  ['linli-booking-form', () => import('../elements/booking-form/booking-form.define.ts')],
  ['linli-stats-panel', () => import('../elements/stats-panel/stats-panel.define.ts')],
  ['[data-linli],a[href*="#linli-"]', () => import('./stand-ins.ts')],
  ['iframe[src*=linli-embed]', () => import('./embedded-frames.ts')],
  [
    /[?&]linli-check\b/.test(location.search)
      ? 'body'
      : 'linli-service-list[check],linli-booking-form[check],linli-stats-panel[check]',
    () => import('../check-mode/check-mode.ts'),
  ],
]);

/** Tags that wait for their own files. */
const WAITING =
  'linli-service-list:not(:defined),linli-booking-form:not(:defined),linli-stats-panel:not(:defined)';

/** The requests that were begun for them, by address: each feed is asked for once. */
const begun = new Map<string, EarlyFeed>();
/** Files that are on their way. */
let loading = 0;

const isServed =
  'customElements' in window && 'adoptedStyleSheets' in document && 'slot' in Element.prototype;

/** Tags may come late: with a page that is still being read, or by a script of the page. */
const arrivals = isServed ? new MutationObserver(loadWhatIsHere) : null;

function loadWhatIsHere(): void {
  for (const [selector, load] of wanted) {
    if (document.querySelector(selector) === null) continue;
    wanted.delete(selector);
    loading += 1;
    void load()
      .catch((error: unknown) => advise(selector, error))
      .then(() => setTimeout(landed)); // until then, those that have come have asked
  }
  if (loading > 0) beginFeeds();
  if (wanted.size === 0) arrivals?.disconnect();
}

/** Asks for the feeds of waiting tags, as their own files will, and leaves each request with its tags. */
function beginFeeds(): void {
  for (const tag of document.querySelectorAll<HTMLElement & WithEarlyFeed>(WAITING)) {
    const src = tag.getAttribute('src');
    if (!src?.trim() || tag.linliFeed) continue;
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
function landed(): void {
  loading -= 1;
  if (loading > 0) return;
  for (const early of begun.values()) {
    if (early.answer) early.abort.abort();
    early.answer = null;
  }
}

/** In both languages: the texts are among the files that could not be read. */
function advise(selector: string, error: unknown): void {
  console.warn(
    `${selector}: 请把 linli-*.js 都上传到 linli.js 所在的文件夹，网页的 CSP 要允许它们。`,
    'Put all linli-*.js beside linli.js, and allow them in the CSP.',
    String(error),
  );
}

arrivals?.observe(document, { childList: true, subtree: true });
if (isServed) loadWhatIsHere();
