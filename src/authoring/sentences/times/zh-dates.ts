import type { PlainDate } from '../../../model/time/plain-date.ts';
import { asks, type Lexer, type Token } from './token.ts';
import {
  AND,
  at,
  DATE,
  dateOf,
  filledUp,
  lastDayOf,
  MONTH_DAY,
  monthDayOf,
  NUMBER,
  numberOf,
  TO,
  two,
} from './zh-parts.ts';

const OPEN = 'open';
const SEASON =
  '(?:[夏冬春秋]季(?:时间|作息|期间)?|夏天|冬天|暑期|暑假|寒假|供暖期|采暖期|夏令时|冬令时)';
const MONTHS = `(${NUMBER}) ?月? ?(?:-|至|到) ?(${NUMBER}) ?月(?:份|底)?(?! ?${NUMBER} ?[日号])`;
const DAYS = `(${MONTH_DAY})${TO}(?:次年|第二年)? ?(${MONTH_DAY})`;
const YEAR_MONTH = '(\\d{4}) ?年 ?';
const DAY_OF_MONTH = `${NUMBER}(?:[日号]|(?=${AND}${NUMBER}[日号]))`;

/** Days, spans of days, seasons and numbers of times. */
export const ZH_DATES: readonly Lexer[] = [
  // spans of days with their years
  {
    pattern: at(`(?:自|从)? ?(${DATE})(?:起)?${TO}(${DATE})(?:止|结束|为止)?`),
    tokens: ([all, from = '', to = '']) => periodOf(all, dateOf(from), dateOf(to)),
  },
  {
    pattern: at(
      `(?:自|从)? ?(\\d{4})( ?年 ?${MONTH_DAY})(?:起)?${TO}(${MONTH_DAY})(?:止|结束|为止)?`,
    ),
    tokens: ([all, year = '', from = '', to = '']) =>
      periodOf(all, dateOf(year + from), dateOf(`${year}年${to}`)),
  },
  {
    pattern: at(
      `(?:自|从)? ?${YEAR_MONTH}(${NUMBER}) ?月?${TO}(?:(\\d{4}) ?年 ?)?(${NUMBER}) ?月(?:底|份|止)*`,
    ),
    tokens: ([all, year = '', from = '', lastYear = year, to = '']) =>
      periodOf(all, dateOf(`${year}年${from}月1日`), monthEnd(lastYear, numberOf(to))),
  },
  {
    pattern: at(`(?:自|从)? ?(${DATE}) ?(?:起|开始|开课|以后)`),
    tokens: ([all, from = '']) => periodOf(all, dateOf(from), OPEN),
  },
  {
    pattern: at(`(?:至|到|截至|截止到?|截止于) ?(${DATE})(?:止|结束|为止)?`),
    tokens: ([all, to = '']) => periodOf(all, OPEN, dateOf(to)),
  },
  {
    pattern: at(`(?:自|从)? ?(${DATE})(?:起)?${TO}(${NUMBER}[日号])(?:止)?`),
    tokens: ([all, from = '', to = '']) =>
      periodOf(all, dateOf(from), dateOf(filledUp(to, dateOf(from) ?? ''))),
  },
  // seasons
  {
    pattern: at(`(${SEASON}|[a-z]{3,20}) ?\\(? ?(?:每年)? ?${DAYS} ?\\)?`),
    tokens: ([all, name = '', from = '', to = '']) =>
      seasonOf(all, monthDayOf(from), monthDayOf(to), name),
  },
  {
    pattern: at(`(${SEASON}) ?\\(? ?(?:每年)? ?${MONTHS} ?\\)?`),
    tokens: ([all, name = '', from = '', to = '']) => seasonOfMonths(all, from, to, name),
  },
  {
    pattern: at(`每年 ?${DAYS} ?(?:\\(?(${SEASON})\\)?)?`),
    tokens: ([all, from = '', to = '', name = '']) =>
      seasonOf(all, monthDayOf(from), monthDayOf(to), name),
  },
  {
    pattern: at(`(?:每年)? ?${MONTHS}`),
    tokens: ([all, from = '', to = '']) => seasonOfMonths(all, from, to, ''),
  },
  // terms of schools, and what is known by name alone
  {
    pattern: at(
      `(?:春季|秋季|上|下|本|新)学期|学期(?:内|中)|第 ?${NUMBER} ?周?(?:-|至|到)第? ?${NUMBER} ?周|(?:寒暑假|寒假|暑假)(?:期间)? ?(?:停课|休息|放假|除外|以外|不|停|照常|每天)[^,;()]*|寒暑假`,
    ),
    tokens: ([all]) => asks('term-dates', all),
  },
  { pattern: at(SEASON), tokens: ([name]) => ({ kind: 'season-name', name }) },
  {
    pattern: at(
      '农历[^,; ]*|初[一二三四五六七八九十]{1,3}(?:(?:-|至|到|、)初?[一二三四五六七八九十]{1,3})* ?(?:休息|停课|放假)?',
    ),
    tokens: ([all]) => asks('lunar', all),
  },
  // days without their year
  {
    pattern: at(
      `(?:自|从)? ?${MONTH_DAY} ?(?:起|开始)|(?:至|到|截至) ?${MONTH_DAY}(?:止)?|即日起(?:${TO}[^,; ]*)?|(?:至|到)?年底(?:前)?`,
    ),
    tokens: ([all]) => asks('year', all),
  },
  // days of months
  {
    pattern: at(`(${NUMBER}) ?[日号]?${TO}(${NUMBER}) ?[日号](?![点时:])`),
    tokens: ([all, from = '', to = '']) => monthDays(all, spanOf(numberOf(from), numberOf(to))),
  },
  {
    pattern: at(`${DAY_OF_MONTH}(?:${AND}${DAY_OF_MONTH})*(?![点时:]|左右|前|后)`),
    tokens: ([all]) => monthDays(all, (all.match(new RegExp(NUMBER, 'g')) ?? []).map(numberOf)),
  },
  { pattern: at('(?:的)?最后(?:一|1)[天日]'), tokens: () => ({ kind: 'month-days', days: [-1] }) },
  {
    pattern: at(`月[底初末中]|[上中下]旬|${NUMBER}[日号](?:左右|前|后)`),
    tokens: ([all]) => asks('month-days', all),
  },
  {
    pattern: at(`共 ?(${NUMBER}) ?(?:次|讲|节|期|场|天)课?`),
    tokens: ([, count = '']) => ({ kind: 'count', count: numberOf(count) }),
  },
];

