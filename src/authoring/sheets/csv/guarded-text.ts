import { FORMULA } from '../../../model/figures/csv.ts';

/** Digits of which a spreadsheet would make a number: a zero at the beginning, or the last digits, would go. */
const DIGITS = /^(?:\d{6,}|0\d+)$/;

/**
 * Marks a text that a spreadsheet would take for a formula with an apostrophe, as OWASP advises (cells of a feed can
 * come from strangers, and a formula can send a sheet away), and one that it would take for a number with a tab.
 */
export function guarded(text: string): string {
  if (isFormula(text)) return `'${text}`;
  return DIGITS.test(text) ? `\t${text}` : text;
}

/** Takes away the mark that `guarded` put there. */
export function unguarded(text: string): string {
  const rest = text.slice(1);
  if (text.startsWith("'")) return isFormula(rest) ? rest : text;
  return text.startsWith('\t') && DIGITS.test(rest) ? rest : text;
}

/** Tells if a text is one, also when it has such a mark already. */
function isFormula(text: string): boolean {
  return FORMULA.test(text.replace(/^'+/, ''));
}
