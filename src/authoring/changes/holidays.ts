import type { Envelope } from '../../model/feed.ts';
import type { Calendar, CalendarDay } from '../../model/schedule.ts';
import { addDays, type PlainDate } from '../../model/time/plain-date.ts';
import { singleDays } from '../../model/time/single-dates.ts';
import type { Change, HolidayRun, Subject } from './change.ts';
import { fieldShape, meaningAt, type MeaningContext } from './meaning.ts';

/** A day of a calendar with its meaning. */
interface Dated {
  readonly day: CalendarDay;
  readonly meaning: string;
}

/** Changes of the holidays and make-up workdays of a feed's own calendars, from a day on. */
export function holidayChanges(
  of: Subject,
  [was, is]: readonly [Envelope, Envelope],
  [before, after]: readonly [MeaningContext, MeaningContext],
  today: PlainDate,
): readonly Change[] {
  const left = daysOf(was, before, today);
  const right = daysOf(is, after, today);
  const news = runsOf([...right].filter(([key]) => !left.has(key)).map(([, dated]) => dated));
  const gone = runsOf([...left].filter(([key]) => !right.has(key)).map(([, dated]) => dated));
  const isKnownOtherwise = knownOf(was, today) !== knownOf(is, today);
  return [
    ...gone.map((days) => ({ of, kind: 'holiday' as const, what: 'gone' as const, days })),
    ...news.map((days) => ({ of, kind: 'holiday' as const, what: 'new' as const, days })),
    ...(isKnownOtherwise
      ? [{ of, kind: 'fact' as const, fact: 'holidays-known' as const, at: null }]
      : []),
  ];
}

/** The days of all calendars, each once however many have it. */
function daysOf(
  { calendars }: Envelope,
  context: MeaningContext,
  today: PlainDate,
): ReadonlyMap<string, Dated> {
  const shape = fieldShape('feed', 'calendars');
  const found = new Map<string, Dated>();
  for (const { days } of calendars) {
    for (const day of days.flatMap(singleDays)) {
      if (day.date < today) continue;
      const meaning = meaningAt(shape, { days: [day] }, 'feed.calendars', context);
      found.set(`${day.date} ${meaning}`, { day, meaning });
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Days that follow each other and are alike but for their date. */
function runsOf(days: readonly Dated[]): readonly HolidayRun[] {
  const runs: { first: CalendarDay; last: CalendarDay; like: string }[] = [];
  for (const { day, meaning } of days) {
    const like = meaning.split(day.date).join('');
    const run = runs[runs.length - 1];
    if (run !== undefined && run.like === like && addDays(run.last.date, 1) === day.date) {
      run.last = day;
    } else runs.push({ first: day, last: day, like });
  }
  return runs.map(({ first, last }) => ({ first, last }));
}

/** The days for which holidays are known, as far as they are not past, and what of them cannot be read. */
function knownOf({ calendars }: Envelope, today: PlainDate): string {
  const known = calendars.map((calendar: Calendar) => [
    calendar.valid_from !== null && calendar.valid_from > today ? calendar.valid_from : '',
    calendar.valid_to === null || calendar.valid_to >= today ? calendar.valid_to : 'past',
    Object.keys(calendar.unreadable ?? {}).sort(),
  ]);
  return known
    .map((each) => JSON.stringify(each))
    .sort()
    .join();
}
