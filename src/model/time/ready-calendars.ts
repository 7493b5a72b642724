import { CHINA_DAYS } from './china-days.ts';
import { datesBetween } from './dates-between.ts';
import type { PlainDate } from './plain-date.ts';
import type { Calendar, CalendarDay } from '../schedule.ts';

let china: Calendar | null = null;

/** A calendar that a schedule can name though the feed has none of that id; `null` where there is none. */
export function readyCalendar(id: string): Calendar | null {
  return id === 'cn' ? (china ??= chinaCalendar()) : null;
}

/** The days off and make-up workdays in China, known for the years that have been announced. */
function chinaCalendar(): Calendar {
  const years = Object.keys(CHINA_DAYS).sort();
  return {
    id: 'cn',
    valid_from: `${years[0]}-01-01`,
    valid_to: `${years[years.length - 1]}-12-31`,
    days: Object.entries(CHINA_DAYS).flatMap(([year, feasts]) =>
      feasts.split('|').flatMap((feast) => daysOf(year, feast)),
    ),
  };
}

/** The days of one feast: `春节,Spring Festival,0215,0223,0214`. */
function daysOf(year: string, feast: string): readonly CalendarDay[] {
  const [zh = '', en = '', first = '', last = '', ...worked] = feast.split(',');
  const dateOf = (day: string): PlainDate => `${year}-${day.slice(0, 2)}-${day.slice(2)}`;
  const makeUp = { 'zh-Hans': `${zh}调休`, en: `make-up day for ${en}` };
  return [
    ...datesBetween(dateOf(first), dateOf(last)).map(({ date }): CalendarDay => ({
      date,
      kind: 'holiday',
      name: { 'zh-Hans': zh, en },
      as: null,
    })),
    ...worked.map((day): CalendarDay => ({
      date: dateOf(day),
      kind: 'workday',
      name: makeUp,
      as: null,
    })),
  ];
}
