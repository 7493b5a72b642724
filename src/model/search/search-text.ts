import { withFewMarks } from '../tidy-text.ts';

/** Tatweel, Arabic vowel marks and everything that is written but not seen, such as U+200B. */
const UNSEEN = /[\u0640\u064B-\u065F\u0670\p{Default_Ignorable_Code_Point}]/gu;

const APOSTROPHES = /[\u2018\u2019\u02BB\u02BC]/g;

/** A space beside a Chinese character: some write `省道 101`, others `省道101`. */
const SPACE_BY_HAN = / (?=\p{Script=Han})|(\p{Script=Han}) /gu;

const HAN = /\p{Script=Han}/u;

/** The separators of words: space and punctuation of all scripts, but for apostrophes. */
const BETWEEN_WORDS = /(?:\s|(?!')\p{P})+/u;

/**
 * Folds a text, as both sides of a search are: lower case, full-width and presentation forms made plain
 * (NFKC), Arabic vowel marks and unseen characters removed, white space made one space, and none beside
 * a Chinese character.
 */
export function foldText(text: string): string {
  const folded = foldLetters(text).replace(/\s+/g, ' ').trim();
  return folded.includes(' ') ? folded.replace(SPACE_BY_HAN, '$1') : folded;
}

/** Anything but Latin letters and Chinese: only there is something unseen or an apostrophe. */
const OTHER = /[^\0-\u00AC\u00AE-\u02BA\u3000-\u312F\u3400-\u9FFF]/;

/** The sigma at the end of a word: lower case makes it of Σ or not, by what stands around it. */
const FINAL_SIGMA = /\u03C2/g;

function foldLetters(text: string): string {
  const folded = withFewMarks(text).normalize('NFKC').toLowerCase().replace(FINAL_SIGMA, '\u03C3');
  return OTHER.test(folded) ? folded.replace(UNSEEN, '').replace(APOSTROPHES, "'") : folded;
}

/** Nobody types more, and an address tells no more: what is pasted beyond that is not searched for. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 10;

/** Tells if a text has a Chinese character in it. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * The words of a query, folded, each once: what stands between spaces and punctuation. A query of
 * nothing but punctuation is one word; an empty one has none.
 */
export function queryWords(query: string): readonly string[] {
  const asked = withFewMarks(shortQuery(query)).normalize('NFKC').replace(APOSTROPHES, "'");
  const words = asked
    .split(BETWEEN_WORDS)
    .map((word) => foldText(withoutQuotes(word)))
    .filter(Boolean);
  if (words.length > 0) return [...new Set(words)].slice(0, MOST_WORDS);
  const punctuation = foldText(asked);
  return punctuation === '' ? [] : [punctuation];
}

/** The part of a query that is searched for. */
export function shortQuery(query: string): string {
  return query.slice(0, LONGEST_QUERY);
}

/** Takes off the apostrophes around a word; those within stay. */
function withoutQuotes(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && word[start] === "'") start += 1;
  while (end > start && word[end - 1] === "'") end -= 1;
  return word.slice(start, end);
}

/** A folded text that remembers where its characters came from. */
export interface TracedText {
  readonly folded: string;
  /** For each UTF-16 unit of the folded text, where in the original its character begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A character with what is folded together with it: `e` + `´`, half-width `ｶ` + `ﾞ`, Hangul (`ㄱㅏ`), and the one
 * vowel of Kirat Rai that is a letter.
 */
const CHARACTER = /.[\p{M}\u1160-\u11FF\u3131-\u318E\uFF9E-\uFFDC\u{16D67}]*/gsu;

/** Folds a text as `foldText` does, and says where each part of it came from. */
export function traceText(text: string): TracedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let last = ''; // its last character: to ask the growing text would copy it each time
  let space: readonly [start: number, end: number] | null = null;
  const add = (part: string, start: number, end: number) => {
    folded += part;
    last = lastCharacter(part);
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const { 0: original, index: start } of text.matchAll(CHARACTER)) {
    const end = start + original.length;
    for (const part of foldLetters(original).split(/(\s)/)) {
      if (part === '') continue;
      if (/\s/.test(part)) {
        space = [space?.[0] ?? start, end];
        continue;
      }
      const isKept = last !== '' && !hasHan(last) && !hasHan(firstCharacter(part));
      if (space !== null && isKept) add(' ', ...space);
      space = null;
      add(part, start, end);
    }
  }
  return { folded, starts, ends };
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastCharacter(text: string): string {
  const last = text.slice(-2);
  return last.length === 2 && (last.codePointAt(0) ?? 0) > 0xffff ? last : last.slice(-1);
}
