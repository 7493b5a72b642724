import {
  dialledNumber,
  phoneKind,
  plainDigits,
  WITHIN_NUMBER,
  type PhoneKind,
} from './phone-digits.ts';
import type { PhonePiece } from './phone-reader.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface DialledSpan extends Span {
  /** `null` for a fax. */
  readonly address: string | null;
}

/** A longer text is said, and nothing in it is called. */
const LONGEST = 200;
/** Groups of digits that a number is written in at most: `+7 701 123 45 67`. */
const MOST_GROUPS = 5;

const BETWEEN_GROUPS = /^[ .()-]{1,4}$/;
const BETWEEN_NUMBERS = /^[ ,;/、()或者和及]*$/;
const EXTENSION =
  /^[ ,;(]{0,2}(?:[转轉]接?(?:分[机機])?|分[机機]|[内內][线線]|ext\.?=?|extension|x|#)号?[ :]{0,2}(\d{1,6})(?!\d)\)?/i;
const DASHED_EXTENSION = /^-(\d{1,6})(?![\d:-])/;
/** Emergency calls, hotlines, banks. */
const SHORT = /^(?:11\d|12[0-2]|1[0-2]\d{3}|11[68]\d{3}|9[56]\d{3,4})$/;
/** Stands behind what counts, and is no number of a phone. */
const COUNTED = /^[人元个名位次小天年月日号楼栋室岁分点时项份条户亩平米路%周]/;
const GOES_ON = /^[-.:/]?\d|^[a-z]/i;
const CLOCK = /^(?::\d\d|[点時时])/;
const FAX = /(?:^|[^/和、及])(?:传真|傳真|fax)[ :号]{0,3}$/i;
/** A day without its dashes, or from one year to another. */
const DATE = /^(?:19|20)\d\d(?:(?:19|20)\d\d|(?:0\d|1[0-2])(?:[0-2]\d|3[01]))$/;

/**
 * A text about phones in its parts: each number in it can be called by itself, with its extension after a pause.
 * Words, opening times and fax numbers stay words.
 */
export function piecesOfText(text: string): readonly PhonePiece[] {
  const pieces: PhonePiece[] = [];
  let end = 0;
  for (const found of numbersIn(text)) {
    if (found.start > end) pieces.push({ text: text.slice(end, found.start), address: null });
    pieces.push({ text: text.slice(found.start, found.end), address: found.address });
    end = found.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), address: null });
  return pieces;
}

function numbersIn(text: string): readonly DialledSpan[] {
  if (text.length > LONGEST) return [];
  const plain = plainDigits(text);
  const groups = Array.from(plain.matchAll(/\d+/g), ({ 0: digits, index: start }) => ({
    ...{ start, end: start + digits.length },
  }));
  const found: DialledSpan[] = [];
  let areaCode = ''; // a number in a list without one has that of the number before it
  for (let at = 0; at < groups.length; at++) {
    for (let count = MOST_GROUPS; count > 0; count--) {
      const taken = groups.slice(at, at + count);
      const number = numberOf(plain, taken);
      if (number === null || taken.length < count) continue;
      const span = spanOf(plain, taken);
      const isListed = BETWEEN_NUMBERS.test(
        plain.slice(found[found.length - 1]?.end ?? 0, span.start),
      );
      const { dialled, kind } = number;
      if (kind === 'landline') areaCode = /^0(?:10|2\d|\d{3})/.exec(dialled)?.[0] ?? '';
      const isLocal = kind === 'fixed' && dialled.length < 10 && found.length > 0 && isListed;
      const [said = '', extension = ''] = extensionBehind(plain.slice(span.end), kind) ?? [];
      const isFax = FAX.test(plain.slice(0, span.start).slice(-12));
      const address = `tel:${isLocal ? areaCode : ''}${dialled}${extension === '' ? '' : `,${extension}`}`;
      const end = span.end + said.length;
      found.push({ start: span.start, end, address: isFax ? null : address });
      at = groups.findIndex((group, index) => index >= at && group.start >= end) - 1;
      if (at < 0) return found;
      break;
    }
  }
  return found.length > 0 ? found : wholeNumber(plain);
}

/** The number that groups of digits are together, as it is dialled; `null` where they are none. */
function numberOf(
  plain: string,
  groups: readonly Span[],
): { readonly dialled: string; readonly kind: PhoneKind | 'short' } | null {
  const [first] = groups;
  const last = groups[groups.length - 1];
  if (first === undefined || last === undefined) return null;
  const before = plain.slice(0, first.start);
  const behind = plain.slice(last.end);
  const isAbroad = before.endsWith('+');
  const isWritten = groups.every(({ start, end }, index) => {
    const size = end - start;
    if (size < 3 && (CLOCK.test(plain.slice(end)) || /\d:$/.test(plain.slice(0, start))))
      return false;
    const former = groups[index - 1];
    if (former === undefined) return true;
    return size > (isAbroad ? 1 : 2) && BETWEEN_GROUPS.test(plain.slice(former.end, start));
  });
  if (!isWritten) return null;
  const digits = groups.map(({ start, end }) => plain.slice(start, end)).join('');
  const dialled = dialledNumber(isAbroad ? `+${digits}` : digits);
  const kind = phoneKind(dialled);
  if (kind !== null && kind !== 'fixed') return { dialled, kind };
  if (COUNTED.test(behind) || /[a-z.]$|\d[-.:]$/i.test(before) || CLOCK.test(behind)) return null;
  if (kind === 'fixed') return DATE.test(dialled) ? null : { dialled, kind };
  return SHORT.test(digits) && groups.length === 1 && !isAbroad && !GOES_ON.test(behind)
    ? { dialled: digits, kind: 'short' }
    : null;
}

/** The place of a number with the plus or the bracket before it. */
function spanOf(plain: string, groups: readonly Span[]): Span {
  let start = groups[0]?.start ?? 0;
  const end = groups[groups.length - 1]?.end ?? 0;
  if (plain[start - 1] === '+') start -= 1;
  if (plain[start - 1] === '(' && plain.slice(start, end).includes(')')) start -= 1;
  return { start, end };
}

function extensionBehind(rest: string, kind: PhoneKind | 'short'): RegExpExecArray | null {
  if (kind === 'mobile') return null;
  const said = EXTENSION.exec(rest);
  return said ?? (kind === 'landline' || kind === 'fixed' ? DASHED_EXTENSION.exec(rest) : null);
}

/** A text of nothing but a number: also one that only its office knows, such as 8012. */
function wholeNumber(plain: string): readonly DialledSpan[] {
  const digits = plain.replace(WITHIN_NUMBER, '');
  const isNumber =
    /^\+?\d{3,15}$/.test(digits) &&
    (/^[+\d ()]*$/.test(plain) ||
      (phoneKind(dialledNumber(digits)) !== null && !DATE.test(digits)));
  return isNumber ? [{ start: 0, end: plain.length, address: `tel:${dialledNumber(digits)}` }] : [];
}
