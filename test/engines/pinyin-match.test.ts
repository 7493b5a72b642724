import { expect } from 'chai';
import {
  endOfTyped,
  mayBeginAt,
  pinyinWord,
  spellingsBy,
  typedText,
} from '../../src/model/search/pinyin-match.ts';

const READINGS: Readonly<Record<string, readonly string[]>> = {
  孕: ['yun'],
  妇: ['fu'],
  瑜: ['yu'],
  伽: ['jia', 'qie', 'ga'],
  长: ['chang', 'zhang'],
  乐: ['le', 'yue'],
  西: ['xi'],
  安: ['an'],
};
const spellingsOf = spellingsBy((character) => READINGS[character] ?? []);

/** Number of characters of a text that a word takes, typed from its beginning; -1 for none. */
function taken(text: string, word: string): number {
  return endOfTyped(typedText(text, spellingsOf, 100).spellings, 0, word);
}

describe('a word typed as pinyin', () => {
  for (const word of ['yunfuyujia', 'yfyj', 'yunfyj', 'yunfuyj', 'yfuyuj', 'yufyuj', '孕妇yj']) {
    it(`is 孕妇瑜伽 as "${word}"`, () => {
      expect(taken('孕妇瑜伽', word)).to.equal(4);
    });
  }

  it('takes as many characters as it needs', () => {
    expect(taken('孕妇瑜伽', 'y')).to.equal(1);
    expect(taken('孕妇瑜伽', 'yun')).to.equal(1);
    expect(taken('孕妇瑜伽', 'yunf')).to.equal(2);
  });

  for (const word of ['unfu', 'yy', 'fuyj', 'yunfuyujiaa', 'yunfuyujial', 'yfyjy', 'yunu', 'z']) {
    it(`is not "${word}"`, () => {
      expect(taken('孕妇瑜伽', word)).to.equal(-1);
    });
  }

  for (const word of ['changle', 'zhangle', 'changyue', 'zhangyue', 'cl', 'zy', 'zl']) {
    it(`may be any reading: "${word}"`, () => {
      expect(taken('长乐', word)).to.equal(2);
    });
  }

  it('goes over spaces and punctuation, digits and letters', () => {
    expect(taken('长、安（西 a1）', 'caxa1')).to.equal(5);
  });

  it('ends with the text', () => {
    expect(taken('', 'y')).to.equal(-1);
    expect(taken('孕', 'yunfu')).to.equal(-1);
  });

  it('is tried in every way without being slow', () => {
    expect(taken('长'.repeat(100), `${'ch'.repeat(14)}x`)).to.equal(-1);
  });
});

describe('a text that is typed', () => {
  it('knows where its characters stand', () => {
    const { starts, ends } = typedText('𠮷 瑜，A', spellingsOf, 100);
    expect(starts).to.deep.equal([0, 3, 5]);
    expect(ends).to.deep.equal([2, 4, 6]);
  });

  it('is read up to so many characters', () => {
    expect(typedText('瑜伽'.repeat(20_000), spellingsOf, 7).spellings).to.have.length(7);
  });

  it('begins at characters, and at the first of letters', () => {
    const text = typedText('瑜伽ab 12长c', spellingsOf, 100);
    const begins = text.spellings.map((_, index) => mayBeginAt(text, index));
    expect(begins).to.deep.equal([true, true, true, false, true, false, true, true]);
  });
});

describe('a pinyin word', () => {
  for (const [typed, plain] of [
    ['yanglao', 'yanglao'],
    ["xi'an", 'xian'],
    ['yang lao', 'yanglao'],
    ['yǎnglǎo', 'yanglao'],
    ['lǜ', 'lu'],
    ['孕妇yj', '孕妇yj'],
    ['s101', 's101'],
    ['养老', ''],
    ['101', ''],
    ['كىتاب', ''],
    ['', ''],
    ['y'.repeat(31), ''],
  ] as const) {
    it(`is "${plain}" for "${typed}"`, () => {
      expect(pinyinWord(typed)).to.equal(plain);
    });
  }
});
