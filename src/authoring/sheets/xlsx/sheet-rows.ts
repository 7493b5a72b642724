import type { Steps } from '../../../model/steps.ts';
import { isIn } from '../address.ts';
import type { Budget } from '../budget.ts';
import type { SheetRow } from '../sheet.ts';
import { hideColumns, SheetCells } from '../values/sheet-cells.ts';
import { readCellValue, type SharedValues } from './cell-value.ts';
import type { SheetScan } from './sheet-scan.ts';

/** All that the cells of one sheet are made of. */
export interface SheetSource {
  readonly name: string;
  readonly scan: SheetScan;
  readonly shared: SharedValues;
  readonly comments: ReadonlyMap<string, string>;
  readonly budget: Budget;
}

/**
 * The rows of a sheet that have cells.
 *
 * @throws {SheetsFault} if there are too many
 */
export function* rowSteps({
  name,
  scan,
  shared,
  comments,
  budget,
}: SheetSource): Steps<readonly SheetRow[]> {
  const { xml, rows, merges, arrays } = scan;
  const hiddenColumns = new Set<number>();
  for (const { first, last, isHidden } of scan.columns) {
    if (isHidden) hideColumns(hiddenColumns, first, last);
  }
  const hiddenRows = new Set(rows.filter(({ isHidden }) => isHidden).map(({ number }) => number));
  const cells = new SheetCells({ name, hiddenRows, hiddenColumns, comments, merges, budget });
  for (const row of rows) {
    yield;
    for (const cell of row.cells) {
      const read = readCellValue(xml, cell, shared);
      const isInArray = () => arrays.some((range) => isIn(range, row.number, cell.column));
      const hasFormula = cell.formula !== null || (read.value.kind !== 'empty' && isInArray());
      cells.put(row.number, cell.column, read, hasFormula);
    }
  }
  return cells.finish();
}
