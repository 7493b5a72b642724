import { asks, type Lexer, type Token } from './token.ts';
import type { ScheduleException, TimeRange } from '../../../model/schedule.ts';
import { isPlainTime } from '../../../model/time/plain-date.ts';
import { AND, at, DATE, dateOf, DATES, datesIn, filledUp, MONTH_DAY, TO } from './zh-parts.ts';
import { daysFromTo } from './days-from-to.ts';

const HOLIDAY = '(?:国家)?(?:法定)?(?:节假日|节日|公休日|假日|假期)(?:期间|当天)?';
const CLOSED =
  '(?:除外|以外|外|不(?:开放?|上课|上班|营业|办理|办公|授课)|休息|休馆|停课|停办|停止|闭馆|关闭|关门|放假|暂停)(?:办理|服务|开放|营业)?';
const OPEN = '(?:不休息?|不停课?|不打烊|不闭馆|照常|正常|开放)(?:开放|上课|上班|营业|办理|服务)?';
const ASKED = '(?:另行通知|请?咨询|以(?:官方)?通知为准|待定|另定|请?电话咨询)';
const CANCELLED = '(?:停课|取消|停办|停止|停开|休息|闭馆|休馆|暂停|停诊|停业|不上课|不开放)';
const MAKEUP = '(?:调休(?:上班|工作)?日?|补班日?|补课日|调休补班日?)';
const NAMES = '(?:元旦|春节|清明节?|劳动节|五一(?:劳动节)?|端午节?|中秋节?|国庆节?|十一)';
const DATE_SPAN = `${DATE}(?:${TO}(?:${DATE}|${MONTH_DAY}|\\d{1,2}[日号]))?`;
/** Times of a change, by the clock of 24 hours. */
const TIMES = '((?: ?、? ?\\d{1,2}:\\d\\d ?- ?\\d{1,2}:\\d\\d)*)';
const REASON = '(?: ?\\(([^()]{1,80})\\))?';
const AGREEMENT: Readonly<Record<string, string>> = {
  五一: '劳动节',
  五一劳动节: '劳动节',
  十一: '国庆',
};

function holiday(on: 'closed' | 'open' | 'ask'): () => Token {
  return () => ({ kind: 'holiday', on });
}

