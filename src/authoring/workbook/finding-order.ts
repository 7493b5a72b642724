import { parseCellRef } from '../sheets/address.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { WorkbookFinding } from './workbook-finding.ts';

/** Findings in the order of their cells; those of no sheet come last. */
export function inOrder(
  findings: readonly WorkbookFinding[],
  sheets: readonly Sheet[],
): readonly WorkbookFinding[] {
  const sheetAt = new Map(sheets.map(({ name }, at) => [name, at]));
  return findings
    .map((finding) => {
      const cell = parseCellRef(finding.ref);
      const sheet = sheetAt.get(finding.sheet) ?? sheets.length;
      return { finding, sheet, row: cell?.row ?? 0, column: cell?.column ?? 0 };
    })
    .sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column)
    .map(({ finding }) => finding);
}
