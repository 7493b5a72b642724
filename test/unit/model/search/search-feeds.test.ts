import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { directoryOf, placesAround } from '../../../../src/model/directory.ts';
import { addReadings, searchIndexOf } from '../../../../src/model/search/search-index.ts';
import { searchServices } from '../../../../src/model/search/search.ts';
import type { Service } from '../../../../src/model/service.ts';
import { allWordings } from '../../../../src/model/text.ts';
import { pinyinReadings } from '../../../../src/lazy/search/pinyin.ts';
import { searchDirectory } from '../../../bench/search-feed.ts';

const changji = new URL('../../../../demo/feeds/changji.json', import.meta.url);

describe('a search in the feed of Changji', () => {
  const reading = readFeed(JSON.parse(readFileSync(changji, 'utf8')));
  assert.ok('feed' in reading);
  const directory = directoryOf(reading.feed);
  for (const _ of addReadings(searchIndexOf(directory), pinyinReadings));
  const found = (query: string) => searchServices(directory, query).map(({ id }) => id);

  it('finds yoga for expectant mothers first by its initials', () => {
    assert.equal(found('yfyj')[0], 'svc-prenatal-yoga');
  });

  it('finds both services of yoga before others by their initials', () => {
    assert.deepEqual(found('yj').slice(0, 2).sort(), ['svc-prenatal-yoga', 'svc-therapeutic-yoga']);
  });

  for (const query of ['养老', '老年人', 'yanglao', 'yang lao', 'yl']) {
    it(`finds care for the elderly by "${query}"`, () => {
      assert.ok(found(query).includes('svc-jiashun-elder'));
      assert.ok(found(query).includes('svc-youyun-elder'));
    });
  }

  it('finds what a law firm gives by its name', () => {
    assert.ok(found('同创').includes('svc-law-lectures'));
    assert.ok(found('同创').includes('svc-mediation'));
  });

  for (const query of ['Ｓ１０１', 's101', '省道101']) {
    it(`finds the scenic road by "${query}"`, () => {
      assert.equal(found(query)[0], 'svc-s101');
    });
  }
});

describe('a search in a large feed', () => {
  const directory = searchDirectory(1000);

  /** The longest way round: every text that is searched, as it was published. */
  function textOf({ name, aka, summary, description, terms, organization_id, at }: Service) {
    const provider = directory.organization(organization_id);
    const places = at.flatMap(({ location_id }) =>
      placesAround(directory, directory.location(location_id)),
    );
    const named = [provider, ...places, ...terms.map((reference) => directory.term(reference))];
    return [name, ...aka, summary, description]
      .concat(named.flatMap((record) => (record === null ? [] : [record.name, ...record.aka])))
      .flatMap(allWordings)
      .join('\n');
  }

  const queries = [
    ...[
      '养老',
      '瑜伽',
      '社区',
      '律师',
      '老年人',
      '书',
      '老',
      '中医理疗',
      '绘本故事会',
      '四点半课堂',
    ],
    ...[
      '嘉顺',
      '天山景苑',
      '昌吉市',
      '春晖东社区',
      '职业培训学校',
      '防滑',
      '公告栏',
      '第12期',
      '打太极',
    ],
    ...['区养', '瑜伽周末', '火箭', '养老站', '写毛笔', '亲子', '登记，按先'],
  ];
  for (const query of queries) {
    it(`finds all that holds "${query}" and nothing else`, () => {
      const words = query.split('，');
      const expected = directory.services.filter((service) =>
        words.every((word) => textOf(service).includes(word)),
      );
      const found = searchServices(directory, query);
      assert.deepEqual(found.map(({ id }) => id).sort(), expected.map(({ id }) => id).sort());
    });
  }
});
