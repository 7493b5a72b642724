import { MINUTE_MS } from '../../model/time/durations.ts';
import { occurrencesWithin, type Occurrence } from '../../model/time/occurrences.ts';
import {
  addDays,
  isPlainDate,
  WEEKDAYS,
  type PlainDate,
  type Weekday,
} from '../../model/time/plain-date.ts';
import { isEveryWeek } from '../../model/time/rule-days.ts';
import { scheduleDoubt } from '../../model/time/schedule-doubt.ts';
import type { Schedule, Season, TimeRange } from '../../model/schedule.ts';
import { nodeOf, type JsonLdNode } from './json-ld.ts';
import type { Page } from './page.ts';

/** Days ahead for which days with other hours than usual are named. */
const UNUSUAL_DAYS = 28;

const DAYS: Readonly<Record<Weekday, string>> = {
  MO: 'https://schema.org/Monday',
  TU: 'https://schema.org/Tuesday',
  WE: 'https://schema.org/Wednesday',
  TH: 'https://schema.org/Thursday',
  FR: 'https://schema.org/Friday',
  SA: 'https://schema.org/Saturday',
  SU: 'https://schema.org/Sunday',
};

/**
 * Opening hours as schema.org's `OpeningHoursSpecification`: the weeks as they usually are, then the
 * single days that are not. A day for which one has to ask is not named, and the week is not said of it.
 */
export function hoursSpecifications(
  schedules: readonly Schedule[],
  page: Page,
): readonly JsonLdNode[] {
  const hours = schedules.filter(({ kind }) => kind === 'hours');
  // Some hours without the others would say that it is closed at those.
  const { calendars } = page.directory.feed.feed;
  if (hours.some((schedule) => scheduleDoubt(schedule, calendars) !== null)) return [];
  return [...hours.flatMap((schedule) => weekly(schedule, page)), ...unusual(hours, page)];
}

/** The weekly rule; none where it is not every week's, or its times are not published. */
function weekly(schedule: Schedule, page: Page): readonly JsonLdNode[] {
  const { byday, times } = schedule;
  if (!isUsual(schedule)) return [];
  const dayOfWeek = WEEKDAYS.filter((day) => byday.includes(day)).map((day) => DAYS[day]);
  return validSpans(schedule, page).flatMap(({ first, last }) =>
    times.map((range) =>
      nodeOf('OpeningHoursSpecification', {
        dayOfWeek,
        ...opening(range),
        validFrom: first,
        validThrough: last,
      }),
    ),
  );
}

interface Span {
  readonly first: PlainDate | null;
  readonly last: PlainDate | null;
}

/** The spans in which a rule holds, from today on: between the days for which one has to ask. */
function validSpans(schedule: Schedule, page: Page): readonly Span[] {
  const { first, last } = validity(schedule, page.today);
  const spans: Span[] = [];
  let from = first;
  for (const day of askedDays(schedule, page)) {
    if ((from !== null && day < from) || (last !== null && day > last)) continue;
    spans.push({ first: from, last: addDays(day, -1) });
    from = addDays(day, 1);
  }
  return [...spans, { first: from, last }].filter((span) => {
    const isOver = span.last !== null && span.last < page.today;
    return !isOver && (span.first === null || span.last === null || span.first <= span.last);
  });
}

/** The days of the next weeks for which one has to ask, earliest first. */
function askedDays(schedule: Schedule, page: Page): readonly PlainDate[] {
  const asked = occurrencesWithin(schedule, spanOf(page)).filter(({ status }) => status === 'ask');
  return [...new Set(asked.map(({ plannedDate }) => plannedDate))].sort();
}

function spanOf({ directory, today, zone }: Page) {
  const { calendars } = directory.feed.feed;
  return { first: today, last: addDays(today, UNUSUAL_DAYS - 1), zone, calendars };
}

/** Tells if a rule is that of every week, without an end that schema.org has no word for. */
function isUsual(schedule: Schedule): boolean {
  return isEveryWeek(schedule) && schedule.count === null;
}

function opening({ start, end }: TimeRange) {
  return { opens: start, closes: end === start ? minuteBefore(start) : end };
}

/** Round the clock: opening and closing at one time means closed to readers of schema.org. */
function minuteBefore(time: string): string {
  return new Date(Date.parse(`2000-01-02T${time}Z`) - MINUTE_MS).toISOString().slice(11, 16);
}

/** The first and last day of a rule, within the season that runs or comes next. */
function validity(schedule: Schedule, today: PlainDate) {
  const { start, until, valid_from, valid_to } = schedule;
  const season = schedule.season === null ? null : comingSeason(schedule.season, today);
  const firsts = [start, valid_from, season?.first ?? null].filter(isKnown).sort();
  const lasts = [until, valid_to, season?.last ?? null].filter(isKnown).sort();
  return { first: firsts[firsts.length - 1] ?? null, last: lasts[0] ?? null };
}

function isKnown(date: PlainDate | null): date is PlainDate {
  return date !== null;
}

function comingSeason({ from, to }: Season, today: PlainDate) {
  const thisYear = Number(today.slice(0, 4));
  const inYear = (year: number) => ({
    first: dayOf(year, from, '03-01'),
    last: dayOf(to < from ? year + 1 : year, to, '02-28'),
  });
  const seasons = [thisYear - 1, thisYear, thisYear + 1].map(inYear);
  return seasons.find(({ last }) => last >= today) ?? null;
}

/** A day of a year; `instead` where it is 29 February and the year has none. */
function dayOf(year: number, monthDay: string, instead: string): PlainDate {
  const date = `${year}-${monthDay}`;
  return isPlainDate(date) ? date : `${year}-${instead}`;
}

function unusual(hours: readonly Schedule[], page: Page) {
  const span = spanOf(page);
  const days = new Map<PlainDate, Occurrence[]>();
  const changed = new Set<PlainDate>();
  for (const schedule of hours) {
    for (const occurrence of occurrencesWithin(schedule, span)) {
      const { date, plannedDate, status, origin } = occurrence;
      days.set(date, [...(days.get(date) ?? []), occurrence]);
      if (status === 'scheduled' && origin === 'rule' && isUsual(schedule)) continue;
      changed.add(date).add(plannedDate);
    }
  }
  return [...changed]
    .filter((date) => date >= span.first && date <= span.last)
    .sort()
    .flatMap((date) => dayNodes(date, days.get(date) ?? []));
}

/** The hours of one day; a node without hours says that it is closed. */
function dayNodes(date: PlainDate, occurrences: readonly Occurrence[]): readonly JsonLdNode[] {
  const held = occurrences.filter(({ status }) => status !== 'cancelled');
  if (held.some(({ status, start }) => status === 'ask' || start === null)) return [];
  const day = { validFrom: date, validThrough: date };
  if (held.length === 0) return [nodeOf('OpeningHoursSpecification', day)];
  return held.map(({ start, end }) =>
    nodeOf('OpeningHoursSpecification', { ...opening({ start: start ?? '', end }), ...day }),
  );
}
