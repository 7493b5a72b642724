import { isPlainDate, weekdayOf, type PlainDate } from '../../model/time/plain-date.ts';
import { HOUR_MS } from '../../model/time/durations.ts';
import { meantWeekday } from './weekdays.ts';

/** `2026/12/02`, `2026.6.30`, `2026-6-3`, `2026年12月2日`, and what comes after. */
const DATE = /^(\d{4})\s?[-–—/.年]\s?(\d{1,2})\s?[-–—/.月]\s?(\d{1,2})(?!\d)\s?[日号號]?(.*)$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
/** A weekday beside a date, with or without brackets. */
const WEEKDAY = /^[(（[]?\s*([^\s()（）[\]]+?)\s*[)）\]]?$/;
/** The time of an instant, and its distance from UTC. */
const INSTANT = /^T?\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;

const BEIJING_HOURS = 8;

/** The members of a date that a time of day would change: to whom it belongs is not known. */
const WITH_TIMES = 'date';

/**
 * The day that a text says. A weekday beside it has to agree. Of an instant it is the day, in Beijing where
 * it is given in UTC; beside a session's `date` only where it is midnight, since else the time would be lost.
 *
 * @param text folded
 */
export function meantDate(text: string, key: string): PlainDate | null {
  const digits = DIGITS.exec(text);
  if (digits !== null) return plainDate(digits);
  const parts = DATE.exec(text);
  const date = parts === null ? null : plainDate(parts);
  const rest = parts?.[4]?.trim() ?? '';
  if (date === null || rest === '') return date;
  const time = INSTANT.exec(rest);
  if (time === null) {
    const weekday = meantWeekday(WEEKDAY.exec(rest)?.[1] ?? '');
    return weekday !== null && weekday === weekdayOf(date) ? date : null;
  }
  const [, hour = '', minute = '', , zone = ''] = time;
  const inBeijing = /^z$/i.test(zone) ? beijing(date, Number(hour)) : { date, hour: Number(hour) };
  const isMidnight = inBeijing.hour === 0 && minute === '00';
  return key !== WITH_TIMES || isMidnight ? inBeijing.date : null;
}

function beijing(
  date: PlainDate,
  hour: number,
): { readonly date: PlainDate; readonly hour: number } {
  const shown = new Date(Date.parse(`${date}T00:00:00Z`) + (hour + BEIJING_HOURS) * HOUR_MS);
  return { date: shown.toISOString().slice(0, 10), hour: shown.getUTCHours() };
}

/** `7-1`, `07/01`, `7月1日`. */
export function meantMonthDay(text: string): string | null {
  const parts = /^(?:--)?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  return parts === null ? null : (plainDate(['', '2024', ...parts.slice(1)])?.slice(5) ?? null);
}

/** A year, a month or a day: `2026年6月`, `2026/6/30`. */
export function meantMonth(text: string): string | null {
  const parts = /^(\d{4})年?(?:[-/.]?(\d{1,2})月?)?$/.exec(text);
  if (parts === null) return meantDate(text, '');
  const [, year = '', month] = parts;
  if (month === undefined) return year;
  return plainDate(['', year, month, '1'])?.slice(0, 7) ?? null;
}

/** An instant that is a day, or a wall time, of Beijing: `2026年12月2日 9:00`. */
export function meantInstant(text: string): string | null {
  const parts = DATE.exec(text);
  const date = parts === null ? null : plainDate(parts);
  const rest = parts?.[4]?.trim() ?? '';
  const time = rest === '' ? ['', '0', '00'] : INSTANT.exec(rest);
  if (date === null || time === null) return null;
  const [, hour = '', minute = '', second = '00', zone = '+08:00'] = time;
  const instant = `${date}T${hour.padStart(2, '0')}:${minute}:${second}${zone.toUpperCase()}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

function plainDate([, year = '', month = '', day = '']: readonly string[]): PlainDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}
