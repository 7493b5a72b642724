import { addDays, weekdayOf, type PlainDate } from '../../src/model/time/plain-date.ts';
import { both, type Words } from './sample-words.ts';

interface Feast {
  readonly name: Words;
  /** Days off, the feast itself included. */
  readonly days: number;
  /** True where a Saturday before it is worked to make up for it. */
  readonly madeUp: boolean;
}

const NEW_YEAR: Feast = { name: ['元旦', 'New Year’s Day'], days: 1, madeUp: true };
const SPRING: Feast = { name: ['春节', 'Spring Festival'], days: 3, madeUp: false };
const LABOUR: Feast = { name: ['劳动节', 'Labour Day'], days: 2, madeUp: true };
const NATIONAL: Feast = { name: ['国庆节', 'National Day'], days: 3, madeUp: true };
/** The feasts of the region, which calendars of the whole country leave out. */
const ROZA: Feast = { name: ['肉孜节', 'Roza Festival'], days: 1, madeUp: false };
const CORBAN: Feast = { name: ['古尔邦节', 'Corban Festival'], days: 3, madeUp: false };

/** Feasts by the month and day of the calendar they follow. */
const FEASTS: readonly (readonly [calendar: string, days: Readonly<Record<string, Feast>>])[] = [
  ['gregory', { '1/1': NEW_YEAR, '5/1': LABOUR, '10/1': NATIONAL }],
  ['chinese', { '1/1': SPRING }],
  ['islamic-umalqura', { '10/1': ROZA, '12/10': CORBAN }],
];

/**
 * Days off and weekends that are worked, of this year and the next. Sample dates, by rules of thumb:
 * the real ones are announced by the government every year and differ by a day or two.
 */
export function sampleHolidays(today: PlainDate) {
  const year = Number(today.slice(0, 4));
  const feasts = feastsBetween(`${year}-01-01`, `${year + 1}-12-31`);
  const off = new Map<PlainDate, Words>();
  for (const [first, { name, days }] of feasts) {
    for (let day = 0; day < days; day += 1) off.set(addDays(first, day), name);
  }
  const holidays = [...off].map(([date, name]) => ({ date, kind: 'holiday', name: both(name) }));
  const workdays = feasts
    .filter(([, { madeUp }]) => madeUp)
    .map(([first, { name }]) => makeUpDay(saturdayBefore(first), name))
    .filter(({ date }) => !off.has(date));
  return [...holidays, ...workdays].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function feastsBetween(
  first: PlainDate,
  last: PlainDate,
): readonly (readonly [PlainDate, Feast])[] {
  const found: [PlainDate, Feast][] = [];
  for (const [calendar, feasts] of FEASTS) {
    const monthAndDay = new Intl.DateTimeFormat(`en-US-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    for (let date = first; date <= last; date = addDays(date, 1)) {
      const parts = monthAndDay.formatToParts(Date.parse(`${date}T00:00:00Z`));
      const value = (type: string) => parts.find((part) => part.type === type)?.value;
      const feast = feasts[`${value('month')}/${value('day')}`];
      if (feast !== undefined) found.push([date, feast]);
    }
  }
  return found;
}

/** A Saturday on which the offices keep the hours of a Friday. */
function makeUpDay(date: PlainDate, [zh, en]: Words) {
  return { date, kind: 'workday', as: 'FR', name: both([`${zh}调休上班`, `Worked for ${en}`]) };
}

function saturdayBefore(date: PlainDate): PlainDate {
  let before = addDays(date, -1);
  while (weekdayOf(before) !== 'SA') before = addDays(before, -1);
  return before;
}
