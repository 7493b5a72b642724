import type { Directory } from '../directory.ts';
import { coverRecord, emptyPinyinIndex, type PinyinIndex } from './pinyin-index.ts';
import type { PinyinReadings } from './pinyin-match.ts';
import { searchRecord, type SearchRecord } from './search-record.ts';

/** The services of a directory as they are searched. It is made piece by piece, and kept. */
export interface SearchIndex {
  readonly directory: Directory;
  /** One for each service, in the feed's order, once it is built. */
  readonly records: readonly SearchRecord[];
  /** `null` until readings are added, and as long as they are being added. */
  readonly pinyin: PinyinIndex | null;
}

/** The same, as its builders see it. */
interface GrowingIndex extends SearchIndex {
  readonly records: SearchRecord[];
  pinyin: PinyinIndex | null;
  nextPinyin: PinyinIndex | null;
}

const indexes = new WeakMap<Directory, GrowingIndex>();

function indexOf(directory: Directory): GrowingIndex {
  let index = indexes.get(directory);
  if (index === undefined) {
    index = { directory, records: [], pinyin: null, nextPinyin: null };
    indexes.set(directory, index);
  }
  return index;
}

/** The index of pinyin; `null` until readings are added, and as long as they are being added. */
export function pinyinOf(directory: Directory): PinyinIndex | null {
  return indexOf(directory).pinyin;
}

/**
 * Builds the index of a directory, one service a step, so that it can be done when there is nothing
 * else to do. There is one index for a directory: two builders share the work, and
 * `searchIndexOf` does what is left of it.
 */
export function* buildSearchIndex(directory: Directory): Generator<void, SearchIndex, unknown> {
  const index = indexOf(directory);
  while (addRecord(index)) yield;
  return index;
}

/** The index of a directory, finished at once. */
export function searchIndexOf(directory: Directory): SearchIndex {
  const index = indexOf(directory);
  while (addRecord(index));
  return index;
}

function addRecord({ directory, records }: GrowingIndex): boolean {
  const service = directory.services[records.length];
  if (service === undefined) return false;
  records.push(searchRecord(directory, service));
  return true;
}

/**
 * Adds pinyin to an index, one service a step. Until the last step searches go without. Readings are
 * added once: a second table is ignored.
 */
export function* addReadings(
  { directory }: SearchIndex,
  readings: PinyinReadings,
): Generator<void, void, unknown> {
  yield* buildSearchIndex(directory);
  const index = indexOf(directory);
  const pinyin = (index.nextPinyin ??= emptyPinyinIndex(readings));
  for (;;) {
    const record = index.records[pinyin.covered];
    if (record === undefined) break;
    coverRecord(pinyin, record);
    yield;
  }
  index.pinyin = pinyin;
}
