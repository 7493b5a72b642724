import { at, EN_AND, EN_DATE, EN_MONTH_DAY, EN_TO, enDate, enMonthDay } from './en-parts.ts';
import { asks, type Lexer, type Token } from './token.ts';

/** Days, spans of days, seasons and numbers of times, in English. */
export const EN_DATES: readonly Lexer[] = [
  {
    pattern: at(`(?:from|starting) (${EN_DATE})${EN_TO}(${EN_DATE})`),
    tokens: ([all, from = '', to = '']) => period(all, from, to),
  },
  {
    pattern: at(`(?:from|starting) (${EN_DATE})`),
    tokens: ([all, from = '']) => period(all, from, null),
  },
  {
    pattern: at(`(?:until|till|up to) (${EN_DATE})`),
    tokens: ([all, to = '']) => period(all, null, to),
  },
  {
    pattern: at(`(?:from )?(${EN_MONTH_DAY})${EN_TO}(${EN_MONTH_DAY}) (?:every|each) year`),
    tokens: ([all, from = '', to = '']) => season(all, from, to, null),
  },
  {
    pattern: at(
      `(?:in )?([^\\s(),;0-9-]{1,20}) ?\\( ?(${EN_MONTH_DAY})${EN_TO}(${EN_MONTH_DAY}) ?\\)`,
    ),
    tokens: ([all, name = '', from = '', to = '']) => season(all, from, to, name),
  },
  {
    pattern: at('(?:in )?(?:the )?(?:summer|winter|spring|autumn)(?: holidays| term)?|term ?time'),
    tokens: ([all]) => asks('season-dates', all),
  },
  {
    pattern: at('(\\d{1,3}) (?:times|sessions|lessons) in all'),
    tokens: ([, count = '']) => ({ kind: 'count', count: Number(count) }),
  },
  {
    pattern: at(`(?:on )?${EN_DATE}(?:${EN_AND}${EN_DATE})*`),
    tokens: ([all]) => {
      const dates = (all.match(new RegExp(EN_DATE, 'gi')) ?? []).map(enDate);
      const known = dates.filter((date) => date !== null);
      return known.length === dates.length ? { kind: 'dates', dates: known } : asks('date', all);
    },
  },
  { pattern: at(`(?:from |until )?${EN_MONTH_DAY}`), tokens: ([all]) => asks('year', all) },
];

function period(all: string, from: string | null, to: string | null): Token {
  const [start, until] = [from, to].map((text) => (text === null ? null : enDate(text)));
  const isRead = (from === null) === (start === null) && (to === null) === (until === null);
  if (!isRead) return asks('date', all);
  return { kind: 'period', start: start ?? null, until: until ?? null };
}

function season(all: string, from: string, to: string, name: string | null): Token {
  const [first, last] = [enMonthDay(from), enMonthDay(to)];
  if (first === null || last === null) return asks('date', all);
  return { kind: 'season', season: { from: first, to: last, name } };
}
