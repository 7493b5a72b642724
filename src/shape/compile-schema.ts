import type * as z from 'zod/mini';
import { marks, orNone, type Mark } from './base-schema.ts';
import { isInteger, isTrimmed, rulesIn, unknownAt } from './compile-rules.ts';
import { checkApart, lateOnly, tableOf, textsOf, withoutLate } from './shape-rows.ts';
import { DOUBTFUL } from './shape-table.ts';
import type { FieldRow, Json, RuleRow, ShapeRow, ShapeTable } from './shape-table.ts';

/**
 * Makes a table of schemas: what they say, as plain data. Runs when the tables are written, never on
 * a page.
 *
 * @throws where a schema says something that the reader of tables does not know: the build ends, with
 * the place, before a page reads half of it
 */
export function compileSchemas(roots: Schemas): ShapeTable {
  return tableOf(
    Object.fromEntries(
      Object.entries(roots).map(([name, schema]) => [
        name,
        withoutLate(shapeOf(schema, name), lateKeys(schema)),
      ]),
    ),
  );
}

/**
 * Makes the table of what is read on later occasions alone, which the other one leaves out.
 *
 * @throws as the other does, and where such a member may narrow what is offered
 */
export function compileLateMembers(roots: Schemas): ShapeTable {
  return tableOf(
    Object.fromEntries(
      Object.entries(roots).flatMap(([name, schema]) => {
        const late = lateOnly(shapeOf(schema, name), lateKeys(schema), name);
        return late === null ? [] : [[name, late]];
      }),
    ),
  );
}

type Schemas = Readonly<Record<string, z.ZodMiniType>>;

/** The members of a record that are read on later occasions. */
function lateKeys(schema: z.core.$ZodType): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') return [];
  return Object.keys(def.shape).filter((key) => isLate(def.shape[key]));
}

function isLate(member: z.core.$ZodType | undefined): boolean {
  return member !== undefined && marks.get(member)?.late === true;
}

/** The marks of a shape where it is a member; `isBlank` where `null` stands for its default there. */
interface ShapeMark extends Mark {
  readonly isBlank?: boolean;
}

function shapeOf(schema: z.core.$ZodType, at: string, mark: ShapeMark = {}): ShapeRow {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const isLimited = mark.most !== undefined || mark.unique !== undefined || mark.isBlank === true;
  if (isLimited && def.type !== 'array') throw unknownAt(at, `a limit of ${def.type}`);
  const rules = rulesIn(schema, at);
  const ruled = rules.length === 0 ? {} : { rules };
  switch (def.type) {
    case 'boolean':
      return { boolean: rules };
    case 'number':
      return isInteger(def) ? { integer: rules } : { number: rules };
    case 'string':
      return isTrimmed(schema) ? { trimmed: rules } : { text: rules };
    case 'enum':
      return choiceRow(Object.values(def.entries), rules, at);
    case 'literal':
      return choiceRow(def.values, rules, at);
    case 'array':
      return { list: shapeOf(def.element, `${at}[]`), ...listMarks(mark), ...ruled };
    case 'record':
      if (rulesIn(def.keyType, at).length > 0) throw unknownAt(at, 'a rule for keys');
      return { map: shapeOf(def.valueType, `${at}{}`), ...ruled };
    case 'union': {
      const union = def.options.map((one, index) => shapeOf(one, `${at}|${index}`));
      const texts = textsOf(union);
      if (texts !== null) return { texts, ...ruled };
      if (rules.length > 0) throw unknownAt(at, 'a rule for one of several');
      checkApart(union, at);
      return { union };
    }
    case 'object': {
      const object = Object.fromEntries(
        Object.entries(def.shape).map(([key, member]) => [
          key,
          fieldOf(key, member, `${at}.${key}`),
        ]),
      );
      const { whole } = marks.get(schema) ?? {};
      return {
        object,
        ...(keepsUnknown(def, at) ? {} : { strip: true }),
        ...(whole === undefined ? {} : { whole }),
        ...ruled,
      };
    }
    default:
      throw unknownAt(at, def.type);
  }
}

/** A member of an object: its shape, taken out of what says that it may be missing. */
function fieldOf(key: string, member: z.core.$ZodType, at: string): FieldRow {
  if (key in Object.prototype) throw unknownAt(at, 'a name that all objects have');
  if (isLate(member) && !/^\w+\.\w+$/.test(at)) throw unknownAt(at, 'a late part of a member');
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
  const shape = shapeOf(schema, at, { ...mark, isBlank });
  if (caught !== null) {
    if (missing !== null && missing.value !== caught.value) throw unknownAt(at, 'two defaults');
    return caught.value === undefined ? [shape, null, 'ignored'] : [shape, caught.value, 'lenient'];
  }
  if (isNullable !== (missing?.value === null || isBlank)) throw unknownAt(at, 'a null');
  if (missing === null) {
    if (mark.doubtful !== undefined) throw unknownAt(at, 'a doubt about what is required');
    return [shape];
  }
  const { value } = missing;
  if (value === undefined) throw unknownAt(at, 'an optional member');
  if (isDeep(value)) throw unknownAt(at, 'a default of several layers');
  if (mark.doubtful === undefined) return value === null ? shape : [shape, value];
  return [shape, value, DOUBTFUL];
}

/** Tells if something in a value has members of its own, which nobody would keep from being changed. */
function isDeep(value: Json): boolean {
  const parts: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return parts.some((part) => typeof part === 'object' && part !== null);
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

/** The choices, which are texts, put down as one. */
function choiceRow(of: readonly unknown[], rules: readonly RuleRow[], at: string): ShapeRow {
  if (rules.length > 0) throw unknownAt(at, 'a rule for a choice');
  for (const value of of) {
    if (typeof value !== 'string' || value.includes('|')) throw unknownAt(at, `a ${typeof value}`);
  }
  return of.join('|');
}
