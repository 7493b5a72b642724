import { isMeant, type Field, type Rule, type Shape } from './linked-shapes.ts';
import {
  isObject,
  isOwn,
  isOnEveryObject,
  put,
  withoutPrototype,
  type Members,
} from './members.ts';
import { doubted, inside, misfitOf, type Misfit } from './misfit.ts';

/** A value as it was read, `undefined` where nothing can be used of it, and the misfits in it. */
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
 * Most pages run this once, with code that is cold: so there are few calls and no iterators in it, and a
 * pointer is only put together on the way back from what does not fit.
 *
 * @param copies whether the value is left as it is, and another is made; else it is mended in place
 */
export function readShape(shape: Shape, value: unknown, copies: boolean): ShapeReading {
  const reading: Reading = { copies, misfits: [], isWhole: false };
  return { value: read(shape, value, reading), misfits: reading.misfits };
}

interface Reading {
  readonly copies: boolean;
  /** The misfits so far, by their place inside the value that is being read. */
  readonly misfits: Misfit[];
  /** True where nothing is repaired. */
  isWhole: boolean;
}

/** The value as it can be used; `undefined` for one that cannot. */
function read(shape: Shape, value: unknown, reading: Reading): unknown {
  let one: unknown;
  switch (shape.kind) {
    case 'text': {
      if (typeof value !== 'string') break;
      const text = shape.trim ? value.trim() : value;
      const { length } = text;
      if (length < shape.least || length > shape.most) return misfit('length', value, reading);
      one = text;
      break;
    }
    case 'map':
      if (shape.isSingle && typeof value === 'string') one = readOf(shape, value, reading);
      else if (isObject(value)) one = readMap(shape, value, reading);
      else break;
      if (one === undefined) return one;
      break;
    case 'object':
      if (!isObject(value)) break;
      one = readObject(shape, value, reading);
      if (one === undefined) return one;
      break;
    case 'list':
      if (!Array.isArray(value)) break;
      one = readList(shape, value, reading);
      if (one === undefined) return one;
      break;
    case 'union': {
      const option = shape.options.find((each) => isObject(value) && isMeant(each, value));
      if (option === undefined) break;
      return read(option, value, reading);
    }
    case 'choice':
      if (shape.choice.includes(value)) one = value;
      break;
    case 'integer':
      if (Number.isSafeInteger(value)) one = value;
      break;
    case 'number':
      if (Number.isFinite(value)) one = value;
      break;
    case 'boolean':
      if (typeof value === 'boolean') one = value;
      break;
  }
  if (one === undefined) return misfit('type', value, reading);
  return shape.rules === null ? one : ruled(shape.rules, one, reading);
}

function ruled(rules: readonly Rule[], value: unknown, reading: Reading): unknown {
  for (const { name, holds, first, second } of rules) {
    if (!holds(value, first, second)) return misfit(name, value, reading);
  }
  return value;
}

function readObject(shape: Shape, given: Members, reading: Reading): unknown {
  const { misfits, isWhole } = reading;
  const { fields, isStripped } = shape;
  if (shape.isWhole) reading.isWhole = true;
  const members = isStripped ? {} : withoutPrototype(given, reading.copies);
  let fits = true;
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at];
    if (field === undefined) break;
    const { key } = field;
    const value = isOnEveryObject(key) && !isOwn(given, key) ? undefined : given[key];
    if (value === undefined || (value === null && field.isNullable)) {
      if (field.isRequired) misfit('required', undefined, reading, key);
      else put(members, key, field.missing);
      fits &&= !field.isRequired;
      continue;
    }
    const told = misfits.length;
    const one = read(field.shape, value, reading);
    if (misfits.length > told) inside(key, misfits, told);
    if (one === undefined) fits = mended(field, members, told, reading) && fits;
    else if (one !== value || isStripped) put(members, key, one);
  }
  reading.isWhole = isWhole;
  return fits ? members : undefined;
}

/** Puts something else in the place of a member that cannot be read, if the object can do without. */
function mended(field: Field, members: Members, told: number, reading: Reading): boolean {
  const { mode } = field;
  if (mode === 'lenient' || mode === 'ignored') reading.misfits.length = told;
  else if (field.isRequired || reading.isWhole) return false;
  else if (mode === 'doubtful') doubted(reading.misfits, told);
  put(members, field.key, field.unreadable);
  return true;
}

function readList(shape: Shape, given: unknown[], reading: Reading): unknown {
  const { misfits } = reading;
  const { most, unique } = shape;
  const items: unknown[] = reading.copies ? given.slice(0, most) : given;
  const seen = unique === null ? null : new Set<unknown>();
  if (given.length > most) {
    misfits.push({ ...misfitOf('most', given, most), doubtful: shape.isDoubtful });
    items.length = most;
  }
  let kept = 0;
  for (let index = 0; index < items.length; index += 1) {
    const told = misfits.length;
    const item = items[index];
    let one = readOf(shape, item, reading);
    if (seen !== null && unique !== null && isObject(one)) {
      const name = one[unique];
      if (seen.has(name)) {
        misfits.push(misfitOf('unique', name, unique));
        one = undefined;
      } else seen.add(name);
    }
    if (misfits.length > told) {
      inside(index, misfits, told);
      if (one === undefined && shape.isDoubtful) doubted(misfits, told);
    }
    if (one === undefined) continue;
    if (kept !== index || one !== item) items[kept] = one;
    kept += 1;
  }
  if (kept < items.length) {
    if (reading.isWhole) return undefined;
    items.length = kept;
  }
  return items;
}

function readMap(shape: Shape, given: Members, reading: Reading): unknown {
  const { misfits } = reading;
  const members = withoutPrototype(given, reading.copies);
  const keys = Object.keys(members);
  let fits = true;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    const told = misfits.length;
    const value = members[key];
    const one = readOf(shape, value, reading);
    if (misfits.length > told) inside(key, misfits, told);
    if (one === undefined) fits = !reading.isWhole && fits;
    if (one !== value) put(members, key, one);
  }
  return fits ? members : undefined;
}

/** An item or a member of what is all alike. */
function readOf({ of }: Shape, value: unknown, reading: Reading): unknown {
  return of === null ? undefined : read(of, value, reading);
}

function misfit(fault: string, value: unknown, { misfits }: Reading, step?: string): undefined {
  if (misfits.length < MOST_TOLD) misfits.push(misfitOf(fault, value, step));
  return undefined;
}
