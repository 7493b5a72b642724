import type { Cell, CellValue, Sheet } from '../../../../src/authoring/sheets/sheet.ts';

/** A cell of a test: a text, a number, a value, or more of a cell. */
export type MadeCell = string | number | Partial<Cell> | null;

/** A sheet of rows of cells, the first of them its headings. */
export function sheetOf(name: string, rows: readonly (readonly MadeCell[])[]): Sheet {
  return {
    name,
    isHidden: false,
    merges: [],
    rows: rows.map((cells, at) => ({
      row: at + 1,
      cells: cells.flatMap((made, index) =>
        made === null || made === '' ? [] : [cellOf(name, at + 1, index + 1, made)],
      ),
    })),
  };
}

function cellOf(sheet: string, row: number, column: number, made: Exclude<MadeCell, null>): Cell {
  const more = typeof made === 'object' ? made : { value: valueOf(made) };
  return {
    ...{ address: { sheet, ref: `${String.fromCharCode(64 + column)}${row}` }, row, column },
    ...{ hasFormula: false, isHidden: false, comment: null, odd: null, mergedInto: null },
    value: { kind: 'empty' },
    ...more,
  };
}

function valueOf(made: string | number): CellValue {
  return typeof made === 'number' ? { kind: 'number', number: made } : { kind: 'text', text: made };
}
