import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededRandom } from '../../../demo/feeds/seeded-random.ts';
import { sampleCity } from '../../../demo/feeds/sample-city.ts';
import { readRecord, type FeedRecords } from '../../../src/feed/read-record.ts';
import { FULL_RECORDS } from '../../support/full-records.ts';
import { changedRecord } from '../../support/seeded-changes.ts';
import { readWithZod } from '../../support/zod-reading.ts';
import { FULL } from './changed-feeds.ts';

type List = keyof FeedRecords;

/** Number of changed records that are held against Zod's reading; `MUTATIONS` asks for more. */
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 20_000);

const city = sampleCity({ today: '2026-11-24' }) as Readonly<Record<List, unknown>>;
const LISTS = Object.keys(FULL_RECORDS) as List[];

/** Records to change, by their list: some with all there is, and those of two feeds. */
const records = new Map(
  LISTS.map((list) => [
    list,
    [FULL_RECORDS[list], ...[FULL[list] ?? []].flat(), ...[city[list]].flat().slice(0, 40)],
  ]),
);

/** The value that a pointer leads to in a record; `undefined` where there is none. */
function valueAt(record: unknown, pointer: string): unknown {
  let value = record;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

describe('a record', () => {
  for (const list of LISTS) {
    it(`that has everything is read without a fault: ${list}`, () => {
      const { item, removed } = readRecord(list, FULL_RECORDS[list], true);
      assert.deepEqual(removed, []);
      assert.deepEqual(item, readWithZod(list, FULL_RECORDS[list]).item);
    });
  }

  it(`of ${MUTATIONS} changed ones is what Zod makes of it, and its pointers lead to the faults`, () => {
    const random = seededRandom(20_261_125);
    const outcomes = { whole: 0, repaired: 0, dropped: 0 };
    for (let run = 0; run < MUTATIONS; run += 1) {
      const list = random.pick(LISTS);
      const record = changedRecord(random.pick(records.get(list) ?? []), random);
      const text = JSON.stringify(record);
      const expected = readWithZod(list, record);
      const { item, removed } = readRecord(list, record, true);
      const inPlace = readRecord(list, structuredClone(record), false);
      const about = `${run} ${list} ${text.slice(0, 3_000)}`;
      assert.equal(JSON.stringify(record), text, about);
      assert.deepEqual(item, expected.item, about);
      assert.deepEqual(inPlace, { item, removed }, about);
      assert.equal(removed.length === 0, expected.isWhole, about);
      for (const { pointer, code } of removed) {
        assert.equal(valueAt(record, pointer) === undefined, code === 'required', about + pointer);
      }
      outcomes[item === null ? 'dropped' : expected.isWhole ? 'whole' : 'repaired'] += 1;
    }
    // A test that met one outcome only would not have tested much.
    for (const times of Object.values(outcomes)) assert.ok(times > MUTATIONS / 20);
  });
});
