import type { PlainDate } from './plain-date.ts';
import type { Calendar, CalendarDay, Schedule, ScheduleException, TimeRange } from '../schedule.ts';

/** The single dates a schedule speaks of, found by date however many there are. */
export interface SingleDates {
  /** Times of the dated sessions: one list for each time the date is named. */
  readonly dated: ReadonlyMap<PlainDate, readonly (readonly TimeRange[])[]>;
  /** The exception that speaks of the usual sessions of a date: the first that is published. */
  readonly changed: ReadonlyMap<PlainDate, Change>;
  readonly extras: ReadonlyMap<PlainDate, readonly ScheduleException[]>;
  /** The dates whose sessions are moved to a date. */
  readonly movedTo: ReadonlyMap<PlainDate, readonly PlainDate[]>;
}

/** An exception that changes what a date usually has. */
export interface Change extends ScheduleException {
  readonly status: 'cancelled' | 'moved';
}

const known = new WeakMap<Schedule, SingleDates>();
const calendarDays = new WeakMap<Calendar, ReadonlyMap<PlainDate, CalendarDay>>();

/** The single dates a schedule speaks of: sorted out once, however often it is asked. */
export function singleDatesOf(schedule: Schedule): SingleDates {
  let dates = known.get(schedule);
  if (dates === undefined) {
    dates = sortOut(schedule);
    known.set(schedule, dates);
  }
  return dates;
}

/** The day of a calendar that counts for a date: of a holiday and a workday, the holiday. */
export function calendarDayOn(calendar: Calendar | null, date: PlainDate): CalendarDay | null {
  if (calendar === null) return null;
  let days = calendarDays.get(calendar);
  if (days === undefined) {
    days = countingDays(calendar);
    calendarDays.set(calendar, days);
  }
  return days.get(date) ?? null;
}

function sortOut({ dates, exceptions }: Schedule): SingleDates {
  const dated = new Map<PlainDate, (readonly TimeRange[])[]>();
  const changed = new Map<PlainDate, Change>();
  const extras = new Map<PlainDate, ScheduleException[]>();
  const movedTo = new Map<PlainDate, PlainDate[]>();
  for (const { date, times } of dates) append(dated, date, times);
  for (const exception of exceptions) {
    const { date, status, to } = exception;
    if (status === 'extra') append(extras, date, exception);
    else if (!changed.has(date)) {
      changed.set(date, { ...exception, status });
      if (status === 'moved' && to !== null) append(movedTo, to.date, date);
    }
  }
  return { dated, changed, extras, movedTo };
}

function countingDays({ days }: Calendar): ReadonlyMap<PlainDate, CalendarDay> {
  const counting = new Map<PlainDate, CalendarDay>();
  for (const day of days) {
    const other = counting.get(day.date);
    if (other === undefined || (other.kind === 'workday' && day.kind === 'holiday')) {
      counting.set(day.date, day);
    }
  }
  return counting;
}

function append<Item>(lists: Map<PlainDate, Item[]>, date: PlainDate, item: Item): void {
  const list = lists.get(date);
  if (list === undefined) lists.set(date, [item]);
  else list.push(item);
}
