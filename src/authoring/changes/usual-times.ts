import { wholeShapeOf } from '../../feed/late-members.ts';
import type { Directory } from '../../model/directory.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { Location, Service, ServiceAtLocation } from '../../model/service.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import { frequencyOf, hasRule } from '../../model/time/rule-days.ts';
import { scheduleDoubt } from '../../model/time/schedule-doubt.ts';
import { meaningAt, type MeaningContext } from './meaning.ts';

/** The times of a place, or of a service at one, by which people go. */
export interface UsualTimes {
  readonly schedules: readonly Schedule[];
  /** True where others are there, and nobody can say when they are. */
  readonly areInDoubt: boolean;
  /** False where nobody has published any. */
  readonly arePublished: boolean;
}

/** The times of a service at one of its places. */
export function timesOfService(
  directory: Directory,
  service: Service,
  at: ServiceAtLocation,
): UsualTimes {
  // Those of a flood of times are looked at nowhere.
  if (!directory.timedPlaces(service).includes(at))
    return { schedules: [], areInDoubt: true, arePublished: true };
  const { schedules, areInDoubt } = directory.timesAt(at);
  return { schedules, areInDoubt, arePublished: schedules.length > 0 || areInDoubt };
}

/** The opening hours of a place. */
export function timesOfPlace(directory: Directory, { schedules: ids }: Location): UsualTimes {
  const { calendars } = directory.feed.feed;
  const found = ids.map((id) => directory.schedule(id));
  const schedules = found.flatMap((schedule) =>
    schedule !== null && schedule.kind === 'hours' && scheduleDoubt(schedule, calendars) === null
      ? [schedule]
      : [],
  );
  const areInDoubt = found.some(
    (schedule) => schedule === null || scheduleDoubt(schedule, calendars) !== null,
  );
  return { schedules, areInDoubt, arePublished: ids.length > 0 };
}

/** The meaning of usual times from a day on, single days left out: by this they are compared. */
export function meaningOfTimes(
  { schedules, areInDoubt, arePublished }: UsualTimes,
  today: PlainDate,
  context: MeaningContext,
): string {
  const shape = wholeShapeOf('schedules');
  const rules = schedules
    .filter((schedule) => isAhead(schedule, today))
    .map((schedule) => meaningAt(shape, ruleFrom(schedule, today), 'schedules', context));
  return `${[...new Set(rules)].sort().join()}${areInDoubt ? '?' : ''}${arePublished ? '' : 'ask'}`;
}

/** The single days of times beyond a day: sessions with a date of their own, and days that are not as usual. */
export function meaningOfLater(
  { schedules }: UsualTimes,
  after: PlainDate,
  context: MeaningContext,
): string {
  const shape = wholeShapeOf('schedules');
  return schedules
    .map((schedule) => {
      const dates = schedule.dates.filter(({ date }) => date > after);
      const exceptions = schedule.exceptions
        .filter(({ date }) => date > after)
        .map((exception) => ({ ...exception, services: [] })); // these are about this service
      const single = { kind: schedule.kind, dates, exceptions };
      return dates.length + exceptions.length === 0
        ? ''
        : meaningAt(shape, single, 'schedules', context);
    })
    .sort()
    .join('');
}

/** Tells if a schedule has anything from a day on. */
export function isAhead(schedule: Schedule, today: PlainDate): boolean {
  const { dates, exceptions } = schedule;
  return (
    (hasRule(schedule) && !hasEnded(schedule, today)) ||
    dates.some(({ date }) => date >= today) ||
    exceptions.some(({ date, to }) => date >= today || (to?.date ?? '') >= today)
  );
}

function hasEnded({ until, valid_to }: Schedule, today: PlainDate): boolean {
  return (until !== null && until < today) || (valid_to !== null && valid_to < today);
}

/** A schedule without what is past and what is no rule: so much of it says when it usually is. */
function ruleFrom(schedule: Schedule, today: PlainDate): Schedule {
  const { start, valid_from, interval, count, byday, bymonthday, calendar } = schedule;
  const isRule = hasRule(schedule) && !hasEnded(schedule, today);
  const isPast = (date: PlainDate | null) => date !== null && date <= today;
  // From its first day, every second week is counted, and the number of days a rule has.
  const countsFromStart = interval > 1 || count !== null || byday.length + bymonthday.length === 0;
  const rule = {
    ...schedule,
    freq: isRule ? frequencyOf(schedule) : null,
    start: isPast(start) && !countsFromStart ? null : start,
    valid_from: isPast(valid_from) ? null : valid_from,
    exceptions: [],
    dates: [],
    ...(calendar === null && { on_holiday: 'ask', on_makeup_workday: 'unchanged' }),
    ...(!isRule && { byday: [], bymonthday: [], until: null, start: null, count: null }),
  };
  return rule as Schedule;
}
