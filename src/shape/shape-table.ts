/**
 * The shapes of values, as plain data: made of the schemas at build time by
 * `compile-schema.ts`, read on pages by `read-shape.ts`.
 *
 * The notation is short, because every page loads a table: a shape stands inside the one that it is part
 * of, and only what stands in many places is named by its number.
 */
export interface ShapeTable {
  /** Shapes that stand in many places: each after those that it is made of. */
  readonly shared: readonly ShapeRow[];
  /** The shapes of whole records, by name. */
  readonly roots: Readonly<Record<string, ShapeRow>>;
}

/**
 * A shape. A number is the place of a shared one. A text is what can be chosen: `"yes|no|unknown"`. Else
 * the first member is its kind, with what it is made of: `{"list":"MO|TU","most":2}`.
 */
export type ShapeRow = number | string | KindRow;
export type KindRow = LeafRow | ListRow | MapRow | TextsRow | UnionRow | ObjectRow;

/** A rule that a value has to keep to beside its type, with what it is set to: `["length",1,200]`. */
export type RuleRow = string | readonly [name: string, ...settings: (string | number)[]];

interface Ruled {
  readonly rules?: readonly RuleRow[];
}

/**
 * A value without parts, with its rules; `trimmed` is a text without the blanks around it, `kept` any value: one of
 * which another table has the shape.
 */
export type LeafRow = { readonly [Kind in LeafKind]?: readonly RuleRow[] };
export type LeafKind = 'boolean' | 'integer' | 'kept' | 'number' | 'text' | 'trimmed';

export interface ListRow extends Ruled, ListMarks {
  readonly list: ShapeRow;
}

export interface ListMarks {
  /** Items that are read at most. */
  readonly most?: number;
  /** The member by which an item is known: a second one with the same is left out. */
  readonly unique?: string;
  /** True where an item that is left out leaves more open than was meant. */
  readonly doubtful?: true;
  /** True where `null` stands for the default, and is not kept. */
  readonly blank?: true;
}

/** An object whose members are all alike. */
export interface MapRow extends Ruled {
  readonly map: ShapeRow;
}

/** A map that one text may stand for: that in the feed's own language. */
export interface TextsRow extends Ruled {
  readonly texts: ShapeRow;
}

/** One of several objects: told apart by a member that can have one value only. */
export interface UnionRow {
  readonly union: readonly ShapeRow[];
}

export interface ObjectRow extends Ruled, ObjectMarks {
  readonly object: Readonly<Record<string, FieldRow>>;
}

export interface ObjectMarks {
  /** True where members nobody knows are left out, and not kept. */
  readonly strip?: true;
  /** True where any misfit within makes all of it unreadable: nothing in it is repaired. */
  readonly whole?: true;
}

/**
 * A member of an object. The shape alone is of one that may be `null`, which is what it is where it is
 * missing or cannot be read. In a list, it stands alone where it is required. A second part is its
 * default: what it is where it is missing or cannot be read; `null` is allowed where that is the default.
 * The third says more of one that cannot be read: `DOUBTFUL`, it may have narrowed what is offered, which
 * its object then says; `lenient` is not even reported; `ignored` neither, and it is left out.
 */
export type FieldRow = ShapeRow | FieldParts;
export type FieldParts = readonly [
  shape: ShapeRow,
  missing?: Json,
  mode?: typeof DOUBTFUL | 'lenient' | 'ignored',
];

/** Of a member that may have narrowed what is offered: a number, for it stands in half the rows of a table. */
export const DOUBTFUL = 1;

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };
