import { meantChoice } from './choices.ts';
import { withDigits } from './numerals.ts';

/** Words for what is counted, which say nothing that the member does not say. */
const COUNTED = /^(.*?\d)\s*(?:人次?|名|位|个|周?岁|次|元)$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^-?\d{1,15}(\.\d{1,6})?$/;

/** The number that a text says: full-width digits, `1,000`, `20人`, `二十`; `null` where it says no number alone. */
export function meantNumber(text: string): number | null {
  const folded = withDigits(text.slice(0, 40).normalize('NFKC').trim());
  const digits = COUNTED.exec(folded)?.[1] ?? folded;
  if (GROUPED.test(digits)) return Number(digits.replace(/,/g, ''));
  return PLAIN.test(digits) ? Number(digits) : null;
}

const FREQUENCIES = ['weekly', 'monthly', 'yearly'] as const;
/** `2周`, `每2周`, `隔周`, each with the unit of its rule. */
const INTERVAL = /^(?:每?(\d{1,2})?个?|(隔))(周|週|星期|礼拜|月|年)$/;

/**
 * Every so many weeks, months or years, where that is the unit of its rule: `两周` of a weekly one. `隔周` is
 * every second week and nothing else; `双周` may be those of even number, and `隔两周` every second or third.
 *
 * @param freq as it is written beside the interval
 */
export function meantInterval(text: string, freq: unknown): number | null {
  const [, number = '1', isOther, unit = ''] =
    INTERVAL.exec(withDigits(text.normalize('NFKC').trim())) ?? [];
  const meant = { 月: 'monthly', 年: 'yearly' }[unit] ?? (unit === '' ? null : 'weekly');
  if (meant === null || meantChoice(FREQUENCIES, freq ?? 'weekly') !== meant) return null;
  return isOther === undefined ? Number(number) : 2;
}
