import { checkPage } from '../check-page.ts';
import type { Finding, Say } from '../finding.ts';
import { tagNamed } from '../../page/written-tag.ts';
import { isForeignLink } from '../foreign-link.ts';
import { unclosedTags } from '../unclosed-tags.ts';

const FRAMES = 'iframe[src*=linli-embed]';

/**
 * Finds what is wrong with the page around its tags.
 *
 * @param text the page as its server sends it; empty where nobody knows
 */
export function lookAtPage(
  tags: readonly HTMLElement[],
  text: string,
  say: Say,
): readonly Finding[] {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const standIns = Array.from(document.querySelectorAll<HTMLElement>('[data-linli]'));
  const facts = {
    tags: tags.length + count(FRAMES),
    unknownTags: standIns
      .map(({ dataset }) => dataset['linli'] ?? '')
      .filter((name) => tagNamed(name) === null),
    unclosed: document.contentType === 'text/html' ? unclosedTags(text) : [],
    foreignLinks: Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href*="#linli-"]'))
      .map(({ href }) => href)
      .filter((href) => isForeignLink(href, document.baseURI, location.origin)),
    scripts: count('script[src*="linli.js"],script[src*="linli-all.js"]'),
    charset: document.characterSet,
    isQuirky: document.compatMode === 'BackCompat',
    hasViewport: count('meta[name=viewport]') > 0,
    lang: document.documentElement.lang,
  };
  const frames = Array.from(document.querySelectorAll<HTMLIFrameElement>(FRAMES));
  return [
    ...checkPage(facts, say),
    ...frames.map(({ src }) => say('warning', 'frame-inside', `${src}&linli-check`)),
  ];
}
