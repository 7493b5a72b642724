import { isMeant, type Field, type Shape } from './linked-shapes.ts';
import type { ListShape, MapShape, ObjectShape } from './linked-shapes.ts';
import type { Members } from './members.ts';
import { areMoreInherited, isObject, isOwn, put, withoutPrototype } from './members.ts';
import { doubted, inside, misfitOf, type Misfit, type Step } from './misfit.ts';

/** A value as it was read, `undefined` where nothing can be used of it, and the misfits in it. */
export interface ShapeReading {
  readonly value: unknown;
  readonly misfits: readonly Misfit[];
}

/** Misfits of one value that are told: who has more begins with these. */
export const MOST_TOLD = 1_000;

/**
 * Reads a parsed JSON value as a shape says, in one pass: what is missing gets its default, and the
 * smallest part that does not fit is left out. Only where a part is required does the whole that
 * requires it go. What objects inherit is never read, and an own `__proto__` never kept.
 *
 * Most pages run this once, with code that is cold: so there are few calls and no iterators in it, and a
 * pointer is only put together on the way back from what does not fit.
 *
 * @param copies whether the value is left as it is, and another is made; else it is mended in place
 * @param isGuarded whether a member may be one that all objects have: who reads many values asks once
 */
export function readShape(
  shape: Shape,
  value: unknown,
  copies: boolean,
  isGuarded = areMoreInherited(),
): ShapeReading {
  const misfits: Misfit[] = [];
  const reading = { copies, misfits, isWhole: false, isGuarded };
  return { value: read(shape, value, reading), misfits };
}

interface Reading {
  readonly copies: boolean;
  /** The misfits so far, by their place inside the value that is being read. */
  readonly misfits: Misfit[];
  /** True where nothing is repaired. */
  isWhole: boolean;
  /** True where a member may be one that all objects have. */
  readonly isGuarded: boolean;
}

/** The value as it can be used; `undefined` for one that cannot. */
function read(shape: Shape, value: unknown, reading: Reading): unknown {
  let one: unknown;
  switch (shape.kind) {
    case 'text':
      if (typeof value === 'string') one = value;
      break;
    case 'trimmed':
      if (typeof value === 'string') one = value.trim();
      break;
    case 'texts':
    case 'map':
      if (isObject(value)) one = readMap(shape, value, reading);
      else if (shape.kind === 'map' || typeof value !== 'string') break;
      else one = read(shape.of, value, reading);
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
      const meant = shape.of.find((each) => isObject(value) && isMeant(each, value));
      if (meant !== undefined) return read(meant, value, reading);
      break;
    }
    case 'choice':
      if (shape.of.includes(value)) one = value;
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
  const { rules } = shape;
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at];
    if (rule?.holds(one, rule.first, rule.second) === false) return misfit(rule.name, one, reading);
  }
  return one;
}

function readObject({ of, marks }: ObjectShape, given: Members, reading: Reading): unknown {
  const { misfits, isWhole, isGuarded } = reading;
  if (marks.whole) reading.isWhole = true;
  const members = marks.strip ? {} : withoutPrototype(given, reading.copies);
  let fits = true;
  for (let at = 0; at < of.length; at += 1) {
    const field = of[at];
    if (field === undefined) break;
    const { key } = field;
    const value = isGuarded && !isOwn(given, key) ? undefined : given[key];
    let one = field.missing;
    if (value === undefined || (value === null && field.isNullable)) {
      if (field.isRequired) {
        misfit('required', undefined, reading, key);
        fits = false;
        continue;
      }
    } else {
      const told = misfits.length;
      one = read(field.shape, value, reading);
      if (misfits.length > told) inside(key, misfits, told);
      if (one === undefined) {
        if (isMended(field, told, reading)) one = field.unreadable;
        else {
          fits = false;
          continue;
        }
      }
    }
    if (one === value && !marks.strip) continue;
    if (isGuarded || one === undefined) put(members, key, one);
    else members[key] = one;
  }
  reading.isWhole = isWhole;
  return fits ? members : undefined;
}

/** Tells if something else can stand in the place of a member that cannot be read. */
function isMended({ mode, isRequired }: Field, told: number, reading: Reading): boolean {
  if (mode === 'lenient' || mode === 'ignored') reading.misfits.length = told;
  else if (isRequired || reading.isWhole) return false;
  else if (mode === 'doubtful') doubted(reading.misfits, told);
  return true;
}

function readList({ of, marks }: ListShape, given: unknown[], reading: Reading): unknown {
  const { misfits } = reading;
  const { most = Infinity, unique } = marks;
  const items: unknown[] = reading.copies ? given.slice(0, most) : given;
  if (given.length > most) {
    misfit('most', given, reading, most);
    if (marks.doubtful) doubted(misfits, misfits.length - 1);
    items.length = most;
  }
  const seen = new Set<unknown>();
  let kept = 0;
  for (let index = 0; index < items.length; index += 1) {
    const told = misfits.length;
    const item = items[index];
    let one = read(of, item, reading);
    if (unique !== undefined && isObject(one)) {
      const name = one[unique];
      if (seen.has(name)) one = misfit('unique', name, reading, unique);
      else seen.add(name);
    }
    if (misfits.length > told) {
      inside(index, misfits, told);
      if (one === undefined && marks.doubtful) doubted(misfits, told);
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

function readMap({ of }: MapShape, given: Members, reading: Reading): unknown {
  const { misfits } = reading;
  const members = withoutPrototype(given, reading.copies);
  let fits = true;
  for (const key of Object.keys(members)) {
    const told = misfits.length;
    const value = members[key];
    const one = read(of, value, reading);
    if (misfits.length > told) inside(key, misfits, told);
    if (one === undefined) fits = !reading.isWhole && fits;
    if (one !== value) put(members, key, one);
  }
  return fits ? members : undefined;
}

function misfit(fault: string, value: unknown, { misfits }: Reading, step?: Step): undefined {
  if (misfits.length < MOST_TOLD) misfits.push(misfitOf(fault, value, step));
  return undefined;
}
