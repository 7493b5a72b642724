import { shownParts, type ShownParts } from './number-format.ts';
import { valueOfSerial, type ReadValue } from './serial.ts';

/** A format, as far as it says what the value of a cell is. */
export interface CellFormat {
  /** It holds text, also where that looks like a number. */
  readonly isText: boolean;
  /** `null` for numbers and text. */
  readonly shown: ShownParts | null;
}

/** Formats that files name by a number alone; those from 27 are of Excel and WPS in Chinese. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy年m月'],
  [28, 'm月d日'],
  [29, 'm月d日'],
  [30, 'm-d-yy'],
  [31, 'yyyy年m月d日'],
  [32, 'h时mm分'],
  [33, 'h时mm分ss秒'],
  [34, '上午/下午h时mm分'],
  [35, '上午/下午h时mm分ss秒'],
  [36, 'yyyy年m月'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [49, '@'],
  [50, 'yyyy年m月'],
  [51, 'm月d日'],
  [52, 'yyyy年m月'],
  [53, 'm月d日'],
  [54, 'm月d日'],
  [55, '上午/下午h时mm分'],
  [56, '上午/下午h时mm分ss秒'],
  [57, 'yyyy年m月'],
  [58, 'm月d日'],
]);

/** The code of a format that a file does not write out. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? 'General';
}

/** Reads from the code of a format what the values of its cells are. */
export function formatOf(code: string): CellFormat {
  return { isText: code.trim() === '@', shown: shownParts(code) };
}

/** The value of a cell that holds a number: itself, or the date or time it stands for. */
export function valueOfNumber(
  number: number,
  format: CellFormat | undefined,
  is1904: boolean,
): ReadValue {
  // A damaged file may hold bytes that are no number.
  if (!Number.isFinite(number)) return { value: { kind: 'error', code: '#NUM!' }, odd: null };
  const shown = format?.shown ?? null;
  if (shown !== null) return valueOfSerial(number, shown, is1904);
  return {
    value: { kind: 'number', number },
    odd: format?.isText === true ? 'number-in-text-cell' : null,
  };
}
