import { queryWords, shortQuery } from './search-text.ts';

/** The words of people with those of offices: a table that comes when it is used. */
export interface EverydayWords {
  /** The words of offices that an everyday word may mean. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly misspellings: ReadonlyMap<string, string>;
  /** Simplified characters by their traditional ones. */
  readonly traditional: ReadonlyMap<string, string>;
}

/** Other queries that may mean the same. */
export interface Rewordings {
  /** The same words, written otherwise: to be looked for beside the query. */
  readonly same: readonly string[];
  /** Meanings of parts of the query: to be looked for where nothing else is found. */
  readonly parts: readonly string[];
}

/** Each costs a search. */
const MOST_REWORDINGS = 8;

const NONE: Rewordings = { same: [], parts: [] };

/** Queries that may mean the same as one, best first: without slips, and in the words of offices. */
export function rewordingsOf(query: string, words: EverydayWords): Rewordings {
  const asked = queryWords(query);
  if (asked.length === 0) return NONE;
  const plain = queryWords(withoutSlips(shortQuery(query), words));
  const written = plain.join(' ');
  const same = new Set(plain.flatMap((word, at) => withOffices(plain, at, word, words)));
  const parts = new Set(plain.flatMap((word) => officeWordsIn(word, words)));
  return {
    same: [...(written === asked.join(' ') ? [] : [written]), ...same].slice(0, MOST_REWORDINGS),
    parts: [...parts].slice(0, MOST_REWORDINGS),
  };
}

/** A text in simplified characters, its misspelt words as they are meant. */
export function withoutSlips(text: string, { traditional, misspellings }: EverydayWords): string {
  let plain = Array.from(text, (character) => traditional.get(character) ?? character).join('');
  for (const [wrong, right] of misspellings) plain = plain.split(wrong).join(right);
  return plain;
}

/** The query with the words of offices in the place of one of its words. */
function withOffices(
  query: readonly string[],
  at: number,
  word: string,
  { synonyms }: EverydayWords,
): readonly string[] {
  return (synonyms.get(word) ?? []).map((office) =>
    query.map((other, index) => (index === at ? office : other)).join(' '),
  );
}

/** The words of offices for the everyday words within a longer one: "我想跳舞". */
function officeWordsIn(word: string, { synonyms }: EverydayWords): readonly string[] {
  const within = [...synonyms].filter(([everyday]) => word !== everyday && word.includes(everyday));
  return within
    .sort(([one], [other]) => other.length - one.length)
    .flatMap(([, offices]) => offices);
}
