import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = new URL('../../../dist/cdn/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.js'));

/**
 * Features that Chromium 86 has not, with the version that brought them, as they would stand in a built
 * file: what the elements, their styles and the libraries within come to. (Incidents: 360, QiAnXin and
 * Kylin on Chromium 78 to 90 showed white pages for `Object.hasOwn` and the like.)
 */
const BANNED: Readonly<Record<string, RegExp>> = {
  'static block (94)': /\bstatic\s*\{/,
  '#x in y (91)': /#[\w$]+ in\b/,
  'Object.hasOwn (93)': /\bObject\.hasOwn\b/,
  // What is spread may be a function that the build has named so.
  'at (92)': /(?<!\.\.)\.at\(/,
  'findLast (97)': /\.findLast(Index)?\(/,
  'toSorted, toReversed, toSpliced, with (110)': /\.(toSorted|toReversed|toSpliced)\(/,
  'Object.groupBy, Map.groupBy (117)': /\.groupBy\(/,
  'Array.fromAsync (121)': /\bfromAsync\(/,
  'Promise.withResolvers (119)': /\bwithResolvers\(/,
  'structuredClone (98)': /\bstructuredClone\b/,
  'crypto.randomUUID (92)': /\brandomUUID\b/,
  'AbortSignal.timeout (103)': /\bAbortSignal\.timeout\b/,
  'AbortSignal.any (116)': /\bAbortSignal\.any\b/,
  'scheduler.yield (129)': /\bscheduler\.yield\b/,
  'URL.canParse (120)': /\bURL\.(canParse|parse)\(/,
  'inert (102)': /\.inert\b|\binert\b(?==|>)/,
  'popover (114)': /\b(show|hide|toggle)Popover\b|\bpopover=/,
  ':has() (105)': /:has\(/,
  // As selectors, which a block follows: what stands after a colon may be a function that the build has named so.
  ':is(), :where() (88)': /:(is|where)\([^()]*\)[^?;{}]*\{/,
  '@layer (99)': /@layer\b/,
  '@container (105)': /@container\b/,
  'inset (87)': /[;{]inset(-(block|inline)(-\w+)?)?:/,
  'aspect-ratio (88)': /[;{]aspect-ratio:/,
  'dvh, svh, lvh (108)': /\d(dvh|svh|lvh|dvw)\b/,
  'color-mix (111)': /\bcolor-mix\(/,
  'light-dark (123)': /\blight-dark\(/,
  'nested rules (112)': /[;{]&[ .:[]/,
  'oklch (111)': /\boklch\(/,
};

describe('The files for pages, for Chromium 86', () => {
  for (const [name, pattern] of Object.entries(BANNED)) {
    it(`have no ${name}`, () => {
      const found = files.flatMap((file) => {
        const text = readFileSync(new URL(file, folder), 'utf8');
        const at = text.search(pattern);
        return at < 0 ? [] : [`${file}: ${text.slice(Math.max(0, at - 40), at + 40)}`];
      });
      assert.deepEqual(found, []);
    });
  }

  it('would be found out', () => {
    const newer = [
      ...['static{', '#a in b', 'Object.hasOwn(a,b)', 'a.at(-1)', 'a.findLast(b)', 'a.toSorted()'],
      ...['Map.groupBy(a)', 'Array.fromAsync(a)', 'Promise.withResolvers()', 'structuredClone(a)'],
      ...['crypto.randomUUID()', 'AbortSignal.timeout(1)', 'AbortSignal.any([])'],
      ...['scheduler.yield()', 'URL.canParse(a)', 'a.inert=!0', 'a.showPopover()', 'a:has(b)'],
      ...['a:is(b){', '@layer a', '@container (', 'a{inset:0', 'a{aspect-ratio:1', 'a{height:1dvh'],
      ...['color-mix(in', 'light-dark(a', 'a{&:hover', 'oklch(1'],
    ];
    assert.deepEqual(
      Object.values(BANNED).filter((pattern) => !newer.some((text) => pattern.test(text))),
      [],
    );
  });
});
