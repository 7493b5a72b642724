import type { TimeRange } from '../../model/schedule.ts';
import { WEEKDAYS, type Weekday } from '../../model/time/plain-date.ts';
import type { SharedMessages } from '../messages.ts';
import { formatWeekday } from './format.ts';
import { formatRange } from './session.ts';

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
