import { expect } from 'chai';
import { directoryOf, type Directory } from '../../src/model/directory.ts';
import { addReadings, searchIndexOf } from '../../src/model/search/search-index.ts';
import { searchServices } from '../../src/model/search/search.ts';
import type { Service } from '../../src/model/service.ts';
import { pinyinReadings } from '../../src/lazy/search/pinyin.ts';
import {
  at,
  feedWith,
  location,
  organization,
  service,
  taxonomy,
} from '../support/feed-builders.ts';

const FEED = feedWith({
  taxonomies: [taxonomy('need', [{ id: 'elder', name: '养老', aka: ['老年人'] }])],
  organizations: [organization({ id: 'law', name: '同创律师事务所' })],
  locations: [
    location({ id: 'xian', name: '西安路', parent_id: 'city' }),
    location({ id: 'city', name: '昌吉市' }),
  ],
  services: [
    service({
      id: 'yoga',
      name: { 'zh-Hans': '孕妇瑜伽', en: 'Prenatal yoga' },
      aka: ['准妈妈操'],
      summary: '学习呼吸',
      description: '教练带领',
    }),
    service({ id: 'choir', name: '长乐合唱团', at: [at({ location_id: 'xian' })] }),
    service({ id: 'care', name: '日间照料', terms: ['need:elder'], organization_id: 'law' }),
    service({ id: 'road', name: '省道101自驾（S101）' }),
    service({ id: 'green', name: '绿化、女工' }),
  ],
});

function directoryInPinyin(feed = FEED): Directory {
  const directory = directoryOf({ ...feed });
  for (const _ of addReadings(searchIndexOf(directory), pinyinReadings));
  return directory;
}

const directory = directoryInPinyin();

function found(query: string, among: Directory = directory): string[] {
  return searchServices(among, query).map(({ id }) => id);
}

function foundAmong(query: string, ...services: readonly Service[]): string[] {
  return found(query, directoryInPinyin(feedWith({ services })));
}

