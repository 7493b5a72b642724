import * as z from 'zod/mini';
import { RULES, type Ruled, type RuleName, type Settings } from './rules.ts';

/**
 * The pieces that the schemas of feed and contract are put together from. Whatever stands in them has a
 * name that the build can write down: `compile-schema.ts` makes of them what a page reads with.
 */

/** The marks of a schema for `read-shape.ts` alone; Zod and JSON Schema know nothing of them. */
export interface Mark {
  /** A misfit of it may leave more open than was meant. */
  readonly doubtful?: true;
  /** Nothing in it is repaired: it is read as a whole, or not at all. */
  readonly whole?: true;
  /** Items of a list that are read at most. */
  readonly most?: number;
  /** The member that no two items of a list have in common. */
  readonly unique?: string;
  /** Shown on a later occasion alone: until then it is kept as it is. */
  readonly late?: true;
}

export const marks = z.registry<Mark>();

/** Marks a schema, beside what is already marked of it. */
function marked<Schema extends z.ZodMiniType>(schema: Schema, mark: Mark): Schema {
  marks.add(schema, { ...marks.get(schema), ...mark });
  return schema;
}

/** Marks what narrows what is offered: where it is there and cannot be read, nobody knows how far. */
export function doubtful<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  return marked(schema, { doubtful: true });
}

/** Marks a member of a record that pages read when something shows it, and not before. It narrows nothing. */
export function late<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  return marked(schema, { late: true });
}

/** Marks what is read as a whole, or not at all. */
export function whole<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  return marked(schema, { whole: true });
}

/** A rule by its name; the message of its issue is the name, too. */
export function rule<Name extends RuleName>(name: Name, ...settings: Settings<Name>) {
  return z.refine<Ruled[Name]>((value) => RULES[name](value, ...settings), {
    error: name,
    params: { rule: [name, ...settings] },
  });
}

/** Takes the blanks around a text off. */
export function trimmed(text: string): string {
  return text.trim();
}

/** `null` stands for none, and is not kept. */
export function orNone<Item>(items: Item[] | null): Item[] {
  return items ?? [];
}

/** Makes a schema of a value that may be unknown: `null`, which is its default too. */
export const known = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z._default(z.nullable(schema), null);

/** A list of which the rest is left out where it is longer than any that is meant. */
export const list = <Schema extends z.ZodMiniType>(schema: Schema, most: number) =>
  z._default(array(schema, most), []);

/** The same, where it has no default. */
export const array = <Schema extends z.ZodMiniType>(schema: Schema, most: number) =>
  marked(z.array(schema), { most });

/** A list that may be `null` for none, and of which the rest is left out where it is too long. */
export const shortList = <Schema extends z.ZodMiniType>(
  schema: Schema,
  limits: Pick<Mark, 'most' | 'unique'>,
) =>
  marked(
    z._default(z.pipe(z.nullable(z.array(schema)), z.transform(orNone<z.output<Schema>>)), []),
    limits,
  );

// Lengths are rules: Zod's own length checks also run on what is no text at all, and an object with a
// `length` of its own would make them throw.
const MAX_TEXT = 20_000;

export const id = z.string().check(z.overwrite(trimmed), rule('length', 1, 200));
export const plainText = z.string().check(rule('length', 0, MAX_TEXT));
export const text = z.union([plainText, z.record(z.string(), plainText)]).check(rule('languages'));
/** A text that says something. */
export const named = text.check(rule('has-words'));
export const address = z.string().check(rule('length', 1, 2_000), rule('address'));
export const date = z.string().check(rule('date'));
export const time = z.string().check(rule('time'));
export const instant = z.string().check(rule('instant'));
export const finite = z.number();
export const natural = z.int().check(z.nonnegative());
export const positive = z.int().check(z.positive());
