/**
 * The readings of a Chinese character in pinyin, without tones, `ü` as `v` and as `u`, the usual one
 * first: `乐` → `le`, `yue`. Empty for any other character. The table behind it is too large for the first load, so it
 * comes as an argument once it is there.
 */
export type PinyinReadings = (character: string) => readonly string[];

/**
 * A text as it can be typed: for each letter, digit and Chinese character what may stand for it.
 * Spaces and punctuation need not be typed and are left out.
 */
export interface TypedText {
  /** A letter itself; a Chinese character itself and its readings. */
  readonly spellings: readonly (readonly string[])[];
  /** Begin and end of each of them in the text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Gives the spellings of a character: itself and its readings, remembered. */
export type Spellings = (character: string) => readonly string[];

const spellingsByReadings = new WeakMap<PinyinReadings, Spellings>();

/** The spellings that go with a table of readings. */
export function spellingsBy(readings: PinyinReadings): Spellings {
  let spellings = spellingsByReadings.get(readings);
  if (spellings === undefined) {
    const known = new Map<string, readonly string[]>();
    spellings = (character) => {
      let found = known.get(character);
      if (found === undefined) {
        found = [character, ...readings(character)];
        known.set(character, found);
      }
      return found;
    };
    spellingsByReadings.set(readings, spellings);
  }
  return spellings;
}

/** Reads a folded text for being typed, from its beginning up to so many characters. */
export function typedText(text: string, spellingsOf: Spellings, most: number): TypedText {
  const spellings: (readonly string[])[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of text) {
    if (spellings.length === most) break;
    const end = start + character.length;
    if (isTyped(character)) {
      spellings.push(spellingsOf(character));
      starts.push(start);
      ends.push(end);
    }
    start = end;
  }
  return { spellings, starts, ends };
}

function isTyped(character: string): boolean {
  return /^[a-z0-9\u4E00-\u9FFF]/.test(character) || /[\p{L}\p{N}]/u.test(character);
}

/**
 * Tells if a word may begin at a character: at any that has a reading, and at the first of a run of
 * letters and digits.
 */
export function mayBeginAt({ spellings, starts, ends }: TypedText, at: number): boolean {
  if ((spellings[at]?.length ?? 0) > 1 || at === 0) return true;
  return (spellings[at - 1]?.length ?? 0) > 1 || ends[at - 1] !== starts[at];
}

/** Letters of the longest word that is taken for pinyin: each is a bit of a number. */
const LONGEST_WORD = 30;

/**
 * A folded word as pinyin is typed: without tones and apostrophes (`xi'an` → `xian`). Empty where
 * it is no pinyin: without a Latin letter, or too long.
 */
export function pinyinWord(word: string): string {
  const plain = word.normalize('NFD').replace(/[\u0300-\u036F' ]/g, '');
  return plain.length <= LONGEST_WORD && /[a-z]/.test(plain) ? plain.normalize('NFC') : '';
}

/**
 * Finds where a word ends that begins at a character of a text. The word must be made of what stands
 * for one character after another; each may be cut short but not left out: `yf`, `yunf`, `yfu` and
 * `yunfu` are 孕妇.
 *
 * @param word as `pinyinWord` gives it, not empty
 * @returns the character after the last one that the word takes, or -1 where it does not fit
 */
export function endOfTyped(
  spellings: readonly (readonly string[])[],
  from: number,
  word: string,
): number {
  let reached = 1; // bit n: the characters so far may stand for the first n letters
  for (let at = from; at < spellings.length && reached !== 0; at++) {
    let next = 0;
    for (let start = 0; start < word.length; start++) {
      if ((reached & (1 << start)) === 0) continue;
      for (const spelling of spellings[at] ?? []) {
        if (spelling.charCodeAt(0) !== word.charCodeAt(start)) continue;
        const end = start + sharedLength(spelling, word, start);
        if (end === word.length) return at + 1;
        for (let part = start + 1; part <= end; part++) next |= 1 << part;
      }
    }
    reached = next;
  }
  return -1;
}

/** Number of UTF-16 units from its beginning that a spelling shares with a word from a position on. */
function sharedLength(spelling: string, word: string, start: number): number {
  let length = 0;
  while (
    length < spelling.length &&
    start + length < word.length &&
    spelling.charCodeAt(length) === word.charCodeAt(start + length)
  ) {
    length += 1;
  }
  return length;
}
