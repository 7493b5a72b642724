import type { Shape } from './linked-shapes.ts';
import { isOwn, put, withoutOurs } from './members.ts';
import { readValue, type Ways } from './read-value.ts';

/**
 * Reads a parsed JSON value as a shape says, and leaves out the smallest part that does not fit; nobody is told, and
 * nothing is understood otherwise than it is written. For what narrows nothing: a part that is left out offers less.
 * The value given stays as it is.
 *
 * @returns `undefined` where nothing can be used of it
 */
export function readLeniently(shape: Shape, value: unknown): unknown {
  return readValue(shape, value, READING);
}

interface Reading {
  readonly ways: Ways<Reading>;
}

const LENIENT: Ways<Reading> = {
  unfit: () => undefined,

  object({ of }, given) {
    const members = withoutOurs(given, true);
    for (const { key, shape, isRequired, missing } of of) {
      const one = isOwn(given, key) ? readLeniently(shape, given[key]) : undefined;
      if (one === undefined && isRequired) return undefined;
      put(members, key, one === undefined ? missing : one);
    }
    return members;
  },

  list({ of, marks: { most } }, given) {
    return given
      .slice(0, most)
      .map((item) => readLeniently(of, item))
      .filter((item) => item !== undefined);
  },

  map({ of }, given) {
    const members = withoutOurs(given, true);
    for (const key of Object.keys(members)) put(members, key, readLeniently(of, members[key]));
    return members;
  },
};

const READING: Reading = { ways: LENIENT };
