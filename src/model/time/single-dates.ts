import { furtherRules } from '../rules/further-rules.ts';
import { isUnreadable } from '../unreadable.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import { isKnownOn } from './rule-days.ts';
import type { Calendar, CalendarDay, Schedule, ScheduleException, TimeRange } from '../schedule.ts';

/** The single dates a schedule speaks of, found by date however many there are. */
export interface SingleDates {
  /** Times of the dated sessions: one list for each time the date is named. */
  readonly dated: ReadonlyMap<PlainDate, readonly (readonly TimeRange[])[]>;
  /** The exceptions that speak of the usual sessions of a date, in the order they are published. */
  readonly changed: ReadonlyMap<PlainDate, readonly Change[]>;
  readonly extras: ReadonlyMap<PlainDate, readonly ScheduleException[]>;
  /** The dates whose sessions are moved to a date. */
  readonly movedTo: ReadonlyMap<PlainDate, ReadonlySet<PlainDate>>;
}

/** An exception that changes what a date usually has. */
export interface Change extends ScheduleException {
  readonly status: 'cancelled' | 'moved' | 'ask';
}

/** Days after the first of a span that is meant: of a longer one an end was slipped. */
const LONGEST_SPAN = 100;

const known = new WeakMap<Schedule, SingleDates>();
const countingDays = new WeakMap<Calendar, CountingDays>();

/** The days of a calendar by date, and whether there are others that nobody can read. */
interface CountingDays {
  readonly days: ReadonlyMap<PlainDate, CalendarDay>;
  readonly areAll: boolean;
}

/** The calendar a schedule names: one of the feed's, or one that is ready; `null` for none, and for one of two. */
export function calendarOf(
  { calendar }: Schedule,
  calendars: readonly Calendar[],
): Calendar | null {
  if (calendar === null) return null;
  const [ours, another] = calendars.filter(({ id }) => id === calendar);
  if (another !== undefined) return null; // nobody knows which of them is meant
  return ours ?? furtherRules()?.readyCalendar(calendar) ?? null;
}

/** Tells if a calendar may have another day on a date than it says. */
export function isCalendarDoubtful(calendar: Calendar | null, date: PlainDate): boolean {
  if (calendar === null) return false;
  return !isKnownOn(calendar, date) || !countingDaysOf(calendar).areAll;
}

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
  return calendar === null ? null : (countingDaysOf(calendar).days.get(date) ?? null);
}

function sortOut({ dates, times: usual, exceptions }: Schedule): SingleDates {
  const dated = new Map<PlainDate, (readonly TimeRange[])[]>();
  const changed = new Map<PlainDate, Change[]>();
  const extras = new Map<PlainDate, ScheduleException[]>();
  const movedTo = new Map<PlainDate, Set<PlainDate>>();
  for (const { date, times } of dates) append(dated, date, times.length > 0 ? times : usual);
  for (const exception of exceptions) {
    const { date, status, to } = exception;
    if (status === 'extra') append(extras, date, exception);
    else {
      append(changed, date, { ...exception, status });
      if (status === 'moved' && to !== null) {
        movedTo.set(to.date, (movedTo.get(to.date) ?? new Set()).add(date));
      }
    }
  }
  return { dated, changed, extras, movedTo };
}

function countingDaysOf(calendar: Calendar): CountingDays {
  let counting = countingDays.get(calendar);
  if (counting === undefined) {
    const days = new Map<PlainDate, CalendarDay>();
    for (const day of calendar.days.flatMap(singleDays)) {
      const other = days.get(day.date);
      if (other === undefined || (other.kind === 'workday' && day.kind === 'holiday')) {
        days.set(day.date, day);
      }
    }
    counting = {
      days,
      areAll: calendar.unreadable === undefined && calendar.days.every(isSpanRead),
    };
    countingDays.set(calendar, counting);
  }
  return counting;
}

/** Each day of several in a row by itself; of a span that nobody can have meant the first. */
export function singleDays(day: CalendarDay): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const last = isSpanRead(day) ? (day.to ?? day.date) : day.date;
  for (let { date } = day; date <= last; date = addDays(date, 1)) {
    days.push({ ...day, date, to: null });
  }
  return days;
}

/** Tells if one knows which days an entry of a calendar is about: not from the end of a span to its beginning. */
export function isSpanRead(day: CalendarDay): boolean {
  const to = day.to ?? day.date;
  return !isUnreadable(day, 'to') && day.date <= to && to <= addDays(day.date, LONGEST_SPAN);
}

function append<Item>(lists: Map<PlainDate, Item[]>, date: PlainDate, item: Item): void {
  const list = lists.get(date);
  if (list === undefined) lists.set(date, [item]);
  else list.push(item);
}
