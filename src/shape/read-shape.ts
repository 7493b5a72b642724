import type { Field, ListShape, MapShape, ObjectShape, Shape } from './linked-shapes.ts';
import type { Meant } from './meant.ts';
import type { Members } from './members.ts';
import { areMoreInherited, isObject, isOwn, put, withoutOurs, UNREADABLE } from './members.ts';
import {
  areAllMeant,
  doubted,
  doubtIn,
  inside,
  misfitOf,
  summaryOf,
  writtenAs,
  type Misfit,
  type Step,
} from './misfit.ts';
import { readValue, type Ways } from './read-value.ts';
import { DOUBTFUL } from './shape-table.ts';

/** A value as it was read, `undefined` where nothing can be used of it, and the misfits in it. */
export interface ShapeReading {
  readonly value: unknown;
  readonly misfits: readonly Misfit[];
}

/** The way a value is read. */
export interface ReadingMode {
  /** `false` where the value given is mended in place, `true` where it is left as it is. */
  readonly copies: boolean;
  /** True where a member may be one that all objects have: who reads many values asks once. */
  readonly isGuarded?: boolean;
  /** Understands what is written otherwise than the shape says; `null` for nobody. */
  readonly meant: Meant | null;
}

/** Misfits of one value that are told: who has more begins with these. */
export const MOST_TOLD = 1_000;

/**
 * Reads a parsed JSON value as a shape says, in one pass: what is missing gets its default, and the
 * smallest part that does not fit is left out. Only where a part is required does the whole that
 * requires it go. What objects inherit is never read, and an own `__proto__` never kept.
 *
 * An object in which something is left out that may have narrowed what is offered says so in its member
 * `unreadable`, and so do those it stands in.
 *
 * A pointer is only put together on the way back from what does not fit.
 */
export function readShape(
  shape: Shape,
  value: unknown,
  { copies, meant, isGuarded = areMoreInherited() }: ReadingMode,
): ShapeReading {
  const misfits: Misfit[] = [];
  const start = { misfits, faults: 0, isWhole: false, key: '', within: {} };
  const reading: Reading = { ...start, ways: MENDING, copies, isGuarded, meant };
  return { value: readValue(shape, value, reading), misfits };
}

interface Reading {
  readonly ways: Ways<Reading>;
  readonly copies: boolean;
  /** The misfits so far, by their place inside the value that is being read. */
  readonly misfits: Misfit[];
  /** Their number, those that are not told included. */
  faults: number;
  /** True where nothing is repaired. */
  isWhole: boolean;
  readonly isGuarded: boolean;
  readonly meant: Meant | null;
  /** The member of an object that is being read, and that object as far as it was. */
  key: string;
  within: Members;
}

/** The value that is meant by one that does not fit, where that is certain; else it is told. */
function unfit(shape: Shape, value: unknown, fault: string, reading: Reading): unknown {
  const { meant, key, within } = reading;
  const instead = meant?.valueOf(shape, value, key, within);
  const one = instead === undefined ? undefined : readMeant(shape, instead, reading);
  if (one === undefined) return misfit(fault, value, reading);
  tell({ ...misfitOf('otherwise', value), instead: summaryOf(one), meant: one }, reading);
  return one;
}

/**
 * A value that stands for the one that was written; `undefined` where it does not fit, either. It is read
 * as a copy: parts of it may stand in the one that was written, which has yet to be told.
 */
function readMeant(shape: Shape, instead: unknown, reading: Reading): unknown {
  const { misfits } = reading;
  const told = misfits.length;
  const one = readValue(shape, instead, { ...reading, copies: true });
  const isAllRead = areAllMeant(misfits, told);
  misfits.length = told; // it is told as it was written
  return isAllRead ? one : undefined;
}

function readObject(shape: ObjectShape, given: Members, reading: Reading): unknown {
  const { of, marks } = shape;
  const { misfits, isWhole, isGuarded } = reading;
  if (marks.whole) reading.isWhole = true;
  const members = marks.strip ? {} : withoutOurs(given, reading.copies);
  let unreadable = marks.strip ? null : strangersIn(shape, members, reading);
  let fits = unreadable === null || !reading.isWhole;
  for (let at = 0; at < of.length; at += 1) {
    const field = of[at];
    if (field === undefined) break;
    const { key, mode } = field;
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
      const { faults } = reading;
      reading.key = key;
      reading.within = members;
      one = readValue(field.shape, value, reading);
      if (reading.faults > faults) {
        inside(key, misfits, told);
        // A limit in words, of which one wording cannot be read, may not be said at all.
        if (mode === DOUBTFUL && isOfTexts(field.shape)) doubted(misfits, told);
        if (one === undefined) {
          if (isMended(field, told, reading)) one = field.missing;
          else fits = false;
        }
        const doubt = doubtIn(misfits, told);
        // Of faults without number nobody has looked at the last.
        if (doubt !== undefined || misfits.length >= MOST_TOLD) {
          unreadable ??= {};
          unreadable[key] = typeof value === 'string' ? writtenAs(value) : (doubt?.detail ?? '…');
        }
        if (one === undefined && !fits) continue;
      }
    }
    if (one === value && !marks.strip) continue;
    if (isGuarded || one === undefined) put(members, key, one);
    else members[key] = one;
  }
  if (unreadable !== null) put(members, UNREADABLE, unreadable);
  reading.isWhole = isWhole;
  return fits ? members : undefined;
}

