import { addDays, daysBetween, weekdayOf, type PlainDate } from '../model/time/plain-date.ts';
import { frequencyOf, hasRule, hasRuleOn } from '../model/time/rule-days.ts';
import type { Calendar, CalendarDay, Schedule, TimeRange } from '../model/schedule.ts';
import { calendarDayOn, calendarOf, isSpanRead, singleDays } from '../model/time/single-dates.ts';
import { checkRule } from './lint-rule.ts';
import { asked, checkOrder, found, type Finding } from './lint-finding.ts';

/** Spans longer than a leap year are not walked through: a rule of weeks holds on some day of them. */
const YEAR_DAYS = 366;

/** Days in which a rule of every month or year holds, if it ever does: there are leap days in them. */
const ROUND_DAYS = 3_000;

/** Finds times, dates and exceptions of a schedule that cannot be meant. */
export function checkSchedule(
  schedule: Schedule,
  calendars: readonly Calendar[],
): readonly Finding[] {
  const calendar = calendarOf(schedule, calendars);
  const spans = [
    ...checkOrder(schedule.start, schedule.until, '/until'),
    ...checkOrder(schedule.valid_from, schedule.valid_to, '/valid_to'),
  ];
  return [
    ...spans,
    ...checkTimes(schedule.times, '/times'),
    ...schedule.dates.flatMap(({ times }, index) => checkTimes(times, `/dates/${index}/times`)),
    ...schedule.exceptions.flatMap(({ to, times }, index) => [
      ...checkTimes(to?.times ?? [], `/exceptions/${index}/to/times`),
      ...checkTimes(times, `/exceptions/${index}/times`),
    ]),
    // A span that ends before it starts, or an unclear rule, would make a fault of every day.
    ...(spans.length > 0 ||
    checkRule(schedule, calendars).some(({ code }) => code !== 'unknown-reference')
      ? []
      : checkDays(schedule, calendar)),
  ];
}

/** Finds days worked at no weekend, days that are off and worked, and spans that nobody can have meant. */
export function checkCalendar({ days }: Calendar, pointer: string): readonly Finding[] {
  const kinds = new Map<PlainDate, CalendarDay['kind']>();
  return days.flatMap((day, index) => {
    const at = `${pointer}/days/${index}`;
    const ofDays = singleDays(day).flatMap(({ date, kind }) => {
      const before = kinds.get(date) ?? kind;
      kinds.set(date, before);
      return [
        ...(before === kind ? [] : [found('contradictory-day', `${at}/kind`, date)]),
        ...(kind === 'workday' && !['SA', 'SU'].includes(weekdayOf(date))
          ? [found('workday-on-weekday', `${at}/date`, `${date} ${weekdayOf(date)}`)]
          : []),
      ];
    });
    return [...spanFindings(day, `${at}/to`), ...ofDays];
  });
}

/** Of a span that is none, the whole calendar is in doubt: which days it closes nobody knows. */
function spanFindings(day: CalendarDay, pointer: string): readonly Finding[] {
  const { date, to } = day;
  if (!to || isSpanRead(day)) return [];
  const code = to < date ? 'ends-before-start' : 'long-holiday';
  return [asked(code, pointer, `${date} - ${to}`)];
}

/**
 * An end before its start is the next day, and from midnight to midnight is the whole day; any other
 * end at its start is a mistake in nearly every feed. So is an id that another time of the list has.
 */
function checkTimes(times: readonly TimeRange[], pointer: string): readonly Finding[] {
  const seen = new Set<string>();
  return times.flatMap(({ start, end, id }, index) => {
    const isTwice = id ? seen.has(id) : false;
    if (id) seen.add(id);
    return [
      ...(start === end && start !== '00:00'
        ? [found('ends-before-start', `${pointer}/${index}/end`, end)]
        : []),
      ...(isTwice && id ? [found('duplicate-id', `${pointer}/${index}/id`, id)] : []),
    ];
  });
}

function checkDays(schedule: Schedule, calendar: Calendar | null): readonly Finding[] {
  const { byday, bymonthday, season, start, until, dates, exceptions } = schedule;
  const added = exceptions.filter(({ status }) => status === 'extra');
  const dated = new Set([...dates, ...added].map(({ date }) => date));
  const days = byday.length > 0 ? '/byday' : '/bymonthday';
  const named = [...byday, ...bymonthday];
  return [
    ...(hasRule(schedule) && neverHolds(schedule)
      ? [found('never-holds', season === null ? days : '/season', named.join(' '))]
      : []),
    ...dates.flatMap(({ date }, index) =>
      isWithin(date, start, until)
        ? []
        : [found('date-outside-span', `/dates/${index}/date`, date)],
    ),
    ...exceptions.flatMap(({ date, status }, index) =>
      status === 'extra' ||
      dated.has(date) ||
      holdsOn(schedule, date) ||
      isMadeUp(schedule, calendar, date)
        ? []
        : [found('exception-without-session', `/exceptions/${index}/date`, date)],
    ),
  ];
}

/** Tells if its words, the season and the spans leave no day to a rule. */
function neverHolds(schedule: Schedule): boolean {
  const first = latest(schedule.start, schedule.valid_from) ?? '2024-01-01';
  const last = earliest(schedule.until, schedule.valid_to) ?? '9999-12-31';
  const span = daysBetween(first, last);
  const isOfWeeks = frequencyOf(schedule) === 'weekly';
  if (isOfWeeks ? span > YEAR_DAYS : schedule.interval > 1 && span > ROUND_DAYS) return false;
  for (let day = 0; day <= Math.min(span, ROUND_DAYS); day += 1) {
    if (holdsOn(schedule, addDays(first, day))) return false;
  }
  return true;
}

function holdsOn(schedule: Schedule, date: PlainDate): boolean {
  return hasRuleOn(schedule, date, weekdayOf(date));
}

/** Tells if the calendar makes a date a workday that the rule does not leave as it is. */
function isMadeUp(
  { on_makeup_workday }: Schedule,
  calendar: Calendar | null,
  date: PlainDate,
): boolean {
  return on_makeup_workday !== 'unchanged' && calendarDayOn(calendar, date)?.kind === 'workday';
}

function isWithin(date: PlainDate, first: PlainDate | null, last: PlainDate | null): boolean {
  return (first === null || date >= first) && (last === null || date <= last);
}

function latest(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  return one === null || (other !== null && other > one) ? other : one;
}

function earliest(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  return one === null || (other !== null && other < one) ? other : one;
}
