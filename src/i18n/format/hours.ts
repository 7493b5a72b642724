import { schedulesOf, type Directory } from '../../model/directory.ts';
import { dateToUtc, weekdayOf, WEEKDAYS, type Weekday } from '../../model/time/plain-date.ts';
import { frequencyOf, hasRule, holdsOn } from '../../model/time/rule-days.ts';
import type { Schedule, TimeRange } from '../../model/schedule.ts';
import type { Service, ServiceAtLocation } from '../../model/service.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import { formatParts, formatRange, formatWeekday } from './format.ts';
import type { SharedMessages } from '../messages.ts';
import type { Locale } from '../locale.ts';

/**
 * The weekly opening hours of a service: "周一至周五 10:00–14:00、16:00–20:00". `null` where it has
 * none: what takes place as sessions is told by its next session instead.
 */
export function formatHours(directory: Directory, service: Service, locale: Locale): string | null {
  return hoursOf(
    directory.timedPlaces(service).flatMap((at) => schedulesOf(directory, at)),
    locale,
  );
}

/** The weekly opening hours of a service at one of its places. */
export function formatHoursOfPlace(
  directory: Directory,
  at: ServiceAtLocation,
  locale: Locale,
): string | null {
  return hoursOf(schedulesOf(directory, at), locale);
}

/** The hours that hold today: neither ended, nor beyond what is known, nor of another season. */
function hoursOf(schedules: readonly Schedule[], { messages, now, zone }: Locale): string | null {
  const today = wallTimeAt(now, zone).date;
  const lines = schedules
    .filter((schedule) => schedule.kind === 'hours' && hasRule(schedule))
    .filter((schedule) => holdsOn(schedule, today))
    .map((schedule) => formatSchedule(schedule, messages));
  return lines.length === 0 ? null : messages.common.joined([...new Set(lines)]);
}

function formatSchedule(schedule: Schedule, messages: SharedMessages): string {
  return `${formatRule(schedule, messages)} ${formatHourRanges(schedule.times, messages)}`;
}

/** Days of a rule: "周一至周五", "每2周周六", "每月第一个周一", "每年9月9日". */
function formatRule(schedule: Schedule, messages: SharedMessages): string {
  const { interval, byday, start } = schedule;
  const frequency = frequencyOf(schedule);
  const own = start ?? '';
  if (frequency === 'weekly') {
    const days = formatWeekdays(byday.length > 0 ? byday : [weekdayOf(own)], messages);
    return interval === 1 ? days : messages.time.every(days, interval, frequency);
  }
  return messages.time.every(formatDaysOfPeriod(schedule, messages), interval, frequency);
}

/** Days of a month or year: those that are named, or that of the first day of the rule. */
function formatDaysOfPeriod(schedule: Schedule, messages: SharedMessages): string {
  const { byday, bymonthday, start } = schedule;
  const { time, common } = messages;
  const own = start ?? '';
  if (byday.length > 0) {
    const days = byday.map((day) => {
      const name = formatWeekday(day.slice(-2) as Weekday, messages);
      return day.length === 2 ? name : time.nth(Number.parseInt(day, 10), name);
    });
    return common.joined(days);
  }
  if (bymonthday.length > 0) return common.joined(bymonthday.map((day) => time.nth(day, null)));
  return frequencyOf(schedule) === 'yearly'
    ? formatParts(dateToUtc(own), messages, { month: 'long', day: 'numeric' })
    : time.nth(Number(own.slice(8)), null);
}

function formatWeekdays(byday: readonly string[], messages: SharedMessages): string {
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
