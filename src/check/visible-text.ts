/** Signs that are not seen and change what is: controls, ends of lines, turns of direction, halves of a sign. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_C}\u2028\u2029]/gu;
/** The same, without those that JSON escapes itself, or that stand between its values. */
const UNSEEN_IN_JSON = /[\u007f-\u009f\p{Bidi_C}\u2028\u2029]/gu;

/** So much of a text says which it is. */
const SHOWN = 500;

/**
 * A text from outside, as a terminal or a copied report may have it: it moves no cursor, begins no line
 * of its own, and reads in the order in which it is written.
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (sign) => `\\u{${codeOf(sign)}}`);
}

/** A text of several lines of our own, with values from outside. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}

/** JSON that says the same, and can be looked at on a terminal. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN_IN_JSON, (sign) => `\\u${codeOf(sign).padStart(4, '0')}`);
}

/** The beginning of a text that is too long for a line. */
export function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}
