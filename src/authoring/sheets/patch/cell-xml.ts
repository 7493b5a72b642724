import { cellRef } from '../address.ts';
import { MOST_CELL_TEXT } from '../limits.ts';
import type { CellFormat } from '../values/cell-format.ts';
import type { ShownParts } from '../values/number-format.ts';
import { serialOf } from '../values/serial.ts';
import { encodeCellText } from '../xml/xml-text.ts';
import type { PatchRemarkKind, WrittenValue } from './patching.ts';

/** The place and the looks of a cell that is written. */
export interface CellFrame {
  readonly row: number;
  readonly column: number;
  readonly style: number | null;
  readonly format: CellFormat | undefined;
  /** The prefix of the sheet's elements. */
  readonly prefix: string;
  readonly is1904: boolean;
}

/**
 * Writes a cell as XML. It keeps its style: a date whose cell is not for dates is written as text, so that
 * nobody sees `46296`. A text is written within the cell as text: one that begins with `=` is no formula.
 */
export function cellXml(
  value: WrittenValue,
  frame: CellFrame,
): { readonly xml: string } | { readonly remark: PatchRemarkKind } {
  const content = contentOf(value, frame);
  if ('remark' in content) return content;
  const { row, column, style, prefix } = frame;
  const looks = style === null ? '' : ` s="${style}"`;
  const type = content.type === '' ? '' : ` t="${content.type}"`;
  const start = `<${prefix}c r="${cellRef(row, column)}"${looks}${type}`;
  return { xml: content.xml === '' ? `${start}/>` : `${start}>${content.xml}</${prefix}c>` };
}

type Content =
  | { readonly type: string; readonly xml: string }
  | { readonly remark: PatchRemarkKind };

function contentOf(value: WrittenValue, frame: CellFrame): Content {
  const { prefix } = frame;
  switch (value.kind) {
    case 'empty':
      return { type: '', xml: '' };
    case 'text':
      return textContent(value.text, prefix);
    case 'boolean':
      return { type: 'b', xml: valueXml(value.boolean ? '1' : '0', prefix) };
    case 'number':
      if (!Number.isFinite(value.number)) return { remark: 'not-writable' };
      return { type: '', xml: valueXml(String(value.number), prefix) };
    case 'date':
    case 'time':
    case 'date-time':
      return momentContent(value, frame);
  }
}

type Moment = Extract<WrittenValue, { readonly kind: 'date' | 'time' | 'date-time' }>;

function momentContent(value: Moment, { format, prefix, is1904 }: CellFrame): Content {
  const serial = serialOf(value, is1904);
  if (serial === null) return { remark: 'not-writable' };
  const shown = format?.shown ?? null;
  if (shown !== null && fits(value, shown))
    return { type: '', xml: valueXml(String(serial), prefix) };
  return textContent(textOf(value), prefix);
}

/** Tells if a cell shows the whole of a date or a time. */
function fits(value: Moment, shown: ShownParts): boolean {
  const isDate = shown.year && shown.month && shown.day;
  const isTime = shown.hour && shown.minute;
  if (value.kind === 'date') return isDate && !shown.hour;
  if (value.kind === 'date-time') return isDate && isTime;
  const isNoDate = !shown.year && !shown.month && !shown.day;
  return isTime && isNoDate && (shown.isElapsed || value.time <= '24:00');
}

function textOf(value: Moment): string {
  if (value.kind === 'date-time') return `${value.date} ${value.time}`;
  return value.kind === 'date' ? value.date : value.time;
}

function textContent(text: string, prefix: string): Content {
  if (text.length > MOST_CELL_TEXT) return { remark: 'text-too-long' };
  if (text === '') return { type: '', xml: '' };
  const said = `<${prefix}t xml:space="preserve">${encodeCellText(text)}</${prefix}t>`;
  return { type: 'inlineStr', xml: `<${prefix}is>${said}</${prefix}is>` };
}

function valueXml(value: string, prefix: string): string {
  return `<${prefix}v>${value}</${prefix}v>`;
}
