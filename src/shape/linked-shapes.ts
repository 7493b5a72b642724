import { isOwn, type Members } from './members.ts';
import { RULES, type RuleName } from './rules.ts';
import type { FieldRow, RuleRow, ShapeRow, ShapeTable } from './shape-table.ts';

/** A shape with the shapes and rules that its row names: made once of a table, read many times. */
export interface Shape {
  readonly kind: ShapeRow['kind'];
  readonly rules: readonly Rule[] | null;
  readonly trim: boolean;
  readonly least: number;
  readonly most: number;
  /** Shape of the items of a list or the members of a map; `null` for other kinds. */
  readonly of: Shape | null;
  /** Values of a choice. */
  readonly choice: readonly unknown[];
  /** Shapes of a union, one of which is to be read. */
  readonly options: readonly Shape[];
  readonly fields: readonly Field[];
  readonly unique: string | null;
  readonly isSingle: boolean;
  readonly isDoubtful: boolean;
  readonly isBlank: boolean;
  readonly isStripped: boolean;
  readonly isWhole: boolean;
}

export interface Rule {
  readonly name: string;
  readonly holds: (value: unknown, first: unknown, second: unknown) => boolean;
  /** Its settings, such as a least and a greatest length; `undefined` for none. */
  readonly first: unknown;
  readonly second: unknown;
}

export interface Field {
  readonly key: string;
  readonly shape: Shape;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly mode: FieldRow[3];
  /** Its value where it is missing; `undefined` for left out. */
  readonly missing: unknown;
  readonly unreadable: unknown;
}

/** The shapes that the text of a table names, by name. */
export function linkedShapes(text: string): ReadonlyMap<string, Shape> {
  // Defaults stand in many records at once: nobody shall change them.
  const frozen = (_key: string, value: unknown) => Object.freeze(value);
  const { shapes: rows, roots } = JSON.parse(text, frozen) as ShapeTable;
  const shapes: Shape[] = []; // a shape stands after those it is made of
  for (const row of rows) shapes.push(linkedShape(row, shapes));
  return new Map(Object.entries(roots).map(([name, index]) => [name, shapeAt(index, shapes)]));
}

const BARE: Omit<Shape, 'kind' | 'rules'> = {
  trim: false,
  least: 0,
  most: Infinity,
  of: null,
  choice: [],
  options: [],
  fields: [],
  unique: null,
  isSingle: false,
  isDoubtful: false,
  isBlank: false,
  isStripped: false,
  isWhole: false,
};

function linkedShape(row: ShapeRow, shapes: readonly Shape[]): Shape {
  const shape = { ...BARE, kind: row.kind, rules: row.rules?.map(linkedRule) ?? null };
  switch (row.kind) {
    case 'text': {
      const [least, most] = row.length ?? [0, Infinity];
      return { ...shape, trim: row.trim === true, least, most };
    }
    case 'choice':
      return { ...shape, choice: row.of };
    case 'list': {
      const { most = Infinity, unique = null, doubtful = false, blank = false } = row;
      const of = shapeAt(row.of, shapes);
      return { ...shape, of, most, unique, isDoubtful: doubtful, isBlank: blank };
    }
    case 'map':
      return { ...shape, of: shapeAt(row.of, shapes), isSingle: row.single === true };
    case 'union':
      return { ...shape, options: row.of.map((index) => shapeAt(index, shapes)) };
    case 'object': {
      const fields = row.fields.map((field) => linkedField(field, shapes));
      return { ...shape, fields, isStripped: row.strip === true, isWhole: row.whole === true };
    }
    default:
      return shape;
  }
}

function linkedField(field: FieldRow, shapes: readonly Shape[]): Field {
  const [key, index, instead, mode, unreadable = instead] = field;
  const shape = shapeAt(index, shapes);
  return {
    key,
    shape,
    isRequired: field.length === 2,
    isNullable: instead === null || shape.isBlank,
    mode,
    missing: mode === 'ignored' ? undefined : instead,
    unreadable: mode === 'ignored' ? undefined : unreadable,
  };
}

function linkedRule([name, first, second]: RuleRow): Rule {
  // A table has only rules that its schema had from here, set to what they were set to there.
  return { name, holds: RULES[name as RuleName] as Rule['holds'], first, second };
}

function shapeAt(index: number, shapes: readonly Shape[]): Shape {
  const shape = shapes[index];
  if (shape === undefined) throw new RangeError(`no shape ${index}`);
  return shape;
}

/** Tells if an object is of the kind that a shape describes: by what can have one value only. */
export function isMeant({ fields }: Shape, value: Members): boolean {
  return fields.every(
    ({ key, isRequired, shape: { kind, choice } }) =>
      !isRequired ||
      kind !== 'choice' ||
      choice.length > 1 ||
      (isOwn(value, key) && choice.includes(value[key])),
  );
}
