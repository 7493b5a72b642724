import type { Field, ListShape, MapShape, ObjectShape, Rule, Shape } from './linked-shapes.ts';
import { isObject, isOwn, put, withoutPrototype, type Members } from './members.ts';
import { doubted, inside, misfitOf, type Misfit } from './misfit.ts';

/** What was read, `undefined` where nothing can be used of it, and what did not fit. */
export interface ShapeReading {
  readonly value: unknown;
  readonly misfits: readonly Misfit[];
}

/** Misfits of one value that are told: who has more begins with these. */
const MOST_TOLD = 1_000;

/**
 * Reads a parsed JSON value as a shape says, in one pass: what is missing gets its default, and the
 * smallest part that does not fit is left out. Only where a part is required does the whole that
 * requires it go. What objects inherit is never read, and an own `__proto__` never kept.
 *
 * Most pages run this once, with code that is cold: so there are no iterators and no closures in it,
 * and a pointer is only put together on the way back from what does not fit.
 *
 * @param copies whether the value is left as it is, and another is made; else it is mended in place
 */
export function readShape(shape: Shape, value: unknown, copies: boolean): ShapeReading {
  const reading: Reading = { copies, misfits: [], isWhole: false };
  return { value: read(shape, value, reading), misfits: reading.misfits };
}

interface Reading {
  readonly copies: boolean;
  /** What did not fit, by its place inside the value that is being read. */
  readonly misfits: Misfit[];
  /** Whether nothing is repaired here. */
  isWhole: boolean;
}

/** The value as it can be used; `undefined` for one that cannot. */
function read(shape: Shape, value: unknown, reading: Reading): unknown {
  switch (shape.kind) {
    case 'text':
      if (typeof value !== 'string') return misfit('type', value, reading);
      return ruled(shape.rules, shape.trim ? value.trim() : value, reading);
    case 'union': {
      const option = typeof value === 'string' ? shape.text : shape.optionFor(value);
      if (option === null) return misfit('type', value, reading);
      const one = read(option, value, reading);
      return one === undefined ? one : ruled(shape.rules, one, reading);
    }
    case 'object':
      return isObject(value) ? readObject(shape, value, reading) : misfit('type', value, reading);
    case 'list':
      return Array.isArray(value)
        ? readList(shape, value, reading)
        : misfit('type', value, reading);
    case 'choice':
      return shape.of.has(value) ? value : misfit('type', value, reading);
    case 'map':
      return isObject(value) ? readMap(shape, value, reading) : misfit('type', value, reading);
    case 'integer':
      if (!Number.isSafeInteger(value)) return misfit('type', value, reading);
      return ruled(shape.rules, value, reading);
    case 'number':
      if (!Number.isFinite(value)) return misfit('type', value, reading);
      return ruled(shape.rules, value, reading);
    case 'boolean':
      return typeof value === 'boolean' ? value : misfit('type', value, reading);
    case 'any':
      return value;
  }
}

function readObject(shape: ObjectShape, given: Members, reading: Reading): unknown {
  const { misfits, isWhole } = reading;
  const { fields, strip } = shape;
  if (shape.whole) reading.isWhole = true;
  const members = strip ? {} : withoutPrototype(given, reading.copies);
  let fits = true;
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] as Field;
    const { key } = field;
    const value = given[key];
    if (value === undefined || (value === null && field.isNullable) || !isOwn(given, key)) {
      if (field.mode === 'required') fits = missing(key, reading);
      else put(members, key, field.missing);
      continue;
    }
    const told = misfits.length;
    const one = read(field.shape, value, reading);
    if (misfits.length > told) inside(key, misfits, told);
    if (one === undefined) fits = mended(field, members, told, reading) && fits;
    else if (one !== value || strip) put(members, key, one);
  }
  reading.isWhole = isWhole;
  return fits ? ruled(shape.rules, members, reading) : undefined;
}

/** Puts something else in the place of a member that cannot be read, if the object can do without. */
function mended(field: Field, members: Members, told: number, reading: Reading): boolean {
  const { misfits, isWhole } = reading;
  if (field.mode === 'lenient') {
    misfits.length = told;
    put(members, field.key, field.missing);
    return true;
  }
  if (field.mode === 'required' || isWhole) return false;
  if (field.mode === 'doubtful') doubted(misfits, told);
  put(members, field.key, field.unreadable);
  return true;
}

function readList(shape: ListShape, given: unknown[], reading: Reading): unknown {
  const { misfits } = reading;
  const items: unknown[] = reading.copies ? given.slice(0, shape.most) : given;
  const seen = shape.unique === null ? null : new Set<unknown>();
  if (given.length > shape.most) {
    misfits.push(misfitOf('most', given, shape.most));
    items.length = shape.most;
  }
  let kept = 0;
  for (let index = 0; index < items.length; index += 1) {
    const told = misfits.length;
    const item = items[index];
    let one = read(shape.of, item, reading);
    if (seen !== null && one !== undefined) one = single(one, shape.unique, seen, reading);
    if (misfits.length > told) {
      inside(index, misfits, told);
      if (one === undefined && shape.doubtful) doubted(misfits, told);
    }
    if (one === undefined) continue;
    if (kept !== index || one !== item) items[kept] = one;
    kept += 1;
  }
  if (kept < items.length) {
    if (reading.isWhole) return undefined;
    items.length = kept;
  }
  return ruled(shape.rules, items, reading);
}

/** An item that no other before it has the member in common with. */
function single(
  item: unknown,
  member: string | null,
  seen: Set<unknown>,
  reading: Reading,
): unknown {
  const value = isObject(item) && member !== null ? item[member] : item;
  if (seen.has(value)) {
    reading.misfits.push(misfitOf('unique', value, member ?? ''));
    return undefined;
  }
  seen.add(value);
  return item;
}

function readMap(shape: MapShape, given: Members, reading: Reading): unknown {
  const { misfits } = reading;
  const members = withoutPrototype(given, reading.copies);
  const keys = Object.keys(members);
  let fits = true;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    const told = misfits.length;
    const value = members[key];
    const one = read(shape.of, value, reading);
    if (misfits.length > told) inside(key, misfits, told);
    if (one === undefined) fits = !reading.isWhole && fits;
    if (one !== value) put(members, key, one);
  }
  return fits ? ruled(shape.rules, members, reading) : undefined;
}

function ruled(rules: readonly Rule[], value: unknown, reading: Reading): unknown {
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at] as Rule;
    if (!rule.holds(value)) return misfit(rule.name, value, reading);
  }
  return value;
}

function misfit(fault: string, value: unknown, { misfits }: Reading): undefined {
  if (misfits.length < MOST_TOLD) misfits.push(misfitOf(fault, value));
  return undefined;
}

function missing(key: string, { misfits }: Reading): false {
  if (misfits.length < MOST_TOLD) misfits.push(misfitOf('required', undefined, key));
  return false;
}
