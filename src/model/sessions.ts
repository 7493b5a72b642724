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

/** One announced time: a day with its time range, and where in that day's list it stands. */
interface Slot {
  readonly date: PlainDate;
  readonly range: TimeRange | null;
  readonly position: number;
  /** The exception that adds this day to the rule. */
  readonly extra: ScheduleException | null;
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

/** What is announced for a span of days, and what is moved into it from outside. */
function plannedSlots(schedule: Schedule, first: PlainDate, last: PlainDate): readonly Slot[] {
  const slots: Slot[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    slots.push(...slotsOn(schedule, date));
  }
  const isInside = (date: PlainDate) => date >= first && date <= last;
  for (const exception of schedule.exceptions) {
    const { status, date, to } = exception;
    if (status === 'moved' && to !== null && isInside(to.date) && !isInside(date)) {
      slots.push(...slotsOn(schedule, date));
    }
    if (status === 'extra' && isInside(date)) {
      const times = exception.times.length > 0 ? exception.times : schedule.times;
      slots.push(...slotsAt(date, times, exception));
    }
  }
  // Announced twice, by rule and by date or as an extra, it is still one session; the extra counts.
  return [
    ...new Map(slots.map((slot) => [`${slot.date} ${slot.range?.start ?? ''}`, slot])).values(),
  ];
}

/** The usual sessions of a day, by the rule and by date. */
function slotsOn(schedule: Schedule, date: PlainDate): readonly Slot[] {
  const dated = schedule.dates.filter((entry) => entry.date === date);
  return [
    ...(isRuleDay(schedule, date) ? slotsAt(date, schedule.times, null) : []),
    ...dated.flatMap(({ times }) => slotsAt(date, times, null)),
  ];
}

function slotsAt(
  date: PlainDate,
  times: readonly TimeRange[],
  extra: ScheduleException | null,
): readonly Slot[] {
  if (times.length === 0) return [{ date, range: null, position: 0, extra }];
  return times.map((range, position) => ({ date, range, position, extra }));
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
  const exception = exceptionOf(schedule, planned);
  const { date, range } = exception?.status === 'moved' ? movedSlot(planned, exception) : planned;
  const start = range?.start ?? null;
  const end = range?.end ?? null;
  return {
    scheduleId: schedule.id,
    plannedDate: planned.date,
    plannedStart: planned.range?.start ?? null,
    date,
    start,
    end,
    startsAt: instantOf(date, start ?? '00:00', query.zone),
    endsAt:
      start === null || end === null
        ? instantOf(addDays(date, 1), '00:00', query.zone)
        : instantOf(endDateOf(date, start, end), end, query.zone),
    ...statusOf(schedule, exception, holidayOn(schedule, planned.date, query.calendars)),
  };
}

/** The exception that speaks of a slot: an added day only of itself, the others of usual sessions. */
function exceptionOf(schedule: Schedule, { date, extra }: Slot): ScheduleException | null {
  if (extra !== null) return extra;
  return (
    schedule.exceptions.find(
      (exception) => exception.date === date && exception.status !== 'extra',
    ) ?? null
  );
}

function movedSlot(planned: Slot, { to }: ScheduleException): Slot {
  if (to === null) return planned;
  const range = to.times[planned.position] ?? to.times[0] ?? planned.range;
  return { ...planned, date: to.date, range };
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
  const status = schedule.on_holiday === 'closed' ? 'cancelled' : 'ask';
  return { status, reason: holiday.name };
}

function holidayOn(
  schedule: Schedule,
  date: PlainDate,
  calendars: readonly Calendar[],
): CalendarDay | null {
  const calendar = calendars.find(({ id }) => id === schedule.calendar);
  return calendar?.days.find((day) => day.date === date && day.kind === 'holiday') ?? null;
}