function isOfTexts({ kind, of }: Shape): boolean {
  return kind === 'texts' || (kind === 'list' && of.kind === 'texts');
}

/** Tells if something else can stand in the place of a member that cannot be read. */
function isMended({ mode, isRequired }: Field, told: number, reading: Reading): boolean {
  if (mode === 'lenient' || mode === 'ignored') reading.misfits.length = told;
  else if (isRequired || reading.isWhole) return false;
  else if (mode === DOUBTFUL) doubted(reading.misfits, told);
  return true;
}

function readList(shape: ListShape, given: unknown[], reading: Reading): unknown {
  const { of, marks } = shape;
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
  let added = 0;
  for (let index = 0; index < items.length; index += 1) {
    const told = misfits.length;
    const item = items[index];
    const place = index - added;
    let one = readValue(of, item, reading);
    if (one === undefined && !reading.isWhole) {
      const several = severalIn(shape, item, reading);
      if (several.length > 1 && items.length + several.length - 1 <= most) {
        misfits.length = told;
        const otherwise = misfitOf('otherwise', item);
        tell(
          { ...otherwise, instead: summaryOf(several), meant: several, isSpread: true },
          reading,
        );
        items.splice(index + 1, 0, ...several.slice(1));
        added += several.length - 1;
        [one] = several;
      }
    }
    if (unique !== undefined && isObject(one)) {
      const name = one[unique];
      if (seen.has(name)) one = misfit('unique', name, reading, unique);
      else seen.add(name);
    }
    if (misfits.length > told) {
      inside(place, misfits, told);
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

/** The items of a list that are meant by one of them: `周一至周五`, or a list in the list. */
function severalIn(shape: ListShape, item: unknown, reading: Reading): readonly unknown[] {
  const { meant, key, within } = reading;
  if (meant === null) return [];
  const isNested = Array.isArray(item) && shape.of.kind !== 'list';
  const several: unknown = isNested ? item : meant.valueOf(shape, item, key, within);
  if (!Array.isArray(several) || several.length < 2) return [];
  return (readMeant(shape, several, reading) as readonly unknown[] | undefined) ?? [];
}

function readMap({ of }: MapShape, given: Members, reading: Reading): unknown {
  const { misfits } = reading;
  const members = withoutOurs(given, reading.copies);
  let fits = true;
  for (const key of Object.keys(members)) {
    const told = misfits.length;
    const value = members[key];
    const one = readValue(of, value, reading);
    if (misfits.length > told) inside(key, misfits, told);
    if (one === undefined) fits = !reading.isWhole && fits;
    if (one !== value) put(members, key, one);
  }
  return fits ? members : undefined;
}

function misfit(fault: string, value: unknown, reading: Reading, step?: Step): undefined {
  tell(misfitOf(fault, value, step), reading);
  return undefined;
}

function tell(misfit: Misfit, reading: Reading): void {
  reading.faults += 1;
  if (reading.misfits.length < MOST_TOLD) reading.misfits.push(misfit);
}

/** The members of an object that nobody knows and that may narrow what is offered, as they were written. */
function strangersIn(
  shape: ObjectShape,
  members: Members,
  reading: Reading,
): Record<string, string> | null {
  const { meant } = reading;
  if (meant === null) return null;
  let narrowing: Record<string, string> | null = null;
  for (const key of Object.keys(members)) {
    if (shape.keys.has(key) || key.startsWith('x_')) continue;
    const stranger = meant.stranger(shape, key, members[key]);
    if (stranger === null) continue;
    const { likely, narrows } = stranger;
    const misfit = misfitOf('stranger', members[key], key);
    tell({ ...misfit, instead: likely, doubtful: narrows }, reading);
    if (narrows) {
      narrowing ??= {};
      narrowing[likely ?? key] = writtenAs(members[key]);
    }
  }
  return narrowing;
}

const MENDING: Ways<Reading> = { object: readObject, list: readList, map: readMap, unfit };
