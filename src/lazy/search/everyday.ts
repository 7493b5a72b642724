import type { EverydayWords } from '../../model/search/everyday-words.ts';
import { MISSPELLINGS, SYNONYMS, TRADITIONAL } from './everyday-table.ts';

let words: EverydayWords | null = null;

/** The words of people with those of offices. The table is taken apart when it is first asked for. */
export function everydayWords(): EverydayWords {
  return (words ??= {
    synonyms: new Map(entriesOf(SYNONYMS).map(([everyday, ...offices]) => [everyday, offices])),
    misspellings: new Map(entriesOf(MISSPELLINGS).map(([wrong, right = '']) => [wrong, right])),
    traditional: new Map(
      Array.from(TRADITIONAL.matchAll(/(\S)(\S)/g), ([, traditional = '', simplified = '']) => [
        traditional,
        simplified,
      ]),
    ),
  });
}

function entriesOf(table: string): readonly [first: string, ...others: string[]][] {
  return table
    .trim()
    .split(/, |\n/)
    .map((entry) => entry.split(' ') as [string, ...string[]]);
}
