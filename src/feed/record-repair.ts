import type * as z from 'zod/mini';
import type { FeedIssueCode } from '../model/feed-state.ts';
import { ADDRESS_NOT_ALLOWED } from './schema.ts';

/** A part of a record that was left out because it did not fit. */
export interface RemovedPart {
  /** JSON Pointer (RFC 6901) of the part; `""` for the whole record. */
  readonly pointer: string;
  readonly code: FeedIssueCode;
  readonly detail: string;
}

/** A record as it can be used, or `null` where what it needs is missing. */
export interface Repaired<Item> {
  readonly item: Item | null;
  readonly removed: readonly RemovedPart[];
}

type Path = readonly PropertyKey[];

const MAX_ROUNDS = 40;

/**
 * Reads a record, leaving out the smallest parts that do not fit: a bad price loses the price, not
 * the service. Only where a part is required does the whole that requires it go, up to the record.
 */
export function repairRecord<Item>(schema: z.ZodMiniType<Item>, record: unknown): Repaired<Item> {
  const first = schema.safeParse(record);
  if (first.success) return { item: first.data, removed: [] };
  const copy: unknown = JSON.parse(JSON.stringify(record) ?? 'null');
  const removed: RemovedPart[] = [];
  let { error } = first;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const parts = error.issues.map((issue) => misfitOf(issue, copy));
    removed.push(...parts.map(({ part }) => part));
    const paths = outermostLast(parts.map(({ path }) => path));
    if (paths.some((path) => path.length === 0)) return { item: null, removed };
    for (const path of paths) removeAt(copy, path);
    const next = schema.safeParse(copy);
    if (next.success) return { item: next.data, removed };
    error = next.error;
  }
  return { item: null, removed };
}

/** What to leave out for an issue: the part itself, or what holds it where it is missing. */
function misfitOf(issue: z.core.$ZodIssue, record: unknown): { path: Path; part: RemovedPart } {
  const missing = issue.path.length > 0 && valueAt(record, issue.path) === undefined;
  const path = missing ? issue.path.slice(0, -1) : issue.path;
  const code: FeedIssueCode = missing
    ? 'required'
    : issue.message === ADDRESS_NOT_ALLOWED
      ? 'not-allowed-address'
      : 'wrong-type';
  return {
    path,
    part: { pointer: pointerOf(issue.path), code, detail: summary(record, issue.path) },
  };
}

/** Each path once, later list items before earlier ones, so that indexes stay true while removing. */
function outermostLast(paths: readonly Path[]): readonly Path[] {
  const unique = new Map(paths.map((path) => [pointerOf(path), path]));
  return [...unique.values()].sort((a, b) => compareForRemoval(b, a));
}

function compareForRemoval(a: Path, b: Path): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const [left, right] = [a[depth], b[depth]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
}

function valueAt(record: unknown, path: Path): unknown {
  let value: unknown = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.prototype.hasOwnProperty.call(value, key)
      ? (value as Record<PropertyKey, unknown>)[key]
      : undefined;
  }
  return value;
}

function removeAt(record: unknown, path: Path): void {
  const holder = valueAt(record, path.slice(0, -1));
  const key = path[path.length - 1];
  if (Array.isArray(holder) && typeof key === 'number') holder.splice(key, 1);
  else if (typeof holder === 'object' && holder !== null && key !== undefined) {
    Reflect.deleteProperty(holder, key);
  }
}

function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

function summary(record: unknown, path: Path): string {
  const value = valueAt(record, path);
  return value === undefined ? '' : (JSON.stringify(value) ?? '').slice(0, 80);
}
