import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { stringifyPlain, type PlainJson } from '../../../src/booking/plain-json.ts';

/** Runs on a page whose libraries have given every value of a kind a `toJSON`. */
function withToJson<Result>(prototypes: readonly object[], run: () => Result): Result {
  for (const prototype of prototypes) {
    Object.assign(prototype, { toJSON: () => '[object of an old library]' });
  }
  try {
    return run();
  } finally {
    for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
  }
}

const BOOKING = {
  requestId: 'r-1',
  partySize: 2,
  contact: { name: '古丽 "G"', phone: '13912345678' },
  consents: [{ id: 'privacy', version: '1', at: '2026-11-24T02:00:00.000Z' }],
  source: null,
};

describe('plain JSON', () => {
  it('is what JSON.stringify gives, for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(stringifyPlain(value)).to.equal(JSON.stringify(value));
      }),
      { numRuns: 500 },
    );
  });

  const values: PlainJson[] = [
    ...[null, true, false, 0, -0, 1.5, -1e21, '', '"', '\\', '\n', '\u2028', '\uD800', '社区'],
    ...[[], {}, [[]], [{}], [null], { a: [] }, { '': '' }, { '"': 1 }, { b: 1, a: 2 }],
  ];
  for (const value of values) {
    it(`is what JSON.stringify gives for ${JSON.stringify(value)}`, () => {
      expect(stringifyPlain(value)).to.equal(JSON.stringify(value));
    });
  }

  it('has null for numbers that JSON does not know', () => {
    expect(stringifyPlain([Number.NaN, Number.POSITIVE_INFINITY])).to.equal('[null,null]');
  });

  it('keeps a key called __proto__', () => {
    const json = '{"__proto__":{"a":1},"constructor":2}';
    expect(stringifyPlain(JSON.parse(json) as PlainJson)).to.equal(json);
  });

  for (const [name, prototypes] of [
    ['arrays', [Array.prototype]],
    ['objects', [Object.prototype]],
    ['arrays, objects, texts and numbers', [Array, Object, String, Number].map((c) => c.prototype)],
  ] as const) {
    it(`asks no toJSON that a page gives ${name}`, () => {
      const expected = JSON.stringify(BOOKING);
      const json = withToJson(prototypes, () => stringifyPlain(BOOKING));
      expect(json).to.equal(expected);
    });
  }
});