/** Holidays, make-up workdays and single days on which it is otherwise. */
export const ZH_CHANGES: readonly Lexer[] = [
  {
    pattern: at(
      `(?:闭馆日|活动日|开放日|开馆日)顺延|(?:如)?(?:恰逢|遇|逢)?${HOLIDAY}(?:则|向后)?顺延`,
    ),
    tokens: ([all]) => asks('working-day', all),
  },
  { pattern: at(`不分${HOLIDAY}`), tokens: () => ({ kind: 'no-calendar' }) },
  { pattern: at(`(?:除了?|不含|不包括) ?${HOLIDAY} ?(?:以?外|之外)?`), tokens: holiday('closed') },
  { pattern: at(`(?:包括|包含|含) ?${HOLIDAY}`), tokens: holiday('open') },
  { pattern: at(`(?:如)?(?:遇|逢)? ?${HOLIDAY} ?(?:时间)?${OPEN}`), tokens: holiday('open') },
  { pattern: at(`(?:如)?(?:遇|逢)? ?${HOLIDAY} ?${CLOSED}`), tokens: holiday('closed') },
  { pattern: at(`(?:如)?(?:遇|逢)? ?${HOLIDAY} ?(?:时间)?${ASKED}`), tokens: holiday('ask') },
  { pattern: at(`${MAKEUP} ?(?:不变)`), tokens: () => ({ kind: 'makeup', on: 'unchanged' }) },
  {
    pattern: at(`${MAKEUP} ?${OPEN}|${MAKEUP} ?按工作日`),
    tokens: () => ({ kind: 'makeup', on: 'as_weekday' }),
  },
  { pattern: at(`${MAKEUP} ?${CLOSED}`), tokens: () => ({ kind: 'makeup', on: 'closed' }) },
  { pattern: at(`${MAKEUP} ?${ASKED}`), tokens: () => ({ kind: 'makeup', on: 'ask' }) },
  {
    pattern: at(
      `(?:遇|逢)?(${NAMES}(?:${AND}${NAMES})*)(?:期间|假期|当天|长假|放假)* ?${CANCELLED}`,
    ),
    tokens: ([, names = '']) => ({
      kind: 'named-holidays',
      names: (names.match(new RegExp(NAMES, 'g')) ?? []).map((name) => AGREEMENT[name] ?? name),
    }),
  },
  {
    pattern: at(`(?:遇|逢)?${NAMES}(?:${AND}${NAMES})*(?:期间|假期|当天|长假)* ?${OPEN}`),
    tokens: ([all]) => asks('holiday-open', all),
  },
  {
    pattern: at(`(?:遇|逢)?${NAMES}(?:${AND}${NAMES})*(?:期间|假期|当天|长假)*`),
    tokens: ([all]) => asks('holiday-dates', all),
  },
  {
    pattern: at(
      `(${DATE}) ?(?:的?课)?(?:改到|改至|改期到|调整到|调整至|移到|推迟到|提前到) ?(${DATE})${TIMES}${REASON}`,
    ),
    tokens: ([all, from = '', to = '', times = '', reason]) =>
      changeOf(all, 'moved', from, { to, times, reason }),
  },
  {
    pattern: at(`(${DATE_SPAN}|${DATES}) ?(?:因[^,;()]{1,40})?${CANCELLED}(?:一次|1次)?${REASON}`),
    tokens: ([all, dates = '', reason]) => changeOf(all, 'cancelled', dates, { reason }),
  },
  {
    pattern: at(`(${DATES}) ?(?:加课|加开|增开|加场|增加一?[次场])${TIMES}${REASON}`),
    tokens: ([all, dates = '', times = '', reason]) =>
      changeOf(all, 'extra', dates, { times, reason }),
  },
  {
    pattern: at(`(?:本周|下周|这周|上周|今天|明天|后天)[^,; ]*`),
    tokens: ([all]) => asks('date', all),
  },
  {
    pattern: at(
      `(?:${MONTH_DAY}|\\d{1,2}[日号])(?:${TO}(?:${MONTH_DAY}|\\d{1,2}[日号]))? ?(?:上午|下午|晚上?)?(?:的?那?节?课?)? ?(?:${CANCELLED}|停|改到|改为|改至|调整到|加课|加开)[^,;]*`,
    ),
    tokens: ([all]) => asks('year', all),
  },
  {
    pattern: at(`${MONTH_DAY}${TO}(?:次年)?(?:${MONTH_DAY}|\\d{1,2}[日号])`),
    tokens: ([all]) => asks('every-year', all),
  },
  {
    pattern: at(DATES),
    tokens: ([all]) => datesOf(all),
  },
  { pattern: at(MONTH_DAY), tokens: ([all]) => asks('year', all) },
];

function datesOf(all: string): Token {
  const dates = datesIn(all);
  return dates === null ? asks('date', all) : { kind: 'dates', dates };
}

/** Words of a change beside its days. */
interface ChangeWords {
  readonly to?: string;
  readonly times?: string;
  readonly reason: string | undefined;
}

function changeOf(
  all: string,
  status: ScheduleException['status'],
  written: string,
  words: ChangeWords,
): Token {
  const to = words.to === undefined ? null : dateOf(words.to);
  const dates = spannedBy(written);
  const times = timesIn(words.times ?? '');
  if (dates === null || (words.to !== undefined && to === null)) return asks('date', all);
  if (times === null) return asks('clock', all);
  return { kind: 'change', status, dates, to, times, reason: words.reason ?? null };
}

/** Times by the clock of 24 hours; `null` where one does not exist. */
function timesIn(written: string): readonly TimeRange[] | null {
  const times = Array.from(written.matchAll(/(\d{1,2}:\d\d) ?- ?(\d{1,2}:\d\d)/g), (match) => {
    const [, start = '', end = ''] = match;
    return { start: start.padStart(5, '0'), end: end.padStart(5, '0') };
  });
  return times.every(({ start, end }) => isPlainTime(start) && isPlainTime(end)) ? times : null;
}

/** Days of a list of days and a span; `null` where one is no day. */
function spannedBy(written: string) {
  const span = new RegExp(`^(${DATE})${TO}(.+)$`).exec(written);
  if (span === null) return datesIn(written);
  const [, from = '', to = ''] = span;
  const first = dateOf(from);
  const last = first === null ? null : dateOf(filledUp(to, first));
  return first === null || last === null || last < first ? null : daysFromTo(first, last);
}
