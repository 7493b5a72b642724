import { expect } from 'chai';
import { directoryOf } from '../../src/model/directory.ts';
import { readChoices, withoutWords } from '../../src/model/search/read-choices.ts';
import { feedWith, location } from '../support/feed-builders.ts';

const directory = directoryOf(
  feedWith({
    locations: [
      location({ id: 'city', name: '昌吉市' }),
      location({ id: 'jiashun', name: { 'zh-Hans': '嘉顺社区', en: 'Jiashun', ug: 'جياشۈن' } }),
      location({ id: 'road', name: '建国路街道', aka: ['建国路办事处'] }),
      location({ id: 'east', name: '东风村' }),
      location({ id: 'west', name: '东风村' }),
    ],
  }),
);

/** The choices in a query and what is left of it: "weekday WE, cost free | 美容". */
function read(query: string): string {
  const { choices, rest } = readChoices(directory, query);
  return `${choices.map(({ facet, value }) => `${facet} ${value}`).join(', ')} | ${rest}`;
}

describe('the choices in a query', () => {
  const queries: [query: string, read: string][] = [
    ['周三', 'weekday WE | '],
    ['星期日', 'weekday SU | '],
    ['礼拜天', 'weekday SU | '],
    ['週五', 'weekday FR | '],
    ['每周三瑜伽', 'weekday WE | 瑜伽'],
    ['下周三', 'weekday WE | '],
    ['周一至周五', 'weekday MO, weekday FR | '],
    ['周三免费美容', 'weekday WE, cost free | 美容'],
    ['免費 瑜伽', 'cost free | 瑜伽'],
    ['不要钱的课', 'cost free | 课'],
    ['今天有什么活动', 'when today | '],
    ['明天理发', 'when tomorrow | 理发'],
    ['周末亲子', 'when weekend | 亲子'],
    ['周三下午太极', 'weekday WE, part afternoon | 太极'],
    ['70岁瑜伽', 'age 70 | 瑜伽'],
    ['七十岁 瑜伽', 'age 70 | 瑜伽'],
    ['７０周岁', 'age 70 | '],
    ['三岁半', 'age 3 | '],
    ['嘉顺社区瑜伽', 'place jiashun | 瑜伽'],
    ['嘉顺瑜伽', 'place jiashun | 瑜伽'],
    ['建国路办事处', 'place road | '],
    ['东风村理发', 'place east, place west | 理发'],
    ['free yoga in Jiashun', 'cost free, place jiashun | yoga'],
    ['yoga on Wednesdays', 'weekday WE | yoga'],
    ['tomorrow', 'when tomorrow | '],
    ['70 years old', 'age 70 | '],
    ['چارشەنبە ھەقسىز', 'weekday WE, cost free | '],
    ['бүгін тегін йога', 'when today, cost free | йога'],
    ['سارسەنبى تەگىن', 'weekday WE, cost free | '],
    ['70 жас', 'age 70 | '],
    ['70 ياش', 'age 70 | '],
  ];
  for (const [query, expected] of queries) {
    it(`are read in "${query}"`, () => {
      expect(read(query)).to.equal(expected);
    });
  }

  for (const query of [
    ...['一周三次', '每周三次瑜伽', '一周三天', '不免费', '60岁以上', '七十多岁', '70', '2026年'],
    ...['barrier-free', 'freedom', 'Sundayish', 'jiashuns', '瑜伽', '', '周'],
  ]) {
    it(`are not guessed in "${query}"`, () => {
      expect(readChoices(directory, query)).to.deep.equal({ choices: [], rest: query });
    });
  }

  it('are taken out of the query as they stand in it, and the rest stays as it was typed', () => {
    const query = '周三 免费 YOGA';
    const [day, free] = readChoices(directory, query).choices;
    expect(day && withoutWords(query, [day])).to.equal('免费 YOGA');
    expect(free && withoutWords(query, [free])).to.equal('周三 YOGA');
  });
});
