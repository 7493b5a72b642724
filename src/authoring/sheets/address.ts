import type { CellRange } from './sheet.ts';

/** The last row and the last column that a sheet can have: `XFD1048576`. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** The name of a column: 28 is `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The place of a cell as sheets write it, such as `B3`. */
export function cellRef(row: number, column: number): string {
  return columnName(column) + String(row);
}

/** The row and column that a place like `B3` or `$B$3` names; `null` if there is none in a sheet. */
export function parseCellRef(
  ref: string,
): { readonly row: number; readonly column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(ref) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row < 1 || row > LAST_ROW || column > LAST_COLUMN ? null : { row, column };
}

/** The range that a text like `A1:B3`, or of one cell, names. */
export function parseRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':');
  const first = parseCellRef(from);
  const last = parseCellRef(to);
  if (first === null || last === null) return null;
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}

/** Tells if a cell stands in a range. */
export function isIn(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.firstRow &&
    row <= range.lastRow &&
    column >= range.firstColumn &&
    column <= range.lastColumn
  );
}