/** A date, `open` where there is none, `null` where it is no date. */
type Bound = PlainDate | null;

function periodOf(all: string, from: Bound, to: Bound): Token {
  if (from === null || to === null) return asks('date', all);
  const start = from === OPEN ? null : from;
  const until = to === OPEN ? null : to;
  if (start !== null && until !== null && until < start) return asks('date', all);
  return { kind: 'period', start, until };
}

function monthEnd(year: string, month: number): PlainDate | null {
  return dateOf(`${year}年${month}月${lastDayOf(month, Number(year))}日`);
}

function seasonOf(all: string, from: string | null, to: string | null, name: string): Token {
  if (from === null || to === null) return asks('date', all);
  return { kind: 'season', season: { from, to, name: name === '' ? null : name } };
}

function seasonOfMonths(all: string, from: string, to: string, name: string): Token {
  const [first, last] = [numberOf(from), numberOf(to)];
  if (first < 1 || first > 12 || last < 1 || last > 12) return asks('date', all);
  return seasonOf(all, `${two(first)}-01`, `${two(last)}-${lastDayOf(last)}`, name);
}

function monthDays(all: string, days: readonly number[]): Token {
  return days.length === 0 || days.some((day) => day < 1 || day > 31)
    ? asks('month-days', all)
    : { kind: 'month-days', days };
}

function spanOf(from: number, to: number): readonly number[] {
  return from < to ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
}
