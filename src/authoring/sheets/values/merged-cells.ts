import { cellRef } from '../address.ts';
import { MOST_CELLS } from '../limits.ts';
import { SheetsFault } from '../reading.ts';
import type { CellRange } from '../sheet.ts';

/** The last row and column of a sheet that hold anything. */
export interface UsedArea {
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * The columns that merged cells cover, by rows, each with the cell at the top left. Only what lies in the used
 * area counts: a range can reach to the last row there is.
 *
 * @throws {SheetsFault} if they cover more cells than are read
 */
export function coveredCells(
  merges: readonly CellRange[],
  used: UsedArea,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const covered = new Map<number, Map<number, string>>();
  let left = MOST_CELLS;
  for (const range of merges) {
    const lastRow = Math.min(range.lastRow, used.lastRow);
    const lastColumn = Math.min(range.lastColumn, used.lastColumn);
    const size =
      Math.max(0, lastRow - range.firstRow + 1) * Math.max(0, lastColumn - range.firstColumn + 1);
    left -= size;
    if (left < 0) throw new SheetsFault('too-many-cells');
    if (size === 0) continue; // it may still have a million rows
    const top = cellRef(range.firstRow, range.firstColumn);
    for (let row = range.firstRow; row <= lastRow; row++) {
      const columns = covered.get(row) ?? new Map<number, string>();
      for (let column = range.firstColumn; column <= lastColumn; column++) {
        const isTop = row === range.firstRow && column === range.firstColumn;
        if (!isTop && !columns.has(column)) columns.set(column, top);
      }
      covered.set(row, columns);
    }
  }
  return covered;
}
