import { MOST_FORMAT_TEXT } from '../limits.ts';

/** The parts of a date and a time that a cell shows. */
export interface ShownParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly weekday: boolean;
  readonly hour: boolean;
  readonly minute: boolean;
  readonly second: boolean;
  /** Hours are counted past 24. */
  readonly isElapsed: boolean;
}

/**
 * The parts of a date and a time that a format shows; `null` if it is for numbers or text. Only its first
 * section counts: the others are for values below zero and for text.
 */
export function shownParts(code: string): ShownParts | null {
  if (/^\s*(General|G\/通用格式)/i.test(code)) return null;
  const { letters, isElapsed } = lettersOf(code.slice(0, MOST_FORMAT_TEXT));
  const runs = letters.match(/([a-z])\1*/g) ?? [];
  const date = { year: false, month: false, day: false, weekday: false };
  const shown = { ...date, hour: false, minute: false, second: false };
  runs.forEach((run, index) => {
    const part = partOf(run, runs[index - 1] ?? '', runs[index + 1] ?? '');
    if (part !== null) shown[part] = true;
  });
  return Object.values(shown).includes(true) ? { ...shown, isElapsed } : null;
}

/** The part that a run of one letter stands for: an `m` beside hours or seconds is of minutes. */
function partOf(
  run: string,
  before: string,
  next: string,
): Exclude<keyof ShownParts, 'isElapsed'> | null {
  switch (run[0]) {
    case 'y':
      return 'year';
    case 'd':
      return run.length < 3 ? 'day' : 'weekday';
    case 'a':
      return run.length < 3 ? null : 'weekday';
    case 'h':
      return 'hour';
    case 'm':
      return before.startsWith('h') || next.startsWith('s') ? 'minute' : 'month';
    case 'n':
      return 'minute';
    case 's':
      return 'second';
    default:
      return null;
  }
}

/** The letters of the first section that stand for parts, without words, colours and conditions. */
function lettersOf(code: string): { readonly letters: string; readonly isElapsed: boolean } {
  let letters = '';
  let isElapsed = false;
  for (let at = 0; at < code.length; at++) {
    const sign = (code[at] ?? '').toLowerCase();
    if (sign === ';') break;
    if (sign === '"') at = endOf(code, '"', at);
    else if (sign === '\\' || sign === '_' || sign === '*') at++;
    else if (sign === '[') {
      const end = endOf(code, ']', at);
      const inside = code.slice(at + 1, end).toLowerCase();
      const counted = /^(?:h+|m+|s+)$/.test(inside) ? (inside[0] ?? '') : '';
      if (counted !== '') isElapsed = true;
      letters += counted === 'm' ? 'n' : counted;
      at = end;
    } else if (isHalfDay(code, at)) at += 4;
    else letters += 'ymdhsa'.includes(sign) ? sign : ' ';
  }
  return { letters, isElapsed };
}

/** Tells if `AM/PM` stands here. */
function isHalfDay(code: string, at: number): boolean {
  return code.slice(at, at + 5).toLowerCase() === 'am/pm';
}

function endOf(code: string, sign: string, from: number): number {
  const end = code.indexOf(sign, from + 1);
  return end < 0 ? code.length : end;
}
