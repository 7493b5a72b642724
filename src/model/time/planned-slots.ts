import { datesBetween, type DatedDay } from './dates-between.ts';
import { WEEKDAYS, weekdayOf, type PlainDate } from './plain-date.ts';
import { hasRuleOn } from './rule-days.ts';
import type { Calendar, CalendarDay, Schedule, TimeRange } from '../schedule.ts';
import { scheduleDoubt } from './schedule-doubt.ts';
import { calendarDayOn, calendarOf, isCalendarDoubtful, singleDatesOf } from './single-dates.ts';
import type { Text } from '../text.ts';
import { isUnreadable } from '../unreadable.ts';

/** One announced time: a day with its time range, and where in that day's list it stands. */
export interface Slot {
  readonly date: PlainDate;
  /** `null` where the time of day is not published. */
  readonly range: TimeRange | null;
  readonly position: number;
  /** The weekly rule, a dated session, an added day, or a make-up workday that the rule now has. */
  readonly origin: 'rule' | 'date' | 'extra' | 'workday';
  /** The outlook where no exception speaks of its date. */
  readonly outlook: Outlook;
}

/** The prospect that something takes place, with the reason for or against it. */
export interface Outlook {
  readonly status: 'scheduled' | 'cancelled' | 'ask';
  readonly reason: Text | null;
  readonly doubt?: 'calendar';
}

/** The dates a question is about, first and last included. */
export interface DateSpan {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** IANA zone of the feed. */
  readonly zone: string;
  readonly calendars: readonly Calendar[];
}

const AS_PLANNED: Outlook = { status: 'scheduled', reason: null };
const MAY_CHANGE: Outlook = { status: 'ask', reason: null, doubt: 'calendar' };

/**
 * The slots a schedule announces for the dates of a span, and those of the dates from which it moves some
 * into them; none where it is in doubt.
 */
export function plannedSlots(schedule: Schedule, span: DateSpan): readonly Slot[] {
  const { first, last, calendars } = span;
  if (scheduleDoubt(schedule, calendars) !== null) return [];
  const calendar = calendarOf(schedule, calendars);
  const { extras, movedTo } = singleDatesOf(schedule);
  const slots: Slot[] = [];
  for (const { date, weekday } of datesBetween(first, last)) {
    slots.push(...usualSlotsOn(schedule, { date, weekday }, calendar));
    for (const from of movedTo.get(date) ?? []) {
      if (from >= first && from <= last) continue;
      const outside = { date: from, weekday: weekdayOf(from) };
      slots.push(...usualSlotsOn(schedule, outside, calendar));
    }
    for (const { times, reason } of extras.get(date) ?? []) {
      const ranges = times.length > 0 ? times : schedule.times;
      slots.push(...slotsAt(date, ranges, 'extra', { status: 'scheduled', reason }));
    }
  }
  // Announced twice, by rule and by date or as an extra, it is still one session; the extra counts.
  return [
    ...new Map(slots.map((slot) => [`${slot.date} ${slot.range?.start ?? ''}`, slot])).values(),
  ];
}

/** The usual slots of a day: those of the rule, and the dated ones, which no season limits. */
function usualSlotsOn(
  schedule: Schedule,
  { date, weekday }: DatedDay,
  calendar: Calendar | null,
): readonly Slot[] {
  const day = calendarDayOn(calendar, date);
  const outlook =
    day?.kind === 'holiday' ? holidayOutlook(schedule, day) : outlookBy(calendar, schedule, date);
  const dated = singleDatesOf(schedule).dated.get(date) ?? [];
  return [
    ...ruleSlotsOn(schedule, { date, weekday }, day, outlook),
    ...dated.flatMap((times) => slotsAt(date, times, 'date', outlook)),
  ];
}

/** The slots the rule has on a day, by the calendar too. */
function ruleSlotsOn(
  schedule: Schedule,
  { date, weekday }: DatedDay,
  day: CalendarDay | null,
  outlook: Outlook,
): readonly Slot[] {
  const isUsual = hasRuleOn(schedule, date, weekday);
  if (day?.kind === 'workday') return workdaySlots(schedule, day, isUsual);
  return isUsual ? slotsAt(date, schedule.times, 'rule', outlook) : [];
}

/** The slots the rule has on a day that is worked to make up for a holiday. */
function workdaySlots(schedule: Schedule, day: CalendarDay, isUsual: boolean): readonly Slot[] {
  const { date, name: reason } = day;
  const isLikeUnknown = isUnreadable(day, 'as');
  const weekdays = isLikeUnknown ? WEEKDAYS : [day.as ?? 'MO'];
  const isWorked = weekdays.some((weekday) => hasRuleOn(schedule, date, weekday));
  // Where an extra day is published for the date, it says itself what the rule does not usually have.
  const isAdded = isWorked && !isUsual && !singleDatesOf(schedule).extras.has(date);
  const origin = isUsual ? 'rule' : 'workday';
  const slots = (outlook: Outlook) =>
    isUsual || isAdded ? slotsAt(date, schedule.times, origin, outlook) : [];
  switch (schedule.on_makeup_workday) {
    case 'unchanged':
      return isUsual ? slots(AS_PLANNED) : [];
    case 'closed':
      return isUsual ? slots({ status: 'cancelled', reason }) : [];
    case 'ask':
      return slots({ status: 'ask', reason });
    case 'as_weekday':
      if (isLikeUnknown) return slots({ status: 'ask', reason });
      // What the day has anyway needs no reason; what it usually has and now has not stays visible.
      if (isUsual) return slots(isWorked ? AS_PLANNED : { status: 'cancelled', reason });
      return slots({ status: 'scheduled', reason });
  }
}

/** The outlook of a day of which a calendar says nothing. */
function outlookBy(calendar: Calendar | null, schedule: Schedule, date: PlainDate): Outlook {
  const { on_holiday, on_makeup_workday } = schedule;
  const isAffected = on_holiday !== 'open' || on_makeup_workday !== 'unchanged';
  return isAffected && isCalendarDoubtful(calendar, date) ? MAY_CHANGE : AS_PLANNED;
}

function holidayOutlook({ on_holiday }: Schedule, { name: reason }: CalendarDay): Outlook {
  if (on_holiday === 'open') return AS_PLANNED;
  return { status: on_holiday === 'closed' ? 'cancelled' : 'ask', reason };
}

function slotsAt(
  date: PlainDate,
  times: readonly TimeRange[],
  origin: Slot['origin'],
  outlook: Outlook,
): readonly Slot[] {
  if (times.length === 0) return [{ date, range: null, position: 0, origin, outlook }];
  return times.map((range, position) => ({ date, range, position, origin, outlook }));
}
