import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { shortNumber } from '../../../../src/model/figures/short-number.ts';

describe('a number in 万 and 亿', () => {
  for (const [value, short] of [
    [80_000_000, { value: 8000, unit: 10_000 }],
    [11_700_000, { value: 1170, unit: 10_000 }],
    [205_000, { value: 20.5, unit: 10_000 }],
    [20_000, { value: 2, unit: 10_000 }],
    [-20_000, { value: -2, unit: 10_000 }],
    [100_000_000, { value: 1, unit: 100_000_000 }],
    [1_250_000_000, { value: 12.5, unit: 100_000_000 }],
    [28_977, null],
    [99_999_999, null],
    [9_999, null],
    [8126.9, null],
    [0, null],
    [1e15, null],
    [1e300, null],
  ] as const) {
    it(`is ${short === null ? 'not used for' : 'exact for'} ${value}`, () => {
      expect(shortNumber(value)).to.deep.equal(short);
    });
  }

  it('never loses anything', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const short = shortNumber(value);
        expect(short === null || short.value * short.unit === value).to.equal(true);
      }),
    );
  });
});
