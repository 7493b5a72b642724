/** All that stands within a number, once it is plain. */
export const WITHIN_NUMBER = /[ ().-]/g;

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:010|02\d|0[3-9]\d{2})[1-9]\d{6,7}$/;
const OTHERS = /^(?:[2-8]\d{6,7}|[48]00\d{7})$/;
const ABROAD = /^\+(?:85[23]\d{8}|[17]\d{10}|(?!85[23]|[17])[2-9]\d{6,14})$/;

/** The kinds of numbers that people can be called by; an extension can only stand behind a `fixed` one. */
export type PhoneKind = 'mobile' | 'landline' | 'fixed' | 'abroad';

/** The kind of a number as `dialledNumber` gives it; `null` where it is none, or a short one such as 12345. */
export function phoneKind(number: string): PhoneKind | null {
  if (MOBILE.test(number)) return 'mobile';
  if (LANDLINE.test(number)) return 'landline';
  if (OTHERS.test(number)) return 'fixed';
  return ABROAD.test(number) ? 'abroad' : null;
}

/**
 * Plain digits for full-width and Arabic ones, plain dashes, and blanks for what is not seen. Every character stays where it is.
 */
export function plainDigits(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2010-\u2015\u2212\uFE63]/g, '-')
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, ' ');
}

/**
 * Digits as they are dialled in the mainland: without its 86, however that is written, and without the 0 that was once
 * dialled before a mobile number. `00` before another country is `+`.
 */
export function dialledNumber(digits: string): string {
  return digits
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^\+?86(?=0?1[3-9]\d{9}$|0[1-9]\d{8,10}$|[48]00\d{7}$)/, '')
    .replace(/^\+86(?=(?:10|2\d)\d{8}$|[3-9]\d{9,10}$)/, '0')
    .replace(/^0(?=1[3-9]\d{9}$)/, '');
}
