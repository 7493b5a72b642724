import { expect } from 'chai';
import * as fc from 'fast-check';
import { foldText, queryWords, traceText } from '../../src/model/search/search-text.ts';

describe('folded text', () => {
  const folded: [text: string, plain: string][] = [
    ['ＡＢＣ１２３', 'abc123'],
    ['Tai Chi', 'tai chi'],
    ['８，１２６．９㎡', '8,126.9m2'],
    ['ÉCOLE', 'école'],
    ['太极拳', '太极拳'],
    ['  Tai \n\t Chi ', 'tai chi'],
    ['省道 101　自驾', '省道101自驾'],
    ['孕 妇 瑜 伽', '孕妇瑜伽'],
    ['𠮷 野', '𠮷野'],
    ['养\u200B老\u2060院\uFEFF', '养老院'],
    ['village\u2019s', "village's"],
    ['كـــىتَاب', 'كىتاب'],
    ['\uFEDB\uFBE9\uFE97\uFE8E\uFE8F', 'كىتاب'],
    ['ΟΔΟΣ ς', 'οδοσ σ'],
    ['İ', 'i\u0307'],
    ['STRAẞE ß', 'straße ß'],
    ['ㄱㅏ', '가'],
    ['', ''],
    ['\u3000', ''],
  ];
  for (const [text, plain] of folded) {
    it(`makes "${text}" plain: "${plain}"`, () => {
      expect(foldText(text)).to.equal(plain);
    });
  }
});

describe('the words of a query', () => {
  const queries: [query: string, ...words: string[]][] = [
    ['养老', '养老'],
    ['养老，瑜伽。嘉顺、（昌吉）', '养老', '瑜伽', '嘉顺', '昌吉'],
    ['养 老', '养', '老'],
    ['Yoga  YOGA ｙｏｇａ', 'yoga'],
    ["xi'an", "xi'an"],
    ['xi’an', "xi'an"],
    ["'yoga'", 'yoga'],
    ['0994-2345678', '0994', '2345678'],
    ['阿不都·热合曼', '阿不都', '热合曼'],
    ['كىتاب، مۇلازىمەت؟', 'كىتاب', 'مۇلازىمەت'],
    ['<b>', '<b>'],
    ['c++', 'c++'],
    ['.*', '.*'],
    ["''", "''"],
    ['（ ）', '( )'],
    [''],
    [' \u3000\u200B '],
  ];
  for (const [query, ...words] of queries) {
    it(`are ${JSON.stringify(words)} in "${query}"`, () => {
      expect(queryWords(query)).to.deep.equal(words);
    });
  }
});

describe('a traced text', () => {
  it('is folded like any other', () => {
    const units = fc.constantFrom(
      ...['a', 'B', 'é', 'ｅ', '\u0301', ' ', '\u3000', '\n', '养', '老', '𠮷', '㎡', '（', '１'],
      ...['\u200B', '\uFE0F', 'ـ', 'َ', 'ك', '\uFE8F', 'ﷺ', '’', 'ｶ', 'ﾞ', '…', '\uD800', '😀', 'ﬁ'],
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(traceText(text).folded).to.equal(foldText(text));
      }),
    );
  });

  it('is folded like any other whatever its letters are composed of', () => {
    const unlike: string[] = [];
    for (let code = 0; code < 0x20000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      const composed = letter.normalize('NFKD');
      for (const text of [`Α${letter}`, `${letter}Σ`, `ㄱ${letter}`, `${letter}ㅏ`, composed]) {
        if (traceText(text).folded !== foldText(text)) unlike.push(JSON.stringify(text));
      }
    }
    expect(unlike).to.deep.equal([]);
  });

  it('says for each unit where its character stands', () => {
    const { folded, starts, ends } = traceText('Ａ \u3000b㎡老 人');
    expect(folded).to.equal('a bm2老人');
    expect(starts).to.deep.equal([0, 1, 3, 4, 4, 5, 7]);
    expect(ends).to.deep.equal([1, 3, 4, 5, 5, 6, 8]);
  });

  it('takes a pair of surrogates for one character', () => {
    const { starts, ends } = traceText('𠮷野');
    expect(starts).to.deep.equal([0, 0, 2]);
    expect(ends).to.deep.equal([2, 2, 3]);
  });
});
