import { numberInWords, withPlainDigits } from '../number-words.ts';

/** Nobody has grown older. */
const OLDEST = 130;

/** Words before an age that say no more than that it is one. */
const BEFORE = /^(?:年龄|年齡|我今年|今年|我|年满|年滿|满|滿|aged|age)[\s:]*/;
/** The unit of an age, by which it is known for one. */
const UNIT =
  /(?:周岁|週歲|周歲|岁|歲|years old|year old|years|year|жаста|жас|ياشتا|ياش|جاستا|جاس)$/;
const MONTHS = /^(.{1,8}?)(?:个月大|个月|個月|months old|months|month)$/;
/** More than whole years: it is as old as these until the next birthday. */
const REST = /[岁歲](?:半|零?[\d一二三四五六七八九十]{1,2}个月)$/;

/**
 * The whole years of an age as people write it, as the value of its facet: "70岁", "七十", "3.5", "18个月".
 * `null` where it is not certain which age is meant: "七十多", "虚岁70".
 */
export function readAge(text: string): string | null {
  const plain = withPlainDigits(text).trim().toLowerCase().replace(BEFORE, '');
  if (plain === '半岁' || plain === '半歲') return '0';
  const years = plain.replace(REST, '岁');
  const [, months] = MONTHS.exec(years) ?? [];
  if (months === undefined) return ageValue(wholeNumber(years.replace(UNIT, '').trim()));
  const count = wholeNumber(months.trim());
  return count === null ? null : ageValue(count / 12);
}

/** Tells if a text says itself that it is an age: by its unit. */
export function namesAge(text: string): boolean {
  const plain = withPlainDigits(text).trim().toLowerCase();
  return UNIT.test(plain) || REST.test(plain);
}

function ageValue(years: number | null): string | null {
  return years === null || years > OLDEST ? null : String(Math.floor(years));
}

/** The number before a decimal point, or one said in words. */
function wholeNumber(text: string): number | null {
  const [, digits] = /^(\d{1,3})(?:[.,]\d{1,2})?$/.exec(text) ?? [];
  return digits === undefined ? numberInWords(text) : Number(digits);
}
