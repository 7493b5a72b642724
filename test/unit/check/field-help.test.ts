import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededRandom } from '../../../demo/feeds/seeded-random.ts';
import { checkFeed } from '../../../src/check/check-feed.ts';
import { SENTENCES } from '../../../src/check/check-language.ts';
import { feedPage } from '../../../src/check/feed-page/feed-page.ts';
import { fieldForm } from '../../../src/check/field-form.ts';
import { findingsIn, type Finding } from '../../../src/check/finding.ts';
import { findingLines } from '../../../src/check/finding-line.ts';
import { fieldNamed } from '../../../src/feed/fields/fields.ts';
import type { CheckCode } from '../../../src/i18n/check-sentences.ts';
import { FULL_RECORDS } from '../../support/full-records.ts';
import { changedRecord } from '../../support/seeded-changes.ts';

const check = (feed: object) =>
  checkFeed(new TextEncoder().encode(JSON.stringify(feed)), { language: 'zh-Hans', now: 0 })
    .findings;
const FEED = { spec: '1.0' };
/** A service with the schedule `s`. */
const GIVEN = [{ id: 'a', name: '甲', at: [{ id: 'at', schedules: ['s'] }] }];

/** What is said below the sentence of the first finding. */
function helpOn(feed: object): readonly string[] {
  const { wanted, example, anchor } = check(feed)[0]!;
  return [wanted, example, anchor];
}

/** The anchors of the page that findings lead to. */
const anchors = new Set(
  [...feedPage('zh-Hans').matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor),
);

describe('Every finding', () => {
  it('says what is wanted of a field, an example, and where more is said', () => {
    const schedules = [{ id: 's', kind: 'event', until: '年底' }];
    assert.deepEqual(helpOn({ feed: FEED, services: GIVEN, schedules }), [
      '日期：年-月-日',
      '"until": "2027-06-30"',
      'schedules.until',
    ]);
  });

  it('says what was meant, where that is certain', () => {
    const schedules = [{ id: 's', kind: 'event', start: '2026/12/02' }];
    assert.equal(helpOn({ feed: FEED, services: GIVEN, schedules })[1], '"start": "2026-12-02"');
    const counted = [{ id: 's', kind: 'event', byday: ['MO'], start: '2026-12-07', count: '8' }];
    assert.equal(helpOn({ feed: FEED, services: GIVEN, schedules: counted })[1], '"count": 8');
  });

  it('shows the field that was meant by a slip, and the way to keep a field of one’s own', () => {
    const slip = { feed: FEED, services: [{ id: 'a', name: '甲', sumary: '乙' }] };
    assert.deepEqual(helpOn(slip).slice(1), [
      '"summary": "每周三上午，老师带着练。"',
      'services.summary',
    ]);
    const own = { feed: FEED, services: [{ id: 'a', name: '甲', weibo: 'abc' }] };
    assert.deepEqual(helpOn(own), ['', '"x_weibo"', 'services']);
    const limit = { id: 'a', name: '甲', eligibility: { 性别: '女' } };
    const [, example, anchor] = helpOn({ feed: FEED, services: [limit] });
    assert.match(example ?? '', /^"eligibility": /);
    assert.equal(anchor, 'services.eligibility');
  });

  it('says which question it is about by its label, and which option', () => {
    const way = { id: 'way', label: { 'zh-Hans': '怎么来' }, type: 'choice' };
    const aboutOf = (question: object) => {
      const booking = { mode: 'phone', questions: [question] };
      const [finding] = check({ feed: FEED, services: [{ id: 'a', name: '甲', booking }] });
      return finding?.about;
    };
    const options = [{ id: 'bus', label: '班车' }];
    assert.equal(
      aboutOf({ ...way, options, type: 'date' }),
      'services a /booking/questions/0/type “怎么来”',
    );
    assert.equal(
      aboutOf({ ...way, options: [...options, ...options] }),
      'services a /booking/questions/0/options/1/id “班车”',
    );
    const metric = { id: 'm', label: '人次', value: '很多' };
    assert.equal(check({ feed: FEED, metrics: [metric] })[0]?.about, 'metrics m /value');
  });

  it('leads in Chinese to groups that have a Chinese name', () => {
    const page = feedPage('zh-Hans');
    const headings = [...page.matchAll(/<h3 id="[a-z]+">(.*)<\/h3>/g)].map(([, text]) => text);
    assert.equal(headings.length, 8);
    for (const heading of headings) assert.match(heading ?? '', /^[\u4e00-\u9fff]+ <code>/);
  });

  it('shows the field that mends it, where that is another', () => {
    const schedules = [{ id: 's', kind: 'event', byday: ['SA'], interval: 2, times: [] }];
    const found = check({ feed: FEED, schedules }).find(({ about }) => about.endsWith('/interval'));
    assert.equal(found?.example, '"start": "2026-11-18"');
  });

  it('says what stands there, of lists and objects too', () => {
    const schedules = [{ id: 's', kind: 'event', until: { day: 31 }, bydays: ['SA', 'SU'] }];
    const details = check({ feed: FEED, schedules }).map(({ detail }) => detail);
    assert.ok(details.some((detail) => detail.startsWith('{"day":31}')));
    assert.ok(details.some((detail) => detail.startsWith('["SA","SU"]')));
  });

  it('leads to an anchor that is there, and has an example, of whatever is wrong in a feed', () => {
    const random = seededRandom(11);
    const lists = Object.keys(FULL_RECORDS) as (keyof typeof FULL_RECORDS)[];
    let seen = 0;
    for (let run = 0; run < 500; run += 1) {
      const list = random.pick(lists);
      const record = changedRecord(FULL_RECORDS[list], random);
      const feed = list === 'feed' ? { feed: record } : { feed: FEED, [list]: [record] };
      for (const { anchor, example, about } of check(feed)) {
        assert.ok(anchors.has(anchor), `${about}: ${anchor}`);
        assert.notEqual(example, '', about);
        seen += 1;
      }
    }
    assert.ok(seen > 500);
  });

  it('is there of a list that nobody knows', () => {
    assert.deepEqual(helpOn({ feed: FEED, service: [] }).slice(2), ['services']);
    assert.deepEqual(helpOn({ feed: FEED, vehicles: [] }), ['', '"x_vehicles"', 'fields']);
  });

  it('leads to an anchor that is there, of those about pages too', () => {
    for (const language of ['zh-Hans', 'en'] as const) {
      const say = findingsIn(SENTENCES[language].check);
      for (const code of Object.keys(SENTENCES[language].check) as CheckCode[]) {
        if (/-(fine|found|read)$|^(endpoint|visitors-see)$/.test(code)) continue;
        assert.ok(anchors.has(say('error', code, '').anchor), code);
      }
    }
  });

  it('asks for nothing where it is fine', () => {
    const { example, anchor } = findingsIn(SENTENCES.en.check)('fine', 'feed-read', '');
    assert.deepEqual([example, anchor], ['', '']);
  });
});

