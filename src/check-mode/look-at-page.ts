import type { Finding, Say } from '../check/finding.ts';
import { tagNamed } from '../page/written-tag.ts';

/** What a page is like around the tags. */
export function lookAtPage(tags: readonly HTMLElement[], say: Say): readonly Finding[] {
  const scripts = document.querySelectorAll('script[src*="linli.js"]').length;
  const standIns = Array.from(document.querySelectorAll<HTMLElement>('[data-linli]'));
  const unknown = standIns.map(({ dataset }) => dataset['linli'] ?? '');
  const frames = document.querySelectorAll('iframe[src*=linli-embed]').length;
  const found = [
    tags.length + standIns.length + frames === 0 && say('error', 'no-tag', ''),
    ...unknown
      .filter((name) => tagNamed(name) === null)
      .map((name) => say('error', 'unknown-tag', `data-linli="${name}"`)),
    scripts > 1 && say('warning', 'script-twice', `${scripts} × linli.js`),
    document.characterSet !== 'UTF-8' && say('warning', 'page-charset', document.characterSet),
    document.compatMode === 'BackCompat' && say('warning', 'quirks', '<!doctype html>'),
    document.querySelector('meta[name=viewport]') === null &&
      say('warning', 'no-viewport', '<meta name="viewport">'),
    document.documentElement.lang.trim() === '' && say('warning', 'no-lang', '<html>'),
  ].filter(isFinding);
  return found.length > 0 ? found : [say('fine', 'page-fine', '')];
}

function isFinding(finding: Finding | false): finding is Finding {
  return finding !== false;
}
