/** Longer than any number, with whatever is between its digits. */
const LONGEST = 200;

/**
 * A phone number as it is kept and dialled: full-width digits made plain, spaces, dashes, dots and
 * brackets and invisible marks removed, a leading `+86` or `0086` of a mainland number dropped.
 */
export function normalizePhone(input: string): string {
  if (input.length > LONGEST) return input;
  return input
    .normalize('NFKC')
    .replace(/[\s().\-–—\u2010-\u2015\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^(\+|00)86(?=1[3-9]|0|400)/, '');
}

/**
 * Tells if a number can be called: a mainland mobile (11 digits), a landline with its area code and
 * optional extension, a landline without (7 or 8 digits), a 400 number, or any international number
 * written with `+` (ITU-T E.164, up to 15 digits).
 */
export function isPhoneNumber(input: string): boolean {
  const number = normalizePhone(input);
  return (
    /^1[3-9]\d{9}$/.test(number) ||
    /^0\d{2,3}[2-9]\d{6,7}(#\d{1,6}|转\d{1,6}|,\d{1,6})?$/.test(number) ||
    /^[2-8]\d{6,7}$/.test(number) ||
    /^400\d{7}$/.test(number) ||
    /^\+[1-9]\d{6,14}$/.test(number)
  );
}

/** The `tel:` address of a number, or `null` where there is nothing to dial. */
export function telephoneAddress(number: string): string | null {
  const [main = ''] = normalizePhone(number).split(/[#转,、/;或]/);
  const digits = main.replace(/[^\d+]/g, '');
  return digits.length < 3 ? null : `tel:${digits}`;
}
