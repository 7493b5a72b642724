import { WEEKDAYS, type Weekday } from '../../../model/time/plain-date.ts';
import { asks, type Lexer, type Token } from './token.ts';
import { AND, at, NUMBER, numberOf, TO, WEEK, weekdayBy } from './zh-parts.ts';

const DAY = '[一二三四五六日天1-7]';
/** Makes sure that a numeral is a weekday, and no month, day, hour or number of times. */
const ENDS = '(?! ?[月号点时:.个次回场]|十|周|星期|礼拜)';
const BARE = `(?:[一二三四五六日天]|[1-7](?![\\d日]))${ENDS}`;
const NAMED = `${WEEK}(?:[一二三四五六日天]|[1-7](?!\\d))(?! ?[次回场])`;
const LIST = `${NAMED}(?:(?:${AND}|${TO})(?:${NAMED}|${BARE}))*`;
const CLOSED =
  ' ?(?:闭馆|休馆|休息|闭园|不开放|不开门|关门|停业|不营业|不上班|公休|例休|闭门|不办公|不办理|除外|以?外)';
const ALL = [...WEEKDAYS];
const WORKDAYS = WEEKDAYS.slice(0, 5);

function weekdays(days: readonly Weekday[], isWorkdays = false): Token {
  return { kind: 'weekdays', days, isWorkdays };
}

/** Days of every week, every so many weeks, of months and years. */
export const ZH_DAYS: readonly Lexer[] = [
  {
    pattern: at(`(?:单双|大小|单|双|奇数|偶数)周(?:的? ?${LIST})?`),
    tokens: ([all]) => asks('which-weeks', all),
  },
  {
    pattern: at('单日|双日|隔[天日月]|隔周(?![一二三四五六日天星礼])|单号|双号'),
    tokens: ([all]) => asks('which-weeks', all),
  },
  {
    pattern: at(`每隔 ?(${NUMBER}) ?(?:个?周|个?星期|天|日|个?月)`),
    tokens: ([all]) => asks('which-weeks', all),
  },
  {
    pattern: at(
      `每(?:个)?(?:周|星期|月|天|日|季度|年) ?(?:举办|开展|安排|开课)? ?${NUMBER} ?(?:次|场|回|节)`,
    ),
    tokens: ([all]) => asks('weekday', all),
  },
  {
    pattern: at(
      `(?:每)?隔(?:一个?)?(?:周|星期|礼拜)(?:的)?(?=${WEEK}${DAY})|(?:每)?隔(?=${WEEK}${DAY})`,
    ),
    tokens: () => ({ kind: 'every', freq: 'weekly', interval: 2 }),
  },
  {
    pattern: at(
      `(?:每 ?(${NUMBER}) ?个?(?:周|星期|礼拜)(?:一次|1次)?|(${NUMBER}) ?个?(?:周|星期)(?:一次|1次))(?:的)?[, ]?`,
    ),
    tokens: ([, each, number = each ?? '']) => everyOf('weekly', numberOf(number)),
  },
  {
    pattern: at(`每 ?(${NUMBER}) ?个月(?:一次|1次)?(?:的)?`),
    tokens: ([, number = '']) => everyOf('monthly', numberOf(number)),
  },
  { pattern: at('每(?:个)?季度?(?:首月|第一个月)(?:的)?'), tokens: () => everyOf('monthly', 3) },
  { pattern: at('每半年|每(?:个)?季度?|每旬'), tokens: ([all]) => asks('month-days', all) },
  { pattern: at('每(?:个)?月(?:的)?'), tokens: () => everyOf('monthly', 1) },
  {
    pattern: at(`每年(?:的)? ?(${NUMBER}月${NUMBER}[日号])(?! ?(?:-|至|到))`),
    tokens: ([all]) => asks('every-year', all),
  },
  {
    pattern: at(
      `((?:首个|(?:第 ?)?${NUMBER}(?:${AND}第? ?${NUMBER})* ?个?|最后一?个?|倒数第 ?${NUMBER} ?个?))${WEEK}(${DAY})${ENDS}`,
    ),
    tokens: ([all, numbers = '', day = '']) => nthOf(all, numbers, day),
  },
  {
    pattern: at(`(?:首个|第 ?${NUMBER} ?个?|最后一?个?)(?:法定)?工作日`),
    tokens: ([all]) => asks('working-day', all),
  },
  {
    pattern: at(`第 ?${NUMBER} ?周(?! ?(?:-|至|到))(?:的)?`),
    tokens: ([all]) => asks('which-weeks', all),
  },
  {
    pattern: at(`(?:除了? ?(?=${NAMED}))?(?:每(?:个|逢)?|逢)? ?(${LIST})${CLOSED}`),
    tokens: ([all, list = '']) => closedOf(all, list),
  },
  {
    pattern: at(`(?:每周的?(?=${NAMED})|每(?:个|逢)?|逢)? ?(${LIST})`),
    tokens: ([all, list = '']) => listOf(all, list),
  },
  { pattern: at('(?:每个?)?(?:法定)?工作日'), tokens: () => weekdays(WORKDAYS, true) },
  { pattern: at('(?:每个?|逢)?(?:双休日|周末)'), tokens: () => weekdays(['SA', 'SU']) },
  {
    pattern: at('(?:全年|常年)(?:无休|不休|开放)'),
    tokens: () => [weekdays(ALL), { kind: 'holiday', on: 'open' }],
  },
  { pattern: at('每[天日]|天天|全周|一周七天'), tokens: () => weekdays(ALL) },
];

function everyOf(freq: 'weekly' | 'monthly', interval: number): Token | null {
  return interval > 0 ? { kind: 'every', freq, interval } : null;
}

function nthOf(all: string, numbers: string, day: string): Token {
  const weekday = weekdayBy(day);
  const nths = nthsOf(numbers);
  if (weekday === null || nths.some((nth) => nth > 5 || nth < -5 || nth === 0)) {
    return asks('month-days', all);
  }
  return { kind: 'nth', byday: nths.map((nth) => `${nth}${weekday}`) };
}

function nthsOf(numbers: string): readonly number[] {
  if (numbers.startsWith('首')) return [1];
  if (numbers.startsWith('最后')) return [-1];
  const found = numbers.match(new RegExp(NUMBER, 'g')) ?? [];
  return found.map((number) => (numbers.startsWith('倒') ? -1 : 1) * numberOf(number));
}

function listOf(all: string, list: string): Token {
  const days = daysIn(list);
  return days === null ? asks('weekday', all) : weekdays(days);
}

function closedOf(all: string, list: string): Token {
  const days = daysIn(list);
  return days === null ? asks('weekday', all) : { kind: 'closed-weekdays', days };
}

/** Weekdays of a list, Monday first; `null` where a span of them runs backwards. */
function daysIn(list: string): readonly Weekday[] | null {
  const found = new Set<Weekday>();
  let previous: Weekday | null = null;
  for (const [, joint = '', character = ''] of list.matchAll(
    new RegExp(`([-至到]?) ?(?:${WEEK})?(${DAY})`, 'g'),
  )) {
    const day = weekdayBy(character);
    if (day === null) return null;
    if (joint === '' || previous === null) found.add(day);
    else {
      const [from, to] = [WEEKDAYS.indexOf(previous), WEEKDAYS.indexOf(day)];
      if (from > to) return null;
      for (const between of WEEKDAYS.slice(from, to + 1)) found.add(between);
    }
    previous = day;
  }
  return WEEKDAYS.filter((day) => found.has(day));
}
