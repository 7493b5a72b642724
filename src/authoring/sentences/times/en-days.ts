import { WEEKDAYS, type Weekday } from '../../../model/time/plain-date.ts';
import { at, EN_AND, EN_ORDINAL, EN_TO, EN_WEEKDAY, enWeekday, ordinalOf } from './en-parts.ts';
import { asks, type Lexer, type Token } from './token.ts';

const LIST = `${EN_WEEKDAY}(?:(?:${EN_AND}|${EN_TO})${EN_WEEKDAY})*`;
const NTH = `${EN_ORDINAL}(?:${EN_AND}(?:the )?${EN_ORDINAL}| ${EN_WEEKDAY})*`;
const MONTHLY = '(?:of|in|on) (?:the|each|every|a) month|each month|every month|monthly';
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];
const NUMBER = `(?:\\d{1,2}|${NUMBERS.join('|')})`;

/** Days of every week, every so many weeks, and months, in English. */
export const EN_DAYS: readonly Lexer[] = [
  {
    pattern: at(`(?:every|on|each)? ?(${LIST})`),
    tokens: ([all, list = '']) => weekdaysOf(all, list),
  },
  {
    pattern: at(`(?:every|each) (?:other|second) (?=${EN_WEEKDAY})`),
    tokens: () => every('weekly', 2),
  },
  {
    pattern: at(`(?:every|each) (${NUMBER}|other|second) (weeks?|months?)(?: on)?(?: the)? ?`),
    tokens: ([, number = '', unit = '']) =>
      every(
        /^w/i.test(unit) ? 'weekly' : 'monthly',
        /^[os]/i.test(number) && !/^six/i.test(number) ? 2 : numberOf(number),
      ),
  },
  {
    pattern: at('(?:fortnightly|biweekly|bi-weekly|alternate weeks)'),
    tokens: ([all]) => asks('which-weeks', all),
  },
  {
    pattern: at('(?:on )?(?:statutory )?(?:workdays|working days|business days)'),
    tokens: () => days(WEEKDAYS.slice(0, 5), true),
  },
  { pattern: at('(?:on )?weekdays'), tokens: () => days(WEEKDAYS.slice(0, 5)) },
  { pattern: at('(?:on |at )?(?:the )?weekends?'), tokens: () => days(['SA', 'SU']) },
  { pattern: at('every ?day|daily|each day'), tokens: () => days([...WEEKDAYS]) },
  {
    pattern: at(`(?:on )?(?:the )?(${NTH}) ?(${MONTHLY})?`),
    tokens: (match) => nthOf(match),
  },
  {
    pattern: at(
      `(?:on )?(?:the )?((?:\\d{1,2}(?:st|nd|rd|th)|last day)(?:${EN_AND}(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|last day))*) ?(${MONTHLY})?`,
    ),
    tokens: (match) => monthDaysOf(match),
  },
];

function every(freq: 'weekly' | 'monthly', interval: number): Token | null {
  return interval > 0 ? { kind: 'every', freq, interval } : null;
}

function numberOf(text: string): number {
  return /\d/.test(text) ? Number(text) : NUMBERS.indexOf(text.toLowerCase()) + 1;
}

function days(named: readonly Weekday[], isWorkdays = false): Token {
  return { kind: 'weekdays', days: named, isWorkdays };
}

function weekdaysOf(all: string, list: string): Token {
  const found = new Set<Weekday>();
  let previous: Weekday | null = null;
  for (const [, joint = '', name = ''] of list.matchAll(
    new RegExp(`(${EN_TO}|${EN_AND}|)(${EN_WEEKDAY})`, 'gi'),
  )) {
    const day = enWeekday(name);
    if (day === null) return asks('weekday', all);
    const isSpan = previous !== null && new RegExp(`^${EN_TO}$`, 'i').test(joint);
    const from = isSpan && previous !== null ? WEEKDAYS.indexOf(previous) : WEEKDAYS.indexOf(day);
    if (from > WEEKDAYS.indexOf(day)) return asks('weekday', all);
    for (const between of WEEKDAYS.slice(from, WEEKDAYS.indexOf(day) + 1)) found.add(between);
    previous = day;
  }
  return days(WEEKDAYS.filter((day) => found.has(day)));
}

function nthOf([all, list = '', month]: RegExpExecArray): Token | readonly Token[] | null {
  const byday: string[] = [];
  let numbers: readonly number[] = [];
  for (const [word] of list.matchAll(new RegExp(`${EN_ORDINAL}|${EN_WEEKDAY}`, 'gi'))) {
    const day = enWeekday(word);
    const isDay = day !== null && new RegExp(`^${EN_WEEKDAY}$`, 'i').test(word);
    if (isDay) byday.push(...numbers.map((number) => `${number}${day}`));
    numbers = isDay ? [] : [...numbers, ordinalOf(word)];
  }
  if (byday.length === 0) return null;
  if (numbers.length > 0) return asks('month-days', all);
  const nth: Token = { kind: 'nth', byday };
  return month === undefined ? nth : [{ kind: 'every', freq: 'monthly', interval: 1 }, nth];
}

function monthDaysOf([all, numbers = '', month]: RegExpExecArray): Token | readonly Token[] {
  const found = (numbers.match(/\d{1,2}|last/gi) ?? []).map((number) =>
    /\d/.test(number) ? Number(number) : -1,
  );
  if (found.some((day) => day > 31 || day === 0)) return asks('month-days', all);
  const token: Token = { kind: 'month-days', days: found };
  return month === undefined ? token : [{ kind: 'every', freq: 'monthly', interval: 1 }, token];
}
