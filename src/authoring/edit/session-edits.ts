import type { Calendar, TimeRange } from '../../model/schedule.ts';
import { occurrencesWithin } from '../../model/time/occurrences.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import type { Text } from '../../model/text.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import { changeSchedule, readSchedule } from './change-schedule.ts';
import { recordOf, withRecord } from './records.ts';
import type { ScheduleChange } from './schedule-change.ts';
import { servicesToName, usersOfSchedule } from './schedule-users.ts';
import { takeBack, type AnnouncedSession } from './take-back.ts';

/** A session of a feed, and the services for whom something becomes of it. */
export interface SessionToEdit extends AnnouncedSession {
  readonly schedule: string;
  readonly services: readonly string[];
  /** True where it was added to what the rule has. */
  readonly isExtra: boolean;
}

/** Cancels one session; it stays in the feed, with its reason. */
export function cancelSession(
  feed: JsonRecord,
  session: SessionToEdit,
  reason: Text | null,
  calendars: readonly Calendar[],
): JsonRecord {
  return edited(feed, session, { status: 'cancelled', to: null, times: [], reason }, calendars);
}

/** Moves one session to another day, or to another time of its day. */
export function moveSession(
  feed: JsonRecord,
  session: SessionToEdit,
  { to, times, reason }: Pick<ScheduleChange, 'times' | 'reason'> & { readonly to: PlainDate },
  calendars: readonly Calendar[],
): JsonRecord {
  return edited(feed, session, { status: 'moved', to, times, reason }, calendars);
}

/** Takes back what was said of one session: it takes place as its rule has it. */
export function restoreSession(
  feed: JsonRecord,
  session: SessionToEdit,
  calendars: readonly Calendar[],
): JsonRecord {
  const record = recordOf(feed, 'schedules', session.schedule);
  if (record === null) return feed;
  return withRecord(feed, 'schedules', withoutWords(feed, record, session, calendars, false));
}

/** Takes a session out that was added. */
export function removeExtra(
  feed: JsonRecord,
  session: SessionToEdit,
  calendars: readonly Calendar[],
): JsonRecord {
  const record = recordOf(feed, 'schedules', session.schedule);
  if (record === null) return feed;
  const plain = withoutWords(feed, record, session, calendars, false);
  return withRecord(feed, 'schedules', withoutWords(feed, plain, session, calendars, true));
}

/** Adds a session that the rule does not have, or that a holiday closes. */
export function addSession(
  feed: JsonRecord,
  { schedule, services, date }: Pick<SessionToEdit, 'schedule' | 'services' | 'date'>,
  times: TimeRange,
  reason: Text | null,
  calendars: readonly Calendar[],
): JsonRecord {
  const record = recordOf(feed, 'schedules', schedule);
  if (record === null) return feed;
  const { start } = times;
  const session = { schedule, services, date, start, isExtra: true };
  const plain = withoutWords(feed, record, session, calendars, false);
  const users = usersOfSchedule(feed, schedule);
  const change = { status: 'extra', days: [date], start: null, to: null, times: [times] } as const;
  const named = servicesToName(services, users);
  // Another one that was added to the same day stays.
  const added = changeSchedule(
    { ...plain, exceptions: [] },
    { ...change, reason },
    named,
    calendars,
  );
  const before = Array.isArray(plain['exceptions']) ? (plain['exceptions'] as unknown[]) : [];
  const after = added.schedule['exceptions'] as unknown[];
  return withRecord(feed, 'schedules', { ...plain, exceptions: [...before, ...after] });
}

function edited(
  feed: JsonRecord,
  session: SessionToEdit,
  change: Omit<ScheduleChange, 'days' | 'start'>,
  calendars: readonly Calendar[],
): JsonRecord {
  const record = recordOf(feed, 'schedules', session.schedule);
  if (record === null) return feed;
  const plain = withoutWords(feed, record, session, calendars, false);
  const users = usersOfSchedule(feed, session.schedule);
  const { schedule } = changeSchedule(
    plain,
    { ...change, days: [session.date], start: startToName(plain, session, calendars) },
    servicesToName(session.services, users),
    calendars,
  );
  return withRecord(feed, 'schedules', schedule);
}

/** The start that a change has to name: none where the day has no other session. */
function startToName(
  record: JsonRecord,
  { date, start, isExtra }: SessionToEdit,
  calendars: readonly Calendar[],
): string | null {
  if (isExtra) return start;
  const schedule = readSchedule(record);
  if (schedule === null) return start;
  const span = { first: date, last: date, zone: 'Asia/Shanghai', calendars };
  const ofDay = occurrencesWithin(schedule, span).filter(({ plannedDate }) => plannedDate === date);
  return ofDay.length > 1 ? start : null;
}

function withoutWords(
  feed: JsonRecord,
  record: JsonRecord,
  { schedule, services, date, start }: Omit<SessionToEdit, 'isExtra'>,
  calendars: readonly Calendar[],
  isOfExtra: boolean,
): JsonRecord {
  const users = usersOfSchedule(feed, schedule);
  return takeBack(record, { date, start }, { services, users, calendars, isOfExtra });
}
