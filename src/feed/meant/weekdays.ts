import { WEEKDAYS, type Weekday } from '../../model/time/plain-date.ts';

const CHINESE = '一二三四五六日';

/** `Wed`, `wednesday`, `周三`, `星期三`, `礼拜天`. */
export function meantWeekday(text: string): Weekday | null {
  const word = text.normalize('NFKC').trim().replace(/^每/, '');
  const chinese = /^(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])$/.exec(word)?.[1];
  if (chinese !== undefined) return WEEKDAYS[CHINESE.indexOf(chinese.replace('天', '日'))] ?? null;
  const english = /^(mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/i.exec(
    word,
  )?.[1];
  const two = (english ?? (/^[a-z]{2}$/i.test(word) ? word : '')).slice(0, 2).toUpperCase();
  return WEEKDAYS.find((weekday) => weekday === two) ?? null;
}

const ORDINALS = ['一', '二', '三', '四', '五'];

/** A weekday with its number in the month: `第一个周一`, `最后一个星期五`, `1st Monday`, `last Friday`. */
export function meantByDay(text: string): string | null {
  const word = text.normalize('NFKC').trim();
  const weekday = meantWeekday(word);
  if (weekday !== null) return weekday;
  const [, number = '', day = ''] =
    /^(第[一二三四五1-5]个|最后一个|last\s|[1-5](?:st|nd|rd|th)?\s?|-1\s?)(.+)$/i.exec(word) ?? [];
  const found = meantWeekday(day.trim());
  if (found === null) return null;
  if (/^(?:最后|last|-1)/i.test(number)) return `-1${found}`;
  const digit = /\d/.exec(number)?.[0] ?? String(ORDINALS.indexOf(number[1] ?? '') + 1);
  return `${digit}${found}`;
}

/** Weekdays in one text: `周一至周五`, `MO-FR`, `周一、三、五`, `Mon, Wed`. */
export function meantWeekdays(text: string): readonly Weekday[] | null {
  const list = text
    .normalize('NFKC')
    .trim()
    .replace(/^每(?=周|週|星期|礼拜|禮拜)/, '');
  const [, prefix, days] =
    /^(周|週|星期|礼拜|禮拜)([一二三四五六日天](?:[、,和及]?[一二三四五六日天])+)$/.exec(list) ??
    [];
  const parts =
    days === undefined
      ? list.split(/[\s,、;和及]+/)
      : Array.from(days.replace(/[、,和及]/g, ''), (day) => `${prefix}${day}`);
  const weekdays = parts.filter(Boolean).flatMap<Weekday | null>(spanOf);
  return weekdays.includes(null) || weekdays.length === 0
    ? null
    : weekdays.filter((weekday) => weekday !== null);
}

function spanOf(part: string): readonly (Weekday | null)[] {
  const [from = '', to, ...others] = part.split(/[-–—~至到]/);
  const first = meantWeekday(from);
  if (to === undefined) return [first];
  const last = meantWeekday(/^[一二三四五六日天]$/.test(to) ? `周${to}` : to);
  if (first === null || last === null || others.length > 0) return [null];
  const [start, end] = [WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last)];
  return start <= end ? WEEKDAYS.slice(start, end + 1) : [null];
}
