import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chineseDate, chineseNumber } from '../../../src/i18n/format/chinese-format.ts';

const DAY_MS = 86_400_000;

describe('A date in Chinese', () => {
  for (const parts of [
    { weekday: 'short', month: 'short', day: 'numeric' },
    { weekday: 'short' },
    { year: 'numeric', month: 'long', day: 'numeric' },
    { year: 'numeric', month: 'long' },
    { year: 'numeric' },
  ] as const) {
    it(`is what Intl writes, on every day of 200 years: ${Object.keys(parts).join()}`, () => {
      const options = { ...parts, timeZone: 'UTC' } as const;
      const intl = new Intl.DateTimeFormat('zh-Hans-u-ca-gregory', options);
      const last = Date.UTC(2100, 11, 31);
      for (let at = Date.UTC(1900, 0, 1); at <= last; at += DAY_MS) {
        if (chineseDate(new Date(at), parts) === intl.format(at)) continue;
        assert.equal(chineseDate(new Date(at), parts), intl.format(at));
      }
    });
  }
});

describe('A number in Chinese', () => {
  const intl = new Intl.NumberFormat('zh-Hans', { maximumFractionDigits: 12 });
  const same = (value: number) => {
    const shown = chineseNumber(value);
    if (shown !== intl.format(value)) assert.equal(shown, intl.format(value), String(value));
  };

  it('is what Intl writes, for the whole ones up to 200,000 and below', () => {
    for (let value = 1; value <= 200_000; value += 1) {
      same(value);
      same(-value);
    }
    same(0);
    assert.equal(chineseNumber(-0), '0', 'but for this, which Intl gives a sign');
  });

  it('is what Intl writes on both sides of each power of ten, up to 15 digits', () => {
    for (let power = 10; power < 1e15; power *= 10) {
      for (const value of [power - 1, power, power + 1, 3 * power, 10 * power - 1]) {
        same(value);
        same(-value);
      }
    }
  });

  it('is what Intl writes, for every price up to 20,000 yuan', () => {
    for (let cents = 1; cents <= 2_000_000; cents += 1) same(cents / 100);
  });

  it('is left to Intl where it is longer, has more digits behind its point, or is none', () => {
    for (const value of [1e15, -1e15, 1e21, 0.001, 8126.905, 1e-7, Number.NaN, Infinity]) {
      assert.equal(chineseNumber(value), null, String(value));
    }
  });
});
