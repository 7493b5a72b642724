import { isMeant, type Shape } from './linked-shapes.ts';
import type { ListShape, MapShape, ObjectShape } from './linked-shapes.ts';
import { isObject, type Members } from './members.ts';

/** The ways in which values with parts are read, and what is done with one that does not fit. */
export interface Ways<Reading> {
  object(shape: ObjectShape, given: Members, reading: Reading): unknown;
  list(shape: ListShape, given: unknown[], reading: Reading): unknown;
  map(shape: MapShape, given: Members, reading: Reading): unknown;
  /** @param fault `type`, or the name of the rule that is broken */
  unfit(shape: Shape, value: unknown, fault: string, reading: Reading): unknown;
}

interface WithWays<Reading> {
  readonly ways: Ways<Reading>;
}

/** Reads a value as its shape says; `undefined` where nothing can be used of it. */
export function readValue<Reading extends WithWays<Reading>>(
  shape: Shape,
  value: unknown,
  reading: Reading,
): unknown {
  const { ways } = reading;
  let one: unknown;
  switch (shape.kind) {
    case 'text':
      if (typeof value === 'string') one = value;
      break;
    case 'trimmed':
      if (typeof value === 'string') one = value.trim();
      break;
    case 'texts':
    case 'map':
      if (isObject(value)) one = ways.map(shape, value, reading);
      else if (shape.kind === 'map' || typeof value !== 'string') break;
      else one = readValue(shape.of, value, reading);
      if (one === undefined) return one;
      break;
    case 'object':
      if (!isObject(value)) break;
      one = ways.object(shape, value, reading);
      if (one === undefined) return one;
      break;
    case 'list':
      if (!Array.isArray(value)) break;
      one = ways.list(shape, value, reading);
      if (one === undefined) return one;
      break;
    case 'union': {
      const meant = shape.of.find((each) => isObject(value) && isMeant(each, value));
      if (meant !== undefined) return readValue(meant, value, reading);
      break;
    }
    case 'choice':
      if (shape.of.includes(value)) one = value;
      break;
    case 'integer':
      if (Number.isSafeInteger(value)) one = value;
      break;
    case 'number':
      if (Number.isFinite(value)) one = value;
      break;
    case 'boolean':
      if (typeof value === 'boolean') one = value;
      break;
    case 'kept':
      one = value;
      break;
  }
  if (one === undefined) return ways.unfit(shape, value, 'type', reading);
  const { rules } = shape;
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at];
    if (rule?.holds(one, rule.first, rule.second) === false)
      return ways.unfit(shape, one, rule.name, reading);
  }
  return one;
}
