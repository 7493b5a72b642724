import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { runs } from '../../support/sweep.ts';
import { anyJson, changed, changes, clone, FULL } from './changed-feeds.ts';

/** Lints what can be read: a list of warnings whose texts and places can be shown. */
function expectWarnings(value: unknown): void {
  const reading = readFeed(value);
  if ('failure' in reading) return;
  for (const { severity, list, index, pointer, detail } of lintFeed(reading.feed)) {
    expect(severity).to.be.oneOf(['warning', 'asked']);
    expect(pointer).to.match(/^(\/.*)?$/s);
    expect(detail).to.be.a('string');
    const records = list === 'feed' ? null : reading.feed[list as 'services'];
    expect(index).to.satisfy((at: number | null) => (at === null) === (records === null));
    if (records !== null) expect(records[index ?? -1], `${list} ${index}`).to.be.an('object');
  }
}

/** Dates at the ends of what can be written, and those that are easily got wrong. */
const date = fc.constantFrom(
  ...['0000-01-01', '0001-01-01', '2024-02-29', '2026-02-28', '2026-11-24', '9999-12-31'],
);
const monthDay = fc.constantFrom('01-01', '02-29', '02-30', '04-30', '10-01', '12-31');
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 });

const schedule = fc.record({
  id: fc.constant('sch'),
  kind: fc.constantFrom('hours', 'event'),
  interval: fc.constantFrom(1, 2, 53),
  freq: fc.constantFrom(null, 'weekly', 'MONTHLY', 'yearly'),
  byday: fc.subarray(['MO', 'WE', 'SU', '1SA', '-5MO', '53FR']),
  bymonthday: fc.subarray([1, 29, 31, -1, -31]),
  times: fc.subarray([{ start: '10:00', end: '10:00' }, { start: '22:00' }]),
  count: optional(fc.constantFrom(1, 3, 400)),
  start: optional(date),
  until: optional(date),
  valid_from: optional(date),
  valid_to: optional(date),
  season: optional(fc.record({ from: monthDay, to: monthDay })),
  dates: fc.array(fc.record({ date }), { maxLength: 3 }),
  exceptions: fc.array(
    fc.record({
      date,
      status: fc.constantFrom('cancelled', 'moved', 'extra', 'ask'),
      times: fc.subarray([{ start: '10:00' }, { start: '21:00', end: '23:00' }]),
      services: fc.subarray(['svc', 'nobody']),
    }),
    { maxLength: 3 },
  ),
});

describe('linting whatever was read', () => {
  it('gives warnings for a right feed changed at random', () => {
    fc.assert(
      fc.property(changes, (given) => expectWarnings(given.reduce(changed, clone(FULL)))),
      runs(300),
    );
  });

  it('gives warnings for any lists beside a right envelope', () => {
    const lists = ['taxonomies', 'organizations', 'locations', 'services', 'capabilities'];
    const given = fc.record(Object.fromEntries(lists.map((list) => [list, fc.array(anyJson)])));
    fc.assert(
      fc.property(given, (value) => expectWarnings({ ...value, feed: { spec: '1.0' } })),
      runs(200),
    );
  });

  it('gives warnings for schedules at the ends of time', () => {
    fc.assert(
      fc.property(schedule, (one) => expectWarnings({ ...FULL, schedules: [one] })),
      runs(500),
    );
  });

  it('gives warnings for a feed made at the last instant there is', () => {
    const feed = { spec: '1.0', generated_at: '+275760-09-13T00:00:00Z' };
    expectWarnings({ ...FULL, feed });
    expectWarnings({ ...FULL, feed: { ...feed, generated_at: '-271821-04-20T00:00:00Z' } });
  });
});
