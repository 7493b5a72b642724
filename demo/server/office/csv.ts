/** A table as comma-separated values (RFC 4180), each line ended by CRLF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * One cell. What a spreadsheet would take for a formula is made text by an apostrophe, as OWASP
 * advises: residents type these cells. A number that begins with 0 or is long stays text, too.
 */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  const text = /^\d{6,}$|^0\d+$/.test(safe) ? `\t${safe}` : safe;
  return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
