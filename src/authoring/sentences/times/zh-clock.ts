import { meantTime } from '../../../feed/meant/times.ts';
import { withDigits } from '../../../feed/meant/numerals.ts';
import type { PlainTime } from '../../../model/time/plain-date.ts';
import { asks, type Lexer, type Token } from './token.ts';
import { at, NUMBER } from './zh-parts.ts';

const PART = '(?:上午|早上|早晨|清晨|凌晨|中午|下午|午后|傍晚|晚上|夜里|夜间|晚间|早|晚)';
const CLOCK = `${NUMBER}(?::[0-5]\\d(?::00)?|[点时](?:半|整|[一三13]刻|${NUMBER}分?(?![点时:]))?|\\.[0-5]\\d)`;
const NEXT_DAY = '(?:次日|第二天|翌日)';
const MARK = '(?:北京时间)?';

/** Times of a day. */
export const ZH_CLOCK: readonly Lexer[] = [
  {
    pattern: at(`(?:新疆时间|乌鲁木齐时间|当地时间|本地时间) ?(?:${PART}? ?${CLOCK})?`),
    tokens: ([all]) => asks('local-time', all),
  },
  {
    pattern: at(
      `${MARK}(?:(${PART}) ?)?(${CLOCK}) ?(?:-|至|到) ?(${NEXT_DAY})? ?(?:(${PART}) ?)?(${CLOCK})`,
    ),
    tokens: (match) => rangeOf(match),
  },
  {
    pattern: at(`${MARK}(?:(${PART}) ?)?(\\d{1,2}) ?- ?(\\d{1,2}) ?([点时])`),
    tokens: ([all, part = '', from = '', to = '', unit = '']) =>
      rangeBetween(all, { part, clock: from + unit }, { part: '', clock: to + unit }, false),
  },
  {
    pattern: at('(?:全天 ?)?24 ?小时(?:开放|营业|服务|自助)?|全天候|昼夜'),
    tokens: () => range('00:00', '00:00'),
  },
  {
    pattern: at(`(?:约 ?)?${NUMBER}(?:\\.\\d)?(?:个半|个)? ?(?:小时|分钟)`),
    tokens: ([text]) => ({ kind: 'note', text }),
  },
  {
    pattern: at(`${MARK}(?:(${PART}) ?)?(${CLOCK})(?:开始|开课|起|开讲|准时|正式开始)?`),
    tokens: ([all, part = '', clock = '']) => startOf(all, part, clock),
  },
  { pattern: at('\\d{3,4} ?- ?\\d{3,4}'), tokens: ([all]) => asks('clock', all) },
  {
    pattern: at('(?:中午|午间)?(?:午休|不休息|连续)[^,;()]*'),
    tokens: ([all]) => asks('break', all),
  },
  {
    pattern: at(`(?:延时|延长)?(?:至|到) ?(?:(${PART}) ?)?(${CLOCK})`),
    tokens: ([all, part = '', clock = '']) => laterEnd(all, part, clock),
  },
  { pattern: at(`全天|整天|白天|${PART}`), tokens: ([text]) => ({ kind: 'part-of-day', text }) },
  {
    pattern: at('钟点请咨询|时间请咨询|具体时间(?:请咨询|另行通知|待定)'),
    tokens: () => ({ kind: 'times-unknown' }),
  },
];

interface Said {
  /** The part of the day that is said before it. */
  readonly part: string;
  readonly clock: string;
}

function rangeOf(match: RegExpExecArray): Token | readonly Token[] {
  const [all, part = '', from = '', nextDay, laterPart = '', to = ''] = match;
  return rangeBetween(
    all,
    { part, clock: from },
    { part: laterPart, clock: to },
    nextDay !== undefined,
  );
}

function rangeBetween(
  all: string,
  first: Said,
  last: Said,
  isNextDay: boolean,
): Token | readonly Token[] {
  if (first.part === '' && last.part === '' && isHalfUnsaid(first.clock, last.clock)) {
    return asks('half-of-day', all);
  }
  const start = timeOf(first, 'start');
  const own = timeOf(last, 'end');
  // "下午3点到5点": the part of the day holds for both.
  const end =
    last.part === '' && /^[下午傍晚夜中]/.test(first.part) ? (laterOf(first, last) ?? own) : own;
  if (start === null || end === null) return asks('clock', all);
  const isOver = end <= start && end !== '00:00';
  if (isOver !== isNextDay && !(isNextDay && end === '00:00')) return asks('span', all);
  const isAllDay = start === end && start !== '00:00';
  if (isAllDay) return asks('span', all);
  const token = range(start, end);
  return /\d\.\d\d/.test(all)
    ? [token, { kind: 'remark', remark: { code: 'dots-for-colons', piece: all } }]
    : token;
}

/** The end by the part of the day of the start; `null` where it says its hour by 24. */
function laterOf(first: Said, last: Said): PlainTime | null {
  const later = timeOf({ part: first.part, clock: last.clock }, 'end');
  // "中午12点到2点"
  return (
    later ?? (first.part === '中午' ? timeOf({ part: '下午', clock: last.clock }, 'end') : null)
  );
}

function startOf(all: string, part: string, clock: string): Token {
  if (part === '' && isHalfUnsaid(clock, null)) return asks('half-of-day', all);
  if (/\.\d\d$/.test(clock)) return asks('clock', all); // "16.3" may be a number
  const start = timeOf({ part, clock }, 'start');
  return start === null ? asks('clock', all) : range(start, null);
}

function laterEnd(all: string, part: string, clock: string): Token {
  if (part === '' && isHalfUnsaid(clock, null)) return asks('half-of-day', all);
  const end = timeOf({ part, clock }, 'end');
  return end === null ? asks('clock', all) : { kind: 'later-end', end };
}

function range(start: PlainTime, end: PlainTime | null): Token {
  return { kind: 'range', range: { start, end } };
}

const PLAIN: Readonly<Record<string, string>> = {
  ...{
    清晨: '早晨',
    早: '早上',
    午后: '下午',
    夜里: '晚上',
    夜间: '晚上',
    晚间: '晚上',
    晚: '晚上',
  },
};

function timeOf({ part, clock }: Said, key: 'start' | 'end'): PlainTime | null {
  const text = withDigits(clock).replace('.', ':');
  return meantTime((PLAIN[part] ?? part) + text, key);
}

/** First hours of the day at which nobody is expected who writes no nought before them. */
const EARLIEST = 6;

/**
 * Tells if a time may be one of the morning as well as of the evening: "5点到7点", and "2:00-4:00", by night
 * at which nothing takes place.
 */
function isHalfUnsaid(from: string, to: string | null): boolean {
  const hour = Number(/^\d+/.exec(withDigits(from))?.[0]);
  const end = to === null ? 0 : Number(/^\d+/.exec(withDigits(to))?.[0]);
  if (from.startsWith('0') || end > 11 || hour === 0) return false;
  const isSpoken = /[点时]/.test(from);
  return hour <= (isSpoken ? 8 : EARLIEST - 1);
}
