import { isOwn, type Members } from './members.ts';
import { RULES, type RuleName } from './rules.ts';
import { DOUBTFUL } from './shape-table.ts';
import type {
  FieldParts,
  FieldRow,
  LeafKind,
  ListMarks,
  ObjectMarks,
  RuleRow,
  ShapeRow,
  ShapeTable,
} from './shape-table.ts';

/** A shape with the shapes and rules that its row names: made once of a table, read many times. */
export type Shape =
  | ListShape
  | MapShape
  | ObjectShape
  | Linked<'choice', readonly unknown[]>
  | Linked<'union', readonly Shape[]>
  | Linked<LeafKind, null>;
export type ListShape = Linked<'list', Shape, ListMarks>;
export type MapShape = Linked<'map' | 'texts', Shape>;
export interface ObjectShape extends Linked<'object', readonly Field[], ObjectMarks> {
  /** The names of its members. */
  readonly keys: ReadonlySet<string>;
  /** True where one of them may narrow what is offered. */
  readonly narrows: boolean;
}

interface Linked<Kind extends string, Of, Marks = object> {
  readonly kind: Kind;
  /** The shapes it is made of, or the values that can be chosen. */
  readonly of: Of;
  readonly rules: readonly Rule[];
  readonly marks: Marks;
}

export interface Rule {
  readonly name: string;
  readonly holds: (value: unknown, first: unknown, second: unknown) => boolean;
  /** Its settings. */
  readonly first: unknown;
  readonly second: unknown;
}

export interface Field {
  readonly key: string;
  readonly shape: Shape;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly mode: FieldParts[2];
  /** Its value where it is missing or cannot be read; `undefined` for left out. */
  readonly missing: unknown;
}

/** The shapes that the text of a table names, by name. */
export function linkedShapes(text: string): ReadonlyMap<string, Shape> {
  const { shared: rows, roots } = JSON.parse(text) as ShapeTable;
  const shared: Shape[] = [];
  for (const row of rows) shared.push(linkedShape(row, shared));
  return new Map(
    Object.entries(roots).map(([name, row]) => [name, linkedShape(row, shared)] as const),
  );
}

function linkedShape(row: ShapeRow, shared: readonly Shape[]): Shape {
  if (typeof row === 'number') {
    const shape = shared[row];
    if (shape === undefined) throw new RangeError(`no shape ${row}`);
    return shape;
  }
  const link = (part: ShapeRow) => linkedShape(part, shared);
  const linked = (kind: unknown, of: unknown, rules: readonly RuleRow[] = []) =>
    ({ kind, of, rules: rules.map(linkedRule), marks: row }) as Shape;
  if (typeof row === 'string') return linked('choice', row.split('|'));
  const [[kind, of] = []] = Object.entries<unknown>(row as never);
  const { rules } = row as { readonly rules?: readonly RuleRow[] };
  switch (kind) {
    case 'list':
    case 'map':
    case 'texts':
      return linked(kind, link(of as ShapeRow), rules);
    case 'union':
      return linked(kind, (of as readonly ShapeRow[]).map(link));
    case 'object': {
      const fields = Object.entries(of as Readonly<Record<string, FieldRow>>);
      const linkedFields = fields.map(([key, field]) => linkedField(key, field, link));
      return {
        ...linked(kind, linkedFields, rules),
        keys: new Set(fields.map(([key]) => key)),
        narrows: linkedFields.some(({ mode }) => mode === DOUBTFUL),
      } as ObjectShape;
    }
    default:
      return linked(kind, null, of as readonly RuleRow[]);
  }
}

function linkedField(key: string, row: FieldRow, link: (row: ShapeRow) => Shape): Field {
  const parts = (Array.isArray(row) ? row : [row, null]) as FieldParts;
  const [part, instead, mode] = parts;
  const shape = link(part);
  const missing = mode === 'ignored' ? undefined : instead;
  // It stands in many records at once: nobody shall change it.
  Object.freeze(missing);
  return {
    key,
    shape,
    isRequired: instead === undefined,
    isNullable: instead === null || (shape.kind === 'list' && shape.marks.blank === true),
    mode,
    missing,
  };
}

function linkedRule(row: RuleRow): Rule {
  const [name, first, second] = [row].flat();
  // A table has only rules that its schema had from here, set to what they were set to there.
  return { name: String(name), holds: RULES[name as RuleName] as Rule['holds'], first, second };
}

/** Tells if an object is of the kind that a shape describes: by what can have one value only. */
export function isMeant(shape: Shape, value: Members): boolean {
  if (shape.kind !== 'object') return false;
  return shape.of.every(
    ({ key, isRequired, shape: { kind, of } }) =>
      !isRequired ||
      kind !== 'choice' ||
      of.length > 1 ||
      (isOwn(value, key) && of.includes(value[key])),
  );
}
