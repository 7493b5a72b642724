import { finished, type Steps } from '../../../model/steps.ts';
import { parseRange } from '../address.ts';
import { MOST_RANGES } from '../limits.ts';
import { SheetsFault } from '../reading.ts';
import type { CellRange } from '../sheet.ts';
import { attributesOf, isTrue, xmlTags, type XmlTag } from '../xml/xml-tags.ts';
import { RowScan, type ScannedRow } from './row-scan.ts';

/** Tags that are gone through between two looks at the clock. */
const TAGS_A_STEP = 256;

/** A group of columns as a sheet lists them. */
export interface ScannedColumns {
  readonly first: number;
  readonly last: number;
  readonly isHidden: boolean;
  readonly style: number | null;
}

/** The text of a sheet's part with the places of its rows and cells: what is read, and what is written over. */
export interface SheetScan {
  readonly xml: string;
  /** The prefix of its elements, with the colon. */
  readonly prefix: string;
  readonly rows: readonly ScannedRow[];
  readonly columns: readonly ScannedColumns[];
  readonly merges: readonly CellRange[];
  /** Ranges of one formula, of which only the first cell says so. */
  readonly arrays: readonly CellRange[];
  /** The element of all rows. */
  readonly data: XmlTag;
  /** The place after the last row. */
  readonly dataEnd: number;
  readonly dimension: XmlTag | null;
}

/**
 * Goes through the part of a sheet once. Rows and cells have to stand in order, as they do in every file that
 * Excel opens: only then can a cell be written into its place.
 *
 * @throws {SheetsFault} if it is damaged, or has too much
 */
export function scanSheet(xml: string): SheetScan {
  return finished(scanSteps(xml));
}

/** The same, some tags a step. */
export function* scanSteps(xml: string): Steps<SheetScan> {
  const scan = new RowScan();
  const columns: ScannedColumns[] = [];
  const merges: CellRange[] = [];
  let data: XmlTag | null = null;
  let dataEnd = -1;
  let dimension: XmlTag | null = null;
  let count = 0;
  for (const tag of xmlTags(xml)) {
    count += 1;
    if (count % TAGS_A_STEP === 0) yield;
    if (tag.name === 'sheetData') {
      if (tag.kind === 'close') dataEnd = tag.start;
      else if (data !== null) throw new SheetsFault('damaged');
      else data = tag;
    } else if (data !== null && data.kind === 'open' && dataEnd < 0) scan.take(tag);
    else if (tag.kind === 'close') continue;
    else if (tag.name === 'dimension') dimension = tag;
    else if (tag.name === 'col') columns.push(columnsOf(tag));
    else if (tag.name === 'mergeCell') pushRange(merges, attributesOf(tag).get('ref'));
    if (columns.length > MOST_RANGES || merges.length > MOST_RANGES) {
      throw new SheetsFault('too-many-cells');
    }
  }
  if (data === null) throw new SheetsFault('damaged');
  const { rows, arrays } = scan;
  const { prefix } = data;
  return { xml, prefix, rows, columns, merges, arrays, data, dataEnd, dimension };
}

function columnsOf(tag: XmlTag): ScannedColumns {
  const attributes = attributesOf(tag);
  const style = attributes.get('style');
  return {
    first: Number(attributes.get('min')),
    last: Number(attributes.get('max')),
    isHidden: isTrue(attributes.get('hidden')),
    style: style === undefined ? null : Number(style),
  };
}

/** Adds a range that is one: what is none covers nothing. */
function pushRange(ranges: CellRange[], ref: string | undefined): void {
  const range = parseRange(ref ?? '');
  if (range !== null) ranges.push(range);
}
