import type { Shape } from '../../shape/linked-shapes.ts';
import { isMeant } from '../../shape/linked-shapes.ts';
import { isObject, type Members } from '../../shape/members.ts';
import { exampleValue, type FeedField } from './fields.ts';

/** An example longer than this is cut down to what it cannot do without, in characters. */
const LONGEST = 160;

/** The example of a field as it is written in a feed: `"byday": ["WE"]`. */
export function exampleOf({ path, shape, field }: FeedField): string {
  const value = exampleValue(path);
  if (field !== null) return `${JSON.stringify(field.key)}: ${written(shortened(shape, value))}`;
  if (!Array.isArray(value)) return `"${path}": ${written(shortened(shape, value))}`;
  return `"${path}": ${written([shortened(shape, value[0])])}`;
}

/** The example of a field, of long ones a part that can stand for itself. */
export function shortExample({ path, shape }: FeedField): unknown {
  return shortened(shape, exampleValue(path));
}

/** A value, cut down where it is long: of lists the first items, of objects the members they need. */
function shortened(shape: Shape, value: unknown): unknown {
  if (written(value).length <= LONGEST) return value;
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.slice(0, 1).map((item) => shortened(shape.of, item));
  }
  if (shape.kind === 'union' && isObject(value)) {
    const one = shape.of.find((option) => isMeant(option, value));
    return one === undefined ? value : shortened(one, value);
  }
  if (shape.kind !== 'object' || !isObject(value)) return value;
  const needed = shape.of.filter(({ isRequired }) => isRequired);
  const others = shape.of.filter(({ isRequired }) => !isRequired);
  const kept: Members = {};
  for (const { key, shape: own, isRequired } of [...needed, ...others]) {
    const member = value[key];
    if (member === undefined) continue;
    const short = shortened(own, member);
    if (isRequired || written({ ...kept, [key]: short }).length <= LONGEST) kept[key] = short;
  }
  return kept;
}

/** JSON in one line, with a blank where people put one. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${written(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
