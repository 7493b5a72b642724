import { describe, it } from 'node:test';
import { expect } from 'chai';
import { valuesIn, withValues } from '../../../../src/model/filter/search-string.ts';
import { splitAddress } from '../../../../src/model/filter/split-address.ts';

describe('the values of a search string', () => {
  const cases: [search: string, values: string[]][] = [
    ['', []],
    ['?', []],
    ['?a=1', ['1']],
    ['a=1', ['1']],
    ['?b=2&a=1&a=3', ['1', '3']],
    ['?a', ['']],
    ['?a=', ['']],
    ['?a=x+y%20z', ['x y z']],
    ['?%61=1', ['1']],
    ['?a=%E5%85%BB%E8%80%81', ['养老']],
    ['?a=%E5%85', ['\uFFFD']],
    ['?a=%zz', ['%zz']],
    ['?a=1=2', ['1=2']],
    ['?aa=1&A=2&a.b=3', []],
  ];
  for (const [search, values] of cases) {
    it(`are ${JSON.stringify(values)} in "${search}"`, () => {
      expect(valuesIn(search, 'a')).to.deep.equal(values);
    });
  }
});

describe('a search string with other values', () => {
  const own = new Set(['a', 'b']);
  const write = (search: string, ...entries: [string, string][]) =>
    withValues(search, own, entries);

  it('has them last, each with its key', () => {
    expect(write('?x=1', ['a', '1'], ['a', '2'])).to.equal('?x=1&a=1&a=2');
  });

  it('no longer has the former ones, however they were written', () => {
    expect(write('?a=1&x=1&%61=2&b')).to.equal('?x=1');
  });

  for (const foreign of ['?x=%e5%85%bb&y=a+b&z=a%20b', '?x&&y=', '?=1', '?x=?&/=~!()', '?x=%zz%']) {
    it(`keeps "${foreign}" byte for byte`, () => {
      expect(write(foreign)).to.equal(foreign);
      expect(write(foreign, ['a', '1'])).to.equal(`${foreign}&a=1`);
    });
  }

  it('is empty where nothing is left', () => {
    expect([write(''), write('?'), write('?a=1')]).to.deep.equal(['', '', '']);
  });

  for (const value of ['养老', 'a b+c', '&=#?%', 'need:elder', '*', '']) {
    it(`is read back as "${value}"`, () => {
      expect(valuesIn(write('?x=1', ['a', value]), 'a')).to.deep.equal([value]);
    });
  }

  it('leaves the colon of a category readable', () => {
    expect(write('', ['a', 'need:elder'])).to.equal('?a=need:elder');
  });

  it('is written whatever the text is', () => {
    expect(() => write('', ['a', '\uD800'])).not.to.throw();
  });
});

describe('an address in three parts', () => {
  const cases: [href: string, parts: string[]][] = [
    ['https://x.cn/p', ['https://x.cn/p', '', '']],
    ['https://x.cn/p?a=1#b', ['https://x.cn/p', '?a=1', '#b']],
    ['https://x.cn/p#b?a=1', ['https://x.cn/p', '', '#b?a=1']],
    ['https://x.cn/p?a=?#', ['https://x.cn/p', '?a=?', '#']],
    ['about:blank', ['about:blank', '', '']],
  ];
  for (const [href, parts] of cases) {
    it(`is told for ${href}`, () => {
      expect(splitAddress(href)).to.deep.equal(parts);
    });
  }
});
