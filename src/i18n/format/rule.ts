import { schedulesOf, type Directory } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import { dateToUtc, weekdayOf, type Weekday } from '../../model/time/plain-date.ts';
import { frequencyOf, hasRule, isEveryWeek } from '../../model/time/rule-days.ts';
import type { Schedule } from '../../model/schedule.ts';
import { formatParts, formatWeekday } from './format.ts';
import { formatHourRanges, formatWeekdays } from './week-words.ts';
import type { Locale } from '../locale.ts';
import type { MessagesWith, SharedMessages } from '../messages.ts';
import { withSections } from '../with-sections.ts';
import { zhHansRules } from '../zh-hans-rules.ts';

/** The rules of a service that are not those of every week, in one line; `null` where there are none. */
export function formatOwnRules(
  directory: Directory,
  service: Service,
  locale: Locale,
): string | null {
  const rules = directory
    .timedPlaces(service)
    .flatMap((at) => schedulesOf(directory, at))
    .filter((schedule) => hasRule(schedule) && !isEveryWeek(schedule))
    .map((schedule) => formatOwnRule(schedule, locale.messages));
  return rules.length === 0 ? null : locale.messages.common.joined([...new Set(rules)]);
}

/** A rule with its times: "每月第一个周一 09:00–11:00". */
export function formatOwnRule(schedule: Schedule, shared: SharedMessages): string {
  const messages = withSections(shared, { rules: zhHansRules });
  return `${formatRule(schedule, messages)} ${formatHourRanges(schedule.times, messages)}`;
}

/** Days of a rule: "周一至周五", "每2周周六", "每月第一个周一", "每年9月9日". */
function formatRule(schedule: Schedule, messages: MessagesWith<'rules'>): string {
  const { interval, byday, start } = schedule;
  const frequency = frequencyOf(schedule);
  const own = start ?? '';
  if (frequency === 'weekly') {
    const days = formatWeekdays(byday.length > 0 ? byday : [weekdayOf(own)], messages);
    return interval === 1 ? days : messages.rules.every(days, interval, frequency);
  }
  return messages.rules.every(formatDaysOfPeriod(schedule, messages), interval, frequency);
}

/** Days of a month or year: those that are named, or that of the first day of the rule. */
function formatDaysOfPeriod(schedule: Schedule, messages: MessagesWith<'rules'>): string {
  const { byday, bymonthday, start } = schedule;
  const { rules, common } = messages;
  const own = start ?? '';
  if (byday.length > 0) {
    const days = byday.map((day) => {
      const name = formatWeekday(day.slice(-2) as Weekday, messages);
      return day.length === 2 ? name : rules.nth(Number.parseInt(day, 10), name);
    });
    return common.joined(days);
  }
  if (bymonthday.length > 0) return common.joined(bymonthday.map((day) => rules.nth(day, null)));
  return frequencyOf(schedule) === 'yearly'
    ? formatParts(dateToUtc(own), messages, { month: 'long', day: 'numeric' })
    : rules.nth(Number(own.slice(8)), null);
}
