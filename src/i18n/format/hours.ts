import { schedulesOf, type Directory } from '../../model/directory.ts';
import { hasRule, holdsOn, isEveryWeek } from '../../model/time/rule-days.ts';
import { nextSessionOf, occurrencesOf } from '../../model/time/sessions.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { Service, ServiceAtLocation } from '../../model/service.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import { formatSession } from './session.ts';
import { formatHourRanges, formatWeekdays } from './week-words.ts';
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
