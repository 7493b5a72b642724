import type * as z from 'zod/mini';
import { marks, orNone, type Mark } from './base-schema.ts';
import { isInteger, isTrimmed, rulesIn, unknownAt } from './compile-rules.ts';
import { checkApart, ShapeRows, textRow } from './shape-rows.ts';
import type { FieldRow, Json, JsonLeaf, ShapeTable } from './shape-table.ts';

/**
 * Makes a table of schemas: what they say, as plain data. Runs when the tables are written, never on
 * a page.
 *
 * @throws where a schema says something that the reader of tables does not know: the build ends, with
 * the place, before a page reads half of it
 */
export function compileSchemas(roots: Readonly<Record<string, z.ZodMiniType>>): ShapeTable {
  const shapes = new ShapeRows();
  const compiled = Object.entries(roots).map(
    ([name, schema]) => [name, shapeOf(schema, name, shapes)] as const,
  );
  return { roots: Object.fromEntries(compiled), shapes: shapes.rows };
}

/** The marks of a shape where it is a member; `isBlank` where `null` stands for its default there. */
interface ShapeMark extends Mark {
  readonly isBlank?: boolean;
}

function shapeOf(
  schema: z.core.$ZodType,
  at: string,
  shapes: ShapeRows,
  mark: ShapeMark = {},
): number {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const isLimited = mark.most !== undefined || mark.unique !== undefined || mark.isBlank === true;
  if (isLimited && def.type !== 'array') throw unknownAt(at, `a limit of ${def.type}`);
  const rules = rulesIn(schema, at);
  const ruled = rules.length === 0 ? {} : { rules };
  switch (def.type) {
    case 'boolean':
      return shapes.add({ kind: 'boolean', ...ruled });
    case 'number':
      return shapes.add({ kind: isInteger(def) ? 'integer' : 'number', ...ruled });
    case 'string':
      return shapes.add(textRow(rules, isTrimmed(schema)));
    case 'enum':
      return shapes.add({ kind: 'choice', of: Object.values(def.entries), ...ruled });
    case 'literal':
      return shapes.add({ kind: 'choice', of: def.values.map((one) => leaf(one, at)), ...ruled });
    case 'array':
      return shapes.add({
        kind: 'list',
        of: shapeOf(def.element, `${at}[]`, shapes),
        ...listMarks(mark),
        ...ruled,
      });
    case 'record':
      if (rulesIn(def.keyType, at).length > 0) throw unknownAt(at, 'a rule for keys');
      return shapes.add({ kind: 'map', of: shapeOf(def.valueType, `${at}{}`, shapes), ...ruled });
    case 'union': {
      const of = def.options.map((one, index) => shapeOf(one, `${at}|${index}`, shapes));
      const map = shapes.rows[of[1] ?? -1];
      if (of.length === 2 && map?.kind === 'map' && map.of === of[0]) {
        return shapes.add({ ...map, single: true, ...ruled });
      }
      checkApart(of, at, shapes);
      return shapes.add({ kind: 'union', of, ...ruled });
    }
    case 'object': {
      const fields = Object.entries(def.shape).map(([key, member]) =>
        fieldOf(key, member, `${at}.${key}`, shapes),
      );
      const { whole } = marks.get(schema) ?? {};
      return shapes.add({
        kind: 'object',
        fields,
        ...(keepsUnknown(def, at) ? {} : { strip: true }),
        ...(whole === undefined ? {} : { whole }),
        ...ruled,
      });
    }
    default:
      throw unknownAt(at, def.type);
  }
}

/** A member of an object: its shape, taken out of what says that it may be missing. */
function fieldOf(key: string, member: z.core.$ZodType, at: string, shapes: ShapeRows): FieldRow {
  let schema = member;
  let mark: Mark = {};
  let caught: { readonly value: Json | undefined } | null = null;
  let missing: { readonly value: Json | undefined } | null = null;
  let isNullable = false;
  let isBlank = false;
  for (;;) {
    mark = { ...marks.get(schema), ...mark };
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (def.type === 'catch' && schema === member) {
      caught = { value: caughtBy(def) };
    } else if (def.type === 'default') missing = { value: def.defaultValue as Json };
    else if (def.type === 'optional') missing = { value: undefined };
    else if (def.type === 'nullable') isNullable = true;
    else if (def.type === 'pipe' && isOrNone(def.out)) isBlank = true;
    else break;
    if (def.type !== 'pipe' && rulesIn(schema, at).length > 0) throw unknownAt(at, 'a rule');
    schema = def.type === 'pipe' ? def.in : def.innerType;
  }
  const shape = shapeOf(schema, at, shapes, { ...mark, isBlank });
  if (caught !== null) {
    if (missing !== null && missing.value !== caught.value) throw unknownAt(at, 'two defaults');
    return caught.value === undefined
      ? [key, shape, null, 'ignored']
      : [key, shape, caught.value, 'lenient'];
  }
  if (isNullable !== (missing?.value === null || isBlank)) throw unknownAt(at, 'a null');
  if (missing === null) {
    if (mark.doubtful !== undefined) throw unknownAt(at, 'a doubt about what is required');
    return [key, shape];
  }
  if (missing.value === undefined) throw unknownAt(at, 'an optional member');
  if (mark.doubtful === undefined) return [key, shape, missing.value];
  return mark.unreadable === undefined
    ? [key, shape, missing.value, 'doubtful']
    : [key, shape, missing.value, 'doubtful', mark.unreadable];
}

/** The marks of a list, as its row has them. */
function listMarks({ most, unique, doubtful, isBlank = false }: ShapeMark) {
  return {
    ...(most === undefined ? {} : { most }),
    ...(unique === undefined ? {} : { unique }),
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(isBlank ? { blank: true as const } : {}),
  };
}

function keepsUnknown({ catchall }: z.core.$ZodObjectDef, at: string): boolean {
  if (catchall === undefined) return false;
  const { type } = catchall._zod.def;
  if (type !== 'unknown') throw unknownAt(at, `other members that are ${type}`);
  return true;
}

function isOrNone(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'transform' && (def.transform as unknown) === orNone;
}

function caughtBy({ catchValue }: z.core.$ZodCatchDef): Json | undefined {
  return catchValue({ issues: [], value: undefined, error: { issues: [] }, input: undefined }) as
    | Json
    | undefined;
}

function leaf(value: unknown, at: string): JsonLeaf {
  const isLeaf = value === null || /^(string|number|boolean)$/.test(typeof value);
  if (!isLeaf) throw unknownAt(at, `a ${typeof value}`);
  return value as JsonLeaf;
}
