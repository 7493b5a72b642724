import type { Finding, Say } from './finding.ts';
import { shortened } from './visible-text.ts';

/** Facts of a page around the tags. */
export interface PageFacts {
  /** Tags, what stands for them, and frames. */
  readonly tags: number;
  /** Values of `data-linli` that name no tag. */
  readonly unknownTags: readonly string[];
  /** Tags that are not closed, as they are written. */
  readonly unclosed: readonly string[];
  /** Links that name a tag and a feed of another site. */
  readonly foreignLinks: readonly string[];
  /** Scripts that pages paste. */
  readonly scripts: number;
  /** `null` where nothing says it. */
  readonly charset: string | null;
  readonly isQuirky: boolean;
  readonly hasViewport: boolean;
  readonly lang: string;
}

/** Checks a page around the tags. */
export function checkPage(facts: PageFacts, say: Say): readonly Finding[] {
  const {
    tags,
    unknownTags,
    unclosed,
    foreignLinks,
    scripts,
    charset,
    isQuirky,
    hasViewport,
    lang,
  } = facts;
  const found: Finding[] = [];
  for (const tag of unclosed) found.push(say('error', 'tag-unclosed', shortened(tag)));
  for (const link of foreignLinks) found.push(say('error', 'link-elsewhere', link));
  if (tags + unknownTags.length + foreignLinks.length === 0) found.push(say('error', 'no-tag', ''));
  for (const name of unknownTags) found.push(say('error', 'unknown-tag', `data-linli="${name}"`));
  if (scripts > 1) found.push(say('warning', 'script-twice', `${scripts} × linli.js`));
  if (charset !== null && !/^utf-?8$/i.test(charset)) {
    found.push(say('warning', 'page-charset', charset));
  }
  if (isQuirky) found.push(say('warning', 'quirks', '<!doctype html>'));
  if (!hasViewport) found.push(say('warning', 'no-viewport', '<meta name="viewport">'));
  if (lang.trim() === '') found.push(say('warning', 'no-lang', '<html>'));
  return found.length > 0 ? found : [say('fine', 'page-fine', '')];
}
