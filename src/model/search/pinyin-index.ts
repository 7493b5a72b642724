import { MOST_BY_PINYIN } from '../bounds.ts';
import {
  endOfTyped,
  mayBeginAt,
  spellingsBy,
  typedText,
  type PinyinReadings,
} from './pinyin-match.ts';
import { NOT_FOUND, RANK, type Rank } from './search-rank.ts';
import { wordingsOfField, type SearchRecord } from './search-record.ts';
import { hasHan } from './search-text.ts';

/** Beginnings are kept as `text * STEP + character`, and uses as `record * STEP + rank`. */
const STEP_BITS = 7;
const STEP = 1 << STEP_BITS;

/** Letters and digits a beginning is filed under, and `none` for where there is no second one. */
const KEYS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const NO_KEY = KEYS.length;

/** Ranks of the fields that are found by pinyin: name, other names, category, provider and places. */
const RANKS: readonly Rank[] = [
  RANK.nameByPinyin,
  RANK.akaByPinyin,
  RANK.categoryByPinyin,
  RANK.providerByPinyin,
];

/**
 * Every name of a feed by how it is typed. A name that many records share is kept once. Where a word
 * may begin is filed under the first two letters typed from there, so that few names are looked at.
 */
export interface PinyinIndex {
  readonly readings: PinyinReadings;
  readonly names: PinyinName[];
  readonly numbers: Map<string, number>;
  readonly beginnings: (number[] | undefined)[];
  /** Number of records in it so far. */
  covered: number;
}

interface PinyinName {
  readonly text: string;
  readonly spellings: readonly (readonly string[])[];
  readonly uses: number[];
}

export function emptyPinyinIndex(readings: PinyinReadings): PinyinIndex {
  return { readings, names: [], numbers: new Map(), beginnings: [], covered: 0 };
}

/** Adds the names of the next record. */
export function coverRecord(index: PinyinIndex, record: SearchRecord): void {
  RANKS.forEach((rank, field) => {
    for (const wording of wordingsOfField(record, field)) {
      nameOf(index, wording)?.uses.push(index.covered * STEP + rank);
    }
  });
  index.covered += 1;
}

/** The entry of a name, made where it is new; none for a name in letters only. */
function nameOf(index: PinyinIndex, text: string): PinyinName | null {
  const known = index.numbers.get(text);
  if (known !== undefined) return index.names[known] ?? null;
  if (!hasHan(text)) return null;
  const typed = typedText(text, spellingsBy(index.readings), MOST_BY_PINYIN);
  const name: PinyinName = { text, spellings: typed.spellings, uses: [] };
  const number = index.names.length;
  index.names.push(name);
  index.numbers.set(text, number);
  typed.spellings.forEach((_, at) => {
    if (mayBeginAt(typed, at)) fileBeginning(index, name, number * STEP + at);
  });
  return name;
}

/** Files a beginning under every pair of letters that a word beginning there may have. */
function fileBeginning({ beginnings }: PinyinIndex, { spellings }: PinyinName, beginning: number) {
  const at = beginning & (STEP - 1);
  const add = (first: number, second: number) => {
    const key = first * (NO_KEY + 1) + second;
    const filed = (beginnings[key] ??= []);
    if (filed[filed.length - 1] !== beginning) filed.push(beginning);
  };
  for (const spelling of spellings[at] ?? []) {
    const first = keyAt(spelling, 0);
    if (first === NO_KEY) continue;
    add(first, NO_KEY);
    if (keyAt(spelling, 1) !== NO_KEY) add(first, keyAt(spelling, 1));
    for (const following of spellings[at + 1] ?? []) {
      if (keyAt(following, 0) !== NO_KEY) add(first, keyAt(following, 0));
    }
  }
}

function keyAt(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 48 + 26;
  return NO_KEY;
}

/**
 * The beginnings at which a word may stand, as `name * STEP + character`: those filed under its first
 * two letters or, for a word with a Chinese character in it, every place in the names that hold that
 * character.
 */
function beginningsOf({ beginnings, names }: PinyinIndex, word: string): readonly number[] {
  const first = keyAt(word, 0);
  const second = keyAt(word, 1);
  if (first !== NO_KEY && (second !== NO_KEY || word.length === 1)) {
    return beginnings[first * (NO_KEY + 1) + second] ?? [];
  }
  const character = /\p{Script=Han}/u.exec(word)?.[0]; // typed half in characters: `孕妇yj`
  if (character === undefined) return [];
  return names.flatMap(({ text, spellings }, number) =>
    text.includes(character) ? spellings.map((_, at) => number * STEP + at) : [],
  );
}

/**
 * The rank of every record for a word typed as pinyin: that of the best name the word stands in, else
 * `NOT_FOUND`.
 *
 * @param word as `pinyinWord` gives it, not empty
 */
export function ranksByPinyin(index: PinyinIndex, word: string): Uint8Array {
  const ranks = new Uint8Array(index.covered).fill(NOT_FOUND);
  const isWhole = word.length <= 2; // then the letters it is filed under are all there is to compare
  let last = -1;
  for (const beginning of beginningsOf(index, word)) {
    const number = beginning >>> STEP_BITS;
    const at = beginning & (STEP - 1);
    const name = index.names[number];
    if (name === undefined || number === last) continue;
    if (!isWhole && endOfTyped(name.spellings, at, word) === -1) continue;
    last = number; // later in the same name it is no better
    for (const use of name.uses) {
      const rank = use & (STEP - 1);
      const better = rank === RANK.nameByPinyin && at === 0 ? RANK.nameBeginsByPinyin : rank;
      const record = use >>> STEP_BITS;
      if (better < (ranks[record] ?? 0)) ranks[record] = better;
    }
  }
  return ranks;
}
