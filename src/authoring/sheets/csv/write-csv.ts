import { unifyLineEnds } from '../line-ends.ts';
import { guarded } from './guarded-text.ts';

/**
 * Writes rows of text as a CSV file that Excel and WPS open with a double click: UTF-8 with a mark, lines that
 * end with CRLF. What would be taken for a formula or a number gets a mark, which `readSheets` takes away again; line
 * ends within a cell become LF.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function csvCell(text: string): string {
  const safe = guarded(unifyLineEnds(text).replace(/\0/g, ''));
  return /[",\n;\t|，；]|^\s|\s$|^sep=/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
