import { expect } from 'chai';
import { directoryOf } from '../../src/model/directory.ts';
import { addReadings, searchIndexOf } from '../../src/model/search/search-index.ts';
import { suggestionsFor } from '../../src/model/search/search-suggestions.ts';
import { searchServices } from '../../src/model/search/search.ts';
import { pinyinReadings } from '../../src/lazy/search/pinyin.ts';
import { feedWith, service, taxonomy } from '../support/feed-builders.ts';

const care = service({
  id: 'care',
  name: { 'zh-Hans': '嘉顺社区养老服务', en: 'Elder care at Jiashun' },
  terms: ['need:elder'],
});
const yoga = service({ id: 'yoga', name: { 'zh-Hans': '孕妇瑜伽', en: 'Prenatal yoga' } });
const doctor = service({
  id: 'doctor',
  name: { 'zh-Hans': '义诊', en: 'Check-up' },
  terms: ['need:medical'],
});

const directory = directoryOf(
  feedWith({
    taxonomies: [
      taxonomy('need', [
        { id: 'elder', name: { 'zh-Hans': '养老', en: 'Elder care' } },
        { id: 'medical', name: { 'zh-Hans': '医疗', en: 'Medical' } },
        { id: 'law', name: { 'zh-Hans': '法律', en: 'Law' } },
      ]),
    ],
    services: [care, yoga, doctor, service({ id: 'long', name: '很'.repeat(20_000) })],
  }),
);
for (const _ of addReadings(searchIndexOf(directory), pinyinReadings));

function suggested(query: string, language = 'zh-Hans', readings = pinyinReadings): string[] {
  return suggestionsFor(directory, query, readings, language).map((each) => each.query);
}

describe('suggestions', () => {
  const first: [why: string, query: string, suggestion: string][] = [
    ['a word that finds something alone', '瑜伽 火箭', '瑜伽'],
    ['a category with the same pair of characters', '养老站', '养老'],
    ['a name with the same pair of characters', '瑜伽馆', '孕妇瑜伽'],
    ['what sounds the same', '瑜珈', '瑜伽'],
    ['what sounds the same in other characters', '阳老', '养老'],
    ['pinyin with a letter missing', 'ynglao', '养老'],
    ['pinyin with a letter too many', 'yanglaoz', '养老'],
    ['pinyin with two letters changed', 'yujai', '瑜伽'],
    ['pinyin of a whole name with a slip', 'yunfuyujua', '孕妇瑜伽'],
  ];
  for (const [why, query, suggestion] of first) {
    it(`begin with ${why}: "${suggestion}" for "${query}"`, () => {
      expect(searchServices(directory, query)).to.deep.equal([]);
      expect(suggested(query)[0]).to.equal(suggestion);
    });
  }

  it('are in the language of the reader', () => {
    expect(suggested('yogga', 'en')).to.deep.equal(['yoga']);
    expect(suggested('Eldr care', 'en')).to.deep.equal(['care', 'elder care', 'elder']);
  });

  it('are none for what is like nothing', () => {
    for (const query of ['火箭', 'qqqq', 'zz', '', '.*', '__proto__', '\uD800', 'كىتاب']) {
      expect(suggested(query), query).to.deep.equal([]);
    }
  });

  it('hold nothing that finds nothing', () => {
    expect(searchServices(directory, '法律')).to.deep.equal([]);
    expect(suggested('法律咨询')).to.deep.equal([]);
  });

  it('say how many services each finds', () => {
    expect(suggestionsFor(directory, '养老站', pinyinReadings)[0]).to.deep.equal({
      query: '养老',
      count: 1,
    });
  });

  it('count only what a list offers', () => {
    const offered = [yoga, doctor];
    const among = (query: string) =>
      suggestionsFor(directory, query, pinyinReadings, 'zh-Hans', offered);
    expect(among('养老站')).to.deep.equal([]);
    expect(among('瑜伽馆')).to.deep.equal([{ query: '孕妇瑜伽', count: 1 }]);
  });

  it('count a category although a service that is not offered has its name too', () => {
    const elsewhere = service({ id: 'elsewhere', name: '食堂', aka: ['养老'] });
    const both = directoryOf(feedWith({ ...directory.feed, services: [elsewhere, care] }));
    expect(suggestionsFor(both, '养老站', null, 'zh-Hans', [care])).to.deep.include({
      query: '养老',
      count: 1,
    });
  });

  it('put categories before services that are as much alike', () => {
    const meals = directoryOf(
      feedWith({
        taxonomies: [taxonomy('need', [{ id: 'care', name: '养老照护' }])],
        services: [service({ name: '养老', terms: ['need:care'] })],
      }),
    );
    expect(suggestionsFor(meals, '养老站', null).map((each) => each.query)).to.deep.equal([
      '养老照护',
      '养老',
    ]);
  });

  it('see no slip in a short word, nor in a character they cannot read', () => {
    const short = directoryOf(
      feedWith({ services: [service({ name: 'Tea' }), service({ name: '老友会' })] }),
    );
    expect(suggestionsFor(short, 'tez', pinyinReadings)).to.deep.equal([]);
    expect(suggestionsFor(short, '養老', pinyinReadings)).to.deep.equal([]);
  });

  it('are four at most, each once, and never what was asked', () => {
    const many = directoryOf(
      feedWith({
        services: Array.from({ length: 30 }, (_, index) =>
          service({ id: `s${index}`, name: `瑜伽${index % 10}班` }),
        ),
      }),
    );
    const queries = suggestionsFor(many, '瑜伽馆', null).map((each) => each.query);
    expect(queries).to.have.length(4);
    expect(new Set(queries).size).to.equal(4);
    expect(queries).to.not.include('瑜伽馆');
  });

  it('come without pinyin too', () => {
    expect(suggestionsFor(directory, '养老站', null)[0]?.query).to.equal('养老');
    expect(suggestionsFor(directory, '瑜珈', null)).to.deep.equal([]);
  });

  it('do not hold a name that is too long to read', () => {
    expect(suggested('很很大')).to.deep.equal([]);
  });
});