describe('a search in pinyin', () => {
  const queries: [by: string, query: string, ...ids: string[]][] = [
    ['initials', 'yfyj', 'yoga'],
    ['initials of the end', 'yj', 'yoga'],
    ['whole syllables', 'yunfuyujia', 'yoga'],
    ['some whole, some not', 'yunfyj', 'yoga'],
    ['the last one begun', 'yunfuyuj', 'yoga'],
    ['capitals', 'YFYJ', 'yoga'],
    ['full-width letters', 'ｙｆｙｊ', 'yoga'],
    ['syllables apart', 'yun fu', 'yoga'],
    ['syllables in another order', 'yujia yunfu', 'yoga'],
    ['an apostrophe', "xi'an", 'choir'],
    ['tones', 'yùnfù', 'yoga'],
    ['half characters', '孕妇yj', 'yoga'],
    ['half characters at the end', 'yunfu瑜', 'yoga'],
    ['one character at the end', 'y瑜', 'yoga'],
    ['another name', 'zmmc', 'yoga'],
    ['one reading', 'changle', 'choir'],
    ['another reading', 'changyue', 'choir'],
    ['a category', 'yanglao', 'care'],
    ['another word for a category', 'lnr', 'care'],
    ['a provider', 'tcls', 'care'],
    ['a place', 'xal', 'choir'],
    ['the place around it', 'changjishi', 'choir'],
    ['letters and digits of a name', 'sd101', 'road'],
    ['digits first', '101zj', 'road'],
    ['letters as they are written', 's101', 'road'],
    ['ü as v', 'lvhua', 'green'],
    ['ü as u', 'luhua', 'green'],
    ['initials over punctuation', 'lhng', 'green'],
    ['words, one in characters', '瑜伽 yunfu', 'yoga'],
  ];
  for (const [by, query, ...ids] of queries) {
    it(`finds by ${by}: "${query}"`, () => {
      expect(found(query)).to.deep.equal(ids);
    });
  }

  for (const [what, query] of [
    ['begins inside a syllable', 'unfu'],
    ['begins inside a number', '01zj'],
    ['leaves a character out', 'yyj'],
    ['stands in a summary', 'xuexi'],
    ['stands in a description', 'jiaolian'],
    ['goes on past the end', 'yunfuyujiaa'],
    ['is only similar', 'yunfuyujja'],
  ] as const) {
    it(`finds nothing that ${what}: "${query}"`, () => {
      expect(found(query)).to.deep.equal([]);
    });
  }

  it('needs every word', () => {
    expect(found('yunfu changle')).to.deep.equal([]);
  });

  it('ranks a name that begins so before one it is inside, and both before other names', () => {
    const order = foundAmong(
      'yj',
      service({ id: 'aka', name: '运动', aka: ['瑜伽'] }),
      service({ id: 'inside', name: '孕妇瑜伽' }),
      service({ id: 'begins', name: '瑜伽理疗' }),
      service({ id: 'typed', name: '课程', aka: ['YJ'] }),
    );
    expect(order).to.deep.equal(['typed', 'begins', 'inside', 'aka']);
  });

  it('ranks a category and a provider after names', () => {
    const order = found(
      'ls',
      directoryInPinyin(
        feedWith({
          taxonomies: [taxonomy('need', [{ id: 'law', name: '律师' }])],
          organizations: [organization({ id: 'ls', name: '律所' })],
          services: [
            service({ id: 'provider', name: '一', organization_id: 'ls' }),
            service({ id: 'category', name: '二', terms: ['need:law'] }),
            service({ id: 'name', name: '找律师' }),
          ],
        }),
      ),
    );
    expect(order).to.deep.equal(['name', 'category', 'provider']);
  });

  it('ranks by the best of several places', () => {
    const order = found(
      'ls',
      directoryInPinyin(
        feedWith({
          organizations: [organization({ id: 'ls', name: '律所' })],
          services: [
            service({ id: 'aka', name: '一', aka: ['律师'] }),
            service({ id: 'name', name: '找律师', organization_id: 'ls' }),
          ],
        }),
      ),
    );
    expect(order).to.deep.equal(['name', 'aka']);
  });

  it('finds every service of the same name', () => {
    const order = foundAmong(
      'yujia',
      service({ id: 'one', name: '瑜伽' }),
      service({ id: 'two', name: '瑜伽' }),
    );
    expect(order).to.deep.equal(['one', 'two']);
  });

  it('reads no more than the beginning of a very long name', () => {
    const long = service({ id: 'long', name: `瑜伽${'长'.repeat(20_000)}安` });
    expect(foundAmong('yj', long)).to.deep.equal(['long']);
    expect(foundAmong('changan', long)).to.deep.equal([]);
  });

  it('finds what begins earlier when a letter is put before', () => {
    expect(found('unfu')).to.deep.equal([]);
    expect(found('yunfu')).to.deep.equal(['yoga']);
  });

  it('finds the same with each letter typed on as at once', () => {
    for (const query of ['yunfuyujia', 'changji', '孕妇yj', 'xi an']) {
      const typed = Array.from(query, (_, index) => query.slice(0, index + 1));
      const answers = typed.map((part) => found(part));
      expect(answers, query).to.deep.equal(typed.map((part) => found(part, directoryInPinyin())));
    }
  });
});

describe('readings', () => {
  it('are added one service a step, and count when all are there', () => {
    const fresh = directoryOf({ ...FEED });
    const steps = addReadings(searchIndexOf(fresh), pinyinReadings);
    for (let step = 0; step < FEED.services.length; step++) {
      expect(steps.next().done).to.be.false;
      expect(found('yfyj', fresh)).to.deep.equal([]);
    }
    expect(steps.next().done).to.be.true;
    expect(found('yfyj', fresh)).to.deep.equal(['yoga']);
  });

  it('are added once, by two that share the work', () => {
    const fresh = directoryOf({ ...FEED });
    const one = addReadings(searchIndexOf(fresh), pinyinReadings);
    const other = addReadings(searchIndexOf(fresh), pinyinReadings);
    one.next();
    other.next();
    for (const _ of one);
    for (const _ of other);
    expect(found('yj', fresh)).to.deep.equal(['yoga']);
    const { pinyin } = searchIndexOf(fresh);
    expect(pinyin?.covered).to.equal(FEED.services.length);
    for (const _ of addReadings(searchIndexOf(fresh), () => []));
    expect(searchIndexOf(fresh).pinyin).to.equal(pinyin);
  });
});
