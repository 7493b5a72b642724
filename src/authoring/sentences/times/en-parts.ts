import {
  isPlainDate,
  WEEKDAYS,
  type PlainDate,
  type Weekday,
} from '../../../model/time/plain-date.ts';
import { two } from './zh-parts.ts';

/** Parts that patterns of English sentences are put together from. */

export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
] as const;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** A day of every year: "7 November", "November 7". */
export const EN_MONTH_DAY = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?)`;
/** A day with its year. */
export const EN_DATE = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|${EN_MONTH_DAY},? \\d{4})`;
export const EN_WEEKDAY =
  '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:days?)?\\.?(?![a-z])';
export const EN_AND = ' ?(?:, ?and|,|and|&|\\/) ?';
export const EN_TO = ' ?(?:-|to|through|until|till) ?';
export const EN_ORDINAL = '(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)';

/** A pattern that is tried at one place of a text, in small letters or large. */
export function at(source: string): RegExp {
  return new RegExp(source, 'iy');
}

export function enWeekday(text: string): Weekday | null {
  const two = text.slice(0, 2).toUpperCase();
  return WEEKDAYS.find((day) => day === two) ?? null;
}

/** A month and day as `MM-DD`; `null` where there is no such day in any year. */
export function enMonthDay(text: string): string | null {
  const month = MONTHS.findIndex((name) =>
    new RegExp(`(?:^|[^a-z])${name.slice(0, 3)}`, 'i').test(text),
  );
  const day = /\d{1,2}/.exec(text)?.[0] ?? '';
  const written = `${two(month + 1)}-${two(Number(day))}`;
  return isPlainDate(`2024-${written}`) ? written : null;
}

export function enDate(text: string): PlainDate | null {
  const [year, month, day] = text.split('-');
  const written =
    day === undefined
      ? `${/\d{4}/.exec(text)?.[0] ?? ''}-${enMonthDay(text.replace(/\d{4}/, '')) ?? ''}`
      : `${year ?? ''}-${two(Number(month))}-${two(Number(day))}`;
  return isPlainDate(written) ? written : null;
}

export function ordinalOf(text: string): number {
  if (/^last/i.test(text)) return -1;
  const digit = /\d/.exec(text)?.[0];
  return digit === undefined
    ? ['first', 'second', 'third', 'fourth', 'fifth'].indexOf(text.toLowerCase()) + 1
    : Number(digit);
}
