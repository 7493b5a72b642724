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
  const removed = new Map<string, RemovedPart>();
  let rest = record;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const reading = schema.safeParse(rest);
    if (reading.success) return { item: reading.data, removed: [...removed.values()] };
    const misfits = reading.error.issues
      .flatMap(closestIssues)
      .map((issue) => misfitOf(issue, rest));
    for (const { part } of misfits) {
      if (!removed.has(part.pointer)) removed.set(part.pointer, part);
    }
    const paths = outermostLast(misfits.map(({ path }) => path));
    if (paths.some((path) => path.length === 0)) break;
    for (const path of paths) rest = without(rest, path);
  }
  return { item: null, removed: [...removed.values()] };
}

/** Where a value fits none of several shapes: what is wrong inside the one it comes closest to. */
function closestIssues(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const closest = issue.errors.find(
    (branch) => branch.length > 0 && !branch.some(meansAnotherShape),
  );
  if (closest === undefined) return [issue];
  return closest.flatMap((inner) =>
    closestIssues({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

/** Whether an issue says that a value is of another kind altogether, or names another shape. */
function meansAnotherShape({ path, code }: z.core.$ZodIssue): boolean {
  return path.length === 0 || (path.length === 1 && code === 'invalid_value');
}

/** What to leave out for an issue: the part itself, or what holds it where it is missing. */
function misfitOf(issue: z.core.$ZodIssue, record: unknown): { path: Path; part: RemovedPart } {
  const value = valueAt(record, issue.path);
  const missing = issue.path.length > 0 && value === undefined;
  const path = missing ? issue.path.slice(0, -1) : issue.path;
  const code: FeedIssueCode = missing
    ? 'required'
    : issue.message === ADDRESS_NOT_ALLOWED
      ? 'not-allowed-address'
      : 'wrong-type';
  return { path, part: { pointer: pointerOf(issue.path), code, detail: summary(value) } };
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

/** The same value without one part: copies only what leads there, whatever else it holds. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (typeof value !== 'object' || value === null || key === undefined) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = value.slice();
    if (rest.length === 0) items.splice(Number(key), 1);
    else items[Number(key)] = without(items[Number(key)], rest);
    return items;
  }
  const members: Record<PropertyKey, unknown> = { ...value };
  if (rest.length === 0) Reflect.deleteProperty(members, key);
  else members[key] = without(members[key], rest);
  return members;
}

function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** What a part was, in a few characters for the editor. */
function summary(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value).slice(0, 80);
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
}
