import {
  addDays,
  weekdayOf,
  WEEKDAYS,
  type PlainDate,
  type PlainTime,
  type Weekday,
} from '../../src/model/plain-date.ts';
import type { Activity } from './sample-activity.ts';
import type { SeededRandom } from './seeded-random.ts';
import { both, CANCEL_REASONS, EXTRA_REASONS, MOVE_REASONS } from './sample-words.ts';

/** How the times of a service are published, and its schedule where they are. */
export interface Timing {
  readonly kind: 'sessions' | 'hours' | 'days-only' | 'unknown';
  readonly schedule: Readonly<Record<string, unknown>> | null;
}

const MONDAY_LONG_AGO = '2024-01-01';
const WORKING_DAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** The times of one service: mostly weekly sessions, some dated, some open by the hour, some unknown. */
export function timingOf(
  id: string,
  activity: Activity,
  today: PlainDate,
  random: SeededRandom,
): Timing {
  const share = random.whole(1, 100);
  if (share <= 6) return { kind: 'unknown', schedule: null };
  if (activity.byHours) return { kind: 'hours', schedule: hours(id, activity, random) };
  const byday = someDays(random);
  if (share <= 11) return { kind: 'days-only', schedule: { id, kind: 'event', byday } };
  if (share <= 18) {
    return { kind: 'sessions', schedule: datedSessions(id, activity, today, random) };
  }
  return { kind: 'sessions', schedule: weekly(id, activity, byday, today, random) };
}

/** A range of the day that begins at `start`. */
export function rangeFrom(start: PlainTime, minutes: number) {
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  const digits = (value: number) => String(value).padStart(2, '0');
  return { start, end: `${digits(Math.floor(end / 60) % 24)}:${digits(end % 60)}` };
}

function hours(id: string, { starts, minutes }: Activity, random: SeededRandom) {
  const [start = '10:00'] = starts;
  const times = random.chance(0.5)
    ? [rangeFrom(start, minutes + 120)]
    : [rangeFrom(start, minutes + 60), rangeFrom('16:00', 240)];
  const byday = random.chance(0.6) ? WORKING_DAYS : WEEKDAYS;
  return { id, kind: 'hours', byday, times, calendar: 'holidays', on_holiday: 'closed' };
}

function datedSessions(
  id: string,
  { starts, minutes }: Activity,
  today: PlainDate,
  random: SeededRandom,
) {
  const times = [rangeFrom(random.pick(starts), minutes)];
  const first = random.whole(1, 10);
  const every = random.whole(3, 9);
  const dates = Array.from({ length: random.whole(1, 4) }, (_, index) => ({
    date: addDays(today, first + index * every),
    times,
  }));
  return { id, kind: 'event', dates };
}

function weekly(
  id: string,
  { starts, minutes }: Activity,
  byday: readonly Weekday[],
  today: PlainDate,
  random: SeededRandom,
) {
  const times = [rangeFrom(random.pick(starts), minutes)];
  const rule = { id, kind: 'event', byday, times };
  const holidays = random.chance(0.5)
    ? { calendar: 'holidays', on_holiday: random.pick(['closed', 'ask', 'open']) }
    : {};
  const offset = random.whole(-7, 21);
  switch (random.whole(1, 12)) {
    case 1:
    case 2:
      return {
        ...rule,
        ...holidays,
        exceptions: [exceptionNear(addDays(today, offset), byday, random)],
      };
    case 3:
      return { ...rule, ...holidays, interval: 2, start: MONDAY_LONG_AGO };
    case 4:
      return { ...rule, ...holidays, until: addDays(today, 30 + offset) };
    case 5:
      return { ...rule, ...holidays, start: addDays(today, offset) };
    case 6:
      return { ...rule, ...holidays, valid_to: addDays(today, 60 + offset) };
    default:
      return { ...rule, ...holidays };
  }
}

function exceptionNear(from: PlainDate, byday: readonly Weekday[], random: SeededRandom) {
  const usual = nextDay(from, (date) => byday.includes(weekdayOf(date)));
  const other = nextDay(usual, (date) => !byday.includes(weekdayOf(date)));
  const times = [rangeFrom(random.pick(['16:00', '17:00', '18:00']), 90)];
  switch (random.pick(['cancelled', 'moved', 'extra'] as const)) {
    case 'cancelled':
      return { date: usual, status: 'cancelled', reason: both(random.pick(CANCEL_REASONS)) };
    case 'moved':
      return {
        date: usual,
        status: 'moved',
        reason: both(random.pick(MOVE_REASONS)),
        to: { date: other, times },
      };
    case 'extra':
      return { date: other, status: 'extra', reason: both(random.pick(EXTRA_REASONS)), times };
  }
}

function nextDay(from: PlainDate, suits: (date: PlainDate) => boolean): PlainDate {
  let date = from;
  while (!suits(date)) date = addDays(date, 1);
  return date;
}

function someDays(random: SeededRandom): readonly Weekday[] {
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  const days = new Set<Weekday>();
  while (days.size < count) days.add(random.pick(WEEKDAYS));
  return WEEKDAYS.filter((day) => days.has(day));
}
