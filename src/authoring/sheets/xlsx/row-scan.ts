import { LAST_COLUMN, LAST_ROW, parseCellRef, parseRange } from '../address.ts';
import { MOST_ARRAYS, MOST_CELL_ELEMENTS } from '../limits.ts';
import { SheetsFault } from '../reading.ts';
import type { CellRange } from '../sheet.ts';
import { attributesOf, isTrue, type XmlTag } from '../xml/xml-tags.ts';

/** The inside of an element, as it is written. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell as it stands in the text of its sheet. */
export interface ScannedCell extends Span {
  readonly column: number;
  /** Its `t`: `s` is a shared string, `n` or nothing a number. */
  readonly type: string;
  readonly style: number | null;
  readonly value: Span | null;
  readonly inline: Span | null;
  readonly formula: Span | null;
}

/** A row as it stands in the text of its sheet. */
export interface ScannedRow {
  readonly number: number;
  readonly tag: XmlTag;
  /** The place after its last cell. */
  readonly cellsEnd: number;
  readonly isHidden: boolean;
  /** The style of all its cells that have none. */
  readonly style: number | null;
  readonly cells: readonly ScannedCell[];
}

/** A cell while its elements are gone through. */
interface OpenCell {
  readonly tag: XmlTag;
  readonly column: number;
  readonly type: string;
  readonly style: number | null;
  value: Span | null;
  inline: Span | null;
  formula: Span | null;
}

/** Makes rows and cells of the tags inside `sheetData`. */
export class RowScan {
  readonly rows: ScannedRow[] = [];
  readonly arrays: CellRange[] = [];
  #row: XmlTag | null = null;
  #number = 0;
  #cells: ScannedCell[] = [];
  #cell: OpenCell | null = null;
  #column = 0;
  #from: XmlTag | null = null;
  #count = 0;

  /** @throws {SheetsFault} if rows or cells do not stand in order */
  take(tag: XmlTag): void {
    const isOpened = tag.kind !== 'close';
    const isInside = this.#cell !== null || (this.#row !== null && tag.name === 'row');
    if (isOpened && isInside && (tag.name === 'c' || tag.name === 'row')) {
      throw new SheetsFault('damaged');
    }
    if (this.#cell !== null) this.#takeInCell(tag, this.#cell);
    else if (this.#row !== null) this.#takeInRow(tag, this.#row);
    else if (tag.name === 'row' && tag.kind !== 'close') this.#openRow(tag);
  }

  #openRow(tag: XmlTag): void {
    const written = attributesOf(tag).get('r');
    const number = written === undefined ? this.#number + 1 : Number(written);
    if (!Number.isInteger(number) || number <= this.#number || number > LAST_ROW) {
      throw new SheetsFault('damaged');
    }
    this.#number = number;
    this.#cells = [];
    this.#column = 0;
    if (tag.kind === 'empty') this.#closeRow(tag, tag.end);
    else this.#row = tag;
  }

  #takeInRow(tag: XmlTag, row: XmlTag): void {
    if (tag.name === 'row' && tag.kind === 'close') this.#closeRow(row, tag.start);
    if (tag.name === 'c' && tag.kind !== 'close') this.#openCell(tag);
  }

  #closeRow(tag: XmlTag, cellsEnd: number): void {
    const attributes = attributesOf(tag);
    const isStyled = isTrue(attributes.get('customFormat'));
    this.rows.push({
      number: this.#number,
      tag,
      cellsEnd,
      isHidden: isTrue(attributes.get('hidden')),
      style: isStyled ? styleOf(attributes) : null,
      cells: this.#cells,
    });
    this.#row = null;
  }

  #openCell(tag: XmlTag): void {
    const attributes = attributesOf(tag);
    const written = attributes.get('r');
    const place =
      written === undefined
        ? { row: this.#number, column: this.#column + 1 }
        : parseCellRef(written);
    if (place === null || place.row !== this.#number) throw new SheetsFault('damaged');
    const { column } = place;
    if (column <= this.#column || column > LAST_COLUMN) throw new SheetsFault('damaged');
    if (++this.#count > MOST_CELL_ELEMENTS) throw new SheetsFault('too-many-cells');
    this.#column = column;
    const type = attributes.get('t') ?? '';
    const style = styleOf(attributes);
    const cell = { tag, column, type, style, value: null, inline: null, formula: null };
    if (tag.kind === 'empty') this.#closeCell(cell, tag.end);
    else this.#cell = cell;
  }

  #takeInCell(tag: XmlTag, cell: OpenCell): void {
    const isClose = tag.kind === 'close';
    if (tag.name === 'c' && isClose) {
      this.#closeCell(cell, tag.end);
      return;
    }
    if (this.#from !== null) {
      if (!isClose || tag.name !== this.#from.name) return;
      keepSpan(cell, tag.name, { start: this.#from.end, end: tag.start });
      this.#from = null;
      return;
    }
    if (tag.name === 'f' && !isClose) this.#takeArray(tag);
    if (tag.kind === 'open') this.#from = tag;
    if (tag.kind === 'empty') keepSpan(cell, tag.name, { start: tag.end, end: tag.end });
  }

  /** A formula of many cells stands in the first of them. */
  #takeArray(tag: XmlTag): void {
    const attributes = attributesOf(tag);
    const type = attributes.get('t');
    if (type !== 'array' && type !== 'dataTable') return;
    const range = parseRange(attributes.get('ref') ?? '');
    if (range !== null) this.arrays.push(range);
    if (this.arrays.length > MOST_ARRAYS) throw new SheetsFault('too-many-cells');
  }

  #closeCell(cell: OpenCell, end: number): void {
    const { tag, column, type, style, value, inline, formula } = cell;
    this.#cells.push({ start: tag.start, end, column, type, style, value, inline, formula });
    this.#cell = null;
  }
}

function keepSpan(cell: OpenCell, name: string, span: Span): void {
  if (name === 'v') cell.value = span;
  if (name === 'is') cell.inline = span;
  if (name === 'f') cell.formula = span;
}

function styleOf(attributes: ReadonlyMap<string, string>): number | null {
  const style = Number(attributes.get('s') ?? NaN);
  return Number.isInteger(style) ? style : null;
}
