import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { itFindsEach, lintWith, type Case } from './sane-feed.ts';

const reference = (found: string, set: string, to: unknown, at: Case['at']): Case => ({
  found: `an unknown ${found}`,
  set,
  to,
  code: 'unknown-reference',
  at,
});

const CASES: readonly Case[] = [
  reference('publisher', '/feed/publisher_id', 'x', ['feed', null, '/publisher_id']),
  reference('parent of a category', '/taxonomies/0/terms/1/parent_id', 'x', [
    'taxonomies',
    'need',
    '/terms/1/parent_id',
  ]),
  reference('parent of an organisation', '/organizations/1/parent_id', 'x', [
    'organizations',
    'team',
    '/parent_id',
  ]),
  reference('parent of a location', '/locations/1/parent_id', 'x', [
    'locations',
    'room',
    '/parent_id',
  ]),
  reference(
    'schedule of a location',
    '/locations/1/schedules',
    ['sch', 'x'],
    ['locations', 'room', '/schedules/1'],
  ),
  reference('provider', '/services/0/organization_id', 'x', [
    'services',
    'svc',
    '/organization_id',
  ]),
  reference('category', '/services/0/terms', ['need:x'], ['services', 'svc', '/terms/0']),
  reference('place', '/services/0/at/0/location_id', 'x', ['services', 'svc', '/at/0/location_id']),
  reference(
    'schedule',
    '/services/0/at/0/schedules',
    ['x'],
    ['services', 'svc', '/at/0/schedules/0'],
  ),
  reference(
    'capability',
    '/services/0/at/0/capabilities',
    ['x'],
    ['services', 'svc', '/at/0/capabilities/0'],
  ),
  {
    found: 'a drawing that nobody has made',
    set: '/taxonomies/0/terms/1/icon',
    to: 'rocket',
    code: 'unknown-icon',
    at: ['taxonomies', 'need', '/terms/1/icon'],
  },
  {
    ...reference('calendar', '/schedules/0/calendar', 'x', ['schedules', 'sch', '/calendar']),
    severity: 'asked',
  },
  reference('category of a figure', '/metrics/0/terms', ['care'], ['metrics', 'm', '/terms/0']),
  {
    found: 'a category that is its own parent',
    set: '/taxonomies/0/terms/1/parent_id',
    to: 'elder',
    code: 'own-parent',
    at: ['taxonomies', 'need', '/terms/1/parent_id'],
  },
  {
    found: 'an organisation that is its own parent',
    set: '/organizations/1/parent_id',
    to: 'team',
    code: 'own-parent',
    at: ['organizations', 'team', '/parent_id'],
  },
  {
    found: 'a rule that ends before it starts',
    set: '/schedules/0/until',
    to: '2026-01-04',
    code: 'ends-before-start',
    at: ['schedules', 'sch', '/until'],
  },
  {
    found: 'a span of knowledge that ends before it starts',
    set: '/schedules/0/valid_to',
    to: '2025-12-31',
    code: 'ends-before-start',
    at: ['schedules', 'sch', '/valid_to'],
  },
  {
    found: 'a time that ends as it starts',
    set: '/schedules/0/times/1/end',
    to: '10:00',
    code: 'ends-before-start',
    at: ['schedules', 'sch', '/times/1/end'],
  },
  {
    found: 'an id that two times of a day have',
    set: '/schedules/0/times',
    to: [
      { start: '08:00', end: '09:00', id: 'am' },
      { start: '10:00', end: '11:00', id: 'am' },
    ],
    code: 'duplicate-id',
    at: ['schedules', 'sch', '/times/1/id'],
  },
  {
    found: 'a dated session that ends as it starts',
    set: '/schedules/0/dates',
    to: [{ date: '2026-01-05', times: [{ start: '10:00', end: '10:00' }] }],
    code: 'ends-before-start',
    at: ['schedules', 'sch', '/dates/0/times/0/end'],
  },
  {
    found: 'a moved session that ends as it starts',
    set: '/schedules/0/exceptions/0/to/times',
    to: [{ start: '10:00', end: '10:00' }],
    code: 'ends-before-start',
    at: ['schedules', 'sch', '/exceptions/0/to/times/0/end'],
  },
  {
    found: 'an extra session that ends as it starts',
    set: '/schedules/0/exceptions/0/times',
    to: [{ start: '10:00', end: '10:00' }],
    code: 'ends-before-start',
    at: ['schedules', 'sch', '/exceptions/0/times/0/end'],
  },
  {
    found: 'a review due before the last check',
    set: '/services/0/checked/review_after',
    to: '2025-12-31',
    code: 'ends-before-start',
    at: ['services', 'svc', '/checked/review_after'],
  },
  {
    found: 'a place at 0, 0',
    set: '/locations/1/geo',
    to: { type: 'point', longitude: 0, latitude: 0 },
    code: 'place-outside',
    at: ['locations', 'room', '/geo'],
  },
  {
    found: 'a place outside China',
    set: '/locations/1/geo',
    to: { type: 'point', longitude: 2.35, latitude: 48.85 },
    code: 'place-outside',
    at: ['locations', 'room', '/geo'],
  },
  {
    found: 'a road whose course leaves China',
    set: '/locations/2/geo/points',
    to: [
      [87.6, 43.8],
      [87.6, 4.38],
    ],
    code: 'place-outside',
    at: ['locations', 'road', '/geo'],
  },
  {
    found: 'a tag in a text',
    set: '/services/0/summary',
    to: { 'zh-Hans': '每周三<br>免费', en: 'Free on Wednesdays' },
    code: 'markup-in-text',
    at: ['services', 'svc', '/summary/zh-Hans'],
  },
  {
    found: 'a closing tag in the title',
    set: '/feed/title',
    to: '社区服务</b>',
    code: 'markup-in-text',
    at: ['feed', null, '/title'],
  },
  {
    found: 'a tag in a capability',
    set: '/capabilities/0/name',
    to: '<b>取现</b>',
    code: 'markup-in-text',
    at: ['capabilities', 'cap', '/name'],
  },
];

