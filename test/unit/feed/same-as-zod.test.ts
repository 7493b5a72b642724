import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededRandom } from '../../../demo/feeds/seeded-random.ts';
import { sampleCity } from '../../../demo/feeds/sample-city.ts';
import { shapeOfRecords, type FeedRecords } from '../../../src/feed/feed-records.ts';
import { lateMembersOf, lateShapeOf, wholeShapeOf } from '../../../src/feed/late-members.ts';
import { meant } from '../../../src/feed/meant/meant.ts';
import { readRecord } from '../../../src/feed/read-record.ts';
import { UNREADABLE } from '../../../src/shape/members.ts';
import { readShape, type ReadingMode } from '../../../src/shape/read-shape.ts';
import { OddlyWritten, readStrictly } from '../../../src/shape/read-strictly.ts';
import { FULL_RECORDS } from '../../support/full-records.ts';
import { changedRecord } from '../../support/seeded-changes.ts';
import { readWithZod } from '../../support/zod-reading.ts';
import { FULL } from './changed-feeds.ts';

const TO_THE_LETTER = { copies: true, meant: null } as const;

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

/** The members that pages read later, with their lists. */
const LATE = new Set(
  LISTS.flatMap((list) => {
    const read = lateShapeOf(list);
    return read === null ? [] : [...read.keys].map((key) => `${list}/${key}`);
  }),
);

/** A record read by its shape alone, without what the reading says of itself. */
function readByShape(list: List, record: unknown, mode: ReadingMode) {
  const { value = null, misfits } = readShape(wholeShapeOf(list), record, mode);
  return { item: withoutUnreadable(value), misfits };
}

/** A record as pages read it, at first and later; `null` where it is not as it should be at first. */
function readAsPagesDo(list: List, record: unknown): unknown {
  try {
    const first = readStrictly(shapeOfRecords(list), structuredClone(record)) as FeedRecords[List];
    return { ...first, ...lateMembersOf(list, first) };
  } catch (error) {
    assert.ok(error instanceof OddlyWritten);
    return null;
  }
}

function withoutUnreadable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnreadable);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== UNREADABLE);
  return Object.fromEntries(members.map(([key, each]) => [key, withoutUnreadable(each)]));
}

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
      const { item, odd } = readRecord(list, FULL_RECORDS[list], TO_THE_LETTER);
      assert.deepEqual(odd, []);
      assert.deepEqual(item, readWithZod(list, FULL_RECORDS[list]).item);
    });
  }

  it(`of ${MUTATIONS} changed ones is what Zod makes of it, and its pointers lead to the faults`, () => {
    const random = seededRandom(20_261_125);
    const outcomes = { whole: 0, repaired: 0, dropped: 0, late: 0 };
    for (let run = 0; run < MUTATIONS; run += 1) {
      const list = random.pick(LISTS);
      const record = changedRecord(random.pick(records.get(list) ?? []), random);
      const text = JSON.stringify(record);
      const expected = readWithZod(list, record);
      const { item, misfits } = readByShape(list, record, TO_THE_LETTER);
      const inPlace = { ...TO_THE_LETTER, copies: false };
      const about = `${run} ${list} ${text.slice(0, 3_000)}`;
      assert.equal(JSON.stringify(record), text, about);
      assert.deepEqual(item, withoutUnreadable(expected.item), about);
      assert.deepEqual(
        readByShape(list, structuredClone(record), inPlace),
        { item, misfits },
        about,
      );
      assert.equal(misfits.length === 0, expected.isWhole, about);
      for (const { pointer, fault } of misfits) {
        assert.equal(valueAt(record, pointer) === undefined, fault === 'required', about + pointer);
      }
      const read = readAsPagesDo(list, record);
      const early = misfits.filter(({ pointer }) => !LATE.has(`${list}/${pointer.split('/')[1]}`));
      // Whoever mends it may find nothing to mend, as of a documented name of another standard.
      const mended = readRecord(list, record, { copies: true, meant });
      if (read !== null) assert.deepEqual([read, early], [item, []], about);
      else if (mended.odd.length === 0) assert.deepEqual([mended.item, misfits], [item, []], about);
      if (read !== null && misfits.length > 0) outcomes.late += 1;
      outcomes[item === null ? 'dropped' : expected.isWhole ? 'whole' : 'repaired'] += 1;
    }
    // A test that met one outcome only would not have tested much.
    const { late, ...others } = outcomes;
    for (const times of Object.values(others)) assert.ok(times > MUTATIONS / 20);
    assert.ok(late > MUTATIONS / 1_000);
  });
});
