import type { CheckLanguage } from '../check-language.ts';

/** The files of the page that describes the feed, beside `linli.js`. */
export const FEED_PAGES: Readonly<Record<CheckLanguage, string>> = {
  'zh-Hans': 'linli-feed.html',
  en: 'linli-feed.en.html',
};
