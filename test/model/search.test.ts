import { expect } from '@open-wc/testing';
import { directoryOf } from '../../src/model/directory.ts';
import { foldText, searchIndexOf, searchServices } from '../../src/model/search.ts';
import {
  at,
  feedWith,
  location,
  organization,
  service,
  taxonomy,
} from '../support/feed-builders.ts';

const yoga = service({
  id: 'yoga',
  name: { 'zh-Hans': '孕期瑜伽', en: 'Prenatal Yoga' },
  aka: ['孕妇操', 'YOGA101'],
  summary: '适合孕中期',
  organization_id: 'youyun',
  terms: ['need:mother'],
  at: [at({ location_id: 'jiashun' })],
});
const taichi = service({
  id: 'taichi',
  name: { 'zh-Hans': '太极拳', en: 'Tai chi' },
  description: '孕妇不宜',
});
const gone = service({ id: 'gone', name: '孕期瑜伽', status: 'defunct' });

const directory = directoryOf(
  feedWith({
    taxonomies: [taxonomy('need', [{ id: 'mother', name: '母婴', aka: ['Maternity'] }])],
    organizations: [organization({ id: 'youyun', name: '优孕基地', aka: ['Youyun Jidi'] })],
    locations: [
      location({ id: 'jiashun', name: '嘉顺社区', parent_id: 'city', aka: ['Jiashun'] }),
      location({ id: 'city', name: { 'zh-Hans': '昌吉市', en: 'Changji' } }),
    ],
    services: [yoga, taichi, gone],
  }),
);

function found(query: string): string[] {
  return searchServices(directory, query).map(({ id }) => id);
}

describe('a search', () => {
  const yogaOnly: [by: string, query: string][] = [
    ['its name', '孕期瑜伽'],
    ['part of its name', '瑜伽'],
    ['its name in another language', 'Prenatal'],
    ['a name in capitals', 'PRENATAL YOGA'],
    ['a name in small letters', 'yoga101'],
    ['full-width letters', 'ｙｏｇａ１０１'],
    ['a name residents use', '孕妇操'],
    ['its summary', '孕中期'],
    ['its category', '母婴'],
    ['another word for its category', 'maternity'],
    ['its provider', '优孕基地'],
    ['another name of its provider', 'youyun jidi'],
    ['its place', '嘉顺'],
    ['another name of its place', 'jiashun'],
    ['the city its place lies in', '昌吉'],
    ['the city in another language', 'changji'],
    ['two words in order', 'prenatal yoga'],
    ['two words in the other order', 'yoga prenatal'],
    ['words of different fields', '嘉顺 瑜伽'],
    ['words with an ideographic space between', '瑜伽\u3000优孕'],
    ['words with much space around', '  瑜伽 \n '],
  ];
  for (const [by, query] of yogaOnly) {
    it(`finds a service by ${by}: "${query}"`, () => {
      expect(found(query)).to.deep.equal(['yoga']);
    });
  }

  it('finds nothing where one of the words is missing', () => {
    expect(found('瑜伽 太极')).to.deep.equal([]);
  });

  it('finds no word across the end of a field', () => {
    expect(found('瑜伽prenatal')).to.deep.equal([]);
    expect(found('基地嘉顺')).to.deep.equal([]);
  });

  for (const nothing of ['', '   ', '\u3000']) {
    it(`finds every service for "${nothing}", in the feed's order`, () => {
      expect(found(nothing)).to.deep.equal(['yoga', 'taichi']);
    });
  }

  it('keeps the order of the feed', () => {
    expect(found('i')).to.deep.equal(['yoga', 'taichi']);
  });

  it('does not find a service that is gone', () => {
    expect(found('孕期瑜伽')).to.not.include('gone');
  });

  for (const special of ['.*', '(', '[', '\\', '<b>', '__proto__']) {
    it(`takes "${special}" for what it says`, () => {
      expect(found(special)).to.deep.equal([]);
    });
  }

  it('prepares its texts once', () => {
    expect(searchIndexOf(directory)).to.equal(searchIndexOf(directory));
  });
});

describe('folded text', () => {
  const folded: [text: string, plain: string][] = [
    ['ＡＢＣ１２３', 'abc123'],
    ['Tai Chi', 'tai chi'],
    ['８，１２６．９㎡', '8,126.9m2'],
    ['ÉCOLE', 'école'],
    ['太极拳', '太极拳'],
  ];
  for (const [text, plain] of folded) {
    it(`makes "${text}" plain: "${plain}"`, () => {
      expect(foldText(text)).to.equal(plain);
    });
  }
});
