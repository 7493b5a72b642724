import { addDays, type PlainDate } from '../../model/time/plain-date.ts';
import { isObject } from '../../shape/members.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import type { FeedEdit } from './feed-edit.ts';
import { isSame } from './members.ts';

/** Days of a calendar that stand together as one holiday, or as working days. */
export interface HolidayRun {
  /** Words by which it is found again. */
  readonly key: string;
  readonly calendar: JsonRecord;
  /** The days as they are written, the first of them first. */
  readonly days: readonly JsonRecord[];
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The calendars that a feed goes by: its own, or else that of China with the same days. */
export function calendarsOf({ calendars, calendar }: FeedEdit): readonly JsonRecord[] {
  if (calendars.length > 0 || calendar === null) return calendars;
  const { id, valid_from, valid_to, days } = calendar;
  const plain = days.map(({ date, kind, name }) => ({ date, kind, name }));
  return [{ id, valid_from, valid_to, days: plain }];
}

/** The holidays of a feed, and the weekends that are worked, as they stand in its calendars. */
export function holidayRuns(edit: FeedEdit): readonly HolidayRun[] {
  return calendarsOf(edit).flatMap((calendar) => {
    const runs: HolidayRun[] = [];
    for (const day of daysOf(calendar)) {
      const before = runs[runs.length - 1];
      if (before !== undefined && follows(before, day)) {
        runs[runs.length - 1] = {
          ...before,
          days: [...before.days, day],
          last: String(day['date']),
        };
      } else runs.push(runOf(calendar, day));
    }
    return runs;
  });
}

/** The holiday that begins with a day; `null` for a day that no calendar has. */
export function runFrom(day: JsonRecord, edit: FeedEdit): HolidayRun | null {
  return holidayRuns(edit).find(({ days: [first] }) => isSame(first, day)) ?? null;
}

/** The days of a calendar, as they are written. */
export function daysOf({ days }: JsonRecord): readonly JsonRecord[] {
  return Array.isArray(days) ? days.filter(isObject) : [];
}

/** The last day of one that may be several. */
export function lastOf({ date, to }: JsonRecord): PlainDate {
  return String(typeof to === 'string' ? to : date);
}

function runOf(calendar: JsonRecord, day: JsonRecord): HolidayRun {
  const key = `${String(calendar['id'])} ${String(day['date'])}`;
  return { key, calendar, days: [day], first: String(day['date']), last: lastOf(day) };
}

/** Tells if a day is the next of a holiday, and says the same. */
function follows({ days: [first], last }: HolidayRun, day: JsonRecord): boolean {
  const isLone = first?.['to'] === undefined && day['to'] === undefined;
  const isSameHoliday = isSame({ ...first, date: '' }, { ...day, date: '' });
  return isLone && isSameHoliday && day['date'] === nextDay(last);
}

/** The day after one; `null` where it is not written as a date. */
function nextDay(date: string): PlainDate | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? addDays(date, 1) : null;
}
