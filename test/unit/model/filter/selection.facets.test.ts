import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { FacetName } from '../../../../src/model/filter/facets.ts';
import { choose, NO_FILTER, type Filter } from '../../../../src/model/filter/filter.ts';
import { occasionsOf } from '../../../../src/model/filter/occasions.ts';
import { searchServices } from '../../../../src/model/search/search.ts';
import { selectServices } from '../../../../src/model/filter/select-services.ts';
import { servicesInScope, type Scope } from '../../../../src/model/filter/selection.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  onlineBooking,
  organization,
  schedule,
  service,
  taxonomy,
} from '../../../support/feed-builders.ts';

const NOW = beijing('2026-11-24 10:00'); // a Tuesday
const EVERYTHING: Scope = { area: null, category: null, organization: null, service: null };

const weekly = (id: string, day: 'TU' | 'WE', start: string, end: string) =>
  schedule({ id, byday: [day], times: [{ start, end }] });

const directory = directoryOf(
  feedWith({
    taxonomies: [taxonomy('need', ['care', { id: 'elder', parent_id: 'care' }, 'sport'])],
    organizations: [
      organization({ id: 'bank' }),
      organization({ id: 'branch', parent_id: 'bank' }),
      organization({ id: 'loop', parent_id: 'loop' }),
    ],
    locations: [
      location({ id: 'city' }),
      location({
        id: 'jiashun',
        parent_id: 'city',
        accessibility: { step_free: 'yes', accessible_toilet: 'unknown', note: null },
      }),
      location({ id: 'youyun', parent_id: 'city' }),
    ],
    schedules: [
      weekly('wed-am', 'WE', '10:00', '11:00'),
      weekly('wed-eve', 'WE', '19:00', '20:00'),
      weekly('tue-eve', 'TU', '19:00', '20:00'),
    ],
    services: [
      service({
        id: 'yoga',
        terms: ['need:elder'],
        organization_id: 'branch',
        open_to: 'city',
        languages: ['zh'],
        booking: onlineBooking(),
        cost: { free: true, text: null, options: [] },
        eligibility: { text: null, min_age: 60, max_age: null },
        at: [
          at({ location_id: 'jiashun', schedules: ['wed-am'] }),
          at({ location_id: 'youyun', schedules: ['tue-eve'] }),
        ],
      }),
      service({
        id: 'choir',
        terms: ['need:sport'],
        organization_id: 'bank',
        open_to: 'all',
        at: [at({ location_id: 'jiashun', schedules: ['wed-eve', 'tue-eve'] })],
      }),
      service({ id: 'hotline', organization_id: 'loop' }),
    ],
  }),
);

function found(filter: Filter, scope: Partial<Scope> = {}): string[] {
  const services = selectServices(directory, { ...EVERYTHING, ...scope }, filter, () =>
    occasionsOf(directory, NOW),
  );
  return services.map(({ id }) => id);
}

function chosen(...choices: [FacetName, string][]): Filter {
  return choices.reduce<Filter>(
    (filter, [facet, value]) => choose(filter, facet, value),
    NO_FILTER,
  );
}

