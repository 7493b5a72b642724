import type { PlainDate } from '../time/plain-date.ts';
import type { BookableSession } from './bookable.ts';

/** The sessions of one day. */
export interface SessionDay {
  readonly date: PlainDate;
  readonly sessions: readonly BookableSession[];
}

/** Sessions by their days, in their order. */
export function sessionDays(sessions: readonly BookableSession[]): readonly SessionDay[] {
  const dates = new Set(sessions.map(({ session }) => session.date));
  return Array.from(dates, (date) => ({
    date,
    sessions: sessions.filter(({ session }) => session.date === date),
  }));
}

/**
 * Number of the days to show: of those after the first so many as have some number of sessions between them, but
 * whole days, and never none.
 */
export function daysWith(days: readonly SessionDay[], shown: number, sessions: number): number {
  let end = shown;
  while (end < days.length && sessionsOn(days.slice(shown, end)) < sessions) end += 1;
  return end;
}

/** Number of sessions on some days. */
export function sessionsOn(days: readonly SessionDay[]): number {
  return days.flatMap((day) => day.sessions).length;
}
