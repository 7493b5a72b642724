import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import '../../support/learned.ts';
import { changesBetween } from '../../../src/authoring/changes/changes-between.ts';
import { changeRecords, changeText } from '../../../src/authoring/changes/words/change-list.ts';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { beijing } from '../../support/feed-builders.ts';
import {
  changed,
  changes as someChanges,
  clone,
  FULL,
  type Change,
} from '../feed/changed-feeds.ts';
import { feedIn } from './single-changes.ts';

const NOW = beijing('2026-11-24 09:00');
const FEEDS: readonly unknown[] = [EXAMPLE_FEED, FULL];

/** The same JSON with the keys of every object, and the records of every list, in another order. */
function shuffled(value: unknown, next: () => number, isTop = true): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, next, false));
  if (typeof value !== 'object' || value === null) return value;
  const entries = inAnyOrder(Object.entries(value), next).map(([key, inner]) => {
    const records = isTop && Array.isArray(inner) ? inAnyOrder(inner, next) : inner;
    return [key, shuffled(records, next, false)] as const;
  });
  const isText = 'zh-Hans' in value;
  return Object.fromEntries(isText ? entries : [...entries, ['x_note', next()]]);
}

function inAnyOrder<Item>(items: readonly Item[], next: () => number): readonly Item[] {
  return items
    .map((item) => [next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** A feed with something in every field, after some changes. */
const changedFeed = (made: readonly Change[]) => made.reduce(changed, clone(FULL));

/** Numbers that put lists into an order. */
const orders = fc.integer().map((seed) => {
  let state = seed | 0;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) | 0);
});

describe('changes between two feeds', () => {
  it('are none between a feed and itself, whatever is wrong in it', () => {
    fc.assert(
      fc.property(someChanges, (made) => {
        const reading = readFeed(changedFeed(made));
        fc.pre('feed' in reading);
        const again = readFeed(changedFeed(made));
        if (!('feed' in reading) || !('feed' in again)) return;
        expect(changesBetween(reading.feed, again.feed, NOW).changes).to.deep.equal([]);
      }),
    );
  });

  it('are none where records and keys stand in another order, with private keys among them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FEEDS), orders, (raw, next) => {
        const other = shuffled(raw, next);
        expect(changesBetween(feedIn(raw), feedIn(other), NOW).changes).to.deep.equal([]);
      }),
    );
  });

  it('are there in one direction where they are there in the other, and each is said in both languages', () => {
    fc.assert(
      fc.property(someChanges, (made) => {
        const reading = readFeed(changedFeed(made));
        fc.pre('feed' in reading);
        if (!('feed' in reading)) return;
        const forth = changesBetween(feedIn(FULL), reading.feed, NOW);
        const back = changesBetween(reading.feed, feedIn(FULL), NOW);
        expect(forth.changes.length > 0).to.equal(back.changes.length > 0);
        for (const changes of [forth, back]) {
          for (const language of ['zh-Hans', 'en'] as const) {
            const records = changeRecords(changes, language, NOW);
            expect(records).to.have.length(changes.changes.length);
            for (const { text } of records) {
              expect(text).to.match(language === 'en' ? /[.!?。！？]$/ : /[。！？!?]$/);
              expect(text).not.to.match(/undefined|null|\[object|NaN/);
            }
            expect(changeText(changes, language, NOW)).not.to.equal('');
          }
        }
      }),
    );
  });
});
