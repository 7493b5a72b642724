import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { sampleCity } from '../../../demo/feeds/sample-city.ts';
import { seededRandom } from '../../../demo/feeds/seeded-random.ts';
import { feedJsonSchema } from '../../../src/feed/json-schema.ts';
import { feedSchema } from '../../../src/feed/schema.ts';
import { FULL_RECORDS } from '../../support/full-records.ts';
import { changedRecord } from '../../support/seeded-changes.ts';

const accepts = new Ajv2020({ strict: true }).compile(feedJsonSchema());

type List = keyof typeof FULL_RECORDS;
const LISTS = Object.keys(FULL_RECORDS) as List[];

/** A feed of one record. */
function feedOf(list: List, record: unknown): object {
  return list === 'feed' ? { feed: record } : { feed: { spec: '1.0' }, [list]: [record] };
}

describe('the published JSON Schema', () => {
  it('accepts the feeds of the demo', () => {
    const changji: unknown = JSON.parse(
      readFileSync(new URL('../../../demo/feeds/changji.json', import.meta.url), 'utf8'),
    );
    assert.ok(accepts(changji));
    assert.ok(accepts(JSON.parse(JSON.stringify(sampleCity({ today: '2026-11-24' })))));
  });

  for (const list of LISTS) {
    it(`accepts a record with everything: ${list}`, () => {
      assert.ok(accepts(feedOf(list, FULL_RECORDS[list])));
    });
  }

  const wrong: [name: string, list: List, parts: object][] = [
    ['an interval of more than a year', 'schedules', { interval: 54 }],
    ['a currency that is none', 'services', { cost: { options: [{ amount: 1, currency: '元' }] } }],
    ['a question of no kind', 'services', { booking: { questions: [{ id: 'a', label: 'a' }] } }],
    ['a limit that is text', 'services', { booking: { rules: { per_phone: '2' } } }],
    ['a picture nobody knows', 'metrics', { picture: 'pie' }],
    ['an image without a size', 'metrics', { images: [{ url: 'a.svg', alt: 'a' }] }],
    ['more days than are looked ahead', 'metrics', { computed: { where: { days: 99 } } }],
    [
      'a place that is nowhere',
      'locations',
      { geo: { type: 'point', longitude: 430, latitude: 0 } },
    ],
  ];
  for (const [name, list, parts] of wrong) {
    it(`accepts no ${name}`, () => {
      assert.equal(accepts(feedOf(list, { ...FULL_RECORDS[list], ...parts })), false);
    });
  }

  it('refuses nothing that is read without a fault', () => {
    const random = seededRandom(7);
    let accepted = 0;
    for (let run = 0; run < 3_000; run += 1) {
      const list = random.pick(LISTS);
      const feed = feedOf(list, changedRecord(FULL_RECORDS[list], random));
      const text = JSON.stringify(feed);
      if (text.includes('"__proto__"')) continue; // left out when it is read, and no fault
      const isAccepted = accepts(feed);
      // Zod knows no most of a list, of which the reader leaves out the rest.
      const isTooLong = accepts.errors?.some(({ keyword }) => keyword === 'maxItems') ?? false;
      if (feedSchema.safeParse(feed).success && !isTooLong) assert.ok(isAccepted, text);
      if (isAccepted) accepted += 1;
    }
    assert.ok(accepted > 300 && accepted < 2_700);
  });
});
