import { daysBetween, type PlainDate } from './plain-date.ts';
import type { Checked } from '../service.ts';

/** Time gone by, in the largest unit that fits at least twice; days below that. */
export interface Elapsed {
  readonly count: number;
  readonly unit: 'day' | 'month' | 'year';
}

/** The day by which a service was to be checked again, where that has passed. */
export function reviewDueSince(checked: Checked | null, today: PlainDate): PlainDate | null {
  const due = checked?.review_after ?? null;
  return due !== null && due < today ? due : null;
}

/** The time from a date to `today`; a date to come counts as today. */
export function elapsedSince(date: PlainDate, today: PlainDate): Elapsed {
  const days = Math.max(0, daysBetween(date, today));
  const months = wholeMonths(date, today);
  if (months < 2) return { count: days, unit: 'day' };
  return months < 24
    ? { count: months, unit: 'month' }
    : { count: Math.floor(months / 12), unit: 'year' };
}

function wholeMonths(from: PlainDate, to: PlainDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
