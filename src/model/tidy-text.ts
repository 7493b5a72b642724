/** Marks over and under one letter that are kept; all scripts get by with them. */
const MARKS = /([\p{M}\uFF9E\uFF9F]{4})[\p{M}\uFF9E\uFF9F]+/gu;

/** Characters that are not seen and turn the order of the words around them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Letters that are not seen: they stand where a number or a sign is to go with the words before it. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;

/** Tells if a text has a letter of a script that runs from right to left. */
export function runsFromRight(text: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(text);
}

/**
 * A text without a pile of marks over a letter: it would be drawn across what stands above it, and
 * putting its marks in order takes the square of their number.
 */
export function withFewMarks(text: string): string {
  return text.replace(MARKS, '$1');
}

/**
 * A text that stays in its place: nothing in it moves what stands before or behind it, and nothing is drawn
 * beyond its line. Words that run from right to left keep their direction marks, which put the numbers in
 * them in their order: such words are set apart in a sentence, and a mark does no more than their letters.
 */
export function tidyText(text: string): string {
  const kept = text.replace(TURNING, '');
  const plain = kept.replace(DIRECTION_MARKS, '');
  return withFewMarks(runsFromRight(plain) ? kept : plain);
}
