import {
  addDays,
  daysBetween,
  mondayOf,
  weekdayOf,
  type PlainDate,
  type PlainTime,
} from './plain-date.ts';
import type { Calendar, CalendarDay, Schedule, ScheduleException, TimeRange } from './schedule.ts';
import type { Text } from './text.ts';
import { endDateOf, instantOf, wallTimeAt, type Instant } from './zoned-time.ts';

/** One dated session of a schedule, in the wall time of the feed's zone. */
export interface Session {
  readonly scheduleId: string;
  /** What it was announced for: stays the same when the session is moved, and makes its id. */
  readonly plannedDate: PlainDate;
  readonly plannedStart: PlainTime | null;
  readonly date: PlainDate;
  /** `null` where the time of day is not published. */
  readonly start: PlainTime | null;
  readonly end: PlainTime | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** `ask`: it falls on a holiday and nobody has said whether it takes place. */
  readonly status: 'scheduled' | 'moved' | 'cancelled' | 'ask';
  readonly reason: Text | null;
}

/** The span a question about sessions is asked for. */
export interface SessionQuery {
  readonly now: Instant;
  /** Days from today's date, today included. */
  readonly days: number;
  /** IANA zone of the feed. */
  readonly zone: string;
  readonly calendars: readonly Calendar[];
}

interface Slot {
  readonly date: PlainDate;
  readonly range: TimeRange | null;
}

/**
 * The one clock: turns a schedule and an instant into dated sessions, earliest first. Sessions that
 * have ended are left out; cancelled and moved ones stay, with their reason.
 */
export function sessionsOf(schedule: Schedule, query: SessionQuery): readonly Session[] {
  if (schedule.kind !== 'event') return [];
  const today = wallTimeAt(query.now, query.zone).date;
  const first = addDays(today, -1); // a session that began last evening may still be going on
  const last = addDays(today, query.days - 1);
  const sessions: Session[] = [];
  for (const planned of plannedSlots(schedule, first, last)) {
    const session = sessionAt(schedule, planned, query);
    if (session.endsAt > query.now && session.date <= last) sessions.push(session);
  }
  return sessions.sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
}

/** The id of a session at one place: derived from what was announced, so it survives being moved. */
export function sessionIdOf(atId: string, session: Session): string {
  return [atId, session.scheduleId, `${session.plannedDate}T${session.plannedStart ?? ''}`].join(
    '~',
  );
}

/** The next session that takes place or may: cancelled ones do not count. */
export function nextSessionOf(sessions: readonly Session[]): Session | null {
  return sessions.find((session) => session.status !== 'cancelled') ?? null;
}

function plannedSlots(schedule: Schedule, first: PlainDate, last: PlainDate): readonly Slot[] {
  const slots: Slot[] = [];
  const reach = reachOfMoves(schedule, first, last);
  for (let date = reach.first; date <= reach.last; date = addDays(date, 1)) {
    if (isRuleDay(schedule, date)) slots.push(...slotsOn(date, schedule.times));
  }
  for (const dated of schedule.dates) {
    if (dated.date >= reach.first && dated.date <= reach.last) {
      slots.push(...slotsOn(dated.date, dated.times));
    }
  }
  for (const exception of schedule.exceptions) {
    if (exception.status !== 'extra') continue;
    if (exception.date < first || exception.date > last) continue;
    const times = exception.times.length > 0 ? exception.times : schedule.times;
    slots.push(...slotsOn(exception.date, times));
  }
  return slots;
}

/** Days outside the span from which a session is moved into it are looked at too. */
function reachOfMoves(schedule: Schedule, first: PlainDate, last: PlainDate) {
  const reach = { first, last };
  for (const { status, date, to } of schedule.exceptions) {
    if (status !== 'moved' || to === null || to.date < first || to.date > last) continue;
    if (date < reach.first) reach.first = date;
    if (date > reach.last) reach.last = date;
  }
  return reach;
}

function slotsOn(date: PlainDate, times: readonly TimeRange[]): readonly Slot[] {
  return times.length === 0 ? [{ date, range: null }] : times.map((range) => ({ date, range }));
}

function isRuleDay(schedule: Schedule, date: PlainDate): boolean {
  if (!schedule.byday.includes(weekdayOf(date))) return false;
  if (schedule.start !== null && date < schedule.start) return false;
  if (schedule.until !== null && date > schedule.until) return false;
  if (schedule.valid_from !== null && date < schedule.valid_from) return false;
  if (schedule.valid_to !== null && date > schedule.valid_to) return false;
  if (schedule.interval <= 1 || schedule.start === null) return true;
  const weeks = daysBetween(mondayOf(schedule.start), mondayOf(date)) / 7;
  return weeks % schedule.interval === 0;
}

function sessionAt(schedule: Schedule, planned: Slot, query: SessionQuery): Session {
  const exception = schedule.exceptions.find(({ date }) => date === planned.date) ?? null;
  const holiday = holidayOn(schedule, planned.date, query.calendars);
  const actual = exception?.status === 'moved' ? movedSlot(planned, exception, schedule) : planned;
  const { date, range } = actual;
  const start = range?.start ?? null;
  const end = range?.end ?? null;
  const startsAt = instantOf(date, start ?? '00:00', query.zone);
  return {
    scheduleId: schedule.id,
    plannedDate: planned.date,
    plannedStart: planned.range?.start ?? null,
    date,
    start,
    end,
    startsAt,
    endsAt:
      start === null || end === null
        ? instantOf(addDays(date, 1), '00:00', query.zone)
        : instantOf(endDateOf(date, start, end), end, query.zone),
    ...statusOf(schedule, exception, holiday),
  };
}

function movedSlot(planned: Slot, exception: ScheduleException, schedule: Schedule): Slot {
  const to = exception.to;
  if (to === null) return planned;
  const place = schedule.times.findIndex(({ start }) => start === planned.range?.start);
  return { date: to.date, range: to.times[Math.max(place, 0)] ?? to.times[0] ?? planned.range };
}

function statusOf(
  schedule: Schedule,
  exception: ScheduleException | null,
  holiday: CalendarDay | null,
): Pick<Session, 'status' | 'reason'> {
  if (exception?.status === 'cancelled') return { status: 'cancelled', reason: exception.reason };
  if (exception?.status === 'moved') return { status: 'moved', reason: exception.reason };
  if (exception?.status === 'extra') return { status: 'scheduled', reason: exception.reason };
  if (holiday === null || schedule.on_holiday === 'open') {
    return { status: 'scheduled', reason: null };
  }
  return {
    status: schedule.on_holiday === 'closed' ? 'cancelled' : 'ask',
    reason: holiday.name,
  };
}

function holidayOn(
  schedule: Schedule,
  date: PlainDate,
  calendars: readonly Calendar[],
): CalendarDay | null {
  const calendar = calendars.find(({ id }) => id === schedule.calendar);
  return calendar?.days.find((day) => day.date === date && day.kind === 'holiday') ?? null;
}
