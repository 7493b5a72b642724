/** A bracket that has begun and not ended. */
export interface OpenBracket {
  readonly sign: '{' | '[';
  /** True where the last thing in it is the name of a member. */
  isAfterName: boolean;
}

/** The brackets and texts that have begun before a place of a text, and not ended. */
export interface Begun {
  readonly brackets: readonly OpenBracket[];
  /** Offset at which the last text in quotes begins; `null` for none. */
  readonly text: number | null;
  /** True where that has not ended. */
  readonly isInText: boolean;
}

const SIGNS = /["{}[\],:]/g;
// oxlint-disable-next-line no-control-regex -- a string of JSON has none
const PLAIN = /[^"\\\u0000-\u001f]*/y;

/** Goes through what is JSON up to a place, and says what is open there. */
export function bracketsBefore(json: string, offset: number): Begun {
  const brackets: OpenBracket[] = [];
  let text: number | null = null;
  let isInText = false;
  SIGNS.lastIndex = 0;
  for (let found = SIGNS.exec(json); found !== null; found = SIGNS.exec(json)) {
    const { 0: sign, index } = found;
    if (index >= offset) break;
    const inner = brackets[brackets.length - 1];
    if (sign === '"') {
      text = index;
      const end = endOfText(json, index + 1);
      isInText = end >= offset || json[end] !== '"';
      if (isInText) break;
      if (inner?.sign === '{') inner.isAfterName = isNameAt(json, index);
      SIGNS.lastIndex = end + 1;
    } else if (sign === '{' || sign === '[') brackets.push({ sign, isAfterName: false });
    else if (sign === '}' || sign === ']') brackets.pop();
    else if (inner !== undefined) inner.isAfterName = false;
  }
  SIGNS.lastIndex = 0;
  return { brackets, text, isInText };
}

/** The place at which a text ends, or cannot go on. */
function endOfText(json: string, start: number): number {
  let at = start;
  for (;;) {
    PLAIN.lastIndex = at;
    PLAIN.test(json);
    at = PLAIN.lastIndex;
    if (json[at] !== '\\') return at;
    at += 2;
  }
}

/** Tells if a text in an object is a name: what stands before it is a bracket or a comma. */
function isNameAt(json: string, index: number): boolean {
  let at = index - 1;
  while (at > 0 && /\s/.test(json[at] ?? '')) at -= 1;
  return json[at] === '{' || json[at] === ',';
}
