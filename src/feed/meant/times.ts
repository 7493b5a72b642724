import type { PlainTime } from '../../model/time/plain-date.ts';

/** `9:00`, `09:00:00`, `9点`, `9点半`, `9时15分`, `9点1刻`, with the part of the day before or after it. */
const TIME =
  /^(上午|早上|早晨|凌晨|中午|下午|傍晚|晚上|晚)?\s?(\d{1,2})(?::(\d{2})(?::00(?:\.0+)?)?|[点點时時](?:鐘|钟)?(?:(\d{2}|\d(?=分))分?|(半)|([13])刻|整)?|(?=\s?[ap]))\s?([ap]\.?m\.?)?$/i;
const LATE = /^(下午|傍晚|晚上|晚|p)/i;
const EARLY = /^(上午|早上|早晨|凌晨|a)/i;
const BETWEEN = /\s?(?:-|–|—|~|～|〜|至|到)\s?/;

/**
 * The time of day that a text says. `24:00` is an end, and no beginning.
 *
 * @param text folded
 */
export function meantTime(text: string, key: string): PlainTime | null {
  const parts = TIME.exec(text);
  if (parts === null) return null;
  const [, before = '', hours = '', digits, spoken, half, quarters = '0', after = ''] = parts;
  const partOfDay = before + after;
  const said = digits ?? spoken ?? String(15 * Number(quarters));
  const minute = half === undefined ? said.padStart(2, '0') : '30';
  const hour = Number(hours);
  if (Number(minute) > 59) return null;
  if (hour === 24) return minute === '00' && key === 'end' && partOfDay === '' ? '00:00' : null;
  const shown = inDay(hour, partOfDay);
  return shown === null ? null : `${String(shown).padStart(2, '0')}:${minute}`;
}

/** The hour of the day, by the part of it that is named; `null` where the two do not agree. */
function inDay(hour: number, partOfDay: string): number | null {
  if (hour > 23) return null;
  if (partOfDay === '') return hour;
  if (partOfDay === '中午') return hour === 1 ? 13 : hour === 11 || hour === 12 ? hour : null;
  if (/^p|下午/i.test(partOfDay) && hour === 12) return hour;
  if (/^a/i.test(partOfDay) && hour === 12) return 0;
  if (EARLY.test(partOfDay)) return hour < 12 ? hour : null;
  if (hour === 12 || hour === 0) return null; // twelve in the evening is another day
  return hour > 12 ? hour : hour + 12;
}

/** A span of times in one text: `9:00-11:00`, `9点至11点半`. */
export function meantRange(text: string): { readonly start: string; readonly end: string } | null {
  const [from = '', to, ...others] = text.split(BETWEEN);
  if (to === undefined || others.length > 0) return null;
  const start = meantTime(from, 'start');
  const end = meantTime(to, 'end');
  // "下午2点-4点": the part of the day holds for both; "2点-4点" may be meant so or not.
  const part = /^(?:下午|傍晚|晚上?)/.exec(from)?.[0] ?? '';
  const later = part === '' || LATE.test(to) ? end : meantTime(part + to, 'end');
  return start === null || later === null ? null : { start, end: later };
}
