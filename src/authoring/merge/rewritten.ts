import { isMeant, type Shape } from '../../shape/linked-shapes.ts';
import { isObject, type Members } from '../../shape/members.ts';
import { REFERENCES, type Use } from '../references.ts';

/** The changes made to the values of a feed that becomes part of another. */
export interface Rewriting {
  /** The id something has in the new feed. */
  readonly id: (use: Use, id: string, path: string) => string;
  readonly address: (address: string) => string;
  /** The language that plain texts are in, where it is not the first of the new feed; else `null`. */
  readonly language: string | null;
}

/**
 * A copy of a value as it is written, with its ids, addresses and plain texts changed. The shape says which
 * these are; members nobody knows, and values of another kind, stay as they are.
 */
export function rewritten(
  shape: Shape,
  value: unknown,
  path: string,
  rewriting: Rewriting,
): unknown {
  if (value === null || value === undefined) return value;
  if (shape.kind === 'list') {
    return Array.isArray(value)
      ? value.map((item: unknown) => rewritten(shape.of, item, path, rewriting))
      : value;
  }
  if (shape.kind === 'texts') {
    const { language } = rewriting;
    return typeof value === 'string' && language !== null ? { [language]: value } : value;
  }
  if (isObject(value)) return rewrittenObject(shape, value, path, rewriting);
  if (typeof value !== 'string') return value;
  if (shape.kind === 'text' && shape.rules.some(({ name }) => name === 'address'))
    return rewriting.address(value);
  const use = REFERENCES[path];
  const id = value.trim();
  // What was left out for want of an id stays without one.
  return id === '' || use === undefined || use === 'local' || use === 'word'
    ? value
    : rewriting.id(use, id, path);
}

function rewrittenObject(
  shape: Shape,
  value: Members,
  path: string,
  rewriting: Rewriting,
): unknown {
  if (shape.kind === 'union') {
    const one = shape.of.find((each) => isMeant(each, value));
    return one === undefined ? value : rewrittenObject(one, value, path, rewriting);
  }
  if (shape.kind !== 'object') return value;
  const fields = new Map(shape.of.map((field) => [field.key, field.shape]));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const field = fields.get(key);
      return [
        key,
        field === undefined ? inner : rewritten(field, inner, `${path}.${key}`, rewriting),
      ];
    }),
  );
}
