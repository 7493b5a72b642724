import type { CellOddity, CellValue } from '../sheet.ts';
import type { ShownParts } from './number-format.ts';

/** A value of a cell, with what is odd about it. */
export interface ReadValue {
  readonly value: CellValue;
  readonly odd: CellOddity | null;
}

const DAY = 86_400_000;
const MINUTES = 1440;
/** 9999-12-31 in workbooks that count from 1900. */
const LAST_SERIAL = 2_958_465;
/** Days that hours are counted over; more are a date that shows its hours only. */
const MOST_DAYS = 400;
/** Days by which workbooks that count from 1904, once made on a Mac, are behind. */
const DAYS_BEFORE_1904 = 1462;
/** The 29 February 1900, which never was; sheets count it. */
const NO_DAY = 60;

/**
 * The date or time that a number stands for, in a cell that shows these parts of it. Times are rounded to the
 * minute: 16:00 is saved as 0.6666….
 */
export function valueOfSerial(serial: number, shown: ShownParts, is1904: boolean): ReadValue {
  const showsDate = shown.year || shown.month || shown.day || shown.weekday;
  const longest = shown.isElapsed ? MOST_DAYS : 1;
  if (!showsDate && serial >= 0 && serial <= longest) return timeOf(serial);
  const since1900 = is1904 && serial >= 0 ? serial + DAYS_BEFORE_1904 : serial;
  if (since1900 < 1 || since1900 > LAST_SERIAL + 0.999 || Math.floor(since1900) === NO_DAY) {
    return { value: { kind: 'number', number: serial }, odd: 'not-a-date' };
  }
  return dateOf(since1900, shown, showsDate);
}

function timeOf(serial: number): ReadValue {
  const minutes = Math.round(serial * MINUTES);
  const odd = minutes > MINUTES ? 'over-24-hours' : null;
  return { value: { kind: 'time', time: clockTime(minutes) }, odd };
}

function dateOf(serial: number, shown: ShownParts, showsDate: boolean): ReadValue {
  const minutes = Math.round(serial * MINUTES);
  const date = dayOf(Math.floor(minutes / MINUTES));
  const time = clockTime(minutes % MINUTES);
  const showsTime = shown.hour || shown.minute || shown.second;
  if (showsTime) {
    return { value: { kind: 'date-time', date, time }, odd: showsDate ? null : 'date-hidden' };
  }
  const odd =
    (!shown.day && 'day-hidden') ||
    (!shown.year && 'year-hidden') ||
    (minutes % MINUTES !== 0 && 'time-hidden') ||
    null;
  // A date that shows no time is of the day it shows, in its last half minute, too.
  return { value: { kind: 'date', date: dayOf(Math.floor(serial)) }, odd };
}

function dayOf(serial: number): string {
  const sinceEpoch = serial - 25_569 + (serial < NO_DAY ? 1 : 0);
  return new Date(sinceEpoch * DAY).toISOString().slice(0, 10);
}

function clockTime(minutes: number): string {
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The number that stands for a date and a time in a workbook; `null` if there is none. */
export function serialOf(value: CellValue, is1904: boolean): number | null {
  if (value.kind === 'time') return dayFraction(value.time);
  if (value.kind !== 'date' && value.kind !== 'date-time') return null;
  const time = value.kind === 'date' ? 0 : dayFraction(value.time);
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value.date) ? Date.parse(value.date) : NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value.date) return null;
  const since1900 = at / DAY + 25_569;
  const days = since1900 <= NO_DAY ? since1900 - 1 : since1900;
  const serial = is1904 ? days - DAYS_BEFORE_1904 : days;
  return time === null || serial < (is1904 ? 0 : 1) ? null : serial + time;
}

function dayFraction(time: string): number | null {
  const [, hour = '', minute = ''] = /^(\d{2,4}):([0-5]\d)$/.exec(time) ?? [];
  return hour === '' ? null : (Number(hour) * 60 + Number(minute)) / MINUTES;
}
