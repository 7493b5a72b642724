import type { Steps } from '../../../model/steps.ts';
import { Budget } from '../budget.ts';
import { MOST_CELLS } from '../limits.ts';
import type { SheetsReading } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import { ZipParts } from '../zip/zip-parts.ts';
import { readCellFormats } from './cell-formats.ts';
import type { SharedValues } from './cell-value.ts';
import { readComments } from './comments.ts';
import { relationshipsOf } from './relationships.ts';
import { rowSteps } from './sheet-rows.ts';
import { scanSteps } from './sheet-scan.ts';
import { readSharedStrings } from './string-items.ts';
import { readWorkbook, type ListedSheet } from './workbook.ts';

/**
 * Reads a workbook as Excel and WPS write it since 2007. Of its parts only those are looked at that hold cells:
 * macros, pictures, charts and links to other files are never touched.
 *
 * @throws {SheetsFault} if it cannot be read as a whole: a sheet left out would look like one deleted
 */
export function* readXlsxSteps(bytes: Uint8Array): Steps<SheetsReading> {
  const parts = new ZipParts(bytes);
  const { sheets, is1904, stringsPath, stylesPath } = readWorkbook(parts);
  const shared: SharedValues = {
    strings: stringsPath === null ? [] : readSharedStrings(yield* parts.textSteps(stringsPath)),
    formats: stylesPath === null ? [] : readCellFormats(parts.text(stylesPath)),
    is1904,
  };
  const budget = new Budget(MOST_CELLS, 'too-many-cells');
  const read: Sheet[] = [];
  for (const listed of sheets) read.push(yield* readSheet(parts, listed, shared, budget));
  return { kind: 'sheets', sheets: read, remarks: [] };
}

function* readSheet(
  parts: ZipParts,
  { name, isHidden, path }: ListedSheet,
  shared: SharedValues,
  budget: Budget,
): Steps<Sheet> {
  const scan = yield* scanSteps(yield* parts.textSteps(path));
  const related = [...relationshipsOf(parts, path).values()];
  const part = related.find(({ type, path: at }) => type === 'comments' && parts.has(at));
  const comments =
    part === undefined ? new Map<string, string>() : readComments(parts.text(part.path));
  return {
    name,
    isHidden,
    merges: scan.merges,
    rows: yield* rowSteps({ name, scan, shared, comments, budget }),
  };
}
