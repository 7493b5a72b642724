import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { directoryOf, placesAround, sessionsOfService } from '../../../src/model/directory.ts';
import type { FeedIssue } from '../../../src/model/feed-state.ts';
import { absurdDirectoryFeed } from '../../support/fixed-directory-absurd.ts';

const reading = readFeed(absurdDirectoryFeed());
assert.ok('feed' in reading, 'it is a feed');
const { feed } = reading;
const issues = [...reading.issues, ...lintFeed(feed)];
const directory = directoryOf(feed);

/** The issues reported of one list, each as its record's id (its place where it has none), pointer, code. */
interface Reported {
  readonly asked?: readonly string[];
  readonly records: readonly string[];
  readonly fields: readonly string[];
  readonly warnings: readonly string[];
}

const FAULTS: Readonly<Record<string, Reported>> = {
  feed: {
    records: [],
    fields: [
      '/timezone wrong-type',
      '/crs wrong-type',
      '/generated_at wrong-type',
      '/ttl wrong-type',
      '/next not-allowed-address',
      '/feedback_url not-allowed-address',
      '/calendars/0/days/3/date wrong-type',
      '/calendars/0/days/4/kind wrong-type',
      '/booking/endpoint not-allowed-address',
    ],
    warnings: [
      '/calendars/0/days/1/as written-otherwise',
      '/publisher_id unknown-reference',
      '/crs no-coordinate-system',
      '/calendars/0/days/0/date workday-on-weekday',
      '/calendars/0/days/2/kind contradictory-day',
      '/title markup-in-text',
    ],
  },
  taxonomies: {
    records: ['0 wrong-type'],
    fields: ['need/terms/3/name required'],
    warnings: [
      'need/terms/1/id duplicate-id',
      'need/terms/0/parent_id own-parent',
      'need/terms/2/parent_id unknown-reference',
    ],
  },
  organizations: {
    records: ['org/name wrong-type'],
    fields: [],
    warnings: ['firm/parent_id own-parent', 'firm/phones/0/number odd-phone-number'],
  },
  locations: {
    records: [
      '0 wrong-type',
      '1 wrong-type',
      '2/id required',
      '2/name required',
      'nameless/name required',
      'twin/id duplicate-id',
    ],
    fields: [
      'pole/geo/latitude wrong-type',
      'words/geo/longitude wrong-type',
      'words/geo/latitude wrong-type',
      'road/geo/points/0 wrong-type',
      'road/geo/points/1 wrong-type',
      'fields/type wrong-type',
      'fields/accessibility/step_free wrong-type',
      'fields/accessibility/accessible_toilet wrong-type',
      'fields/phones/0/number wrong-type',
      'fields/phones/2 wrong-type',
      'fields/count wrong-type',
    ],
    warnings: [
      '4/id written-otherwise',
      'self/parent_id own-parent',
      'ring-1/parent_id own-parent',
      'ring-2/parent_id own-parent',
      'ring-3/parent_id own-parent',
      'orphan/parent_id unknown-reference',
      'swapped/geo place-outside',
      'zero/geo place-outside',
      'fields/schedules/0 unknown-reference',
      'fields/phones/0/number odd-phone-number',
      'fields/name/zh-Hans markup-in-text',
    ],
  },
  schedules: {
    records: ['kindless/kind required'],
    fields: [
      'no-time/times/0/start wrong-type',
      'no-time/times/0/end wrong-type',
      'no-time/times/1/start required',
      'no-time/times/2 wrong-type',
      'no-season/season/from wrong-type',
      'no-season/season/to wrong-type',
      'never/interval wrong-type',
      'never/byday/0 wrong-type',
      'never/byday/2 wrong-type',
      'strange-days/dates/1/date wrong-type',
      'strange-days/on_holiday wrong-type',
      'strange-days/on_makeup_workday wrong-type',
      'strange-days/exceptions/2/status wrong-type',
      'strange-days/exceptions/3/to/date wrong-type',
    ],
    asked: [
      'strange-days/calendar unknown-reference',
      'strange-days/exceptions/1/to moved-without-to',
      'strange-days/exceptions/2/to moved-without-to',
    ],
    warnings: [
      'backwards/until ends-before-start',
      'unknowable/valid_to ends-before-start',
      'empty-time/times/0/end ends-before-start',
      'off-season/season never-holds',
      'strange-days/dates/0/date date-outside-span',
      'strange-days/exceptions/0/date exception-without-session',
      'exceptions/exceptions/0/services cancels-several',
      'unused unused-schedule',
    ],
  },
  capabilities: {
    records: [],
    fields: [
      'not-a-number/limit/value wrong-type',
      'null/limit/value wrong-type',
      'unitless/limit/unit required',
      'channel/channel wrong-type',
    ],
    warnings: [
      'negative/limit/value odd-limit',
      'nothing/limit/value odd-limit',
      'of-what/limit/unit odd-limit',
    ],
  },
  services: {
    records: [
      '0 wrong-type',
      '1 wrong-type',
      '2 wrong-type',
      '3/id required',
      '3/name required',
      'nameless/name wrong-type',
      '/id wrong-type',
      'too-long/name wrong-type',
      'twin/id duplicate-id',
    ],
    fields: [
      'null/aka wrong-type',
      'null/status wrong-type',
      'null/terms wrong-type',
      'null/phones wrong-type',
      'null/at wrong-type',
      'number/status wrong-type',
      'number/open_to wrong-type',
      'number/eligibility wrong-type',
      'number/cost wrong-type',
      'number/booking wrong-type',
      'number/phones wrong-type',
      'number/url wrong-type',
      'number/at wrong-type',
      'number/image wrong-type',
      'number/checked wrong-type',
      'long/summary wrong-type',
      'markup/booking/url not-allowed-address',
      'markup/url not-allowed-address',
      'markup/image/url not-allowed-address',
      'lost/at/3/id required',
      'contradictions/status wrong-type',
      'contradictions/open_to wrong-type',
      'contradictions/cost/options/1/amount wrong-type',
      'contradictions/booking/mode wrong-type',
      'contradictions/booking/max_party_size wrong-type',
      'contradictions/booking/closes_minutes_before wrong-type',
      'undated/checked/on wrong-type',
      'undated/checked/review_after wrong-type',
      'ages/eligibility/min_age wrong-type',
    ],
    warnings: [
      'number/aka written-otherwise',
      'number/summary written-otherwise',
      'number/description written-otherwise',
      'number/organization_id written-otherwise',
      'number/terms written-otherwise',
      'number/languages written-otherwise',
      'number/documents written-otherwise',
      'number/alert written-otherwise',
      'scripts/languages/2 written-otherwise',
      'contradictions/cost/options/2/currency written-otherwise',
      'contradictions/phones/1/number written-otherwise',
      'contradictions/documents written-otherwise',
      'ages/eligibility/max_age written-otherwise',
      'number/organization_id unknown-reference',
      'number/terms/0 unknown-reference',
      'long/name long-name',
      'scripts/summary misplaced-characters',
      'markup/name markup-in-text',
      'markup/alert markup-in-text',
      'lost/organization_id unknown-reference',
      'lost/terms/0 unknown-reference',
      'lost/terms/1 unknown-reference',
      'lost/terms/3 duplicate-reference',
      'lost/at/0/location_id unknown-reference',
      'lost/at/0/schedules/0 unknown-reference',
      'lost/at/2/capabilities/1 unknown-reference',
      'contradictions/eligibility/max_age ages-swapped',
      'contradictions/cost/options/0 price-though-free',
      'contradictions/cost/options/1 price-though-free',
      'contradictions/image/alt image-without-alt',
      'contradictions/checked/review_after ends-before-start',
      'contradictions/phones/0/number odd-phone-number',
      'contradictions/name placeholder-text',
      'contradictions/summary placeholder-text',
    ],
  },
  metrics: {
    records: [],
    fields: [],
    warnings: ['wrong-type'],
  },
};

