import { furtherRules } from '../rules/further-rules.ts';
import type { Schedule } from '../schedule.ts';
import type { PlainDate, Weekday } from './plain-date.ts';

/**
 * Tells if the rule of a schedule has a date, taken as the given weekday: its own, or the one whose
 * hours a make-up workday has.
 */
export function hasRuleOn(schedule: Schedule, date: PlainDate, weekday: Weekday): boolean {
  return fallsOn(schedule, date, weekday) && holdsOn(schedule, date);
}

/** Tells if a rule has begun and not ended on a date, if it is known for it, and in its season. */
export function holdsOn(schedule: Schedule, date: PlainDate): boolean {
  const { start, until, count } = schedule;
  return (
    isBetween(date, start, until) &&
    isKnownOn(schedule, date) &&
    isInSeason(schedule, date) &&
    (count === null || date <= (furtherRules()?.lastDayOf(schedule, count) ?? ''))
  );
}

/** Tells if a schedule has a rule, beside single dates or without them. */
export function hasRule({ freq, byday, bymonthday }: Schedule): boolean {
  return freq !== null || byday.length + bymonthday.length > 0;
}

/** A rule's own word for what it is counted in, however it is written. */
export function frequencyOf({ freq }: Schedule): 'weekly' | 'monthly' | 'yearly' {
  return (freq?.toLowerCase() ?? 'weekly') as 'weekly' | 'monthly' | 'yearly';
}

/** Tells if a rule has the same weekdays every week. */
export function isEveryWeek(schedule: Schedule): boolean {
  const { interval, byday } = schedule;
  return frequencyOf(schedule) === 'weekly' && interval <= 1 && byday.length > 0;
}

/**
 * Tells if a rule says more than the weekdays of every week: every second one, days of a month, a number of
 * times. Only who has learned what few feeds need can work that out.
 */
export function goesFurther(schedule: Schedule): boolean {
  const { byday, bymonthday, count } = schedule;
  const isOfWeekdays =
    isEveryWeek(schedule) &&
    bymonthday.length === 0 &&
    count === null &&
    byday.every((day) => day.length === 2);
  return hasRule(schedule) && !isOfWeekdays;
}

/** Tells if an exception of a schedule is about some of the services only that have it. */
export function namesServices({ exceptions }: Schedule): boolean {
  return exceptions.some(({ services }) => services.length > 0);
}

/** Tells if anybody knows what a schedule, or a calendar, has on a date (HSDS `valid_from`, `valid_to`). */
export function isKnownOn(
  { valid_from, valid_to }: Pick<Schedule, 'valid_from' | 'valid_to'>,
  date: PlainDate,
): boolean {
  return isBetween(date, valid_from, valid_to);
}

/** Tells if a date lies in the part of the year a schedule holds in; both its ends do. */
export function isInSeason({ season }: Schedule, date: PlainDate): boolean {
  if (season === null) return true;
  const day = date.slice(5);
  const { from, to } = season;
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

/** Tells if a rule falls on a date, before it begins and after it has ended, too. */
function fallsOn(schedule: Schedule, date: PlainDate, weekday: Weekday): boolean {
  return goesFurther(schedule)
    ? furtherRules()?.fallsOn(schedule, date, weekday) === true
    : schedule.byday.includes(weekday);
}

function isBetween(date: PlainDate, first: PlainDate | null, last: PlainDate | null): boolean {
  return (first === null || date >= first) && (last === null || date <= last);
}
