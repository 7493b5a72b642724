import { daysBetween, mondayOf, type PlainDate, type Weekday } from './plain-date.ts';
import type { Schedule } from '../schedule.ts';

/**
 * Tells if the weekly rule of a schedule has a date, taken as the given weekday: its own, or the one
 * whose hours a make-up workday has.
 */
export function hasRuleOn(schedule: Schedule, date: PlainDate, weekday: Weekday): boolean {
  if (!schedule.byday.includes(weekday)) return false;
  if (!isBetween(date, schedule.start, schedule.until)) return false;
  if (!isKnownOn(schedule, date) || !isInSeason(schedule, date)) return false;
  if (schedule.interval <= 1 || schedule.start === null) return true;
  const weeks = daysBetween(mondayOf(schedule.start), mondayOf(date)) / 7;
  return weeks % schedule.interval === 0;
}

/** Tells if anybody knows what a schedule has on a date (HSDS `valid_from`, `valid_to`). */
export function isKnownOn({ valid_from, valid_to }: Schedule, date: PlainDate): boolean {
  return isBetween(date, valid_from, valid_to);
}

/** Tells if a date lies in the part of the year a schedule holds in; both its ends do. */
export function isInSeason({ season }: Schedule, date: PlainDate): boolean {
  if (season === null) return true;
  const day = date.slice(5);
  const { from, to } = season;
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

function isBetween(date: PlainDate, first: PlainDate | null, last: PlainDate | null): boolean {
  return (first === null || date >= first) && (last === null || date <= last);
}
