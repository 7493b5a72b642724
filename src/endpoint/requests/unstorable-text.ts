import { jsonPointer } from '../../model/json-pointer.ts';
import { isStorable } from '../../model/storable-text.ts';

/** Places that are named: one is enough to refuse a body, and an answer shall not be long. */
const MOST_NAMED = 20;

/** Places in parsed JSON where a text or a key cannot be stored, as JSON Pointers. */
export function unstorableTexts(value: unknown): readonly string[] {
  const found: string[] = [];
  // A list instead of recursion: a body of brackets is deeper than the stack.
  const left: { readonly part: unknown; readonly path: Path }[] = [{ part: value, path: null }];
  for (let next = left.pop(); next && found.length < MOST_NAMED; next = left.pop()) {
    const { part, path } = next;
    if (typeof part === 'string' && !isStorable(part)) found.push(pointerOf(path));
    if (typeof part !== 'object' || part === null) continue;
    const entries = Object.entries(part);
    if (entries.some(([key]) => !isStorable(key))) found.push(pointerOf(path));
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
