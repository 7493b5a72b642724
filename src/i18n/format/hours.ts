import { schedulesOf, type Directory } from '../../model/directory.ts';
import { WEEKDAYS, type Weekday } from '../../model/time/plain-date.ts';
import { hasRule, holdsOn, isEveryWeek } from '../../model/time/rule-days.ts';
import { nextSessionOf, occurrencesOf } from '../../model/time/sessions.ts';
import type { Schedule, TimeRange } from '../../model/schedule.ts';
import type { Service, ServiceAtLocation } from '../../model/service.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import { formatRange, formatSession, formatWeekday } from './format.ts';
import type { SharedMessages } from '../messages.ts';
import type { Locale } from '../locale.ts';

/** Days ahead for which the next day of opening hours is looked for. */
const HOURS_AHEAD_DAYS = 28;

/** Says when a place with a rule of its own is open, in one line; `null` where that is not soon. */
export type FormatOwnRule = (schedule: Schedule) => string | null;

/**
 * The opening hours of a service: "周一至周五 10:00–14:00、16:00–20:00", and the next day of those that
 * are not of every week. `null` where it has none: what takes place as sessions is told by its next
 * session instead.
 */
export function formatHours(
  directory: Directory,
  service: Service,
  locale: Locale,
  formatOwnRule?: FormatOwnRule,
): string | null {
  const schedules = directory.timedPlaces(service).flatMap((at) => schedulesOf(directory, at));
  return hoursOf(schedules, directory, locale, formatOwnRule);
}

/** The opening hours of a service at one of its places. */
export function formatHoursOfPlace(
  directory: Directory,
  at: ServiceAtLocation,
  locale: Locale,
): string | null {
  return hoursOf(schedulesOf(directory, at), directory, locale);
}

/** The hours that hold today: neither ended, nor beyond what is known, nor of another season. */
function hoursOf(
  schedules: readonly Schedule[],
  directory: Directory,
  locale: Locale,
  formatOwnRule: FormatOwnRule = (schedule) => nextOpening(schedule, directory, locale),
): string | null {
  const { messages, now, zone } = locale;
  const today = wallTimeAt(now, zone).date;
  const lines = schedules
    .filter((schedule) => schedule.kind === 'hours' && hasRule(schedule))
    .flatMap((schedule) => {
      if (!isEveryWeek(schedule)) return formatOwnRule(schedule) ?? [];
      if (!holdsOn(schedule, today)) return [];
      const { byday, times } = schedule;
      return `${formatWeekdays(byday, messages)} ${formatHourRanges(times, messages)}`;
    });
  return lines.length === 0 ? null : messages.common.joined([...new Set(lines)]);
}

/** The next day on which it is open by a rule that is not of every week. */
function nextOpening(schedule: Schedule, { feed }: Directory, locale: Locale): string | null {
  const { calendars } = feed.feed;
  const query = { now: locale.now, days: HOURS_AHEAD_DAYS, zone: locale.zone, calendars };
  const next = nextSessionOf(occurrencesOf(schedule, query));
  return next === null ? null : formatSession(next, locale);
}

/** Weekdays in one line: "周一至周五". */
export function formatWeekdays(byday: readonly string[], messages: SharedMessages): string {
  if (WEEKDAYS.every((day) => byday.includes(day))) return messages.time.everyDay;
  const name = (day: Weekday) => formatWeekday(day, messages);
  return messages.common.joined(
    runsOf(byday).map(([first, last]) =>
      first === last ? name(first) : messages.time.days(name(first), name(last)),
    ),
  );
}

/** Times of a day in one line: "10:00–14:00、16:00–20:00". */
export function formatHourRanges(times: readonly TimeRange[], messages: SharedMessages): string {
  const { time, common } = messages;
  if (times.length === 0) return time.timeUnknown;
  return common.joined(times.map((range) => formatRange(range, messages)));
}

/** Weekdays as runs from first to last: Monday to Friday is one run. */
function runsOf(byday: readonly string[]): readonly (readonly [Weekday, Weekday])[] {
  const runs: [Weekday, Weekday][] = [];
  let previous: Weekday | null = null;
  for (const day of WEEKDAYS) {
    if (byday.includes(day)) {
      const run = runs[runs.length - 1];
      if (run !== undefined && previous === run[1]) run[1] = day;
      else runs.push([day, day]);
    }
    previous = day;
  }
  return runs;
}