describe('The lines of a finding', () => {
  const finding: Finding = {
    ...{ severity: 'error', about: 'a', sentence: '写法不对。', detail: '', at: null },
    ...{ wanted: '整数\n二', example: '"a": 1', anchor: 'services.a' },
  };

  it('are one for each thing that is said', () => {
    assert.deepEqual(findingLines(finding, 'feed.json', 'zh-Hans', 'file:///feed.html'), [
      'feed.json 错误 a 写法不对。',
      '    要写成  整数\\u{a}二',
      '    例如  "a": 1',
      '    怎么写  file:///feed.html#services.a',
    ]);
  });

  it('lead nowhere where nobody knows the page', () => {
    assert.equal(findingLines(finding, 'feed.json', 'zh-Hans', '').length, 3);
  });
});

describe('The form of a field', () => {
  for (const [path, zh, en] of [
    ['schedules.kind', '"hours"、"event" 之一', 'one of "hours", "event"'],
    [
      'schedules.interval',
      '整数，不加引号，不小于 1，不大于 53',
      'a whole number without quotes, at least 1, at most 53',
    ],
    ['locations.geo.type', '"point"、"line" 之一', 'one of "point", "line"'],
    [
      'services.at',
      '[ ] 里写几组 { }，各项在下面',
      'a list [ ] of objects { } with the members below',
    ],
    [
      'services.name',
      '引号里的文字，或每种语言各写一份',
      'a text in quotes, or one for each language',
    ],
    [
      'locations.geo.points',
      '[ ] 里写几个，每个是：[经度, 纬度]',
      'a list [ ], each item: [longitude, latitude]',
    ],
  ] as const) {
    it(`is made of its shape: ${path}`, () => {
      assert.equal(fieldForm(fieldNamed(path)!, 'zh-Hans'), zh);
      assert.equal(fieldForm(fieldNamed(path)!, 'en'), en);
    });
  }
});
