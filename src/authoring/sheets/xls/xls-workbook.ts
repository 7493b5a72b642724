import { Budget } from '../budget.ts';
import { MOST_CELLS, MOST_RECORDS, MOST_SHEETS } from '../limits.ts';
import { SheetsFault } from '../reading.ts';
import { builtInFormat, formatOf, type CellFormat } from '../values/cell-format.ts';
import { RECORD, RecordReader, recordsOf, type BiffRecord } from './biff-records.ts';

/** A sheet as an old workbook lists it, with the place of its records. */
export interface XlsSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly start: number;
}

/** An old workbook: its sheets, and what their cells share. */
export interface XlsWorkbook {
  readonly sheets: readonly XlsSheet[];
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
  /** Records that may be read still, and cells. */
  readonly records: Budget;
  readonly cells: Budget;
}

/** The version of the format since Excel 97. */
const BIFF8 = 0x600;

/**
 * Reads the first part of an old workbook.
 *
 * @throws {SheetsFault} if it is encrypted, older than Excel 97, or damaged
 */
export function readXlsWorkbook(stream: Uint8Array): XlsWorkbook {
  const sheets: XlsSheet[] = [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const texts: DataView[] = [];
  let is1904 = false;
  let before = 0;
  for (const record of recordsOf(stream, 0)) {
    const reader = new RecordReader(record.data);
    if (record.start === 0) checkVersion(record);
    if (record.id === RECORD.EOF) break;
    if (record.id === RECORD.FILEPASS) throw new SheetsFault('encrypted');
    if (record.id === RECORD.DATE1904) is1904 = reader.u16() === 1;
    if (record.id === RECORD.FORMAT) codes.set(reader.u16(), reader.text(2));
    if (record.id === RECORD.XF) {
      reader.skip(2);
      ids.push(reader.u16());
    }
    if (record.id === RECORD.BOUNDSHEET) {
      const [start, flags, type] = [reader.u32(), reader.u8(), reader.u8()];
      if (sheets.length >= MOST_SHEETS) throw new SheetsFault('too-many-cells');
      if (type === 0) sheets.push({ start, isHidden: (flags & 3) !== 0, name: reader.text(1) });
    }
    const isMore = record.id === RECORD.CONTINUE && before === RECORD.SST;
    if (record.id === RECORD.SST || isMore) texts.push(record.data);
    if (!isMore) before = record.id;
  }
  const formats = ids.map((id) => formatOf(codes.get(id) ?? builtInFormat(id)));
  return {
    ...{ sheets, is1904, formats, strings: texts.length === 0 ? [] : sharedTexts(texts) },
    records: new Budget(MOST_RECORDS, 'too-many-cells'),
    cells: new Budget(MOST_CELLS, 'too-many-cells'),
  };
}

function checkVersion({ id, data }: BiffRecord): void {
  if (id !== RECORD.BOF) throw new SheetsFault('damaged');
  if (new RecordReader(data).u16() !== BIFF8) throw new SheetsFault('old-workbook');
}

function sharedTexts(pieces: readonly DataView[]): readonly string[] {
  const reader = new RecordReader(...pieces);
  reader.skip(4);
  const count = reader.u32();
  const strings: string[] = [];
  while (strings.length < count && !reader.isAtEnd) {
    if (strings.length > MOST_CELLS) throw new SheetsFault('too-many-cells');
    strings.push(reader.text(2));
  }
  return strings;
}
