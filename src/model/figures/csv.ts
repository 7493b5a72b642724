/** The beginning of a formula (with its full-width signs) or of a command, and blanks that may hide one. */
export const FORMULA =
  /^(?:[\t\r\n]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@|＝＋－＠｜−])/u;

/** A table as comma-separated values (RFC 4180), each line ended by CRLF. Numbers are written plain. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * One cell. What a spreadsheet would take for a formula is made text by an apostrophe, as OWASP
 * advises: others type these cells. A spreadsheet passes over the blanks before a formula, and knows its
 * full-width signs. Text that begins with 0 or is a long number stays text, too. Where a spreadsheet divides cells
 * at semicolons, as it does in some countries, a quoted one stays whole.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  const text = /^\d{6,}$|^0\d+$/.test(safe) ? `\t${safe}` : safe;
  return /[",;\r\n\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
