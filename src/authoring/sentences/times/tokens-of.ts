import { weekdayOf } from '../../../model/time/plain-date.ts';
import { LEXERS } from './lexers.ts';
import { asks, type Token } from './token.ts';
import { DATE, dateOf, WEEK, weekdayBy } from './zh-parts.ts';

const DATED_WEEKDAY = new RegExp(
  `(${DATE}) ?\\(? ?${WEEK}([一二三四五六日天])(?![次至到、,]) ?\\)?`,
  'g',
);

/** A day without its weekday where the two agree; else both stay, and contradict each other. */
function withoutWeekday(all: string, written: string, day: string): string {
  const date = dateOf(written);
  return date !== null && weekdayOf(date) === weekdayBy(day) ? `${written} ` : all;
}

/** A sentence with one way to write each sign. */
export function plainSentence(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−─~～〜]+/g, '-')
    .replace(/[週禮點時號]/g, (sign) => '周礼点时号'.charAt('週禮點時號'.indexOf(sign)))
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[[【〔{]/g, '(')
    .replace(/[\]】〕}]/g, ')')
    .replace(/[ \t\u3000]+/g, ' ')
    .replace(DATED_WEEKDAY, withoutWeekday)
    .trim();
}

/**
 * The tokens of a sentence. Of several that a place can be, it is the one that takes in most; what is none
 * is asked for as it stands.
 *
 * @param text as `plainSentence` leaves it
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let unknown = '';
  let place = 0;
  const askForUnknown = () => {
    if (unknown !== '') tokens.push(asks('words', unknown));
    unknown = '';
  };
  while (place < text.length) {
    const found = longestAt(text, place);
    if (found === null) {
      unknown += text.charAt(place);
      place += 1;
      continue;
    }
    askForUnknown();
    tokens.push(...found.tokens);
    place += found.length;
  }
  askForUnknown();
  return tokens;
}

interface Found {
  readonly length: number;
  readonly tokens: readonly Token[];
}

function longestAt(text: string, place: number): Found | null {
  let found: Found | null = null;
  for (const { pattern, tokens } of LEXERS) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    const length = match?.[0].length ?? 0;
    if (match === null || length <= (found?.length ?? 0)) continue;
    const read = tokens(match);
    if (read !== null) found = { length, tokens: 'kind' in read ? [read] : read };
  }
  return found;
}
