import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { FeedIssue, FeedIssueCode } from '../../../src/model/feed-state.ts';

/** A small feed in which every kind of reference is used, and right. */
const SANE = {
  feed: {
    spec: '1.0',
    publisher_id: 'org',
    crs: 'gcj02',
    generated_at: '2026-11-24T00:00:00+08:00',
    calendars: [{ id: 'cal', days: [] }],
  },
  taxonomies: [
    {
      id: 'need',
      terms: [
        { id: 'care', name: '照护' },
        { id: 'elder', parent_id: 'care', name: '养老' },
      ],
    },
  ],
  organizations: [
    { id: 'org', name: '社区' },
    { id: 'team', parent_id: 'org', name: '志愿服务队' },
  ],
  locations: [
    { id: 'city', name: '演示市' },
    {
      id: 'room',
      parent_id: 'city',
      name: '活动室',
      schedules: ['sch'],
      geo: { type: 'point', longitude: 87.3, latitude: 44 },
    },
    {
      id: 'road',
      name: '公路',
      type: 'route',
      geo: { type: 'line', points: [[87.6, 43.8]], length_km: 301.6 },
    },
  ],
  services: [
    {
      id: 'svc',
      name: '取现（＜2000元，即 <2000 元）',
      organization_id: 'team',
      terms: ['need:elder'],
      at: [{ id: 'at', location_id: 'room', schedules: ['sch'], capabilities: ['cap'] }],
      checked: { on: '2026-01-01', review_after: '2026-07-01' },
    },
  ],
  schedules: [
    {
      id: 'sch',
      kind: 'event',
      byday: ['MO'],
      times: [{ start: '22:00', end: '01:00' }, { start: '10:00' }],
      start: '2026-01-05',
      until: '2026-01-05',
      valid_from: '2026-01-01',
      valid_to: '2026-12-31',
      calendar: 'cal',
      exceptions: [{ date: '2026-01-05', status: 'moved', to: { date: '2026-01-04' } }],
    },
  ],
  capabilities: [{ id: 'cap', kind: 'cash_withdrawal', name: '取现' }],
  metrics: [{ id: 'm', label: '服务', value: 1, terms: ['need:care'] }],
};

/** The issues that the lint finds in the sane feed with one value in it, or more, set to another. */
export function lintWith(
  path: string,
  value: unknown,
  ...more: readonly (readonly [path: string, value: unknown])[]
): readonly FeedIssue[] {
  const raw = structuredClone(SANE) as Record<string, unknown>;
  for (const [at, to] of [[path, value] as const, ...more]) {
    const keys = at.split('/').slice(1);
    const last = keys.pop() ?? '';
    let holder = raw;
    for (const key of keys) holder = (holder[key] ??= {}) as Record<string, unknown>;
    holder[last] = to;
  }
  const reading = readFeed(raw);
  assert.ok('feed' in reading, 'it is a feed');
  assert.deepEqual(reading.issues, [], 'the schema has nothing against it');
  return lintFeed(reading.feed);
}

/** A fault put into the sane feed, and the one finding it gives. */
export interface Case {
  readonly found: string;
  readonly set: string;
  readonly to: unknown;
  readonly code: FeedIssueCode;
  /** List, id and pointer of the finding. */
  readonly at: readonly [list: string, id: string | null, pointer: string];
  readonly detail?: string;
  /** A warning where it is not said. */
  readonly severity?: FeedIssue['severity'];
}

/** Registers a test for each case: exactly this finding, at this record and place in it. */
export function itFindsEach(cases: readonly Case[]): void {
  for (const { found, set, to, code, at, detail, severity = 'warning' } of cases) {
    it(`finds ${found}`, () => {
      const issues = lintWith(set, to);
      assert.deepEqual(
        issues.map((issue) => ({
          severity: issue.severity,
          list: issue.list,
          id: issue.id,
          pointer: issue.pointer,
          code: issue.code,
        })),
        [{ severity, list: at[0], id: at[1], pointer: at[2], code }],
      );
      if (detail !== undefined) assert.equal(issues[0]?.detail, detail);
    });
  }
}

/** Registers a test for each of these changes after which the lint still finds nothing. */
export function itAccepts(cases: readonly (readonly [what: string, set: string, to: unknown])[]) {
  for (const [what, set, to] of cases) {
    it(`accepts ${what}`, () => assert.deepEqual(lintWith(set, to), []));
  }
}
