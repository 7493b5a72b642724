import { withDigits } from '../../../feed/meant/numerals.ts';
import {
  isPlainDate,
  WEEKDAYS,
  type PlainDate,
  type Weekday,
} from '../../../model/time/plain-date.ts';

/** Parts that patterns of Chinese sentences are put together from. */

/** A number in digits or numerals. */
export const NUMBER = '(?:\\d{1,3}|[零一二三四五六七八九十两]{1,3})';
/** A word before a weekday. */
export const WEEK = '(?:周|星期|礼拜)';
/** Things that stand between the parts of a list. */
export const AND = ' ?(?:(?:[、,/]|和|及|与|以及) ?)?';
/** Things that stand between the first and the last of a span. */
export const TO = ' ?(?:-|至|到) ?';
/** A day of every year. */
export const MONTH_DAY = `${NUMBER}月${NUMBER}[日号]?`;
/** A day with its year. */
export const DATE = `\\d{4} ?[年./-] ?${NUMBER} ?[月./-] ?${NUMBER} ?[日号]?`;

const CHINESE = '一二三四五六日';

/** A pattern that is tried at one place of a text. */
export function at(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** The number that digits or numerals say. */
export function numberOf(text: string): number {
  return Number(withDigits(text));
}

export function weekdayBy(character: string): Weekday | null {
  const index = /\d/.test(character)
    ? Number(character) - 1
    : CHINESE.indexOf(character.replace('天', '日'));
  return WEEKDAYS[index] ?? null;
}

/** A month and day as `MM-DD`; `null` where there is no such day in any year. */
export function monthDayOf(text: string): string | null {
  const [, month = '', day = ''] = new RegExp(`(${NUMBER})月(${NUMBER})`).exec(text) ?? [];
  const written = `${two(numberOf(month))}-${two(numberOf(day))}`;
  return isPlainDate(`2024-${written}`) ? written : null;
}

export function dateOf(text: string): PlainDate | null {
  const parts = new RegExp(`(\\d{4})\\D+?(${NUMBER}) ?[月./-] ?(${NUMBER})`).exec(text);
  const [, year = '', month = '', day = ''] = parts ?? [];
  const written = `${year}-${two(numberOf(month))}-${two(numberOf(day))}`;
  return isPlainDate(written) ? written : null;
}

/** Days of a list, the later ones without the year and the month that they share: "2026年12月6日、13日". */
export const DATES = `${DATE}(?: ?[、,] ?(?:${DATE}|${NUMBER}月${NUMBER}[日号]|${NUMBER}[日号]))*`;

/** The days of such a list; `null` where one does not exist. */
export function datesIn(written: string): readonly PlainDate[] | null {
  const days: PlainDate[] = [];
  for (const part of written.split(/ ?[、,] ?/)) {
    const day = dateOf(filledUp(part, days[days.length - 1] ?? ''));
    if (day === null) return null;
    days.push(day);
  }
  return days;
}

/** A day with the year, and the month, of another where it has none. */
export function filledUp(text: string, before: PlainDate): string {
  if (/^\d{4}/.test(text)) return text;
  const [year = '', month = ''] = before.split('-');
  return text.includes('月') ? `${year}年${text}` : `${year}年${month}月${text}`;
}

/** The last day of a month, in any year where none is given. */
export function lastDayOf(month: number, year = 2023): string {
  return two(new Date(Date.UTC(year, month, 0)).getUTCDate());
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
