import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { mendedFeed } from '../../../src/check/mended-feed.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { runs } from '../../support/sweep.ts';
import { LIMITED_FEEDS } from '../feed/limited-feeds.ts';
import { unreadableIn } from '../feed/one-slip.ts';

const SLIPS = `{
  "feed": { "spec": "1.0", "id": "f", "languages": "zh-Hans" },
  "schedules": [
    { "id": "a", "kind": "活动", "byday": "周一、三", "times": ["9点-11点半"], "until": "2026/6/30" },
    {
      "id": "b", "kind": "event",
      "byday": [ "Wed" , "周五至周日", "MO" ],
      "interval": "２",
      "start": "2026年12月2日",
      "exceptions": [ { "date": "2026.12.9", "status": "停课", "reason": "老师\\u8bf7假" } ],
      "x_note": "2026/6/30"
    }
  ],
  "services": [ { "id": "s", "name": 7, "cost": "免费", "status": "随缘", "tel": "1" } ]
}
`;

const MENDED = `{
  "feed": { "spec": "1.0", "id": "f", "languages": ["zh-Hans"] },
  "schedules": [
    { "id": "a", "kind": "event", "byday": ["MO","WE"], "times": [{"start":"09:00","end":"11:30"}], "until": "2026-06-30" },
    {
      "id": "b", "kind": "event",
      "byday": [ "WE" , "FR","SA","SU", "MO" ],
      "interval": 2,
      "start": "2026-12-02",
      "exceptions": [ { "date": "2026-12-09", "status": "cancelled", "reason": "老师\\u8bf7假" } ],
      "x_note": "2026/6/30"
    }
  ],
  "services": [ { "id": "s", "name": "7", "cost": {"free":true}, "status": "随缘", "tel": "1" } ]
}
`;

describe('the mended feed', () => {
  it('is as the feed has it, and else as it was, sign for sign', () => {
    assert.deepEqual(mendedFeed(SLIPS), { text: MENDED, changes: 13 });
  });

  it('is itself where everything is as the feed has it', () => {
    const text = readFileSync('demo/feeds/changji.json', 'utf8');
    assert.deepEqual(mendedFeed(text), { text, changes: 0 });
  });

  it('is itself where it is no feed at all', () => {
    const feed = '{"id":"f","spec":"1.0","languages":"zh-Hans"}';
    for (const text of [
      ...['null', '[]', '{"services":{"id":"a"},"feed":3}', ' "a" ', `[{"feed":${feed}}]`],
      ...[`{"feed":[${feed}]}`, `{"feed":[[${feed}]]}`, `{"feed":${JSON.stringify(feed)}}`],
      ...['{"feed":{"spec":["1.0"],"languages":"zh-Hans"}}', '{"feed":{"languages":"zh-Hans"}}'],
      '{"feed":{"spec":"2.0","languages":"zh-Hans"},"services":[{"id":"s","cost":"免费"}]}',
    ]) {
      assert.deepEqual(mendedFeed(text), { text, changes: 0 });
    }
  });

  it('keeps an empty list that says something: a place at which it is never', () => {
    const text = feedWith('[[{"id":"b","location_id":null,"schedules":[],"capacity":null}]]');
    const mended = feedWith('[{"id":"b","schedules":[]}]');
    assert.deepEqual(mendedFeed(text), { text: mended, changes: 1 });
  });

  for (const [name, given] of Object.entries(LIMITED_FEEDS)) {
    it(`is read as the feed that it was, with nothing written otherwise any more: ${name}`, () => {
      fc.assert(
        fc.property(unreadableIn(given), ({ feed, said }) => {
          const before = readFeed(feed);
          const after = readFeed(JSON.parse(mendedFeed(JSON.stringify(feed, null, 1)).text));
          if ('failure' in before || 'failure' in after) {
            assert.deepEqual(after, before, said);
            return;
          }
          assert.deepEqual(after.feed, before.feed, said);
          const otherwise = after.issues.filter(({ code }) => code === 'written-otherwise');
          assert.deepEqual(otherwise, [], said);
        }),
        runs(200),
      );
    });
  }
});

function feedWith(at: string): string {
  return `{"feed":{"spec":"1.0","id":"f"},"services":[{"id":"s","name":"棋","at":${at}}]}`;
}
