import { cellRef, LAST_COLUMN, parseCellRef } from '../address.ts';
import type { Budget } from '../budget.ts';
import type { Cell, CellRange, SheetRow } from '../sheet.ts';
import { coveredCells } from './merged-cells.ts';
import type { ReadValue } from './serial.ts';

/** All that is known of a sheet beside the values of its cells. */
export interface SheetFrame {
  readonly name: string;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly comments: ReadonlyMap<string, string>;
  readonly merges: readonly CellRange[];
  /** Cells that may be read still. */
  readonly budget: Budget;
}

const NOTHING: ReadValue = { value: { kind: 'empty' }, odd: null };

/** Puts the cells of a sheet together: those with something in them, with a comment, or covered by another. */
export class SheetCells {
  readonly #frame: SheetFrame;
  readonly #rows = new Map<number, Map<number, Cell>>();
  #lastRow = 0;
  #lastColumn = 0;

  constructor(frame: SheetFrame) {
    this.#frame = frame;
  }

  /**
   * Puts a cell that is written in the file, unless it has nothing but looks.
   *
   * @throws {SheetsFault} if there are too many
   */
  put(row: number, column: number, read: ReadValue, hasFormula: boolean): void {
    const isBare = read.value.kind === 'empty' && read.odd === null && !hasFormula;
    if (!isBare) this.#keep(this.#cell(row, column, read, hasFormula));
  }

  /**
   * Adds the cells that have a comment only, empties those that merged cells cover (sheets keep values there that
   * nobody sees), and gives the rows in order.
   *
   * @throws {SheetsFault} if there are too many
   */
  finish(): readonly SheetRow[] {
    for (const ref of this.#frame.comments.keys()) {
      const place = parseCellRef(ref);
      if (place === null || this.#rows.get(place.row)?.has(place.column) === true) continue;
      this.#keep(this.#cell(place.row, place.column, NOTHING, false));
    }
    const used = { lastRow: this.#lastRow, lastColumn: this.#lastColumn };
    for (const [row, columns] of coveredCells(this.#frame.merges, used)) {
      for (const [column, mergedInto] of columns) {
        const hasFormula = this.#rows.get(row)?.get(column)?.hasFormula ?? false;
        this.#keep({ ...this.#cell(row, column, NOTHING, hasFormula), mergedInto });
      }
    }
    return [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({
        row,
        cells: [...cells.values()].sort((a, b) => a.column - b.column),
      }));
  }

  #keep(cell: Cell): void {
    this.#frame.budget.spend(1);
    const cells = this.#rows.get(cell.row) ?? new Map<number, Cell>();
    this.#rows.set(cell.row, cells.set(cell.column, cell));
    this.#lastRow = Math.max(this.#lastRow, cell.row);
    this.#lastColumn = Math.max(this.#lastColumn, cell.column);
  }

  #cell(row: number, column: number, { value, odd }: ReadValue, hasFormula: boolean): Cell {
    const { name, comments, hiddenRows, hiddenColumns } = this.#frame;
    const ref = cellRef(row, column);
    return {
      address: { sheet: name, ref },
      row,
      column,
      value,
      hasFormula,
      isHidden: hiddenRows.has(row) || hiddenColumns.has(column),
      comment: comments.get(ref) ?? null,
      odd,
      mergedInto: null,
    };
  }
}

/** Adds the columns from one to another to those that are hidden. */
export function hideColumns(hidden: Set<number>, first: number, last: number): void {
  for (let column = first; column <= Math.min(last, LAST_COLUMN); column++) hidden.add(column);
}
