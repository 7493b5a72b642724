import { dialledNumber, phoneKind, plainDigits, WITHIN_NUMBER } from './phone-digits.ts';

/** Longer than any number, with whatever is between its digits. */
const LONGEST = 200;

/** An extension behind its word: "转801", "分机801", "ext.801", "#801", ",801". */
const EXTENSION =
  /[,;(]?(?:转接?(?:分机)?|轉接?(?:分機)?|分机|分機|内线|內線|ext\.?=?|extension|x|#|,)号?:?(\d{1,6})\)?$/i;

/**
 * A phone number as it is kept and dialled: full-width digits made plain, spaces, dashes, dots and
 * brackets and invisible marks removed, the 86 of a mainland number dropped, `00` before another country made `+`, and
 * an extension behind `转`.
 */
export function normalizePhone(input: string): string {
  if (input.length > LONGEST) return input;
  const text = plainDigits(input.normalize('NFKC')).replace(/ /g, '');
  const [said, extension] = EXTENSION.exec(text) ?? [];
  if (said !== undefined) return `${bare(text.slice(0, -said.length))}转${extension}`;
  const dash = text.lastIndexOf('-');
  const [main, after] = [bare(text.slice(0, Math.max(dash, 0))), text.slice(dash + 1)];
  // "0994-1234567-802", but "0994-123-4567".
  return takesExtension(main) && /^\d{1,6}$/.test(after) ? `${main}转${after}` : bare(text);
}

/**
 * Tells if a number can be called: a mainland mobile (11 digits), a landline with its area code or
 * without (7 or 8 digits), a 400 or 800 number, these with an extension, or any international number
 * written with `+` or `00` (ITU-T E.164, up to 15 digits).
 */
export function isPhoneNumber(input: string): boolean {
  const [main = '', extension, ...others] = normalizePhone(input).split('转');
  if (extension === undefined) return phoneKind(main) !== null;
  return others.length === 0 && takesExtension(main) && /^\d{1,6}$/.test(extension);
}

function bare(text: string): string {
  return dialledNumber(text.replace(WITHIN_NUMBER, ''));
}

function takesExtension(number: string): boolean {
  const kind = phoneKind(number);
  return kind === 'landline' || kind === 'fixed';
}