describe('narrowing a list', () => {
  const cases: [choices: [FacetName, string][], ids: string[]][] = [
    [[], ['yoga', 'choir', 'hotline']],
    [[['category', 'need:care']], ['yoga']],
    [[['category', '*']], ['hotline']],
    [
      [
        ['category', 'need:elder'],
        ['category', 'need:sport'],
      ],
      ['yoga', 'choir'],
    ],
    [[['place', 'city']], ['yoga', 'choir']],
    [[['place', 'youyun']], ['yoga']],
    [[['provider', 'bank']], ['choir']],
    [[['when', 'today']], ['yoga', 'choir']],
    [[['when', 'now']], []],
    [[['weekday', 'ask']], ['hotline']],
    [[['weekday', 'MO']], []],
    [[['part', 'morning']], ['yoga']],
    [[['cost', 'free']], ['yoga']],
    [[['cost', 'ask']], ['choir', 'hotline']],
    [[['cost', 'paid']], []],
    [
      [
        ['open_to', 'all'],
        ['open_to', 'ask'],
      ],
      ['choir', 'hotline'],
    ],
    [[['age', '60']], ['yoga', 'choir', 'hotline']],
    [[['age', '59']], ['choir', 'hotline']],
    [[['access', 'yes']], ['yoga', 'choir']],
    [[['access', 'ask']], ['yoga', 'hotline']],
    [[['access', 'no']], []],
    [[['language', 'zh']], ['yoga']],
    [[['booking', 'online']], ['yoga']],
    [[['booking', 'ask']], ['choir', 'hotline']],
    [[['service', 'choir']], ['choir']],
    [[['service', '__proto__']], []],
    [
      [
        ['cost', 'free'],
        ['category', 'need:sport'],
      ],
      [],
    ],
  ];
  for (const [choices, ids] of cases) {
    const name = choices.map((choice) => choice.join(' ')).join(', ') || 'nothing';
    it(`by ${name} leaves ${ids.join(', ') || 'nothing'}`, () => {
      expect(found(chosen(...choices))).to.deep.equal(ids);
    });
  }

  it('asks for one occasion with all of the times and places that are chosen', () => {
    const wednesday: [FacetName, string] = ['weekday', 'WE'];
    expect(found(chosen(wednesday, ['part', 'evening']))).to.deep.equal(['choir']);
    expect(found(chosen(wednesday, ['place', 'youyun']))).to.deep.equal([]);
    expect(found(chosen(['when', 'today'], ['access', 'yes']))).to.deep.equal(['choir']);
    expect(found(chosen(['when', 'today'], ['access', 'ask']))).to.deep.equal(['yoga']);
  });

  it('goes by the narrower of two places or categories, one in the other', () => {
    expect(found(chosen(['place', 'city'], ['place', 'youyun']))).to.deep.equal(['yoga']);
    const three = chosen(['category', 'need:care'], ['category', 'need:elder'], ['category', '*']);
    expect(found(three)).to.deep.equal(['yoga', 'hotline']);
  });

  it('goes by what is searched for, too', () => {
    const named = directoryOf(
      feedWith({
        services: [
          service({ id: 'a', name: '合唱团', open_to: 'all' }),
          service({ id: 'b', name: '合唱团' }),
          service({ id: 'c', name: '理发', open_to: 'all' }),
        ],
      }),
    );
    const filter: Filter = { query: '合唱', chosen: { open_to: ['all'] } };
    const searched = searchServices(named, filter.query);
    const services = selectServices(named, EVERYTHING, filter, () => new Map(), searched);
    expect(services.map(({ id }) => id)).to.deep.equal(['a']);
  });
});

describe('the scope of a tag', () => {
  it('is an area, and then its times and places are those in the area', () => {
    expect(found(NO_FILTER, { area: 'youyun' })).to.deep.equal(['yoga']);
    expect(found(chosen(['weekday', 'WE']), { area: 'youyun' })).to.deep.equal([]);
    expect(found(chosen(['weekday', 'TU']), { area: 'youyun' })).to.deep.equal(['yoga']);
  });

  it('is a category with those below it', () => {
    expect(found(NO_FILTER, { category: 'need:care' })).to.deep.equal(['yoga']);
  });

  it('is an organisation with those that belong to it', () => {
    expect(found(NO_FILTER, { organization: 'bank' })).to.deep.equal(['yoga', 'choir']);
    expect(found(NO_FILTER, { organization: 'branch' })).to.deep.equal(['yoga']);
    expect(found(NO_FILTER, { organization: 'loop' })).to.deep.equal(['hotline']);
    expect(found(NO_FILTER, { organization: 'nobody' })).to.deep.equal([]);
  });

  it('does not limit where an attribute is empty', () => {
    const empty = { area: '', category: '', organization: '' };
    expect(found(NO_FILTER, empty)).to.deep.equal(['yoga', 'choir', 'hotline']);
    expect(servicesInScope(directory, {})).to.have.length(3);
  });
});
