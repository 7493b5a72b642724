import { decodeText } from '../../../feed/decode.ts';
import { cellRef, LAST_COLUMN, LAST_ROW } from '../address.ts';
import { MOST_CELLS } from '../limits.ts';
import { unifyLineEnds } from '../line-ends.ts';
import { SheetsFault, type SheetsReading, type SheetsRemark } from '../reading.ts';
import type { Cell } from '../sheet.ts';
import { splitCsv } from './csv-rows.ts';
import { findDelimiter } from './delimiter.ts';
import { unguarded } from './guarded-text.ts';

/**
 * Reads a text of cells: CSV, or with tabs or semicolons between them; UTF-8, UTF-16 with a mark, or GBK, which
 * is decided for the whole file and never for a cell. All its cells are text: a leading 0 stays.
 *
 * @throws {SheetsFault} if it is no text, or too much
 */
export function readCsv(text: string, sheet: string): SheetsReading {
  const { delimiter, start } = findDelimiter(text);
  const split = splitCsv(text.slice(start), delimiter, MOST_CELLS);
  const remarks: SheetsRemark[] = split.oddIn.map((row) => ({ kind: 'odd-quote', sheet, row }));
  for (const row of split.unclosedIn) remarks.push({ kind: 'unclosed-quote', sheet, row });
  let count = 0;
  const rows = split.rows.map((texts, index) => {
    const row = index + 1;
    if (texts.some((said) => said.includes('\uFFFD'))) {
      remarks.push({ kind: 'broken-text', sheet, row });
    }
    count += texts.length;
    if (count > MOST_CELLS || row > LAST_ROW || texts.length > LAST_COLUMN) {
      throw new SheetsFault('too-many-cells');
    }
    return { row, cells: cellsOf(texts, row, sheet) };
  });
  const filled = rows.filter(({ cells }) => cells.length > 0);
  return {
    kind: 'sheets',
    sheets: [{ name: sheet, isHidden: false, merges: [], rows: filled }],
    remarks,
  };
}

function cellsOf(texts: readonly string[], row: number, sheet: string): readonly Cell[] {
  return texts.flatMap((said, index): readonly Cell[] => {
    const text = unguarded(unifyLineEnds(said));
    if (text === '') return [];
    return [
      {
        address: { sheet, ref: cellRef(row, index + 1) },
        ...{ row, column: index + 1, value: { kind: 'text', text } },
        ...{ hasFormula: false, isHidden: false, comment: null, odd: null, mergedInto: null },
      },
    ];
  });
}

/**
 * Decodes the bytes of a text.
 *
 * @throws {SheetsFault} if it has a character that no text has
 */
export function decodeCsv(bytes: Uint8Array): string {
  const text = decodeText(bytes, '');
  if (text.includes('\0')) throw new SheetsFault('not-a-workbook');
  return text;
}
