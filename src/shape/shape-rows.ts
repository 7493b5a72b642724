import { unknownAt } from './compile-rules.ts';
import { DOUBTFUL } from './shape-table.ts';
import type { FieldRow, ObjectRow, ShapeRow, ShapeTable } from './shape-table.ts';

/** A shape that stands in more places than these is named by its number: below, a repeated one packs well. */
const FEW = 2;

/** A table of whole shapes: what stands in many places of them, once. */
export function tableOf(roots: Readonly<Record<string, ShapeRow>>): ShapeTable {
  const uses = new Map<string, number>();
  const count = (row: ShapeRow): ShapeRow => {
    const text = JSON.stringify(row);
    const known = uses.get(text) ?? 0;
    uses.set(text, known + 1);
    if (known === 0) withParts(row, count); // parts of what is shared stand in one place
    return row;
  };
  const shared: ShapeRow[] = [];
  const places = new Map<string, number>();
  const put = (row: ShapeRow): ShapeRow => {
    const text = JSON.stringify(row);
    const place = places.get(text);
    if (place !== undefined) return place;
    const made = withParts(row, put);
    if (typeof row === 'string' || (uses.get(text) ?? 0) <= FEW) return made;
    places.set(text, shared.length);
    return shared.push(made) - 1;
  };
  for (const row of Object.values(roots)) withParts(row, count);
  const made = Object.entries(roots).map(([name, row]) => [name, withParts(row, put)] as const);
  return { shared, roots: Object.fromEntries(made) };
}

/** A shape with others in the place of those that it is made of. */
function withParts(row: ShapeRow, to: (part: ShapeRow) => ShapeRow): ShapeRow {
  if (typeof row !== 'object') return row;
  if ('list' in row) return { ...row, list: to(row.list) };
  if ('map' in row) return { ...row, map: to(row.map) };
  if ('texts' in row) return { ...row, texts: to(row.texts) };
  if ('union' in row) return { ...row, union: row.union.map(to) };
  if (!('object' in row)) return row;
  const fields = Object.entries(row.object).map(
    ([key, field]) => [key, withShape(field, to)] as const,
  );
  return { ...row, object: Object.fromEntries(fields) };
}

function withShape(field: FieldRow, to: (part: ShapeRow) => ShapeRow): FieldRow {
  if (!isParts(field)) return to(field);
  const [shape, ...rest] = field;
  return [to(shape), ...rest];
}

function isParts(field: FieldRow): field is Exclude<FieldRow, ShapeRow> {
  return Array.isArray(field);
}

/** A record without the members that are read later: named where it has to know all of its members, kept as they are. */
export function withoutLate(row: ShapeRow, late: readonly string[]): ShapeRow {
  if (late.length === 0 || !isObjectRow(row)) return row;
  const fields = Object.entries(row.object);
  const isLate = (key: string) => late.includes(key);
  const narrows = fields.some(
    ([key, field]) => !isLate(key) && isParts(field) && field[2] === DOUBTFUL,
  );
  const now = fields.flatMap(([key, field]): readonly (readonly [string, FieldRow])[] => {
    if (!isLate(key)) return [[key, field]];
    return narrows ? [[key, keptRow(field)]] : [];
  });
  return { ...row, object: Object.fromEntries(now) };
}

/** Any value, and where it is missing the one that stands for that later, too: who mends a feed may read it again. */
function keptRow(field: FieldRow): FieldRow {
  const kept: ShapeRow = { kept: [] };
  const missing = isParts(field) ? field[1] : null;
  return missing === undefined || missing === null ? kept : [kept, missing];
}

/** The members of a record that are read later, alone; `null` for none. */
export function lateOnly(row: ShapeRow, late: readonly string[], at: string): ShapeRow | null {
  if (late.length === 0 || !isObjectRow(row)) return null;
  const fields = Object.entries(row.object).filter(([key]) => late.includes(key));
  for (const [key, field] of fields) {
    // Until it is read nobody knows that it cannot be read: what closes, and what is read as a whole, is not for later.
    const mark = markIn(field);
    if (mark !== null) throw unknownAt(`${at}.${key}`, `a late member that is ${mark}`);
    if (isParts(field) && field.length === 1) {
      throw unknownAt(`${at}.${key}`, 'a late member that is required');
    }
  }
  return { object: Object.fromEntries(fields) };
}

/** The mark of a field, or of a part of it, that has to be known from the beginning; `null` for none. */
function markIn(field: FieldRow): string | null {
  if (isParts(field) && field[2] === DOUBTFUL) return 'doubtful';
  const row = isParts(field) ? field[0] : field;
  if (typeof row !== 'object') return null;
  const own = ['doubtful', 'whole', 'unique'].find((mark) => mark in row);
  if (own !== undefined) return own;
  const fields = isObjectRow(row) ? Object.values(row.object) : [];
  const parts: ShapeRow[] = [];
  withParts(row, (part) => {
    parts.push(part);
    return part;
  });
  return [...fields, ...parts].map(markIn).find((mark) => mark !== null) ?? null;
}

function isObjectRow(row: ShapeRow): row is ObjectRow {
  return typeof row === 'object' && 'object' in row;
}

/** The shape of a text in one or several languages: a shape, or a map of such; else `null`. */
export function textsOf([one, map, ...others]: readonly ShapeRow[]): ShapeRow | null {
  if (one === undefined || typeof map !== 'object' || others.length > 0) return null;
  if (!('map' in map) || map.rules !== undefined) return null;
  return JSON.stringify(map.map) === JSON.stringify(one) ? one : null;
}

/** Ends the build where a reader could not tell the objects of a union apart. */
export function checkApart(union: readonly ShapeRow[], at: string): void {
  const signs = union.map((row) => {
    const object = typeof row === 'object' && 'object' in row ? row.object : {};
    return Object.entries(object)
      .flatMap(([key, field]) => {
        const [shape, ...instead] = isParts(field) ? field : [field, null];
        const isSign = instead.length === 0 && typeof shape === 'string' && !shape.includes('|');
        return isSign ? [`${key} ${shape}`] : [];
      })
      .join();
  });
  if (signs.includes('') || new Set(signs).size < signs.length) {
    throw unknownAt(at, 'a choice of shapes that look alike');
  }
}
