/** Marks over and under one letter that are kept; all scripts get by with them. */
const MARKS = /([\p{M}\uFF9E\uFF9F]{4})[\p{M}\uFF9E\uFF9F]+/gu;

/** Characters that turn the order of the words around it: embeddings, overrides, isolates. */
const TURNING = /[\u061C\u202A-\u202E\u2066-\u2069]/g;

/** A mark of direction without a letter of that direction around it. */
const DIRECTION = /[\u200E\u200F]/g;

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Tells if a text has a letter of a script that runs from right to left. */
export function runsFromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
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
 * beyond its line. Marks of direction stay in what runs from right to left, where they are meant.
 */
export function tidyText(text: string): string {
  const tidy = withFewMarks(text.replace(TURNING, ''));
  return runsFromRight(tidy) ? tidy : tidy.replace(DIRECTION, '');
}
