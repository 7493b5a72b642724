import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { learnAll } from '../../../src/model/learn-all.ts';
import { piecesOfText } from '../../../src/model/phones/phones-in-text.ts';
import { phonePieces, saysMore } from '../../../src/model/phones/phone-text.ts';
import { scheduleDoubt } from '../../../src/model/time/schedule-doubt.ts';
import { needsPhones, needsRules } from '../../../src/model/unlearned.ts';
import type { Json } from '../../../src/shape/shape-table.ts';
import { runs } from '../../support/sweep.ts';

function feedOf(schedule: Readonly<Record<string, Json>>, number = '0994-2345678'): Json {
  return {
    feed: { spec: '1.0' },
    schedules: [{ id: 'a', kind: 'event', ...schedule }],
    services: [{ id: 'a', name: 'a', phones: [{ number }] }],
  };
}

interface Said {
  readonly needsRules: boolean;
  readonly needsPhones: boolean;
  readonly isInDoubt: boolean;
  readonly pieces: readonly unknown[];
}

/** What is said of feeds before anything is learned: in a process of its own. */
function beforeLearning(feeds: readonly Json[]): readonly Said[] {
  const script = fileURLToPath(new URL('../../support/before-learning.ts', import.meta.url));
  const flags = ['--import', 'tsx', script, JSON.stringify(feeds)];
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' })) as readonly Said[];
}

const EVERY_WEEK = [{ byday: ['MO', 'FR'] }, { dates: [{ date: '2026-12-01' }] }, {}];
const BEYOND = [
  ...[
    { byday: ['MO'], interval: 2, start: '2026-11-02' },
    { freq: 'monthly', byday: ['1MO'] },
  ],
  ...[
    { freq: 'monthly', bymonthday: [-1] },
    { byday: ['MO'], count: 3, start: '2026-11-02' },
  ],
  ...[
    { freq: 'yearly', start: '2026-11-02' },
    { byday: ['MO'], calendar: 'cn' },
  ],
];
const TEXT = '周一至周五 0994-2345678转802';

describe('What few feeds have, before it is learned', () => {
  it('is not needed for the weekdays of every week and for single numbers', () => {
    for (const said of beforeLearning(EVERY_WEEK.map((schedule) => feedOf(schedule)))) {
      const pieces = [{ text: '0994-2345678', address: 'tel:09942345678' }];
      assert.deepEqual(said, { needsRules: false, needsPhones: false, isInDoubt: false, pieces });
    }
  });

  it('is in doubt where it is a rule or a calendar, said and not called where it is about phones', () => {
    const pieces = [{ text: TEXT, address: null }];
    for (const said of beforeLearning(BEYOND.map((schedule) => feedOf(schedule, TEXT)))) {
      assert.deepEqual(said, { needsRules: true, needsPhones: true, isInDoubt: true, pieces });
    }
  });

  it('is needed for exceptions of some services', () => {
    const exceptions = [{ date: '2026-12-07', status: 'cancelled', services: ['a'] }];
    const [said] = beforeLearning([feedOf({ byday: ['MO'], exceptions })]);
    assert.equal(said?.needsRules, true);
  });
});

describe('What few feeds have, once it is learned', () => {
  it('is needed no more, and certain', () => {
    learnAll();
    for (const schedule of BEYOND) {
      const reading = readFeed(feedOf(schedule, TEXT));
      assert.ok('feed' in reading);
      const { feed } = reading;
      assert.equal(needsRules(feed), false);
      assert.equal(needsPhones(feed), false);
      assert.equal(scheduleDoubt(feed.schedules[0]!, []), null, JSON.stringify(schedule));
    }
  });
});

describe('A single number', () => {
  it('is called as whoever reads all texts calls it', () => {
    const written = fc.stringMatching(
      /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{6,8}|[1-9]\d{1,8}|[0-9-]{3,12}|[48]00-?\d{7})$/,
    );
    let single = 0;
    fc.assert(
      fc.property(written, (text) => {
        if (saysMore(text)) return;
        single += 1;
        assert.deepEqual(phonePieces(text), piecesOfText(text), text);
      }),
      runs(2_000),
    );
    assert.ok(single > 200, String(single));
  });
});
