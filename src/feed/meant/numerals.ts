/*
 * Chinese numerals as digits, only where they are one number: "一两个" and "三五人" are about so many, and
 * "一百二" is 120 to some and 102 to others. What residents type of ages reads `model/number-words.ts`.
 */

const DIGITS = '零一二三四五六七八九';
const UNITS = ' 十百千';
const YEAR = /[一二][零一二三四五六七八九]{3}(?=年)/;
/** A run of numerals, with what makes a weekday of it. */
const RUN = /([周週期拜]?)([零一二三四五六七八九十百千]+)/g;
/** A digit, none in ten to nineteen, and its unit; a nought before it where a unit is passed over. */
const PART = /(零?)([一二三四五六七八九]?)([十百千]?)/g;

/** A text with digits for Chinese numerals; weekdays stay. */
export function withDigits(text: string): string {
  return text
    .replace(/[〇○]/g, '零')
    .replace(/[两兩]/g, '二')
    .replace(YEAR, (year) => Array.from(year, (digit) => DIGITS.indexOf(digit)).join(''))
    .replace(RUN, (all, ofWeekday, run) => (ofWeekday === '' ? (numberIn(run) ?? all) : all));
}

function numberIn(run: string): string | null {
  if (run === '零') return '0';
  let number = 0;
  let before = UNITS.length;
  // "九点零五分": of the minutes alone.
  const numerals = run.replace(/^零(?=.$)/, '');
  for (const [part, nought = '', digit = '', unit = ''] of numerals.matchAll(PART)) {
    if (part === '') break;
    const place = unit === '' ? 0 : UNITS.indexOf(unit);
    const isPassed = before < UNITS.length && place < before - 1;
    const isTen = digit === '' && run.startsWith('十') && place === 1;
    if (place >= before || isPassed !== (nought !== '') || (digit === '' && !isTen)) return null;
    number += (isTen ? 1 : DIGITS.indexOf(digit)) * 10 ** place;
    before = place;
  }
  return String(number);
}
