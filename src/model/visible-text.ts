/**
 * Characters that nobody sees: white space, controls, formats, all that Unicode lets a font ignore, and
 * the blanks it counts as symbols and letters.
 */
const INVISIBLE =
  /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1d159}]/gu;

/** A text as far as it can be seen, in one width and without spaces: by this, texts are compared. */
export function visibleText(text: string): string {
  // Twice: what stood between a letter and its mark is gone only after the first time.
  return text.normalize('NFKC').replace(INVISIBLE, '').normalize('NFKC');
}

/** Tells if a text has a letter, of any script, that can be seen: so every name has. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(visibleText(text));
}
