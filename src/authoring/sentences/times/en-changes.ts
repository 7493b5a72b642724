import { daysFromTo } from './days-from-to.ts';
import { at, EN_DATE, EN_TO, enDate } from './en-parts.ts';
import { asks, type Lexer, type Token } from './token.ts';

const HOLIDAYS = '(?:public |bank |national |legal )?holidays?';
const MAKEUP = 'make-?up (?:work(?:ing)? ?)?days?:? ?';
const REASON = '(?: ?\\(([^()]{1,80})\\))?';
const TIMES = '((?: ?,? ?\\d{1,2}:\\d\\d ?- ?\\d{1,2}:\\d\\d)*)';

/** Holidays, make-up workdays and single days on which it is otherwise, in English. */
export const EN_CHANGES: readonly Lexer[] = [
  {
    pattern: at(`(?:closed on|not on|except(?: on)?|excluding) ${HOLIDAYS}`),
    tokens: () => ({ kind: 'holiday', on: 'closed' }),
  },
  {
    pattern: at(`(?:open on|including|also on) ${HOLIDAYS}`),
    tokens: () => ({ kind: 'holiday', on: 'open' }),
  },
  { pattern: at(`${HOLIDAYS}: ?(?:please )?ask`), tokens: () => ({ kind: 'holiday', on: 'ask' }) },
  { pattern: at(`whatever the ${HOLIDAYS}`), tokens: () => ({ kind: 'no-calendar' }) },
  {
    pattern: at(`${MAKEUP}(?:as (?:on )?workdays?|as usual|open)`),
    tokens: () => ({ kind: 'makeup', on: 'as_weekday' }),
  },
  { pattern: at(`${MAKEUP}closed`), tokens: () => ({ kind: 'makeup', on: 'closed' }) },
  { pattern: at(`${MAKEUP}(?:please )?ask`), tokens: () => ({ kind: 'makeup', on: 'ask' }) },
  { pattern: at(`${MAKEUP}unchanged`), tokens: () => ({ kind: 'makeup', on: 'unchanged' }) },
  {
    pattern: at(
      `(${EN_DATE})(?:${EN_TO}(${EN_DATE}))? (?:cancelled|canceled|closed|no class)${REASON}`,
    ),
    tokens: ([all, from = '', to = from, reason]) => change(all, 'cancelled', from, to, '', reason),
  },
  {
    pattern: at(`(${EN_DATE}) moved to (${EN_DATE})${TIMES}${REASON}`),
    tokens: ([all, from = '', to = '', times = '', reason]) =>
      change(all, 'moved', from, to, times, reason),
  },
  {
    pattern: at(`(${EN_DATE}) extra${TIMES}${REASON}`),
    tokens: ([all, from = '', times = '', reason]) =>
      change(all, 'extra', from, from, times, reason),
  },
];

function change(
  all: string,
  status: 'cancelled' | 'moved' | 'extra',
  from: string,
  last: string,
  written: string,
  reason: string | undefined,
): Token {
  const [first, to] = [enDate(from), enDate(last)];
  if (first === null || to === null || (status === 'cancelled' && to < first))
    return asks('date', all);
  const times = Array.from(written.matchAll(/(\d{1,2}:\d\d) ?- ?(\d{1,2}:\d\d)/g), (match) => {
    return { start: (match[1] ?? '').padStart(5, '0'), end: (match[2] ?? '').padStart(5, '0') };
  });
  const isMoved = status === 'moved';
  const dates = isMoved ? [first] : daysFromTo(first, to);
  return { kind: 'change', status, dates, to: isMoved ? to : null, times, reason: reason ?? null };
}
