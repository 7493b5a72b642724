import type { CellOddity, CellValue } from '../sheet.ts';
import type { ShownParts } from './number-format.ts';

/** The value of a cell that holds a date as ISO 8601 writes it, as LibreOffice and strict workbooks do. */
export function valueOfIso(
  text: string,
  shown: ShownParts | null,
): { readonly value: CellValue; readonly odd: CellOddity | null } {
  const pattern = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?)?Z?$/;
  const [, date, time] = pattern.exec(text) ?? [];
  if (date !== undefined && !isDay(date))
    return { value: { kind: 'text', text }, odd: 'not-a-date' };
  if (date !== undefined && time !== undefined) {
    const showsTime = shown === null || shown.hour || shown.minute;
    if (showsTime || time !== '00:00')
      return { value: { kind: 'date-time', date, time }, odd: null };
  }
  if (date !== undefined) return { value: { kind: 'date', date }, odd: null };
  if (time !== undefined) return { value: { kind: 'time', time }, odd: null };
  return { value: { kind: 'text', text }, odd: 'not-a-date' };
}

function isDay(date: string): boolean {
  const at = Date.parse(date);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
