/** Words for what is counted, which say nothing that the member does not say. */
const COUNTED = /^(.*?\d)\s*(?:人次?|名|位|个|周?岁|次|元)$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^-?\d{1,15}(\.\d{1,6})?$/;

/** The number that a text says: full-width digits, `1,000`, `20人`; `null` where it says no number alone. */
export function meantNumber(text: string): number | null {
  const folded = text.slice(0, 40).normalize('NFKC').trim();
  const digits = COUNTED.exec(folded)?.[1] ?? folded;
  if (GROUPED.test(digits)) return Number(digits.replace(/,/g, ''));
  return PLAIN.test(digits) ? Number(digits) : null;
}
