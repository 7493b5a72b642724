import { finished, type Steps } from '../model/steps.ts';

/** Values that are gone through between two looks at the clock. */
const VALUES_A_STEP = 256;

/** Is told of the values of a JSON text, in the order in which they begin. */
export interface JsonVisitor<Mark> {
  readonly onValue: (mark: Mark, offset: number) => void;
  /** Mark of a member or an item, made of that of what it stands in. */
  readonly within: (mark: Mark, step: string | number) => Mark;
}

/** An object or a list that has begun and not ended. */
interface Open<Mark> {
  readonly mark: Mark;
  readonly end: '}' | ']';
  /** Number of its members or items so far. */
  count: number;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
// oxlint-disable-next-line no-control-regex -- a string of JSON has none
const IN_STRING = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Goes through a JSON text once, from its first sign to its last and without recursion, however long or deep it is.
 *
 * @param root mark of the outermost value
 * @returns the offset at which it stops being JSON; `null` where it is JSON to its end
 */
export function walkJson<Mark>(
  text: string,
  root: Mark,
  visitor: JsonVisitor<Mark>,
): number | null {
  return finished(walkSteps(text, root, visitor));
}

/** The same, some values a step. */
export function* walkSteps<Mark>(
  text: string,
  root: Mark,
  { onValue, within }: JsonVisitor<Mark>,
): Steps<number | null> {
  const open: Open<Mark>[] = [];
  let at = 0;
  /** Goes to the end of what matches here; `false` where nothing does. */
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const skipSign = (sign: string): boolean => {
    if (text[at] !== sign) return false;
    at += 1;
    return skip(SPACE);
  };
  const skipString = (): boolean => {
    at += 1;
    do skip(IN_STRING);
    while (skip(ESCAPE));
    return skipSign('"');
  };
  /** Goes to the next value inside what is open; `null` where there is none. */
  const enter = (inner: Open<Mark>): { readonly mark: Mark } | null => {
    const { mark, end, count } = inner;
    inner.count += 1;
    if (end === ']') return { mark: within(mark, count) };
    const from = at;
    if (text[at] !== '"' || !skipString()) return null;
    const name = nameIn(text.slice(from, at));
    return skipSign(':') ? { mark: within(mark, name) } : null;
  };

  skip(SPACE);
  let mark = root;
  for (let count = 1; ; count += 1) {
    if (count % VALUES_A_STEP === 0) yield;
    onValue(mark, at);
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push({ mark, end: sign === '{' ? '}' : ']', count: 0 });
      skipSign(sign);
    } else if (!(sign === '"' ? skipString() : skip(SCALAR) && skip(SPACE))) return at;

    let inner = open[open.length - 1];
    while (inner !== undefined && skipSign(inner.end)) {
      open.pop();
      inner = open[open.length - 1];
    }
    if (inner === undefined) return at === text.length ? null : at;
    if (inner.count > 0 && !skipSign(',')) return at;
    const next = enter(inner);
    if (next === null) return at;
    ({ mark } = next);
  }
}

/** Name of a member as it is written, with what stands between it and its colon. */
function nameIn(written: string): string {
  return String(JSON.parse(written));
}
