/**
 * The shapes that values may have, as plain data: made of the schemas at build time by
 * `compile-schema.ts`, read on pages by `read-shape.ts`.
 */
export interface ShapeTable {
  /** Indexes in `shapes` of the shapes of whole records, by name. */
  readonly roots: Readonly<Record<string, number>>;
  /** A shape names those it is made of by their place in this list. */
  readonly shapes: readonly ShapeRow[];
}

export type ShapeRow = LeafRow | TextRow | ChoiceRow | ListRow | MapRow | UnionRow | ObjectRow;

/** A rule with what it is set to: `["length", 1, 200]`. */
export type RuleRow = readonly [name: string, ...settings: (string | number)[]];

interface Ruled {
  /** Rules it has to keep to beside its type. */
  readonly rules?: readonly RuleRow[];
}

export interface LeafRow extends Ruled {
  readonly kind: 'boolean' | 'integer' | 'number';
}

export interface TextRow extends Ruled {
  readonly kind: 'text';
  /** Characters it has at least and at most. */
  readonly length?: readonly [least: number, most: number];
  /** True where blanks around a text are taken off before its rules are asked. */
  readonly trim?: true;
}

export interface ChoiceRow extends Ruled {
  readonly kind: 'choice';
  readonly of: readonly JsonLeaf[];
}

export interface ListRow extends Ruled {
  readonly kind: 'list';
  readonly of: number;
  /** Items that are read at most. */
  readonly most?: number;
  /** The member by which an item is known: a second one with the same is left out. */
  readonly unique?: string;
  /** True where an item that is left out leaves more open than was meant. */
  readonly doubtful?: true;
  /** True where `null` stands for the default, and is not kept. */
  readonly blank?: true;
}

/** An object whose members are all alike, such as a text in several languages. */
export interface MapRow extends Ruled {
  readonly kind: 'map';
  readonly of: number;
  /** True where one value may stand for all: a text in the feed's own language. */
  readonly single?: true;
}

/** One of several objects: told apart by a member that can have one value only. */
export interface UnionRow extends Ruled {
  readonly kind: 'union';
  readonly of: readonly number[];
}

export interface ObjectRow extends Ruled {
  readonly kind: 'object';
  readonly fields: readonly FieldRow[];
  /** True where members nobody knows are left out, and not kept. */
  readonly strip?: true;
  /** True where any misfit within makes all of it unreadable: nothing in it is repaired. */
  readonly whole?: true;
}

/**
 * A member of an object. With two parts it is required. The third is its default: what it is where it is
 * missing, or `null` (which is allowed where that is the default), and where it cannot be read. The
 * fourth says more of one that cannot be read: `doubtful`, it may have narrowed what is offered, is
 * marked, and has a value of its own where there is a fifth part; `lenient` is not even reported;
 * `ignored` neither, and it is left out.
 */
export type FieldRow =
  | readonly [key: string, shape: number]
  | readonly [
      key: string,
      shape: number,
      missing: Json,
      mode?: 'doubtful' | 'lenient' | 'ignored',
      unreadable?: Json,
    ];

export type JsonLeaf = string | number | boolean | null;
export type Json = JsonLeaf | readonly Json[] | { readonly [key: string]: Json };
