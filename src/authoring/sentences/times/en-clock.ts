import { meantTime } from '../../../feed/meant/times.ts';
import { at, EN_TO } from './en-parts.ts';
import { asks, type Lexer, type Token } from './token.ts';

const CLOCK = '(?:\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?|\\d{1,2}:\\d\\d|(?:12 )?noon|midnight)';

/** Times of a day, in English. */
export const EN_CLOCK: readonly Lexer[] = [
  {
    pattern: at(`(?:from )?(${CLOCK})${EN_TO}(${CLOCK})(?! ?[ap]\\.?m)( the next day)?`),
    tokens: (match) => rangeOf(match),
  },
  {
    pattern: at(`(?:at |from )?(${CLOCK})(?: onwards)?`),
    tokens: ([all, clock = '']) => {
      const start = clockOf(clock);
      return start === null ? asks('clock', all) : { kind: 'range', range: { start, end: null } };
    },
  },
  {
    pattern: at('24 hours|round the clock'),
    tokens: () => ({ kind: 'range', range: { start: '00:00', end: '00:00' } }),
  },
  {
    pattern: at('mornings?|afternoons?|evenings?|all day'),
    tokens: ([text]) => ({ kind: 'part-of-day', text }),
  },
  { pattern: at('\\(?times? on request\\)?'), tokens: () => ({ kind: 'times-unknown' }) },
];

function clockOf(text: string, isEnd = false): string | null {
  if (/noon/i.test(text)) return '12:00';
  if (/midnight/i.test(text)) return isEnd ? '00:00' : null;
  return meantTime(text.replace(/ |\./g, ''), isEnd ? 'end' : 'start');
}

function rangeOf([all, from = '', to = '', nextDay]: RegExpExecArray): Token {
  const start = clockOf(from);
  const end = clockOf(to, true);
  if (start === null || end === null) return asks('clock', all);
  const isOver = end <= start && end !== '00:00';
  if (isOver !== (nextDay !== undefined) || start === end) return asks('span', all);
  return { kind: 'range', range: { start, end } };
}
