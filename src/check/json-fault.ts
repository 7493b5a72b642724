import { bracketsBefore, type OpenBracket } from './json-brackets.ts';
import { faultOffsetIn } from './json-positions.ts';

/** The causes for which a text is no JSON. */
export type JsonFaultCode =
  | 'broken-json'
  | 'json-chinese-quote'
  | 'json-chinese-comma'
  | 'json-chinese-colon'
  | 'json-chinese-bracket'
  | 'json-trailing-comma'
  | 'json-extra-comma'
  | 'json-missing-comma'
  | 'json-missing-colon'
  | 'json-single-quote'
  | 'json-comment'
  | 'json-bare-name'
  | 'json-bare-text'
  | 'json-number'
  | 'json-open-quote'
  | 'json-backslash'
  | 'json-odd-blank'
  | 'json-wrong-bracket'
  | 'json-after-end'
  | 'json-truncated';

/** The fault of a text that is no JSON. */
export interface JsonFault {
  readonly code: JsonFaultCode;
  readonly offset: number;
  /** Its mending; `null` where nobody can say. */
  readonly mend: Mend | null;
}

/** A change of some signs of a text. */
export interface Mend {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const CHINESE: readonly (readonly [signs: string, code: JsonFaultCode, by: string])[] = [
  ['“”„‟＂「」『』', 'json-chinese-quote', '"'],
  ['，、；;', 'json-chinese-comma', ','],
  ['：', 'json-chinese-colon', ':'],
  ['［【', 'json-chinese-bracket', '['],
  ['］】', 'json-chinese-bracket', ']'],
  ['｛', 'json-chinese-bracket', '{'],
  ['｝', 'json-chinese-bracket', '}'],
];

const CHINESE_QUOTE = /[“”„‟＂「」『』]/;
/** Blanks that JSON does not know, and signs that are not seen. */
const ODD_BLANK = /[\u00a0\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Finds the cause for which a text is no JSON; `null` where it is JSON. */
export function jsonFault(text: string): JsonFault | null {
  const offset = faultOffsetIn(text);
  return offset === null ? null : causeAt(text, offset);
}

/** A longer text is mended at one place only: each place is looked for from its beginning. */
const LONGEST_MENDED = 1_000_000;
const MOST_MENDS = 20;
/** So much of a long line is shown on both sides. */
const AROUND = 100;

/** The line of a fault as it is to be written: all that is wrong in it mended; empty where nobody can say. */
export function mendedLine(text: string, { mend }: JsonFault): string {
  if (mend === null) return '';
  let mended = mend;
  let all = text;
  const [start] = lineAround(text, mend.from);
  for (let mends = 0; mends < MOST_MENDS; mends += 1) {
    all = all.slice(0, mended.from) + mended.by + all.slice(mended.to);
    if (all.length > LONGEST_MENDED) break;
    const next = jsonFault(all)?.mend ?? null;
    if (next === null || lineAround(all, next.from)[0] !== start) break;
    mended = next;
  }
  const [, end] = lineAround(all, start);
  const from = Math.max(start, mend.from - AROUND);
  return all.slice(from, Math.min(end, mend.from + AROUND)).trim();
}

/** Beginning and end of the line that a place is in. */
export function lineAround(text: string, offset: number): [start: number, end: number] {
  const isEnd = (at: number) => text[at] === '\n' || text[at] === '\r';
  let [start, end] = [offset, offset];
  while (start > 0 && !isEnd(start - 1)) start -= 1;
  while (end < text.length && !isEnd(end)) end += 1;
  return [start, end];
}

function causeAt(text: string, offset: number): JsonFault {
  const open = bracketsBefore(text, offset);
  const sign = text[offset] ?? '';
  const before = lastSignBefore(text, offset);
  const beforeSign = text[before] ?? '';
  const mend = (length: number, by: string, from = offset): Mend => ({
    from,
    to: from + length,
    by,
  });
  const fault = (code: JsonFaultCode, at = offset, mended: Mend | null = null): JsonFault => ({
    ...{ code, offset: at },
    mend: mended,
  });

  // A text that does not end on its line, or ends too late, may have ended with a Chinese quote.
  const quote = open.text === null ? -1 : chineseQuoteIn(text, open.text, offset);
  if (quote >= 0) return fault('json-chinese-quote', quote, mend(1, '"', quote));
  if (open.isInText && sign === '\\') return fault('json-backslash', offset, mend(1, '\\\\'));
  if (sign === '') {
    const quoted = open.isInText ? '"' : '';
    return fault('json-truncated', offset, mend(0, quoted + closing(open.brackets)));
  }
  if (open.isInText && open.text !== null) return fault('json-open-quote', open.text);
  if (open.brackets.length === 0 && before >= 0) return fault('json-after-end');
  for (const [signs, code, by] of CHINESE) {
    if (signs.includes(sign)) return fault(code, offset, mend(1, by));
  }
  if (ODD_BLANK.test(sign)) return fault('json-odd-blank', offset, mend(1, ' '));
  if (sign === '}' || sign === ']') {
    return beforeSign === ','
      ? fault('json-trailing-comma', before, mend(1, '', before))
      : fault('json-wrong-bracket');
  }
  if (sign === ',') return fault('json-extra-comma', offset, mend(1, ''));
  if (sign === "'") return fault('json-single-quote', offset, singleQuoted(text, offset));
  if (sign === '#' || text.startsWith('//', offset) || text.startsWith('/*', offset)) {
    return fault('json-comment', offset, comment(text, offset));
  }
  // What looks like a number up to here: a time of the day.
  const [digits = ''] = /[\d.]{1,9}$/.exec(text.slice(Math.max(0, offset - 9), offset)) ?? [];
  if (sign === ':' && digits !== '') return fault(...bareNumber(text, offset - digits.length));
  return fault(...betweenValues(text, offset, beforeSign, open.brackets));
}

/** The cause where a value or a name begins. */
function betweenValues(
  text: string,
  offset: number,
  before: string,
  brackets: readonly OpenBracket[],
): [code: JsonFaultCode, offset: number, mend: Mend | null] {
  const inner = brackets[brackets.length - 1];
  const isInObject = inner?.sign === '{';
  const sign = text[offset] ?? '';
  const last = lastSignBefore(text, offset) + 1;
  const isAfterValue = /["}\]\w.]/.test(before);
  if (isAfterValue && isInObject && inner.isAfterName) {
    return ['json-missing-colon', offset, { from: last, to: offset, by: ': ' }];
  }
  if (isAfterValue && /["{[\w“'-]/.test(sign)) {
    return ['json-missing-comma', offset, { from: last, to: last, by: ',' }];
  }
  if (isInObject && (before === '{' || before === ',')) {
    if (/\d/.test(sign)) return ['json-number', offset, null]; // of a number in groups: 2,000
    const [name = ''] = /^[\w$\p{L}-]+/u.exec(text.slice(offset, offset + 100)) ?? [];
    const to = offset + name.length;
    const mend = name === '' ? null : { from: offset, to, by: `"${name}"` };
    return [name === '' ? 'broken-json' : 'json-bare-name', offset, mend];
  }
  const bare = bareAt(text, offset);
  const isValue = before === ':' || before === ',' || before === '[' || before === '';
  if (!isValue || bare === '') return ['broken-json', offset, null];
  if (/[\d.+-]/.test(sign)) return bareNumber(text, offset);
  const by = WORDS.get(bare.toLowerCase()) ?? `"${bare}"`;
  return ['json-bare-text', offset, { from: offset, to: offset + bare.length, by }];
}

/** Makes a text of what is no number. */
function bareNumber(
  text: string,
  offset: number,
): [code: JsonFaultCode, offset: number, mend: Mend | null] {
  const bare = bareAt(text, offset);
  return ['json-number', offset, { from: offset, to: offset + bare.length, by: `"${bare}"` }];
}

/** The signs at a place that stand without quotes. */
function bareAt(text: string, offset: number): string {
  return /^[^\s,}\]"]+/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
}

/** Words of other languages for what JSON has. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['none', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
  ['nan', 'null'],
  ['null', 'null'],
]);

/** Place of a Chinese quote in the text that began last, where that goes on as a text would not. */
function chineseQuoteIn(text: string, from: number, to: number): number {
  const place = text.slice(from + 1, to).search(CHINESE_QUOTE);
  if (place < 0) return -1;
  // A quoted word within a text is none: “…” in pairs, and nothing of JSON after it.
  const rest = text.slice(from + 1 + place + 1, to);
  return /^\s*($|[:：,，}\]])/.test(rest) ? from + 1 + place : -1;
}

function lastSignBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text[at] ?? '')) at -= 1;
  return at;
}

function singleQuoted(text: string, offset: number): Mend | null {
  const [quoted] = /^'[^'\n"]*'/.exec(text.slice(offset, offset + 500)) ?? [];
  return quoted === undefined
    ? null
    : { from: offset, to: offset + quoted.length, by: `"${quoted.slice(1, -1)}"` };
}

function comment(text: string, offset: number): Mend | null {
  const [said = ''] = /^(?:\/\*[^*\n]*\*\/|(?:#|\/\/)[^\n]*)/.exec(text.slice(offset)) ?? [];
  return { from: offset, to: offset + said.length, by: '' };
}

/** The brackets that end what has begun. */
function closing(brackets: readonly OpenBracket[]): string {
  return brackets
    .map(({ sign }) => (sign === '{' ? '}' : ']'))
    .reverse()
    .join(' ');
}
