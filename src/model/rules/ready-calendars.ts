import { CHINA_DAYS, CHINA_YEARS } from './china-days.ts';
import type { Calendar } from '../schedule.ts';

let china: Calendar | null = null;

/** A calendar that a schedule can name though the feed has none of that id; `null` where there is none. */
export function readyCalendar(id: string): Calendar | null {
  return id === 'cn' ? (china ??= chinaCalendar()) : null;
}

/** The days off and make-up workdays in China, known for the years that have been announced. */
function chinaCalendar(): Calendar {
  const [first, last] = CHINA_YEARS;
  return {
    id: 'cn',
    valid_from: `${first}-01-01`,
    valid_to: `${last}-12-31`,
    days: CHINA_DAYS.split(' ').map((day) => ({
      date: day.slice(0, 10),
      kind: day.endsWith('调休') ? 'workday' : 'holiday',
      name: day.slice(10),
      as: null,
    })),
  };
}
