import {
  addDays,
  weekdayOf,
  WEEKDAYS,
  type PlainDate,
  type Weekday,
} from '../../src/model/time/plain-date.ts';
import type { Activity } from './sample-activity.ts';
import { daytimeHours, mealHours, rangeFrom, type SampleSchedule } from './sample-hours.ts';
import { OFFICE_HOURS } from './sample-places.ts';
import { CANCEL_REASONS, EXTRA_REASONS, MOVE_REASONS } from './sample-remarks.ts';
import type { SeededRandom } from './seeded-random.ts';
import { both } from './sample-words.ts';

const MONDAY_LONG_AGO = '2024-01-01';

/** The times of a service, as far as they are published. */
export interface Timing {
  readonly kind: 'sessions' | 'hours' | 'days-only' | 'unknown';
  /** Ids of its schedules; `null` where the times are not published. */
  readonly ids: readonly string[] | null;
  /** Those of its schedules that are its own. */
  readonly own: readonly SampleSchedule[];
}

/** The times of one service: mostly weekly sessions, some dated, some open by the hour, some unknown. */
export function timingOf(
  id: string,
  activity: Activity,
  today: PlainDate,
  random: SeededRandom,
): Timing {
  const share = random.whole(1, 100);
  if (share <= 6) return { kind: 'unknown', ids: null, own: [] };
  if (activity.open === 'office') return { kind: 'hours', ids: OFFICE_HOURS, own: [] };
  if (activity.open === 'meals') return timed('hours', mealHours(id, random));
  if (activity.open === 'daytime') return timed('hours', daytimeHours(id, activity, random));
  if (share <= 11) {
    const byday = someDays(activity.days, random);
    return timed('days-only', { id, kind: 'event', byday });
  }
  if (share <= 18) return timed('sessions', datedSessions(id, activity, today, random));
  return timed('sessions', weekly(id, activity, today, random));
}

/** Weekly sessions of a service at its second place: other days, or another hour. */
export function secondTiming(id: string, activity: Activity, random: SeededRandom): SampleSchedule {
  const times = [rangeFrom(random.pick(activity.starts), activity.minutes)];
  return { id, kind: 'event', byday: someDays(activity.days, random), times };
}

function timed(kind: Timing['kind'], schedule: SampleSchedule): Timing {
  return { kind, ids: [schedule.id], own: [schedule] };
}

function datedSessions(
  id: string,
  { starts, minutes }: Activity,
  today: PlainDate,
  random: SeededRandom,
): SampleSchedule {
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
  { days, starts, minutes }: Activity,
  today: PlainDate,
  random: SeededRandom,
): SampleSchedule {
  const byday = someDays(days, random);
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

function someDays(from: readonly Weekday[], random: SeededRandom): readonly Weekday[] {
  const count = Math.min(from.length, random.pick([1, 1, 1, 2, 2, 3]));
  const days = new Set<Weekday>();
  while (days.size < count) days.add(random.pick(from));
  return WEEKDAYS.filter((day) => days.has(day));
}
