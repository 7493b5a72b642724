import type { Occurrence, Session } from './occurrences.ts';
import { addDays } from './plain-date.ts';
import { recentOccurrences } from './recent-occurrences.ts';
import type { Calendar, Schedule } from '../schedule.ts';
import { wallTimeAt, type Instant } from './zoned-time.ts';

export type { Occurrence, Session } from './occurrences.ts';

/** The span a question about sessions is asked for. */
export interface SessionQuery {
  readonly now: Instant;
  /** Days from today's date, today included. */
  readonly days: number;
  /** IANA zone of the feed. */
  readonly zone: string;
  readonly calendars: readonly Calendar[];
}

/**
 * The one clock: turns a schedule and an instant into dated sessions, earliest first. Sessions that
 * have ended are left out; cancelled and moved ones stay, with their reason.
 */
export function sessionsOf(schedule: Schedule, query: SessionQuery): readonly Occurrence[] {
  return schedule.kind === 'event' ? occurrencesOf(schedule, query) : [];
}

/** The same for a schedule of either kind: the spans in which an office is open are dated too. */
export function occurrencesOf(schedule: Schedule, query: SessionQuery): readonly Occurrence[] {
  const { now, days, zone, calendars } = query;
  const today = wallTimeAt(now, zone).date;
  const first = addDays(today, -1); // what began last evening may still be going on
  const last = addDays(today, days - 1);
  return recentOccurrences(schedule, { first, last, zone, calendars }).filter(
    ({ date, endsAt }) => endsAt > now && date <= last,
  );
}

/**
 * The id of a session at one place: derived from what was announced, so it survives being moved. With an id
 * of its time it survives a correction of the time, too.
 */
export function sessionIdOf(atId: string, session: Session): string {
  const { scheduleId, plannedDate, plannedStart, timeId } = session;
  return `${atId}~${scheduleId}~${plannedDate}${timeId ? `~${timeId}` : `T${plannedStart ?? ''}`}`;
}

/** The next session that takes place or may; none that is cancelled, or moved to nobody knows when. */
export function nextSessionOf(sessions: readonly Session[]): Session | null {
  return sessions.find(({ status, doubt }) => status !== 'cancelled' && doubt !== 'move') ?? null;
}
