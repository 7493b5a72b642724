import { isMeant, type Shape } from '../shape/linked-shapes.ts';
import { isObject, type Members } from '../shape/members.ts';

/**
 * Leaves out of a value that was read the members that it would have without being written: those only, for
 * a list with nothing in it may say something that no list does not.
 */
export function withoutDefaults(shape: Shape, value: unknown): unknown {
  if (Array.isArray(value)) {
    const inner = shape.kind === 'list' ? shape.of : shape;
    return value.map((item) => withoutDefaults(inner, item));
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const member = memberOf(shape, key, value);
    if (member === null) return [[key, inner] as const];
    if (JSON.stringify(inner) === JSON.stringify(member.missing)) return [];
    return [[key, withoutDefaults(member.shape, inner)] as const];
  });
  return Object.fromEntries(entries);
}

/** The shape of what is at a path inside a value of a shape; a list in the place of its one item has that of the item. */
export function shapeAt(shape: Shape, value: unknown, path: readonly (string | number)[]): Shape {
  const [step, ...further] = path;
  if (step === undefined) return shape;
  if (Array.isArray(value)) {
    return shapeAt(shape.kind === 'list' ? shape.of : shape, value[Number(step)], further);
  }
  if (!isObject(value)) return shape;
  const member = memberOf(shape, String(step), value);
  return shapeAt(member?.shape ?? shape, value[step], further);
}

interface Member {
  readonly shape: Shape;
  /** Its value where it is not written. */
  readonly missing: unknown;
}

function memberOf(shape: Shape, key: string, value: Members): Member | null {
  switch (shape.kind) {
    case 'object':
      return shape.of.find((field) => field.key === key) ?? null;
    case 'map':
    case 'texts':
      return { shape: shape.of, missing: undefined };
    case 'union': {
      const one = shape.of.find((each) => isMeant(each, value));
      return one === undefined ? null : memberOf(one, key, value);
    }
    default:
      return null;
  }
}
