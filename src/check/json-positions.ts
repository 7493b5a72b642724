import { finished, type Steps } from '../model/steps.ts';
import { walkJson, walkSteps } from './json-walk.ts';

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Steps to a value: names of members, and places in lists from 0. */
export type Path = readonly (string | number)[];

/** A value that is looked for, or one on the way there. */
interface Wanted {
  /** Offset of the value; `-1` until it is found. */
  offset: number;
  readonly parts: Map<string, Wanted>;
}

/** A place in a text, with what stands there. */
export interface Place {
  readonly at: Position;
  /** The beginning of it, in one line. */
  readonly written: string;
}

/** So much of a value says which it is. */
const SHOWN = 60;

/**
 * Finds where the values at these paths begin, or what of each path there is: all of them in one go through
 * the text, which is JSON, some values a step.
 */
export function* placeSteps(text: string, paths: readonly Path[]): Steps<readonly Place[]> {
  if (paths.length === 0) return [];
  const root: Wanted = { offset: -1, parts: new Map() };
  for (const path of paths) want(root, path);
  yield* findSteps(root, text);
  const position = positionsOf(text);
  return paths.map((path) => {
    const offset = offsetOf(root, path);
    return { at: position(offset), written: writtenFrom(text, offset) };
  });
}

function writtenFrom(text: string, offset: number): string {
  const line = text.slice(offset, offset + SHOWN * 4).replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** Finds where a text stops being JSON; `null` where it is JSON to its end. */
export function faultOffsetIn(text: string): number | null {
  return walkJson(text, null, { onValue: () => {}, within: () => null });
}

function* findSteps(root: Wanted, text: string): Steps<void> {
  yield* walkSteps<Wanted | null>(text, root, {
    onValue: (wanted, offset) => {
      if (wanted !== null) wanted.offset = offset; // of members with one name the last is read
    },
    within: (wanted, step) => wanted?.parts.get(String(step)) ?? null,
  });
}

function want(root: Wanted, path: Path): void {
  let wanted = root;
  for (const step of path) {
    const part = wanted.parts.get(String(step)) ?? { offset: -1, parts: new Map() };
    wanted.parts.set(String(step), part);
    wanted = part;
  }
}

function offsetOf(root: Wanted, path: Path): number {
  let { offset, parts } = root;
  for (const step of path) {
    const part = parts.get(String(step));
    // What stands before the value was in an earlier one of the same name.
    if (part === undefined || part.offset < offset) break;
    ({ offset, parts } = part);
  }
  return offset;
}

/** Lines and columns of offsets in a text. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let [first, last] = [0, starts.length - 1];
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if ((starts[middle] ?? 0) <= offset) first = middle;
      else last = middle - 1;
    }
    return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 };
  };
}

/** A value in a text: from its first sign to behind its last. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

/** Finds the values at these paths in a text, which is JSON; `null` for each that is not there. */
export function spansIn(text: string, paths: readonly Path[]): readonly (JsonSpan | null)[] {
  const root: Wanted = { offset: -1, parts: new Map() };
  for (const path of paths) want(root, path);
  finished(findSteps(root, text));
  return paths.map((path) => {
    const wanted = path.reduce<Wanted | undefined>((at, step) => at?.parts.get(String(step)), root);
    return wanted === undefined || wanted.offset < 0 ? null : spanFrom(text, wanted.offset);
  });
}

function spanFrom(text: string, start: number): JsonSpan {
  const behind = text.slice(start);
  const end = walkJson(behind, null, { onValue: () => {}, within: () => null }) ?? behind.length;
  return { start, end: start + behind.slice(0, end).trimEnd().length };
}
