import { existsSync } from 'node:fs';
import type { CheckLanguage } from '../check/check-language.ts';
import { FEED_PAGES } from '../check/feed-page/names.ts';

/** The page that describes the feed, in the package, and in the sources before they were built. */
const PLACES: Readonly<Record<CheckLanguage, readonly string[]>> = {
  'zh-Hans': [`../cdn/${FEED_PAGES['zh-Hans']}`, '../../demo/docs/feed.html'],
  en: [`../cdn/${FEED_PAGES.en}`, '../../demo/docs/feed.en.html'],
};

/** Address of the page that describes the feed, on this computer; empty where it is not there. */
export function feedPageAddress(language: CheckLanguage): string {
  const addresses = PLACES[language].map((place) => new URL(place, import.meta.url));
  return addresses.find((address) => existsSync(address))?.href ?? '';
}
