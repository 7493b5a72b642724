import type { TagName } from '../attributes.ts';
import { isTagName } from './tag-attributes.ts';

/** `feed.json#linli-service-list?area=loc-heping`: the feed, the tag and its attributes. */
const IN_ADDRESS = /^([^#]+)#linli-([a-z-]+)(?:\?(.*))?$/;

/** The tag that a text names, with or without what tags begin with; `null` where there is none. */
export function tagNamed(text: string): TagName | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^linli-/, '');
  return isTagName(name) ? name : null;
}

/**
 * Feed, tag and attributes that a link's address names; `null` unless it leads to a feed of the page's own
 * site: strangers may write links nearly everywhere, and must not put up a form of theirs.
 */
export function tagInAddress(href: string, page: string) {
  const [, src, name, query = ''] = IN_ADDRESS.exec(href) ?? [];
  if (src === undefined || name === undefined || !isOfSameSite(src, page)) return null;
  return { src, name, attributes: new URLSearchParams(query) };
}

function isOfSameSite(address: string, page: string): boolean {
  try {
    return new URL(address, page).origin === new URL(page).origin;
  } catch {
    return false;
  }
}
