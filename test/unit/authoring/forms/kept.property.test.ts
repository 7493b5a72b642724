import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { sampleCity } from '../../../../demo/feeds/sample-city.ts';
import { seededRandom } from '../../../../demo/feeds/seeded-random.ts';
import type { FormKind } from '../../../../src/authoring/forms/form.ts';
import { FeedEdit } from '../../../../src/authoring/forms/feed-edit.ts';
import { formOf } from '../../../../src/authoring/forms/form-of.ts';
import { readForm } from '../../../../src/authoring/forms/read-form.ts';
import { saveForm } from '../../../../src/authoring/forms/save-form.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { EXAMPLE_FEED } from '../../../../src/feed/fields/example-feed.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { FULL_RECORDS } from '../../../support/full-records.ts';
import { isSweep } from '../../../support/sweep.ts';
import { changedRecord } from '../../../support/seeded-changes.ts';
import { NOW, recordsOf } from './filled-form.ts';

learnAll();

const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../../demo/feeds/${name}.json`, import.meta.url), 'utf8'),
  ) as JsonRecord;

const FEEDS: Readonly<Record<string, JsonRecord>> = {
  'the real feed': read('changji'),
  'the feed of all states': read('states'),
  'the sample city': sampleCity({ today: '2026-11-30' }) as JsonRecord,
  'the example of every field': EXAMPLE_FEED,
};

const KINDS: readonly FormKind[] = [
  ...(['service', 'class', 'place', 'organization', 'figure', 'feed'] as const),
];

/** Every record of a small feed, and some of all kinds of a large one. */
function someOf(records: readonly JsonRecord[]): readonly JsonRecord[] {
  const step = records.length > 300 && !isSweep ? 29 : 1;
  return records.filter((_, at) => at % step === 0);
}

/** Compares list by list: those that are the same object need no look. */
function expectSame(saved: JsonRecord, feed: JsonRecord): void {
  expect(Object.keys(saved)).to.deep.equal(Object.keys(feed));
  for (const [list, records] of Object.entries(feed)) {
    if (saved[list] !== records) expect(saved[list]).to.deep.equal(records);
  }
}

describe('a form that nobody changed', () => {
  for (const [name, feed] of Object.entries(FEEDS)) {
    for (const language of ['zh-Hans', 'en'] as const) {
      it(`saves every record of ${name} as it was, ${language}`, () => {
        for (const kind of KINDS) {
          const form = formOf(kind, language);
          for (const record of someOf(recordsOf(feed, kind))) {
            const edit = new FeedEdit(feed, { language, now: NOW });
            const values = readForm(form, record, edit);
            const result = saveForm(form, values, record, edit);
            expect(result, JSON.stringify(result)).to.have.property('kind', 'saved');
            if (result.kind === 'saved') expectSame(result.feed, feed);
          }
        }
      });
    }
  }

  it('saves whatever may be wrong in a record as it was, or asks for what is missing', () => {
    const random = seededRandom(20);
    const lists = {
      service: 'services',
      place: 'locations',
      organization: 'organizations',
      figure: 'metrics',
    } as const;
    let saved = 0;
    for (let run = 0; run < 1000; run += 1) {
      const kind: keyof typeof lists = random.pick(
        Object.keys(lists) as readonly (keyof typeof lists)[],
      );
      const list = lists[kind];
      const record = changedRecord(FULL_RECORDS[list], random) as JsonRecord;
      const others = { locations: [FULL_RECORDS.locations], schedules: [FULL_RECORDS.schedules] };
      const feed = {
        feed: { spec: '1.0', languages: ['zh-Hans', 'en'] },
        ...others,
        [list]: [record],
      };
      const form = formOf(kind, 'zh-Hans');
      const edit = new FeedEdit(feed, { language: 'zh-Hans', now: NOW });
      const result = saveForm(form, readForm(form, record, edit), record, edit);
      if (result.kind === 'ask') {
        const asked = result.questions.map(({ question }) => question.code);
        expect(new Set(asked), JSON.stringify(record)).to.deep.equal(new Set(['required']));
        continue;
      }
      saved += 1;
      expectSame(result.feed, feed);
    }
    expect(saved).to.be.above(700);
  });
});
