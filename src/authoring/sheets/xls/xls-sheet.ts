import { isIn, LAST_COLUMN } from '../address.ts';
import { MOST_ARRAYS, MOST_CELL_ELEMENTS, MOST_RANGES } from '../limits.ts';
import { SheetsFault } from '../reading.ts';
import type { CellRange, Sheet } from '../sheet.ts';
import { valueOfNumber } from '../values/cell-format.ts';
import type { ReadValue } from '../values/serial.ts';
import { sharedText } from '../values/shared-text.ts';
import { hideColumns, SheetCells } from '../values/sheet-cells.ts';
import { RECORD, RecordReader, recordsOf, type BiffRecord } from './biff-records.ts';
import { codedValue, placeOf, pushRange, resultOf, shortNumber, textValue } from './xls-values.ts';
import type { XlsSheet, XlsWorkbook } from './xls-workbook.ts';

/** A cell as a record of an old workbook has it, its row and column counted from 1. */
interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly read: ReadValue;
  readonly hasFormula: boolean;
}

/** Reads the records of one sheet of an old workbook. */
export class XlsSheetReader {
  readonly #stream: Uint8Array;
  readonly #listed: XlsSheet;
  readonly #workbook: XlsWorkbook;
  readonly #cells: FoundCell[] = [];
  readonly #merges: CellRange[] = [];
  readonly #arrays: CellRange[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #awaitingText = false;

  constructor(stream: Uint8Array, listed: XlsSheet, workbook: XlsWorkbook) {
    this.#stream = stream;
    this.#listed = listed;
    this.#workbook = workbook;
  }

  /** @throws {SheetsFault} if a record is damaged, or there are too many */
  read(): Sheet {
    const { name, isHidden, start } = this.#listed;
    let isFirst = true;
    let depth = 0; // charts that stand in a sheet have records of their own
    for (const record of recordsOf(this.#stream, start)) {
      if (isFirst && record.id !== RECORD.BOF) throw new SheetsFault('damaged');
      isFirst = false;
      this.#workbook.records.spend(1);
      if (record.id === RECORD.BOF) depth++;
      if (record.id === RECORD.EOF) depth--;
      if (depth === 0) break;
      if (depth === 1) this.#take(record);
    }
    if (isFirst || depth > 0) throw new SheetsFault('damaged');
    const merges = this.#merges;
    const frame = { hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns };
    const budget = this.#workbook.cells;
    const cells = new SheetCells({ name, merges, comments: new Map(), budget, ...frame });
    for (const { row, column, read, hasFormula } of this.#cells) {
      const isInArray = () => this.#arrays.some((range) => isIn(range, row, column));
      cells.put(row, column, read, hasFormula || isInArray());
    }
    return { name, isHidden, merges, rows: cells.finish() };
  }

  #take({ id, data }: BiffRecord): void {
    const reader = new RecordReader(data);
    switch (id) {
      case RECORD.NUMBER:
        return this.#takeNumber(reader, () => reader.f64());
      case RECORD.RK:
        return this.#takeNumber(reader, () => shortNumber(reader.u32()));
      case RECORD.MULRK:
        return this.#takeNumbers(reader, (data.byteLength - 6) / 6);
      case RECORD.LABELSST:
        return this.#put(
          placeOf(reader),
          textValue(sharedText(this.#workbook.strings, reader.u32())),
        );
      case RECORD.LABEL:
        return this.#put(placeOf(reader), textValue(reader.text(2)));
      case RECORD.BOOLERR:
        return this.#put(placeOf(reader), codedValue(reader.u8(), reader.u8() === 1));
      case RECORD.FORMULA:
        return this.#takeFormula(reader, data);
      case RECORD.STRING:
        return this.#takeResult(reader);
      case RECORD.ARRAY:
        return pushRange(
          this.#arrays,
          MOST_ARRAYS,
          reader.u16(),
          reader.u16(),
          reader.u8(),
          reader.u8(),
        );
      case RECORD.MERGECELLS:
        return this.#takeMerges(reader);
      case RECORD.ROW:
        return this.#takeRow(reader);
      case RECORD.COLINFO:
        return this.#takeColumns(reader);
      default:
    }
  }

  #takeNumber(reader: RecordReader, read: () => number): void {
    const place = placeOf(reader);
    this.#put(place, this.#numberValue(read(), place.style));
  }

  #takeNumbers(reader: RecordReader, count: number): void {
    const row = reader.u16() + 1;
    const first = reader.u16() + 1;
    for (let index = 0; index < Math.floor(count); index++) {
      const style = reader.u16();
      const value = this.#numberValue(shortNumber(reader.u32()), style);
      this.#put({ row, column: first + index }, value);
    }
  }

  /** A formula whose result is a text has it in a later record. */
  #takeFormula(reader: RecordReader, data: DataView): void {
    const { row, column, style } = placeOf(reader);
    const isNumber = data.byteLength < 14 || data.getUint16(12, true) !== 0xffff;
    const read = isNumber ? this.#numberValue(reader.f64(), style) : resultOf(data);
    this.#awaitingText = !isNumber && data.getUint8(6) === 0;
    this.#push({ row, column, read, hasFormula: true });
  }

  #takeResult(reader: RecordReader): void {
    const formula = this.#awaitingText ? this.#cells.pop() : undefined;
    if (formula !== undefined) this.#push({ ...formula, read: textValue(reader.text(2)) });
    this.#awaitingText = false;
  }

  #takeMerges(reader: RecordReader): void {
    for (let left = reader.u16(); left > 0; left--) {
      pushRange(this.#merges, MOST_RANGES, reader.u16(), reader.u16(), reader.u16(), reader.u16());
    }
  }

  #takeRow(reader: RecordReader): void {
    const row = reader.u16() + 1;
    reader.skip(10);
    if ((reader.u16() & 0x20) !== 0) this.#hiddenRows.add(row);
  }

  #takeColumns(reader: RecordReader): void {
    const [first, last] = [reader.u16() + 1, reader.u16() + 1];
    this.#workbook.records.spend(Math.max(0, last - first)); // as much work as so many records
    reader.skip(4);
    if ((reader.u16() & 1) !== 0) hideColumns(this.#hiddenColumns, first, last);
  }

  #numberValue(number: number, style: number): ReadValue {
    const { formats, is1904 } = this.#workbook;
    return valueOfNumber(number, formats[style], is1904);
  }

  #put({ row, column }: { readonly row: number; readonly column: number }, read: ReadValue): void {
    this.#push({ row, column, read, hasFormula: false });
  }

  #push(cell: FoundCell): void {
    if (this.#cells.length >= MOST_CELL_ELEMENTS) throw new SheetsFault('too-many-cells');
    if (cell.column > LAST_COLUMN) throw new SheetsFault('damaged');
    this.#cells.push(cell);
  }
}
