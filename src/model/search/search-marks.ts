import {
  endOfTyped,
  mayBeginAt,
  pinyinWord,
  spellingsBy,
  typedText,
  type PinyinReadings,
} from './pinyin-match.ts';
import { foldText, hasHan, queryWords, traceText } from './search-text.ts';

/** Parts of a text, from one UTF-16 unit to before another; in order, none touching the next. */
export type Marks = readonly (readonly [start: number, end: number])[];

const NONE: Marks = [];

/** Marks of one text: with more, so much is marked that nothing is. */
const MOST_MARKS = 100;

/** Characters of a text that are compared with pinyin: several names, each no longer than it is found by. */
const MOST_BY_PINYIN = 500;

/**
 * The spans of a text that were searched for: every place where a word of the query stands, as it was
 * typed or as pinyin. Characters are marked whole, as they stand in the text: half of `㎡` marks all of
 * it.
 *
 * @param readings `null` where pinyin is not searched: it is not there yet, or the text is no name
 */
export function marksIn(text: string, query: string, readings: PinyinReadings | null): Marks {
  const words = queryWords(query);
  if (words.length === 0) return NONE;
  const plain = foldText(text);
  const typed = readings !== null && hasHan(plain) ? words.map(pinyinWord).filter(Boolean) : [];
  if (typed.length === 0 && !words.some((word) => plain.includes(word))) return NONE;
  const { folded, starts, ends } = traceText(text);
  const marks = words.flatMap((word) => marksAsTyped(folded, word));
  if (readings !== null && typed.length > 0) marks.push(...marksByPinyin(folded, typed, readings));
  const found = marks.map(([start, end]): Mark => [
    starts[start] ?? 0,
    ends[end - 1] ?? text.length,
  ]);
  return joined(found).slice(0, MOST_MARKS);
}

type Mark = readonly [start: number, end: number];

function marksAsTyped(folded: string, word: string): Mark[] {
  const marks: Mark[] = [];
  let at = folded.indexOf(word);
  for (; at !== -1 && marks.length < MOST_MARKS; at = folded.indexOf(word, at + word.length)) {
    marks.push([at, at + word.length]);
  }
  return marks;
}

function marksByPinyin(folded: string, words: readonly string[], readings: PinyinReadings): Mark[] {
  const text = typedText(folded, spellingsBy(readings), MOST_BY_PINYIN);
  const { spellings, starts, ends } = text;
  const marks: Mark[] = [];
  for (const word of words) {
    for (let at = 0; at < spellings.length; at++) {
      if (!mayBeginAt(text, at)) continue;
      const end = endOfTyped(spellings, at, word);
      if (end !== -1) marks.push([starts[at] ?? 0, ends[end - 1] ?? folded.length]);
    }
  }
  return marks;
}

/** Puts marks in order and joins those that overlap or touch. */
function joined(marks: readonly Mark[]): Marks {
  const result: [start: number, end: number][] = [];
  for (const [start, end] of [...marks].sort((one, other) => one[0] - other[0])) {
    const last = result[result.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
