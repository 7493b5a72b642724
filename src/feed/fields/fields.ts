import { pathOfPointer } from '../../model/json-pointer.ts';
import { isObject, isOwn } from '../../shape/members.ts';
import type { Field, Shape } from '../../shape/linked-shapes.ts';
import type { FeedRecords, RecordList } from '../feed-records.ts';
import { wholeShapeOf } from '../late-members.ts';
import { EXAMPLE_FEED } from './example-feed.ts';

/** The lists of a feed and its envelope, in the order in which they are described. */
export const LISTS: readonly (keyof FeedRecords)[] = [
  ...(['feed', 'services', 'schedules', 'locations', 'organizations', 'taxonomies'] as const),
  ...(['capabilities', 'metrics'] as const),
];

/** A field of the feed. */
export interface FeedField {
  /** Its place, lists left out: `schedules.exceptions.date`. It is its anchor on the page, too. */
  readonly path: string;
  readonly shape: Shape;
  /** `null` for a whole list, and for the record itself. */
  readonly field: Field | null;
}

/** Every field of the records of a list, each after the one that it is part of. */
export function fieldsOf(list: keyof FeedRecords): readonly FeedField[] {
  return partsOf(wholeShapeOf(list), list);
}

function partsOf(shape: Shape, path: string): readonly FeedField[] {
  switch (shape.kind) {
    case 'list':
      return partsOf(shape.of, path);
    case 'union':
      return joined(shape.of.flatMap((one) => partsOf(one, path)));
    case 'object':
      return shape.of.flatMap((field) => {
        const own = `${path}.${field.key}`;
        return [{ path: own, shape: field.shape, field }, ...partsOf(field.shape, own)];
      });
    default:
      return [];
  }
}

/** Fields that several kinds of an object have, each once, with what any of them may say. */
function joined(fields: readonly FeedField[]): readonly FeedField[] {
  const byPath = new Map<string, FeedField>();
  for (const each of fields) {
    const known = byPath.get(each.path);
    const isChosen = known?.shape.kind === 'choice' && each.shape.kind === 'choice';
    const of = isChosen ? [...known.shape.of, ...each.shape.of] : [];
    byPath.set(each.path, isChosen ? { ...known, shape: { ...known.shape, of } } : each);
  }
  return [...byPath.values()];
}

/**
 * The field that an issue is about, or the one it stands in where nobody knows it; `null` for no list of the
 * feed.
 *
 * @param instead the member that may have been meant in place of the last one
 */
export function fieldAt(
  list: string,
  pointer: string,
  instead: string | null = null,
): FeedField | null {
  const known = LISTS.find((each) => each === list);
  if (known === undefined) return null;
  const steps = pathOfPointer(pointer);
  let at: FeedField = { path: known, shape: wholeShapeOf(known), field: null };
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    const next = memberOf(at, step) ?? (last && instead ? memberOf(at, instead) : null);
    if (next === null) {
      if (at.shape.kind === 'list' && /^\d+$/.test(step)) continue;
      break;
    }
    at = next;
  }
  return at;
}

/** The field at a path that is known; `null` for none. */
export function fieldNamed(path: string): FeedField | null {
  const [list = '', ...keys] = path.split('.');
  return fieldAt(list, keys.map((key) => `/${key}`).join(''));
}

/** A member of a field, or of the items of a list. */
function memberOf(of: FeedField, key: string): FeedField | null {
  return partsOf(of.shape, of.path).find(({ path }) => path === `${of.path}.${key}`) ?? null;
}

/** The value that a field has in the example; `undefined` for none. */
export function exampleValue(path: string): unknown {
  const [list = '', ...keys] = path.split('.');
  const records = EXAMPLE_FEED[list as RecordList] as unknown;
  if (keys.length === 0) return records;
  return firstIn(records, keys);
}

/** The first value at a path through objects and lists. */
function firstIn(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  const candidates: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const each of candidates) {
    if (!isObject(each) || !isOwn(each, key)) continue;
    const found = firstIn(each[key], rest);
    if (found !== undefined) return found;
  }
  return undefined;
}
