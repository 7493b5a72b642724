import { WEEKDAYS, type Weekday } from '../../model/time/plain-date.ts';
import { WORDS } from './words.ts';

const TRUE = /^(?:true|yes|y|是|对|有|免费)$/i;
const FALSE = /^(?:false|no|n|否|不|无|没有|不是|收费)$/i;

/** Yes or no, in words. */
export function meantBoolean(text: string): boolean | null {
  const word = text.normalize('NFKC').trim();
  if (TRUE.test(word)) return true;
  return FALSE.test(word) ? false : null;
}

/** The one of several choices that a value says in another way: `Walk-in`, `周三`, `canceled`, `true`. */
export function meantChoice(choices: readonly unknown[], value: unknown): string | null {
  if (typeof value === 'boolean') return chosen(choices, value ? ['yes'] : ['no']);
  if (typeof value !== 'string') return null;
  const word = value.normalize('NFKC').trim().toLowerCase();
  const plain = word.replace(/[\s-]+/g, '_');
  const same = choices.find(
    (choice) => typeof choice === 'string' && choice.toLowerCase() === plain,
  );
  if (typeof same === 'string') return same;
  if (choices.includes('MO')) return meantWeekday(word);
  return chosen(choices, WORDS.get(word) ?? WORDS.get(plain) ?? []);
}

/** Of what a word may mean, that which can be chosen; `null` where that is not one thing. */
function chosen(choices: readonly unknown[], meanings: readonly string[]): string | null {
  const fitting = meanings.filter((meaning) => choices.includes(meaning));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const CHINESE = '一二三四五六日';

/** `Wed`, `wednesday`, `周三`, `星期三`, `礼拜天`. */
export function meantWeekday(text: string): Weekday | null {
  const word = text.normalize('NFKC').trim();
  const chinese = /^(?:周|星期|礼拜)([一二三四五六日天])$/.exec(word)?.[1];
  if (chinese !== undefined) return WEEKDAYS[CHINESE.indexOf(chinese.replace('天', '日'))] ?? null;
  const english = /^(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/i.exec(
    word,
  )?.[1];
  const two = (english ?? (/^[a-z]{2}$/i.test(word) ? word : '')).slice(0, 2).toUpperCase();
  return WEEKDAYS.find((weekday) => weekday === two) ?? null;
}

/** Weekdays in one text: `周一至周五`, `MO-FR`, `周一、三、五`, `Mon, Wed`. */
export function meantWeekdays(text: string): readonly Weekday[] | null {
  const list = text
    .normalize('NFKC')
    .trim()
    .replace(/^每(?=周|星期|礼拜)/, '');
  const [, prefix, days] =
    /^(周|星期|礼拜)([一二三四五六日天](?:[、,和及]?[一二三四五六日天])+)$/.exec(list) ?? [];
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
