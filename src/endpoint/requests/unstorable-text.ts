import { jsonPointer } from '../../model/json-pointer.ts';

/** U+0000, which PostgreSQL does not store, and halves of characters, which no UTF-8 can say. */
const UNSTORABLE = /\0|\p{Cs}/u;

/** Places that are named: one is enough to refuse a body, and an answer shall not be long. */
const MOST_NAMED = 20;

/** Tells if a text cannot be stored as it is in every database. */
export function isUnstorable(text: string): boolean {
  return UNSTORABLE.test(text);
}

/** Places in parsed JSON where a text or a key cannot be stored, as JSON Pointers. */
export function unstorableTexts(value: unknown): readonly string[] {
  const found: string[] = [];
  // A list instead of recursion: a body of brackets is deeper than the stack.
  const left: { readonly part: unknown; readonly path: Path }[] = [{ part: value, path: null }];
  for (let next = left.pop(); next && found.length < MOST_NAMED; next = left.pop()) {
    const { part, path } = next;
    if (typeof part === 'string' && isUnstorable(part)) found.push(pointerOf(path));
    if (typeof part !== 'object' || part === null) continue;
    const entries = Object.entries(part);
    if (entries.some(([key]) => isUnstorable(key))) found.push(pointerOf(path));
    left.push(...entries.toReversed().map(([key, part]) => ({ part, path: { key, in: path } })));
  }
  return [...new Set(found)];
}

/** A way into a value, from its end: long ways share their beginnings. */
type Path = { readonly key: string; readonly in: Path } | null;

function pointerOf(path: Path): string {
  const keys: string[] = [];
  for (let step = path; step !== null; step = step.in) keys.unshift(step.key);
  return `#${jsonPointer(keys)}`;
}
