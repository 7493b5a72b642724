/** A cell as a person finds it again: its sheet, and its place in it, such as `B3`. */
export interface CellAddress {
  readonly sheet: string;
  readonly ref: string;
}

/** The value of a cell. Dates and times are plain ones, of no zone. */
export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** Like `2026-10-01`. */
  | { readonly kind: 'date'; readonly date: string }
  /** Like `16:00`; `24:00` is the end of a day, and a cell of hours may have more. */
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'date-time'; readonly date: string; readonly time: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** Like `#N/A`. */
  | { readonly kind: 'error'; readonly code: string };

/** Oddities of a cell, by which its value may not be what its writer sees. */
export type CellOddity =
  /** A time of more than a day, like `30:00`. */
  | 'over-24-hours'
  /** The cell shows a time, and has a date that is not shown. */
  | 'date-hidden'
  /** The cell shows a date, and has a time that is not shown. */
  | 'time-hidden'
  /** The cell shows a month and a day; its year was put there by the program. */
  | 'year-hidden'
  /** The cell shows no day; the day was put there by the program. */
  | 'day-hidden'
  /** A number in a cell for dates that is none. */
  | 'not-a-date'
  /** A number in a cell for text: a zero at its beginning may be gone. */
  | 'number-in-text-cell'
  /** A formula whose result was not saved. */
  | 'not-computed'
  /** A picture stands in the cell. */
  | 'picture';

/** A cell that has a value, a formula or a comment, or is covered by a merged cell. */
export interface Cell {
  readonly address: CellAddress;
  /** Counted from 1, as sheets show it. */
  readonly row: number;
  /** Counted from 1: 2 is `B`. */
  readonly column: number;
  readonly value: CellValue;
  readonly hasFormula: boolean;
  /** Its row or its column is hidden, by hand or by a filter. */
  readonly isHidden: boolean;
  readonly comment: string | null;
  readonly odd: CellOddity | null;
  /** The cell at the top left that covers this one; its own value is empty. */
  readonly mergedInto: string | null;
}

/** A row that has cells, in the order of their columns. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A range of cells, its first and last rows and columns counted from 1. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet: its rows in order; rows without a cell are left out. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merges: readonly CellRange[];
  readonly rows: readonly SheetRow[];
}
