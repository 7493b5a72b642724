import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { runs } from '../../support/sweep.ts';
import { readFeedInSlices, type FeedReading, readFeed } from '../../../src/feed/read-feed.ts';
import { envelopeSchema } from '../../../src/feed/envelope-schema.ts';
import type { RecordList } from '../../../src/feed/feed-records.ts';
import { recordSchemas } from '../../../src/feed/schema.ts';
import { anyJson, changed, changes, clone, FULL } from './changed-feeds.ts';

const LISTS = Object.keys(recordSchemas) as RecordList[];

/** A failure, or a feed in which every record passes its schema again. */
function expectSound(reading: FeedReading): void {
  if ('failure' in reading) {
    expect(reading.failure).to.be.oneOf(['not-a-feed', 'wrong-version']);
    return;
  }
  expect(envelopeSchema.safeParse(reading.feed.feed).success).to.equal(true);
  for (const list of LISTS) {
    const ids = new Set<string>();
    for (const record of reading.feed[list]) {
      const again = recordSchemas[list].safeParse(record);
      expect(again.success, `${list} ${record.id}`).to.equal(true);
      expect(ids.has(record.id), `${list} ${record.id} twice`).to.equal(false);
      ids.add(record.id);
    }
  }
  for (const { severity, pointer } of reading.issues) {
    expect(severity).to.be.oneOf(['record-dropped', 'field-dropped', 'warning']);
    expect(pointer).to.match(/^(\/.*)?$/s);
  }
}

/** The keys that all objects inherit: nothing may ever be added to them. */
function prototypeKeys(): PropertyKey[] {
  return [Object.prototype, Array.prototype, Function.prototype].flatMap((one) =>
    Reflect.ownKeys(one),
  );
}

describe('reading whatever comes', () => {
  const before = prototypeKeys();
  afterEach(() => {
    expect(prototypeKeys()).to.deep.equal(before);
  });

  it('reads the whole feed that the other cases are made from', () => {
    const reading = readFeed(clone(FULL));
    expect(reading).to.deep.include({ issues: [] });
    expectSound(reading);
  });

  it('is a failure or a sound feed for any JSON', () => {
    const json = fc.oneof(fc.jsonValue({ maxDepth: 4 }), anyJson);
    fc.assert(
      fc.property(json, (value) => expectSound(readFeed(value))),
      runs(300),
    );
  });

  it('is a failure or a sound feed for any lists beside a right envelope', () => {
    const lists = fc.record(
      Object.fromEntries(LISTS.map((list) => [list, fc.oneof(anyJson, fc.array(anyJson))])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(lists, (given) => expectSound(readFeed({ ...given, feed: { spec: '1.0' } }))),
      runs(200),
    );
  });

  it('is a failure or a sound feed when a right feed is changed at random', () => {
    fc.assert(
      fc.property(changes, (given) => expectSound(readFeed(given.reduce(changed, clone(FULL))))),
      runs(300),
    );
  });

  it('gives the same in slices as in one go', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (given) => {
        const value = given.reduce(changed, clone(FULL));
        const copy = clone(value);
        expect(await readFeedInSlices(copy, async () => {})).to.deep.equal(readFeed(value));
      }),
      runs(50),
    );
  });
  it('tells of lists in a list as they were written, in slices too', async () => {
    const aka = [[[1, { kind: 'odd' }], '养老']];
    const term = { id: 'elder', name: '养老', aka };
    const value = { ...FULL, taxonomies: [{ id: 'need', name: '需求', terms: [term] }] };
    const inSlices = await readFeedInSlices(clone(value), async () => {});
    expect(inSlices).to.deep.equal(readFeed(value));
    expect(inSlices).to.have.nested.property('issues[0].detail', '[2]');
  });
});
