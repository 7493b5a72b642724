import type { CellValue } from '../sheet.ts';
import { sharedText } from '../values/shared-text.ts';
import { decodeCellText, decodeXml } from '../xml/xml-text.ts';
import { valueOfNumber, type CellFormat } from '../values/cell-format.ts';
import { valueOfIso } from '../values/iso-value.ts';
import type { ReadValue } from '../values/serial.ts';
import type { ScannedCell, Span } from './row-scan.ts';
import { stringItemText } from './string-items.ts';

/** All that the cells of a workbook share. */
export interface SharedValues {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

const EMPTY: CellValue = { kind: 'empty' };

/** Pictures in cells, as WPS saves them. */
const PICTURE = /\bDISPIMG\(/i;

/**
 * The value of a cell; the text of a broken one stays a text.
 *
 * @throws {SheetsFault} if it names a shared text that is not there
 */
export function readCellValue(xml: string, cell: ScannedCell, shared: SharedValues): ReadValue {
  const textOf = (span: Span) => decodeXml(xml.slice(span.start, span.end));
  if (cell.formula !== null && PICTURE.test(textOf(cell.formula))) {
    return { value: EMPTY, odd: 'picture' };
  }
  if (cell.type === 'inlineStr') {
    const { inline } = cell;
    return asIs(
      textValue(inline === null ? '' : stringItemText(xml.slice(inline.start, inline.end))),
    );
  }
  const raw = cell.value === null ? '' : textOf(cell.value);
  if (raw === '') return { value: EMPTY, odd: isUncomputed(cell) ? 'not-computed' : null };
  return valueOf(raw, cell, shared);
}

function isUncomputed({ formula, value }: ScannedCell): boolean {
  return formula !== null && value === null;
}

function valueOf(raw: string, cell: ScannedCell, shared: SharedValues): ReadValue {
  const format = shared.formats[cell.style ?? 0];
  switch (cell.type) {
    case 's':
      return asIs(textValue(sharedText(shared.strings, Number(raw))));
    case 'str':
      return asIs(textValue(decodeCellText(raw)));
    case 'b':
      return asIs({ kind: 'boolean', boolean: raw.trim() === '1' || raw.trim() === 'true' });
    case 'e':
      return asIs({ kind: 'error', code: raw });
    case 'd':
      return valueOfIso(raw.trim(), format?.shown ?? null);
    default:
      return numberOrText(raw, format, shared.is1904);
  }
}

function numberOrText(raw: string, format: CellFormat | undefined, is1904: boolean): ReadValue {
  const number = /^\s*[-+0-9.]/.test(raw) ? Number(raw) : NaN;
  if (!Number.isFinite(number)) return asIs(textValue(decodeCellText(raw)));
  return valueOfNumber(number, format, is1904);
}

function textValue(text: string): CellValue {
  return text === '' ? EMPTY : { kind: 'text', text };
}

function asIs(value: CellValue): ReadValue {
  return { value, odd: null };
}
