import { DAY_MS } from '../../model/time/durations.ts';
import { dateToUtc, WEEKDAYS, type PlainDate, type Weekday } from '../../model/time/plain-date.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { chineseDate, chineseNumber } from './chinese-format.ts';
import type { SharedMessages } from '../messages.ts';

/** The language that is written without `Intl`. */
const CHINESE = 'zh-Hans';

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A date in the reader's language with its weekday: "11月25日周三". Never the device's zone. */
export function formatDate(date: PlainDate, messages: SharedMessages): string {
  const parts = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  return formatParts(dateToUtc(date), messages, parts);
}

/** A day of the week, short: "周一". */
export function formatWeekday(day: Weekday, messages: SharedMessages): string {
  const monday = dateToUtc('2024-01-01');
  const at = monday + WEEKDAYS.indexOf(day) * DAY_MS;
  return formatParts(at, messages, { weekday: 'short' });
}

/** A date with its year, where the year matters: "2026年8月1日". */
export function formatLongDate(date: PlainDate, messages: SharedMessages): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  return formatParts(dateToUtc(date), messages, parts);
}

/** The exact number with its grouping: 8126.9 → "8,126.9". Never rounded, never shortened. */
export function formatNumber(value: number, messages: SharedMessages): string {
  const byHand = messages.tag === CHINESE ? chineseNumber(value) : null;
  if (byHand !== null) return byHand;
  let format = numberFormats.get(messages.tag);
  if (format === undefined) {
    format = new Intl.NumberFormat(messages.tag, { maximumFractionDigits: 12 });
    numberFormats.set(messages.tag, format);
  }
  return format.format(value);
}

/** A sum of money: "15 元"; the code stands for itself where the language has no word for it. */
export function formatMoney(amount: number, currency: string, messages: SharedMessages): string {
  const number = formatNumber(amount, messages);
  if (currency === 'CNY' && messages.tag.startsWith('zh')) return `${number} 元`;
  return currency === 'CNY' ? `${number} yuan` : `${number} ${currency}`;
}

/** The time of day of an instant on the wall of a zone: "10:05". */
export function formatTime(instant: Instant, zone: string): string {
  return wallTimeAt(instant, zone).time;
}

/** A date in the parts that are asked for, in the reader's language. Never the device's zone. */
export function formatParts(
  at: number,
  { tag }: SharedMessages,
  parts: Intl.DateTimeFormatOptions,
): string {
  return tag === CHINESE ? chineseDate(new Date(at), parts) : dateFormat(tag, parts).format(at);
}

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${Object.keys(options).join()}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    // Some devices default to another calendar for a language; a timetable is always Gregorian.
    format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
    dateFormats.set(key, format);
  }
  return format;
}
