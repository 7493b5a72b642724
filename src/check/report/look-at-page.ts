import { checkPage } from '../check-page.ts';
import type { Finding, Say } from '../finding.ts';
import { tagNamed } from '../../page/written-tag.ts';

/** Finds what is wrong with the page around its tags. */
export function lookAtPage(tags: readonly HTMLElement[], say: Say): readonly Finding[] {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const standIns = Array.from(document.querySelectorAll<HTMLElement>('[data-linli]'));
  const facts = {
    tags: tags.length + count('iframe[src*=linli-embed]'),
    unknownTags: standIns
      .map(({ dataset }) => dataset['linli'] ?? '')
      .filter((name) => tagNamed(name) === null),
    scripts: count('script[src*="linli.js"],script[src*="linli-all.js"]'),
    charset: document.characterSet,
    isQuirky: document.compatMode === 'BackCompat',
    hasViewport: count('meta[name=viewport]') > 0,
    lang: document.documentElement.lang,
  };
  return checkPage(facts, say);
}
