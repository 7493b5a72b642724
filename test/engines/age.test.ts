import { expect } from 'chai';
import { namesAge, readAge } from '../../src/model/filter/age.ts';

const AGES: readonly [typed: string, years: string][] = [
  ['70', '70'],
  ['8', '8'],
  ['0', '0'],
  ['１０５', '105'],
  ['70岁', '70'],
  ['70 周岁', '70'],
  ['70歲', '70'],
  ['７０岁', '70'],
  ['年满60', '60'],
  ['我今年七十', '70'],
  ['七十', '70'],
  ['七十岁', '70'],
  ['七十五周岁', '75'],
  ['十', '10'],
  ['十八', '18'],
  ['两岁', '2'],
  ['一百零三岁', '103'],
  ['一百', '100'],
  ['3.5', '3'],
  ['３．５岁', '3'],
  ['3,5', '3'],
  ['3岁半', '3'],
  ['三岁半', '3'],
  ['2岁6个月', '2'],
  ['半岁', '0'],
  ['18个月', '1'],
  ['十个月', '0'],
  ['8 months', '0'],
  ['70 years old', '70'],
  ['Aged 70', '70'],
  ['seventy', '70'],
  ['Seventy-five', '75'],
  ['thirteen', '13'],
  ['a hundred'.slice(2), '100'],
  ['٧٠', '70'],
  ['۷۰ ياش', '70'],
  ['70 ياشتا', '70'],
  ['يەتمىش', '70'],
  ['يەتمىش بەش ياش', '75'],
  ['70 жас', '70'],
  ['жетпіс', '70'],
  ['жетпіс бес жас', '75'],
  ['70 جاس', '70'],
  ['جەتپىس', '70'],
  ['ءۇش جاس', '3'],
];

const UNCLEAR: readonly string[] = [
  '七十多',
  '七十多岁',
  '70左右',
  '虚岁70',
  '60岁以上',
  '60-70',
  '老人',
  '1954年',
  '1954',
  '999',
  '131',
  '-5',
  '5五',
  '七十十',
  'seventy eighty',
  'thirteen five',
  'five seventy',
  '岁',
  '',
  '7 0',
  '3.5.1',
];

describe('an age', () => {
  for (const [typed, years] of AGES) {
    it(`is read from "${typed}" as ${years}`, () => {
      expect(readAge(typed)).to.equal(years);
    });
  }

  for (const typed of UNCLEAR) {
    it(`is not guessed from "${typed}"`, () => {
      expect(readAge(typed)).to.equal(null);
    });
  }

  it('is known for one by its unit', () => {
    expect(['70岁', '七十周岁', '3岁半', '70 years old', '70 ياش'].map(namesAge)).to.not.include(
      false,
    );
    expect(['70', '七十', '70年', ''].map(namesAge)).to.not.include(true);
  });
});
