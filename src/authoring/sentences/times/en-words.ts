import { WEEKDAYS, type Weekday } from '../../../model/time/plain-date.ts';
import type { TimeRange } from '../../../model/schedule.ts';
import { MONTHS } from './en-parts.ts';
import type { SentenceWords } from './sentence-words.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const name = (day: Weekday) => NAMES[WEEKDAYS.indexOf(day)] ?? day;
const listed = (parts: readonly string[]) => parts.join(', ');

function monthDay(day: string): string {
  return `${Number(day.slice(3))} ${MONTHS[Number(day.slice(0, 2)) - 1] ?? ''}`;
}

function everyMonths(interval: number): string {
  return `every ${interval} months on the `;
}

function range({ start, end }: TimeRange): string {
  if (end === null) return `from ${start}`;
  if (start === '00:00' && end === '00:00') return '24 hours';
  if (end === '00:00') return `${start}-24:00`;
  return `${start}-${end}${end < start ? ' the next day' : ''}`;
}

function ordinal(day: number): string {
  if (day === -1) return 'last day';
  const ending = ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
  return `${day}${day > 10 && day < 14 ? 'th' : ending}`;
}

/** The standard form of English sentences about times. */
export const EN_WORDS: SentenceWords = {
  everyDay: 'Every day',
  workdays: 'Working days',
  weekdays: (runs, interval) => {
    const list = listed(
      runs.map(([first, last]) =>
        first === last ? name(first) : `${name(first)} to ${name(last)}`,
      ),
    );
    return interval === 1 ? `Every ${list}` : `Every ${interval} weeks on ${list}`;
  },
  nth: (days, interval) => {
    const list = listed(
      days.map(([nth, day]) => `${nth === -1 ? 'last' : (ORDINALS[nth - 1] ?? nth)} ${name(day)}`),
    );
    return interval === 1 ? `${list} of the month` : everyMonths(interval) + list;
  },
  monthDays: (days, interval) => {
    const list = listed(days.map(ordinal));
    return interval === 1 ? `${list} of the month` : everyMonths(interval) + list;
  },
  dates: listed,
  range,
  ranges: listed,
  timesUnknown: ' (times on request)',
  season: ({ from, to, name: season }) => {
    const days = `${monthDay(from)} to ${monthDay(to)}`;
    return typeof season === 'string' ? `${season} (${days}) ` : `${days} every year `;
  },
  period: (start, until) =>
    [start === null ? '' : `from ${start}`, until === null ? '' : `until ${until}`]
      .filter(Boolean)
      .join(' '),
  count: (count) => `${count} times in all`,
  holiday: { closed: 'closed on holidays', open: 'open on holidays', ask: 'holidays: ask' },
  makeup: {
    unchanged: 'make-up workdays unchanged',
    as_weekday: 'make-up workdays as workdays',
    closed: 'make-up workdays closed',
    ask: 'make-up workdays: ask',
  },
  anyCalendar: 'whatever the holidays',
  change: (first, last, { status, to, times, reason }) => {
    const why = typeof reason === 'string' ? ` (${reason})` : '';
    const at = listed((to?.times ?? times).map(range));
    const when = at === '' ? '' : ` ${at}`;
    if (status === 'moved') return `${first} moved to ${to?.date ?? ''}${when}${why}`;
    if (status === 'extra') return `${first} extra${when}${why}`;
    return `${first}${first === last ? '' : ` to ${last}`} cancelled${why}`;
  },
  parts: (parts) => parts.join(', '),
  sentences: (sentences) => sentences.join('; '),
};
