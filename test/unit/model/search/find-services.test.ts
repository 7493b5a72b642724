import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { everydayWords } from '../../../../src/lazy/search/everyday.ts';
import { pinyinReadings } from '../../../../src/lazy/search/pinyin.ts';
import { directoryOf, type Directory } from '../../../../src/model/directory.ts';
import { occasionsOf } from '../../../../src/model/filter/occasions.ts';
import { selectSteps } from '../../../../src/model/filter/select-services.ts';
import {
  closestServices,
  findServices,
  type FoundByQuery,
  type Select,
} from '../../../../src/model/search/find-services.ts';
import { addReadings, searchIndexOf } from '../../../../src/model/search/search-index.ts';
import { searchServices } from '../../../../src/model/search/search.ts';
import type { Service } from '../../../../src/model/service.ts';
import { finished } from '../../../../src/model/steps.ts';
import { sampleCity } from '../../../../demo/feeds/sample-city.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  schedule,
  service,
} from '../../../support/feed-builders.ts';

const NOW = beijing('2026-11-24 10:00');
const EVERYWHERE = { area: null, category: null, organization: null, service: null };
const words = everydayWords();

function read(feed: unknown): Directory {
  const reading = readFeed(feed);
  if (!('feed' in reading)) throw new Error('no feed');
  return prepared(directoryOf(reading.feed));
}

function prepared(directory: Directory): Directory {
  for (const _ of addReadings(searchIndexOf(directory), pinyinReadings));
  return directory;
}

const real = read(
  JSON.parse(readFileSync(new URL('../../../../demo/feeds/changji.json', import.meta.url), 'utf8')),
);
const city = read(JSON.parse(JSON.stringify(sampleCity({ today: '2026-11-24' }))));

function find(directory: Directory, query: string): FoundByQuery {
  const select: Select = (filter, services) =>
    selectSteps(directory, EVERYWHERE, filter, () => occasionsOf(directory, NOW), services);
  return finished(findServices(directory, query, words, select));
}

const found = (directory: Directory, query: string) =>
  find(directory, query).services.map(({ id }) => id);
const closest = (directory: Directory, query: string) =>
  finished(closestServices(directory, query, words, directory.services)).map(({ id }) => id);

describe('everyday words in the feed of Changji', () => {
  const queries: [query: string, first: string][] = [
    ['怀孕', 'svc-prenatal-yoga'],
    ['跳舞', 'svc-dance-group'],
    ['我想跳舞', 'svc-dance-group'],
    ['离婚', 'svc-mediation'],
    ['存钱', 'svc-online-banking'],
    ['瑜珈', 'svc-therapeutic-yoga'],
    ['銀行', 'svc-online-banking'],
    ['纠纷调节', 'svc-mediation'],
    ['社區養老', 'svc-jiashun-elder'],
    ['交医保', 'svc-insurance-payment'],
    ['打针', 'svc-jiashun-medical'],
  ];
  for (const [query, first] of queries) {
    it(`find something by "${query}"`, () => {
      expect(found(real, query)[0]).to.equal(first);
    });
  }
});

describe('services that come closest, in the feed of Changji', () => {
  const queries: [query: string, services: readonly string[]][] = [
    ['缴医保', ['svc-insurance-payment']],
    ['法律咨询', ['svc-law-lectures', 'svc-mediation']],
    ['周日免费美容', ['svc-beauty-class', 'svc-jiashun-beauty']],
    ['附近的食堂', ['svc-meal-point']],
    ['今天 合唱', ['svc-choir']],
  ];
  for (const [query, services] of queries) {
    it(`are shown for "${query}", which finds nothing`, () => {
      expect(found(real, query)).to.deep.equal([]);
      expect(closest(real, query)).to.deep.equal(services);
    });
  }

  for (const query of ['火箭发射', '火箭咨询', '法庭', 'xyzzy', '好', '？']) {
    it(`have more than a character, or a word of all, in common: "${query}"`, () => {
      expect(closest(real, query)).to.deep.equal([]);
    });
  }

  it('are no more than a page takes in at once, of those that may be shown', () => {
    expect(closest(city, '法律火箭').length).to.be.within(1, 6);
    expect(finished(closestServices(real, '法律咨询', words, []))).to.deep.equal([]);
  });
});

describe('choices among the words of a search', () => {
  it('leave what they say: free beauty on Wednesdays', () => {
    expect(find(real, '周三免费美容')).to.deep.include({
      choices: [
        { facet: 'weekday', value: 'WE', query: '免费美容' },
        { facet: 'cost', value: 'free', query: '周三 美容' },
      ],
    });
    expect(found(real, '周三免费美容')).to.deep.equal(['svc-beauty-class']);
  });

  it('find all that is free, and what says so first', () => {
    const all = found(city, '免费');
    const typed = searchServices(city, '免费').map(({ id }) => id);
    expect(all.slice(0, typed.length)).to.deep.equal(typed);
    const free = city.services.filter(({ cost }) => cost?.free === true).map(({ id }) => id);
    expect(all).to.include.members(free);
  });

  it('wait for the file that carries them out, and say so', () => {
    const { services, isPartial } = finished(findServices(real, '周三免费美容', words, null));
    expect([services, isPartial]).to.deep.equal([[], true]);
  });

  const named = prepared(
    directoryOf(
      feedWith({
        locations: [location({ id: 'hall', name: '文化馆' })],
        schedules: [schedule({ id: 'wed', kind: 'event', byday: ['WE'] })],
        services: [
          service({ id: 'club', name: '周三课堂' }),
          service({
            id: 'cut',
            name: '剪纸',
            at: [at({ location_id: 'hall', schedules: ['wed'] })],
          }),
          service({ id: 'paper', name: '今日剪纸' }),
          service({
            id: 'lesson',
            name: '书法课堂',
            at: [at({ location_id: 'hall', schedules: ['wed'] })],
          }),
        ],
      }),
    ),
  );

  it('are none where a name holds all that was typed', () => {
    expect(find(named, '周三课堂')).to.deep.include({ choices: [] });
    expect(found(named, '周三课堂')).to.deep.equal(['club']);
    expect(found(named, '今日剪纸')).to.deep.equal(['paper']);
  });

  it('are joined to a name that holds the word alone, which stands first', () => {
    expect(found(named, '周三')).to.deep.equal(['club', 'cut', 'lesson']);
  });
});

describe('a search by the words of people', () => {
  const QUERIES = [
    ...[
      '养老',
      '瑜伽',
      '社区',
      '律师',
      '老年人',
      '太极拳',
      '打印',
      '医保',
      '免费',
      '周三',
      '今天',
      '昌吉市',
    ],
    ...[
      '嘉顺 瑜伽',
      '中医理疗',
      '绘本故事会',
      '免费量血压',
      'yfyj',
      'yanglao',
      'yl',
      'yoga',
      '0994',
      '101',
    ],
  ];
  for (const [name, directory] of [
    ['the feed of Changji', real],
    ['913 services', city],
  ] as const) {
    it(`finds first, in its order, what was found as it was typed: ${name}`, () => {
      for (const query of QUERIES.flatMap((each) =>
        Array.from(each, (_, n) => each.slice(0, n + 1)),
      )) {
        const typed: readonly Service[] = searchServices(directory, query);
        const all = find(directory, query).services;
        expect(all.slice(0, typed.length), query).to.deep.equal(typed);
        expect(new Set(all).size, query).to.equal(all.length);
      }
    });
  }
});
