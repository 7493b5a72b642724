import type { Field, Shape } from './linked-shapes.ts';
import { areMoreInherited, isOwn, PROTOTYPE, put } from './members.ts';
import { readValue, type Ways } from './read-value.ts';

/** Something is not written as its shape says: who can mend it may read the value again from its beginning. */
export class OddlyWritten extends Error {
  override readonly name = 'OddlyWritten';
}

interface Reading {
  readonly ways: Ways<Reading>;
  /** True where a member may be one that all objects have. */
  readonly isGuarded: boolean;
}

/**
 * Reads a parsed JSON value that is nobody else's and is written as its shape says: what is missing gets its
 * default, in place. What objects inherit is never read. Most pages run this once, with code that is cold:
 * so there are few calls in it, and nothing of what a value needs that is not as it should be.
 *
 * @param isGuarded whether a member may be one that all objects have: who reads many values asks once
 * @throws {OddlyWritten} where it is not, or has members beside those that narrow what is offered. Where only
 * known members are kept, as in answers of an endpoint, one that need not be there has its default instead.
 */
export function readStrictly(
  shape: Shape,
  value: unknown,
  isGuarded = areMoreInherited(),
): unknown {
  return readValue(shape, value, { ways: STRICT, isGuarded });
}

const STRICT: Ways<Reading> = {
  unfit() {
    throw new OddlyWritten();
  },

  object({ of, keys, marks, narrows }, given, reading) {
    const { isGuarded } = reading;
    if (isOwn(given, PROTOTYPE)) throw new OddlyWritten();
    if (narrows) {
      for (const key of Object.keys(given)) {
        if (!keys.has(key) && !key.startsWith('x_')) throw new OddlyWritten();
      }
    }
    const members = marks.strip ? {} : given;
    for (let at = 0; at < of.length; at += 1) {
      const field = of[at];
      if (field === undefined) break;
      const { key } = field;
      const value = isGuarded && !isOwn(given, key) ? undefined : given[key];
      let one = field.missing;
      if (value === undefined || (value === null && field.isNullable)) {
        if (field.isRequired) throw new OddlyWritten();
      } else if (marks.strip && !field.isRequired) one = readOrMissing(field, value, reading);
      else one = readValue(field.shape, value, reading);
      if (one === value && !marks.strip) continue;
      if (isGuarded || one === undefined) put(members, key, one);
      else members[key] = one;
    }
    return members;
  },

  list({ of, marks: { most = Infinity, unique } }, given, reading) {
    if (given.length > most) throw new OddlyWritten();
    for (let index = 0; index < given.length; index += 1) {
      const one = readValue(of, given[index], reading);
      if (one !== given[index]) given[index] = one;
    }
    const names = unique === undefined ? [] : given.map((item) => (item as never)[unique]);
    if (new Set(names).size < names.length) throw new OddlyWritten();
    return given;
  },

  map({ of }, given, reading) {
    if (isOwn(given, PROTOTYPE)) throw new OddlyWritten();
    for (const key of Object.keys(given)) {
      const one = readValue(of, given[key], reading);
      if (one !== given[key]) put(given, key, one);
    }
    return given;
  },
};

/** A member that need not be there: its default, where it does not fit. */
function readOrMissing({ shape, missing }: Field, value: unknown, reading: Reading): unknown {
  try {
    return readValue(shape, value, reading);
  } catch {
    return missing;
  }
}
