import { describe, it } from 'node:test';
import { expect } from 'chai';
import { computedOf } from '../../../../src/model/figures/computed-figures.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import { WEEKDAYS } from '../../../../src/model/time/plain-date.ts';
import type {
  Computation,
  ComputationFilter,
} from '../../../../src/model/figures/figure-extras.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  metric,
  organization,
  schedule,
  service,
  taxonomy,
} from '../../../support/feed-builders.ts';

const SUM: Computation = {
  op: 'sum',
  of: 'metrics',
  where: { term: null, organization_id: null, location_id: null, days: 7 },
  by: null,
};

const NOW = beijing('2026-11-24 10:00');

/** A service every day at one place, for as many people as are given. */
const daily = (place: string, maximum: number | null) =>
  at({
    id: `at-${place}`,
    location_id: place,
    schedules: ['daily'],
    capacity: { maximum },
  });

const directory = directoryOf(
  feedWith({
    taxonomies: [taxonomy('need', ['culture', { id: 'yoga', parent_id: 'culture' }, 'law'])],
    organizations: [organization({ id: 'school' }), organization({ id: 'others', count: 9 })],
    locations: [
      location({ id: 'street', name: '街道' }),
      location({ id: 'jiashun', name: '嘉顺', parent_id: 'street' }),
      location({ id: 'youyun', name: '油运', parent_id: 'street' }),
    ],
    schedules: [
      schedule({
        id: 'daily',
        byday: WEEKDAYS,
        times: [{ start: '15:00', end: '16:00' }],
        start: '2026-01-01',
      }),
    ],
    services: [
      service({
        id: 'a',
        terms: ['need:yoga'],
        organization_id: 'school',
        at: [daily('jiashun', 20)],
      }),
      service({ id: 'b', terms: ['need:culture', 'need:law'], at: [daily('youyun', 5)] }),
      service({ id: 'c', terms: ['need:law'], at: [at({ location_id: 'youyun', schedules: [] })] }),
      service({ id: 'd', status: 'temporarily_closed' }),
    ],
    metrics: [
      metric({ id: 'x', value: 3, terms: ['need:law'] }),
      metric({ id: 'y', value: 4, terms: ['need:law'] }),
      metric({ id: 'z', value: null, terms: ['need:yoga'] }),
      metric({ id: 'sum', value: null, terms: ['need:law'], computed: SUM }),
    ],
  }),
);

function compute(
  op: Computation['op'],
  of: Computation['of'],
  where: Partial<ComputationFilter> = {},
  by: string | null = null,
) {
  const filter = { term: null, organization_id: null, location_id: null, days: 7, ...where };
  return computedOf({ op, of, where: filter, by }, directory, NOW);
}

const parts = (computed: ReturnType<typeof compute>) =>
  computed.parts.map(({ label, value }) => [label, value]);

describe('what a feed comes to', () => {
  it('counts services that are given', () => {
    expect(compute('count', 'services').value).to.equal(3);
  });

  it('counts organisations and places that stand for several as that many', () => {
    expect(compute('count', 'organizations').value).to.equal(10);
    expect(compute('count', 'locations').value).to.equal(3);
  });

  it('counts only what is of a category or below it, of an organisation, in an area', () => {
    expect(compute('count', 'services', { term: 'need:culture' }).value).to.equal(2);
    expect(compute('count', 'services', { term: 'need:yoga' }).value).to.equal(1);
    expect(compute('count', 'services', { organization_id: 'school' }).value).to.equal(1);
    expect(compute('count', 'services', { location_id: 'street' }).value).to.equal(3);
    expect(compute('count', 'services', { location_id: 'youyun' }).value).to.equal(2);
    expect(compute('count', 'locations', { location_id: 'street' }).value).to.equal(3);
    expect(compute('count', 'services', { term: 'need:nobody' }).value).to.equal(0);
  });

  it('counts sessions of the coming days, and sums their places', () => {
    expect(compute('count', 'sessions').value).to.equal(14);
    expect(compute('count', 'sessions', { days: 1 }).value).to.equal(2);
    expect(compute('sum', 'sessions', { days: 1 }).value).to.equal(25);
  });

  it('is unknown where a part of a sum is', () => {
    expect(compute('sum', 'metrics').value).to.equal(null);
    expect(compute('sum', 'metrics', { term: 'need:law' }).value).to.equal(7);
    expect(compute('count', 'metrics').value).to.equal(3);
  });

  it('is no part of itself', () => {
    expect(compute('count', 'metrics', { term: 'need:law' }).value).to.equal(2);
  });

  it('is told by category, most first; what is of two counts for both', () => {
    expect(parts(compute('count', 'services', {}, 'need'))).to.deep.equal([
      ['law', 2],
      ['yoga', 1],
      ['culture', 1],
    ]);
  });

  it('is told by community, not by what lies around it', () => {
    expect(parts(compute('count', 'services', {}, 'location'))).to.deep.equal([
      ['油运', 2],
      ['嘉顺', 1],
    ]);
    expect(parts(compute('sum', 'sessions', { days: 1 }, 'location'))).to.deep.equal([
      ['嘉顺', 20],
      ['油运', 5],
    ]);
  });

  it('is worked out once in a minute, and anew for another feed', () => {
    const where = { term: null, organization_id: null, location_id: null, days: 1 };
    const sessions: Computation = { op: 'count', of: 'sessions', where, by: null };
    const first = computedOf(sessions, directory, NOW);
    expect(computedOf(sessions, directory, NOW + 59_000)).to.equal(first);
    expect(computedOf(sessions, directory, NOW + 60_000)).not.to.equal(first);
    expect(computedOf(sessions, directoryOf(feedWith()), NOW).value).to.equal(0);
    expect(computedOf(sessions, directory, beijing('2026-11-24 23:00')).value).to.equal(0);
  });

  it('is told by nothing where that is not there', () => {
    expect(compute('count', 'services', {}, 'colour').parts).to.deep.equal([]);
    expect(compute('count', 'organizations', {}, 'location').parts).to.deep.equal([]);
  });
});