function reported(list: string): Reported {
  const lines = (severity: FeedIssue['severity']) =>
    issues
      .filter((issue) => issue.list === list && issue.severity === severity)
      .map(({ id, index, pointer, code }) => `${id ?? index ?? ''}${pointer} ${code}`.trim());
  return {
    records: lines('record-dropped'),
    fields: lines('field-dropped'),
    asked: lines('asked'),
    warnings: lines('warning'),
  };
}

function service(id: string) {
  const found = feed.services.find((each) => each.id === id);
  assert.ok(found, id);
  return found;
}

describe('an absurd directory', () => {
  for (const [list, faults] of Object.entries(FAULTS)) {
    it(`has every fault of its ${list} named, and no other`, () => {
      assert.deepEqual(reported(list), { asked: [], ...faults });
    });
  }

  it('has no fault in another list', () => {
    const lists = new Set(issues.map(({ list }) => list));
    assert.deepEqual([...lists].sort(), Object.keys(FAULTS).sort());
  });

  it('keeps every record that has an id and a name', () => {
    const kept = (list: 'services' | 'locations' | 'schedules' | 'organizations') =>
      feed[list].map(({ id }) => id).filter((id) => !id.startsWith('room-'));
    assert.deepEqual(kept('services'), [
      ...['missing', 'null', 'number', 'long', 'twin', 'scripts', 'markup', 'lost'],
      ...['contradictions', 'undated', 'ages', 'everywhere'],
    ]);
    assert.deepEqual(kept('locations'), [
      ...[
        '7',
        'self',
        'ring-1',
        'ring-2',
        'ring-3',
        'in-ring',
        'orphan',
        'swapped',
        'zero',
        'pole',
      ],
      ...['words', 'road', 'fields', 'twin'],
    ]);
    assert.deepEqual(kept('organizations'), ['firm']);
    assert.deepEqual(kept('schedules'), [
      ...['backwards', 'unknowable', 'empty-time', 'no-time', 'no-season', 'off-season', 'never'],
      ...['strange-days', 'exceptions', 'unused'],
    ]);
    assert.equal(feed.capabilities.length, 8);
    assert.deepEqual(feed.metrics, []);
  });

  it('keeps the first of two records with one id', () => {
    assert.equal(service('twin').name, '第一个');
    assert.equal(directory.location('twin')?.name, '双胞胎');
  });

  it('takes what it cannot read for unknown, never for an answer', () => {
    const { id: _, name: __, ...nothing } = service('missing');
    const { id: _id, name: _name, unreadable, ...rest } = service('null');
    assert.deepEqual(rest, { ...nothing, status: 'unknown' });
    assert.deepEqual(unreadable, { status: '' });
    const { status, open_to: openTo, eligibility: who, cost: price, at } = service('number');
    assert.deepEqual([status, openTo, who, price, at], ['unknown', null, null, null, []]);
    const { cost, booking, eligibility, open_to, documents } = service('contradictions');
    assert.deepEqual(cost?.options.length, 2);
    assert.equal(booking?.mode, null);
    assert.deepEqual([open_to, documents], [null, ['身份证']]);
    assert.deepEqual([eligibility?.min_age, eligibility?.max_age], [60, 6]);
    assert.deepEqual(service('undated').checked, { on: null, by: null, review_after: null });
    for (const id of ['not-a-number', 'null', 'unitless']) {
      assert.equal(directory.capability(id)?.limit, null, id);
    }
    for (const id of ['pole', 'words']) assert.equal(directory.location(id)?.geo, null, id);
    const answers = directory.location('fields')?.accessibility;
    assert.deepEqual([answers?.step_free, answers?.accessible_toilet], ['unknown', 'unknown']);
  });

  it('keeps texts of any length that is allowed, in any script, with any markup, as they are', () => {
    assert.equal((service('long').name as string).length, 20_000);
    assert.equal((service('scripts').name as Record<string, string>)['th'], 'โยคะ');
    assert.match(service('scripts').summary as string, /\u202E/);
    assert.match(service('markup').name as string, /^<img src=x/);
  });

  it('lets no address run a script', () => {
    const addresses = JSON.stringify(feed).match(/"javascript:[^"]*"/g);
    assert.equal(addresses, null);
    assert.equal(feed.feed.booking, null);
  });

  it('keeps 300 places of one service and 5,000 exceptions of one schedule', () => {
    assert.equal(service('everywhere').at.length, 300);
    assert.equal(directory.schedule('exceptions')?.exceptions.length, 5000);
  });

  it('ends every walk up the places, and every question about sessions', () => {
    const now = Date.parse('2026-11-24T10:00:00+08:00');
    for (const location of feed.locations) {
      assert.ok(placesAround(directory, location).length <= 4, location.id);
    }
    for (const each of feed.services) {
      for (const { session } of sessionsOfService(directory, each, now, 28)) {
        assert.match(session.date, /^2026-1[12]-\d\d$/);
      }
    }
  });
});