describe('the lint of a feed', () => {
  it('finds nothing in a sane feed', () => {
    assert.deepEqual(lintWith('/feed/title', '社区服务'), []);
  });

  itFindsEach(CASES);

  it('finds each place of a circle of parents, and not the places inside it', () => {
    const issues = lintWith('/locations/0/parent_id', 'room');
    assert.deepEqual(
      issues.map(({ id, code }) => [id, code]),
      [
        ['city', 'own-parent'],
        ['room', 'own-parent'],
      ],
    );
  });

  it('says that longitude and latitude are swapped', () => {
    const swapped = { type: 'point', longitude: 44, latitude: 87.3 };
    assert.match(lintWith('/locations/1/geo', swapped)[0]?.detail ?? '', /swapped/);
  });

  it('says which record it is by its place among those read', () => {
    assert.equal(lintWith('/locations/1/parent_id', 'x')[0]?.index, 1);
    assert.equal(lintWith('/feed/publisher_id', 'x')[0]?.index, null);
  });

  it('finds online booking where the feed names no endpoint', () => {
    const services = [{ id: 'a', name: '普法讲座', booking: { mode: 'online' } }];
    const codesOf = (envelope: object) => {
      const reading = readFeed({ feed: { spec: '1.0', ...envelope }, services });
      assert.ok('feed' in reading);
      return lintFeed(reading.feed).map(({ code, severity }) => [code, severity]);
    };
    assert.deepEqual(codesOf({}), [['online-without-endpoint', 'asked']]);
    assert.deepEqual(codesOf({ booking: { endpoint: '/booking' } }), []);
  });

  it('finds what questions, rules and figures name and do not have', () => {
    const question = { id: 'door', label: '门牌', type: 'short_text' };
    const only_if = { question: 'way', is: 'bus' };
    const findingsOf = (booking: object, computed: object | null = null) => {
      const reading = readFeed({
        feed: { spec: '1.0', booking: { endpoint: '/booking' } },
        services: [{ id: 'a', name: '普法讲座', booking: { mode: 'online', ...booking } }],
        metrics: [{ id: 'm', label: '人次', value: 1, computed }],
      });
      assert.ok('feed' in reading);
      return lintFeed(reading.feed).map(({ code, severity, pointer, detail }) =>
        [code, severity, pointer, detail].join(' '),
      );
    };
    assert.deepEqual(findingsOf({ questions: [{ ...question, only_if }] }), [
      'unknown-reference asked /booking/questions/0/only_if/question way',
    ]);
    const rules = { per_household: 2, household_question: 'dor' };
    assert.deepEqual(findingsOf({ questions: [question], rules }), [
      'unknown-reference asked /booking/rules/household_question dor',
    ]);
    assert.deepEqual(findingsOf({ rules: { per_household: 2 } }), [
      'required asked /booking/rules/household_question ',
    ]);
    const option = { id: 's', label: '小' };
    const choice = { ...question, type: 'choice', options: [option, option] };
    assert.deepEqual(findingsOf({ questions: [choice] }), [
      'duplicate-id warning /booking/questions/0/options/1/id s',
    ]);
    const where = { term: 'topic:x', location_id: 'hall' };
    assert.deepEqual(findingsOf({}, { op: 'count', of: 'services', where, by: 'topic' }), [
      'unknown-reference warning /computed/where/term topic:x',
      'unknown-reference warning /computed/where/location_id hall',
      'unknown-reference warning /computed/by topic',
    ]);
  });

  it('leaves private keys alone, however deep they are', () => {
    const nested: unknown = JSON.parse(`${'['.repeat(5000)}"<b>"${']'.repeat(5000)}`);
    assert.deepEqual(lintWith('/services/0/x_note', '<b>'), []);
    assert.deepEqual(lintWith('/services/0/x_deep', nested), []);
  });
});
