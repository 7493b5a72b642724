import { LAST_COLUMN } from '../address.ts';
import { unifyLineEnds } from '../line-ends.ts';
import { SheetsFault } from '../reading.ts';
import type { CellRange } from '../sheet.ts';
import type { ReadValue } from '../values/serial.ts';
import type { RecordReader } from './biff-records.ts';

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** The place of a cell, its row and column counted from 1, and its style. */
export interface XlsPlace {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

/** Reads the place with which the record of a cell begins. */
export function placeOf(reader: RecordReader): XlsPlace {
  const row = reader.u16() + 1;
  const column = reader.u16() + 1;
  return { row, column, style: reader.u16() };
}

/** The value of a cell that holds a text. */
export function textValue(text: string): ReadValue {
  const value = { kind: 'text', text: unifyLineEnds(text) } as const;
  return { value: text === '' ? { kind: 'empty' } : value, odd: null };
}

/** The value of a cell that holds yes, no or an error. */
export function codedValue(code: number, isError: boolean): ReadValue {
  return isError
    ? { value: { kind: 'error', code: ERRORS.get(code) ?? '#ERR' }, odd: null }
    : { value: { kind: 'boolean', boolean: code !== 0 }, odd: null };
}

/** The result of a formula that is no number: yes, no, an error; a text stands elsewhere. */
export function resultOf(formula: DataView): ReadValue {
  const kind = formula.getUint8(6);
  return kind === 1 || kind === 2 ? codedValue(formula.getUint8(8), kind === 2) : textValue('');
}

/** A number that is saved in four bytes: an integer or the first half of a larger one, or a hundredth of it. */
export function shortNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, (bits & ~3) >>> 0);
  const number = (bits & 2) === 0 ? view.getFloat64(0) : bits >> 2;
  return (bits & 1) === 0 ? number : number / 100;
}

/**
 * Adds a range whose rows and columns are counted from 0.
 *
 * @throws {SheetsFault} if there are too many
 */
export function pushRange(
  ranges: CellRange[],
  most: number,
  ...[firstRow, lastRow, firstColumn, lastColumn]: readonly [number, number, number, number]
): void {
  if (ranges.length >= most) throw new SheetsFault('too-many-cells');
  if (firstRow > lastRow || firstColumn > lastColumn || lastColumn >= LAST_COLUMN) return;
  const [first, last] = [firstRow + 1, lastRow + 1];
  ranges.push({
    ...{ firstRow: first, lastRow: last },
    ...{ firstColumn: firstColumn + 1, lastColumn: lastColumn + 1 },
  });
}
