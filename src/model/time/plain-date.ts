import { DAY_MS } from './durations.ts';

/** A calendar date without time or zone, as ISO 8601 `YYYY-MM-DD`: sorts and compares as a string. */
export type PlainDate = string;

/** A wall-clock time as `HH:MM`, 00:00 to 23:59. */
export type PlainTime = string;

/** Weekdays as HSDS and iCalendar write them (RFC 5545 `BYDAY`), Monday first as in ISO 8601. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Days of the months, January at 1. */
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function februaryOf(year: number): number {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Tells if a text is a date that exists: `2026-02-30` is not. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return (
    day >= 1 && day <= (month === 2 ? februaryOf(Number(text.slice(0, 4))) : (DAYS[month] ?? 0))
  );
}

/** Tells if a text is a time of day, `00:00` to `23:59`. */
export function isPlainTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Midnight UTC of a date, in milliseconds: a number to calculate with, not an instant of any place. */
export function dateToUtc(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(dateToUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day some months later, or the last of a month that has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const day = new Date(dateToUtc(`${date.slice(0, 7)}-01`));
  day.setUTCMonth(day.getUTCMonth() + months + 1, 0); // the last day of that month
  const last = day.toISOString().slice(0, 10);
  const same = `${last.slice(0, 7)}${date.slice(7)}`;
  return same < last ? same : last;
}

/** Whole days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((dateToUtc(to) - dateToUtc(from)) / DAY_MS);
}

export function weekdayOf(date: PlainDate): Weekday {
  const sundayFirst = new Date(dateToUtc(date)).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] as Weekday;
}

/** The Monday of a date's week. */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, -WEEKDAYS.indexOf(weekdayOf(date)));
}
