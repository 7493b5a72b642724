import type { Directory } from '../directory.ts';
import { ranksByPinyin, type PinyinIndex } from './pinyin-index.ts';
import { pinyinWord } from './pinyin-match.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';
import { NOT_FOUND, type Rank } from './search-rank.ts';
import { rankingAsTyped } from './search-record.ts';
import { foldText, queryWords, shortQuery } from './search-text.ts';
import type { Service } from '../service.ts';
import { finished, type Steps } from '../steps.ts';

/** Digits from which on a query may be a phone number; a shorter one is `101` or `2000`. */
const LEAST_PHONE_DIGITS = 5;

/** Letters up to which a word that is found as initials is not looked for otherwise. */
const MOST_INITIALS = 3;

/** The last search of an index: other parts of a page ask the same, and typing on narrows it. */
interface LastSearch {
  readonly whole: string;
  readonly words: readonly string[];
  readonly isPhone: boolean;
  readonly pinyin: PinyinIndex | null;
  /** The ranks of each word, of the services that were left when it was looked for. */
  readonly ranks: ReadonlyMap<string, Uint8Array>;
  readonly sums: Uint32Array;
  readonly found: readonly Service[];
}

const lastSearches = new WeakMap<SearchIndex, LastSearch>();

/** Stands in place of a sum of ranks where a word was not found. */
const GONE = 0xffff_ffff;

/**
 * The services in which every word of the query occurs, best first, in the feed's order among equals;
 * all of them, in the feed's order, for an empty query. Pinyin counts once its readings have been added
 * to the directory's index.
 *
 * A service is as good as the sum of the ranks (`RANK`) of each word's best place; or as the place of
 * the whole query, where the words stand there as one.
 */
export function searchServices(directory: Directory, query: string): readonly Service[] {
  return finished(searchSteps(directory, query));
}

/**
 * The same step by step.
 *
 * @param isTyped whether somebody may type on: the next search then begins with what this one has found
 */
export function* searchSteps(
  directory: Directory,
  query: string,
  isTyped = true,
): Steps<readonly Service[]> {
  const words = queryWords(query);
  if (words.length === 0) return directory.services;
  const index = yield* buildSearchIndex(directory);
  const whole = foldText(shortQuery(query));
  const isPhone = whole.replace(/\D/g, '').length >= LEAST_PHONE_DIGITS;
  const last = lastSearches.get(index);
  const isComparable = last?.isPhone === isPhone && last.pinyin === index.pinyin;
  if (isComparable && last.whole === whole) return last.found;
  const former = isComparable && narrows(words, last.words) ? last : null;
  const sums =
    former?.sums.map((sum) => (sum === GONE ? GONE : 0)) ?? new Uint32Array(index.records.length);
  const ranks = new Map<string, Uint8Array>();
  for (const word of words) {
    const ofWord = former?.ranks.get(word) ?? (yield* ranksOf(word, sums, index, isPhone));
    ranks.set(word, ofWord);
    addRanks(sums, ofWord);
  }
  if (words.length > 1) improveRanks(sums, yield* ranksOf(whole, sums, index, isPhone));
  const found = inOrder(sums, index);
  const { pinyin } = index;
  if (isTyped) lastSearches.set(index, { whole, words, isPhone, pinyin, ranks, sums, found });
  return found;
}

/** Tells if all that these words find was found by the words before: each was only typed on. */
function narrows(words: readonly string[], before: readonly string[]): boolean {
  return before.every((word) => words.some((longer) => longer.startsWith(word)));
}

/** The rank of a word in each record that is left; `NOT_FOUND` in the others. */
function* ranksOf(
  word: string,
  sums: Uint32Array,
  index: SearchIndex,
  isPhone: boolean,
): Steps<Uint8Array> {
  const rankOf = ranking(index, word, isPhone);
  const ranks = new Uint8Array(sums.length).fill(NOT_FOUND);
  for (let record = 0; record < sums.length; record++) {
    if (sums[record] === GONE) continue;
    ranks[record] = rankOf(record);
    yield;
  }
  return ranks;
}

/** Adds to the sum of each record the rank of a word. */
function addRanks(sums: Uint32Array, ranks: Uint8Array): void {
  for (let record = 0; record < sums.length; record++) {
    const sum = sums[record] ?? GONE;
    if (sum === GONE) continue;
    const rank = ranks[record] ?? NOT_FOUND;
    sums[record] = rank === NOT_FOUND ? GONE : sum + rank;
  }
}

/** Betters the sum of each record in which all words stand as one. */
function improveRanks(sums: Uint32Array, ranks: Uint8Array): void {
  for (let record = 0; record < sums.length; record++) {
    const sum = sums[record] ?? GONE;
    if (sum !== GONE) sums[record] = Math.min(sum, ranks[record] ?? NOT_FOUND);
  }
}

/** Makes the function that ranks a word in a record, as it was typed or as pinyin. */
function ranking(
  { records, pinyin }: SearchIndex,
  word: string,
  isPhone: boolean,
): (record: number) => Rank {
  const typed = pinyinWord(word);
  const byPinyin = pinyin === null || typed === '' ? null : ranksByPinyin(pinyin, typed);
  const rankAsTyped = rankingAsTyped(word, isPhone && /^\d+$/.test(word));
  // So few letters stand in nearly every Latin text: where they are initials, they are meant so.
  const areInitials = typed.length <= MOST_INITIALS;
  return (number) => {
    const record = records[number];
    if (record === undefined) return NOT_FOUND;
    const known = byPinyin?.[number] ?? NOT_FOUND;
    return areInitials && known !== NOT_FOUND ? known : Math.min(known, rankAsTyped(record));
  };
}

/** The services found, by their sums. Counted, not compared: sums are few and services many. */
function inOrder(sums: Uint32Array, { records }: SearchIndex): readonly Service[] {
  const counts: number[] = [];
  for (const sum of sums) if (sum !== GONE) counts[sum] = (counts[sum] ?? 0) + 1;
  const places: number[] = [];
  let total = 0;
  counts.forEach((count, sum) => {
    places[sum] = total;
    total += count;
  });
  const found: Service[] = [];
  found.length = total;
  records.forEach(({ service }, record) => {
    const sum = sums[record] ?? GONE;
    if (sum === GONE) return;
    const place = places[sum] ?? 0;
    found[place] = service;
    places[sum] = place + 1;
  });
  return found;
}
