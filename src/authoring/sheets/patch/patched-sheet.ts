import { cellRef, isIn, parseRange } from '../address.ts';
import type { CellRange } from '../sheet.ts';
import type { CellFormat } from '../values/cell-format.ts';
import { attributesOf } from '../xml/xml-tags.ts';
import type { ScannedCell, ScannedRow } from '../xlsx/row-scan.ts';
import type { SheetScan } from '../xlsx/sheet-scan.ts';
import { cellXml } from './cell-xml.ts';
import { spliced, type Edit } from './edits.ts';
import type { PatchRemarkKind, WrittenValue } from './patching.ts';
import { editedRow, newRow, type NewCell } from './row-edits.ts';

/** All that the cells of a workbook share when they are written. */
export interface SharedLooks {
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

/** The values that a sheet shall have, by rows and columns. */
export type SheetChanges = ReadonlyMap<number, ReadonlyMap<number, WrittenValue>>;

/** A sheet's part with other values in it. */
export interface PatchedSheet {
  readonly xml: string;
  readonly remarks: readonly { readonly kind: PatchRemarkKind; readonly ref: string }[];
}

/** Writes values into the part of a sheet, and leaves all else in it as it is. */
export function patchedSheet(
  scan: SheetScan,
  changes: SheetChanges,
  looks: SharedLooks,
): PatchedSheet {
  const patch = new SheetPatch(scan, looks);
  for (const row of [...changes.keys()].sort((a, b) => a - b)) {
    patch.changeRow(row, changes.get(row) ?? new Map());
  }
  return patch.finish();
}

class SheetPatch {
  readonly #scan: SheetScan;
  readonly #looks: SharedLooks;
  readonly #rows: ReadonlyMap<number, ScannedRow>;
  readonly #edits: Edit[] = [];
  readonly #remarks: { readonly kind: PatchRemarkKind; readonly ref: string }[] = [];
  readonly #added: { readonly row: number; readonly column: number }[] = [];
  /** The first row of the sheet that does not stand before the one that is changed. */
  #next = 0;

  constructor(scan: SheetScan, looks: SharedLooks) {
    this.#scan = scan;
    this.#looks = looks;
    this.#rows = new Map(scan.rows.map((row) => [row.number, row]));
  }

  /** Changes a row; rows come in their order. */
  changeRow(number: number, values: ReadonlyMap<number, WrittenValue>): void {
    while ((this.#scan.rows[this.#next]?.number ?? Infinity) < number) this.#next++;
    const row = this.#rows.get(number) ?? null;
    const known = new Map(row?.cells.map((cell) => [cell.column, cell]) ?? []);
    const cells: NewCell[] = [];
    for (const column of [...values.keys()].sort((a, b) => a - b)) {
      const value = values.get(column) ?? { kind: 'empty' };
      const old = known.get(column) ?? null;
      const xml = this.#writtenCell(number, column, value, row, old);
      if (xml !== null) cells.push({ column, old, xml });
    }
    if (cells.length === 0) return;
    const { prefix } = this.#scan;
    this.#added.push(...cells.flatMap(({ old, column }) => (old ? [] : [{ row: number, column }])));
    if (row !== null) this.#edits.push(...editedRow(row, cells, prefix, this.#scan.xml));
    else this.#edits.push({ ...this.#placeOfNext(), text: newRow(number, cells, prefix) });
  }

  finish(): PatchedSheet {
    const { xml, data, prefix } = this.#scan;
    const isDataEmpty = data.kind === 'empty';
    const inside = isDataEmpty ? this.#edits.map(({ text }) => text).join('') : '';
    if (inside !== '') {
      const start = `${xml.slice(data.start, data.end - 2)}>`;
      const text = `${start}${inside}</${prefix}sheetData>`;
      this.#edits.splice(0, Infinity, { start: data.start, end: data.end, text });
    }
    this.#growDimension();
    return { xml: spliced(xml, this.#edits), remarks: this.#remarks };
  }

  /** The cell as it is written anew; `null` where it stays as it is. */
  #writtenCell(
    row: number,
    column: number,
    value: WrittenValue,
    within: ScannedRow | null,
    old: ScannedCell | null,
  ): string | null {
    const ref = cellRef(row, column);
    const kept = this.#reasonToKeep(row, column, old);
    if (kept !== null) {
      this.#remarks.push({ kind: kept, ref });
      return null;
    }
    if (old === null && value.kind === 'empty') return null;
    const { prefix } = this.#scan;
    const style = old === null ? this.#newStyle(column, value, within) : old.style;
    const format = this.#looks.formats[style ?? 0];
    const { is1904 } = this.#looks;
    const written = cellXml(value, { row, column, style, format, prefix, is1904 });
    if ('xml' in written) return written.xml;
    this.#remarks.push({ kind: written.remark, ref });
    return null;
  }

  #reasonToKeep(row: number, column: number, old: ScannedCell | null): PatchRemarkKind | null {
    const covers = (range: CellRange) => isIn(range, row, column);
    const hasFormula = old !== null && old.formula !== null;
    if (hasFormula || this.#scan.arrays.some(covers)) return 'formula-kept';
    const isTop = (range: CellRange) => range.firstRow === row && range.firstColumn === column;
    return this.#scan.merges.some((range) => covers(range) && !isTop(range)) ? 'covered' : null;
  }

  /** The style of a cell that was not there: that of its row, its column, or the cell above. */
  #newStyle(column: number, value: WrittenValue, within: ScannedRow | null): number | null {
    const style = within?.style ?? this.#columnStyle(column) ?? this.#styleAbove(column);
    const isForDates = (this.#looks.formats[style ?? 0]?.shown ?? null) !== null;
    return isForDates && value.kind === 'number' ? null : style;
  }

  #columnStyle(column: number): number | null {
    const group = this.#scan.columns.find(({ first, last }) => column >= first && column <= last);
    return group?.style ?? null;
  }

  /** The style of the cell above, so that a list goes on as it looks; that of its head is another. */
  #styleAbove(column: number): number | null {
    const above = this.#next > 1 ? this.#scan.rows[this.#next - 1] : undefined;
    return above?.cells.find((cell) => cell.column === column)?.style ?? null;
  }

  #placeOfNext(): { readonly start: number; readonly end: number } {
    const at = this.#scan.rows[this.#next]?.tag.start ?? this.#scan.dataEnd;
    return { start: at, end: at };
  }

  /** Makes the range that the sheet says it uses as large as it is now. */
  #growDimension(): void {
    const { dimension, xml } = this.#scan;
    if (dimension === null || this.#added.length === 0) return;
    const used = parseRange(attributesOf(dimension).get('ref') ?? '');
    const rows = this.#added.map(({ row }) => row);
    const columns = this.#added.map(({ column }) => column);
    if (used !== null) rows.push(used.firstRow, used.lastRow);
    if (used !== null) columns.push(used.firstColumn, used.lastColumn);
    const first = cellRef(smallest(rows), smallest(columns));
    const grown = `${first}:${cellRef(largest(rows), largest(columns))}`;
    const { start, end } = dimension;
    const text = xml.slice(start, end).replace(/\bref\s*=\s*(?:"[^"]*"|'[^']*')/, `ref="${grown}"`);
    this.#edits.push({ start, end, text });
  }
}

// Spread into `Math.min`, the rows of a whole sheet would be too many arguments.
function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
