import { formatParts } from '../../../i18n/format/format.ts';
import { formatOwnRule } from '../../../i18n/format/rule.ts';
import { formatRange } from '../../../i18n/format/session.ts';
import { formatHourRanges, formatWeekdays } from '../../../i18n/format/week-words.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { Schedule } from '../../../model/schedule.ts';
import type { Occurrence } from '../../../model/time/occurrences.ts';
import { dateToUtc, type PlainDate, type PlainTime } from '../../../model/time/plain-date.ts';
import { hasRule, isEveryWeek } from '../../../model/time/rule-days.ts';
import { wallTimeAt } from '../../../model/time/zoned-time.ts';
import { isAhead, type UsualTimes } from '../usual-times.ts';
import type { Speaker } from './speaker.ts';

/** Usual times in a sentence; `null` where nobody has published any, or nobody can say which they are. */
export function timesValue(
  { schedules, areInDoubt, arePublished }: UsualTimes,
  speaker: Speaker,
  isPrecise: boolean,
): string | null {
  const { locale, words } = speaker;
  if (!arePublished) return null;
  const today = wallTimeAt(locale.now, locale.zone).date;
  const said = schedules
    .filter((schedule) => isAhead(schedule, today))
    .map((schedule) => ruleValue(schedule, speaker, today, isPrecise));
  if (areInDoubt && said.length === 0) return null;
  if (areInDoubt) said.push(locale.messages.list.timesInDoubt(true));
  if (said.length === 0) said.push(locale.messages.list.noSessionSoon);
  return words.values.joinedTimes([...new Set(said)]);
}

/** A rule with the days it holds for; where it is to be precise, with all that it says of holidays, too. */
function ruleValue(
  schedule: Schedule,
  speaker: Speaker,
  today: PlainDate,
  isPrecise: boolean,
): string {
  const { locale, words } = speaker;
  const { messages } = locale;
  const { values } = words;
  const { season, start, until, valid_from, valid_to, count, calendar } = schedule;
  const isRule = hasRule(schedule);
  const usual = !isRule
    ? values.datedOnly
    : isEveryWeek(schedule)
      ? `${formatWeekdays(schedule.byday, messages)} ${formatHourRanges(schedule.times, messages)}`
      : formatOwnRule(schedule, messages);
  const day = (date: PlainDate) => dayIn(date, speaker);
  const monthDay = (date: string) =>
    formatParts(dateToUtc(`2024-${date}`), messages, { month: 'long', day: 'numeric' });
  const note = localizedText(schedule.description, locale);
  const more = [
    season === null
      ? []
      : values.season(
          localizedText(season.name, locale),
          monthDay(season.from),
          monthDay(season.to),
        ),
    start !== null && (start > today || isPrecise) && isRule ? values.timesFrom(day(start)) : [],
    valid_from !== null && valid_from > today ? values.timesFrom(day(valid_from)) : [],
    until === null ? [] : values.timesUntil(day(until)),
    valid_to === null ? [] : values.timesKnown(day(valid_to)),
    count === null ? [] : values.timesInAll(count),
    isPrecise && calendar !== null
      ? [values.onHoliday[schedule.on_holiday], values.onMakeupWorkday[schedule.on_makeup_workday]]
      : [],
    note ?? [],
  ].flat();
  return more.length === 0 ? usual : messages.common.aside(usual, messages.common.joined(more));
}

/** A date with its weekday. */
export function dayIn(date: PlainDate, { locale, words }: Speaker): string {
  const at = dateToUtc(date);
  const { messages } = locale;
  // English has its own place for the weekday, Chinese has it in brackets.
  const weekday = formatParts(at, messages, { weekday: 'short' });
  const isChinese = messages.tag.startsWith('zh');
  const parts = { month: 'short', day: 'numeric' } as const;
  const own = formatParts(at, messages, isChinese ? parts : { weekday: 'short', ...parts });
  const thisYear = wallTimeAt(locale.now, locale.zone).date.slice(0, 4);
  const year = date.slice(0, 4);
  if (year === thisYear) return words.day(own, weekday);
  const long = { year: 'numeric', month: isChinese ? 'long' : 'short', day: 'numeric' } as const;
  const whole = formatParts(at, messages, isChinese ? long : { weekday: 'short', ...long });
  return words.day(whole, weekday);
}

/** The words for the time of one session: when it is, and when it was announced for. */
export function sessionTimes(session: Occurrence, speaker: Speaker) {
  const { date, start, end, plannedDate, plannedStart } = session;
  const { messages } = speaker.locale;
  const at = (day: PlainDate, time: PlainTime | null) => {
    const said = dayIn(day, speaker);
    return time === null ? said : `${said}${/[a-z\d]$/.test(said) ? ' ' : ''}${time}`;
  };
  const { common, time } = messages;
  return {
    when: at(date, start),
    whole:
      start === null
        ? common.aside(dayIn(date, speaker), time.timeUnknown)
        : at(date, formatRange({ start, end }, messages)),
    planned: at(plannedDate, plannedStart),
  };
}
