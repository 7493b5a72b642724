import type { LateMembers } from '../model/late.ts';
import { linkedShapes, type ObjectShape, type Shape } from '../shape/linked-shapes.ts';
import { readLeniently } from '../shape/read-leniently.ts';
import { shapeOfRecords, type FeedRecords } from './feed-records.ts';
import { LATE_TABLE } from './late-table.ts';

let lateShapes: ReadonlyMap<string, Shape> | null = null;
const whole = new Map<string, Shape>();
const read = new WeakMap<object, unknown>();

/** The shape of the members of a record that are read later; `null` for none. */
export function lateShapeOf(list: keyof FeedRecords): ObjectShape | null {
  lateShapes ??= linkedShapes(LATE_TABLE);
  return (lateShapes.get(list) as ObjectShape | undefined) ?? null;
}

/**
 * Reads the members of a record that pages do not read at first, once for each record. One that does not fit is as if
 * it was missing: the check says so, and pages do not know.
 */
export function lateMembersOf<List extends keyof FeedRecords>(
  list: List,
  record: FeedRecords[List],
): LateMembers<FeedRecords[List]> {
  const shape = lateShapeOf(list);
  const known = read.get(record) ?? (shape === null ? {} : readLeniently(shape, record));
  read.set(record, known);
  // The table is made of a schema that is held against this type; an object of such members always has all of them.
  return known as LateMembers<FeedRecords[List]>;
}

/** The shape of the records of a list with all their members: for those who read all of a feed. */
export function wholeShapeOf(list: keyof FeedRecords): Shape {
  const known = whole.get(list);
  if (known !== undefined) return known;
  const late = lateShapeOf(list);
  const first = shapeOfRecords(list) as ObjectShape;
  const made = late === null ? first : withMembers(first, late);
  whole.set(list, made);
  return made;
}

function withMembers(first: ObjectShape, { of, keys }: ObjectShape): ObjectShape {
  const others = first.of.filter(({ key }) => !keys.has(key));
  return { ...first, of: [...others, ...of], keys: new Set([...first.keys, ...keys]) };
}
