/**
 * The report for an editor who adds `?linli-check` to the address of a page, or `check` to a tag: what is
 * wrong with the page, its tags, its feeds and its booking endpoint, and what to do. It stands alone, in a
 * file of its own: it has to speak also where a file of the elements is missing. Who has not asked sees nothing,
 * whoever imports it.
 */
import { FEED_PAGES } from '../feed-page/names.ts';
import { CheckReport } from './check-report.ts';
import { whenAsked } from './when-asked.ts';

export { checkFeed, type FeedCheck, type FeedCheckOptions } from '../check-feed.ts';
export type { Finding } from '../finding.ts';

// A server may import it with all that a page needs.
if (typeof document !== 'undefined') whenAsked(showReport);

/** Shows the report on this page, for a button of an application; nothing where it is there already. */
export function showReport(): void {
  const isEnglish = document.documentElement.lang.toLowerCase().startsWith('en');
  const language = isEnglish ? 'en' : 'zh-Hans';
  // In a bundle of somebody else's nothing of ours lies beside it.
  const folder = /\/linli-[^/]*-check\.js(\?|$)/.test(import.meta.url) ? import.meta.url : null;
  // The page that describes the feed lies beside this file.
  new CheckReport(language, new URL(FEED_PAGES[language], import.meta.url).href, folder).show();
}
