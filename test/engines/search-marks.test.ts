import { expect } from 'chai';
import * as fc from 'fast-check';
import { marksIn } from '../../src/model/search/search-marks.ts';
import { pinyinReadings } from '../../src/lazy/search/pinyin.ts';

/** A text with its marks in brackets. */
function marked(text: string, query: string, readings = pinyinReadings): string {
  return [...marksIn(text, query, readings)]
    .reverse()
    .reduce(
      (rest, [start, end]) =>
        `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    );
}

describe('marks', () => {
  const texts: [text: string, query: string, marked: string][] = [
    ['嘉顺社区养老服务', '养老', '嘉顺社区[养老]服务'],
    ['养老院，居家养老', '养老', '[养老]院，居家[养老]'],
    ['嘉顺社区养老服务', '养老 嘉顺', '[嘉顺]社区[养老]服务'],
    ['养老服务', '老服 养老', '[养老服]务'],
    ['养老服务', '养老 服务', '[养老服务]'],
    ['养老服务', '养老服务 老', '[养老服务]'],
    ['Prenatal Yoga', 'yoga', 'Prenatal [Yoga]'],
    ['省道Ｓ１０１', 's101', '省道[Ｓ１０１]'],
    ['省道S101', 'Ｓ１０１', '省道[S101]'],
    ['省道 101', '省道101', '[省道 101]'],
    ['孕 妇\u3000瑜伽', '孕妇', '[孕 妇]\u3000瑜伽'],
    ['面积８㎡。', 'm2', '面积８[㎡]。'],
    ['８㎡。', 'm', '８[㎡]。'],
    ['cafe\u0301s', 'café', '[cafe\u0301]s'],
    ['养\u200B老院', '养老', '[养\u200B老]院'],
    ['كـــىتَابخانا', 'كىتاب', '[كـــىتَاب]خانا'],
    ['𠮷野𠮷', '𠮷', '[𠮷]野[𠮷]'],
    ['0994-2345678', '0994-2345678', '[0994]-[2345678]'],
    ['<b>养老</b>', '<b>', '[<b>]养老</b>'],
    ['a.*b', '.*', 'a[.*]b'],
    ['孕妇瑜伽', 'yfyj', '[孕妇瑜伽]'],
    ['孕妇瑜伽', 'yj', '孕妇[瑜伽]'],
    ['孕妇瑜伽', 'yun', '[孕]妇瑜伽'],
    ['孕妇瑜伽，瑜伽理疗', 'yujia', '孕妇[瑜伽]，[瑜伽]理疗'],
    ['美容、美甲', 'mrmj', '[美容、美甲]'],
    ['孕妇瑜伽', '孕妇yj', '[孕妇瑜伽]'],
    ['𠮷野瑜伽', 'yj', '𠮷野[瑜伽]'],
    ['省道101自驾', '01zj', '省道101自驾'],
    ['嘉顺社区养老', 'yang lao', '嘉顺社区[养老]'],
    ['Yoga for yj', 'yj', 'Yoga for [yj]'],
    ['孕妇瑜伽', '养老', '孕妇瑜伽'],
    ['孕妇瑜伽', '', '孕妇瑜伽'],
    ['', '养老', ''],
  ];
  for (const [text, query, expected] of texts) {
    it(`of "${query}" are ${expected}`, () => {
      expect(marked(text, query)).to.equal(expected);
    });
  }

  it('are none of pinyin without readings', () => {
    expect(marksIn('孕妇瑜伽', 'yj', null)).to.deep.equal([]);
    expect(marksIn('孕妇瑜伽 yj', 'yj', null)).to.deep.equal([[5, 7]]);
  });

  it('stand in order inside the text, apart from each other, and split no pair of surrogates', () => {
    const parts = fc.constantFrom(
      ...['a', 'B', 'ｂ', ' ', '，', '养', '老', '瑜', '𠮷', '😀', '㎡', '\u0301', 'ـ', '\uD842'],
      ...['yang', 'yj', "'"],
    );
    const text = fc.array(parts, { maxLength: 10 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (shown, query) => {
        let last = -1;
        for (const [start, end] of marksIn(shown, query, pinyinReadings)) {
          expect(start).to.be.above(last);
          expect(end).to.be.above(start).and.most(shown.length);
          for (const edge of [start, end]) {
            const pair = shown.slice(Math.max(edge - 1, 0), edge + 1);
            expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair), pair).to.be.false;
          }
          last = end;
        }
      }),
    );
  });
});
