import { isObject, isOwn } from './members.ts';
import { RULES, type RuleName } from './rules.ts';
import type { FieldRow, Json, RuleRow, ShapeRow, ShapeTable } from './shape-table.ts';

/** A shape of a table with the shapes and rules that it names: made once, read many times. */
export type Shape = LeafShape | ChoiceShape | ListShape | MapShape | UnionShape | ObjectShape;

export interface Rule {
  readonly name: string;
  readonly holds: (value: unknown) => boolean;
}

export interface LeafShape {
  readonly kind: 'any' | 'boolean' | 'integer' | 'number' | 'text';
  readonly rules: readonly Rule[];
  readonly trim: boolean;
}

export interface ChoiceShape {
  readonly kind: 'choice';
  readonly rules: readonly Rule[];
  readonly of: ReadonlySet<unknown>;
}

export interface ListShape {
  readonly kind: 'list';
  readonly rules: readonly Rule[];
  readonly of: Shape;
  readonly most: number;
  readonly unique: string | null;
  readonly doubtful: boolean;
  readonly blank: boolean;
}

export interface MapShape {
  readonly kind: 'map';
  readonly rules: readonly Rule[];
  readonly of: Shape;
}

export interface UnionShape {
  readonly kind: 'union';
  readonly rules: readonly Rule[];
  /** The one for a text; `null` where there is none. */
  readonly text: Shape | null;
  /** The one that an object is of. */
  readonly optionFor: (value: unknown) => Shape | null;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly rules: readonly Rule[];
  readonly fields: readonly Field[];
  readonly strip: boolean;
  readonly whole: boolean;
}

export interface Field {
  readonly key: string;
  readonly shape: Shape;
  readonly mode: 'required' | 'default' | 'doubtful' | 'lenient';
  readonly isNullable: boolean;
  /** Where it is missing; `undefined` for left out. Shared by all records, and so frozen. */
  readonly missing: Json | undefined;
  readonly unreadable: Json | undefined;
}

/** Links a table: the shapes that `roots` names, by name. */
export function linkedShapes({ shapes, roots }: ShapeTable): ReadonlyMap<string, Shape> {
  const linked: Shape[] = []; // a shape stands after those it is made of
  const at = (index: number): Shape => {
    const shape = linked[index];
    if (shape === undefined) throw new RangeError(`no shape ${index}`);
    return shape;
  };
  for (const row of shapes) linked.push(linkedShape(row, at));
  return new Map(Object.entries(roots).map(([name, index]) => [name, at(index)]));
}

function linkedShape(row: ShapeRow, at: (index: number) => Shape): Shape {
  const rules = (row.rules ?? []).map(linkedRule);
  switch (row.kind) {
    case 'choice':
      return { kind: row.kind, rules, of: new Set(row.of) };
    case 'list': {
      const { kind, most = Infinity, unique = null, doubtful = false, blank = false } = row;
      return { kind, rules, of: at(row.of), most, unique, doubtful, blank };
    }
    case 'map':
      return { kind: row.kind, rules, of: at(row.of) };
    case 'union':
      return { kind: row.kind, rules, ...linkedOptions(row.of.map(at)) };
    case 'object': {
      const fields = row.fields.map((field) => linkedField(field, at));
      const { kind, strip = false, whole = false } = row;
      return { kind, rules, fields, strip, whole };
    }
    default:
      return { kind: row.kind, rules, trim: row.trim ?? false };
  }
}

function linkedOptions(options: readonly Shape[]): Pick<UnionShape, 'text' | 'optionFor'> {
  const text = options.find(({ kind }) => kind === 'text') ?? null;
  return { text, optionFor: (value) => options.find((option) => isMeant(option, value)) ?? null };
}

/** Whether an object is of the kind that one of several shapes describes: by what can have one value only. */
function isMeant(shape: Shape, value: unknown): boolean {
  if (!isObject(value)) return false;
  if (shape.kind !== 'object') return shape.kind === 'map';
  return shape.fields.every(
    ({ key, mode, shape: member }) =>
      mode !== 'required' ||
      member.kind !== 'choice' ||
      member.of.size > 1 ||
      (isOwn(value, key) && member.of.has(value[key])),
  );
}

function linkedField(row: FieldRow, at: (index: number) => Shape): Field {
  const [key, index, mode, missing, unreadable = missing] = row;
  const shape = at(index);
  return {
    key,
    shape,
    mode: mode ?? 'required',
    isNullable: missing === null || (shape.kind === 'list' && shape.blank),
    missing: freeze(missing),
    unreadable: freeze(unreadable),
  };
}

function freeze(value: Json | undefined): Json | undefined {
  return typeof value === 'object' && value !== null ? Object.freeze(value) : value;
}

function linkedRule([name, ...settings]: RuleRow): Rule {
  // A table names only rules that its schema had from here, with what they were set to there.
  const make = RULES[name as RuleName] as (...given: typeof settings) => Rule['holds'];
  return { name, holds: make(...settings) };
}
