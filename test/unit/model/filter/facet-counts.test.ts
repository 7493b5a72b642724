import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf, type Directory } from '../../../../src/model/directory.ts';
import { facetCounts } from '../../../../src/model/filter/facet-counts.ts';
import { FACETS, type FacetCounts, type FacetName } from '../../../../src/model/filter/facets.ts';
import {
  choose,
  clear,
  NO_FILTER,
  withQuery,
  type Filter,
} from '../../../../src/model/filter/filter.ts';
import { occasionsOf } from '../../../../src/model/filter/occasions.ts';
import { searchServices } from '../../../../src/model/search/search.ts';
import { selectServices } from '../../../../src/model/filter/select-services.ts';
import type { Scope } from '../../../../src/model/filter/selection.ts';
import type { Service } from '../../../../src/model/service.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  organization,
  schedule,
  service,
  taxonomy,
} from '../../../support/feed-builders.ts';

const NOW = beijing('2026-11-24 10:00');
const EVERYTHING: Scope = { area: null, category: null, organization: null, service: null };

const PLACES = [
  location({ id: 'city' }),
  location({ id: 'north', parent_id: 'city' }),
  location({ id: 'south', parent_id: 'city' }),
  location({ id: 'jiashun', parent_id: 'north' }),
  location({ id: 'hall', parent_id: 'jiashun' }),
  location({ id: 'youyun', parent_id: 'south' }),
];

const SCHEDULES = [
  schedule({ id: 'wed-am', byday: ['WE'], times: [{ start: '10:00', end: '11:00' }] }),
  schedule({ id: 'wed-eve', byday: ['WE'], times: [{ start: '19:00', end: '20:00' }] }),
  schedule({ id: 'thu-eve', byday: ['TH'], times: [{ start: '19:00', end: '20:00' }] }),
  schedule({
    id: 'office',
    kind: 'hours',
    byday: ['MO', 'TU'],
    times: [{ start: '09:00', end: '18:00' }],
  }),
];

function directoryWith(...services: readonly Service[]): Directory {
  return directoryOf(
    feedWith({
      taxonomies: [
        taxonomy('need', ['care', 'health', { id: 'elder', parent_id: 'care' }]),
        taxonomy('style', ['indoors']),
      ],
      organizations: [
        organization({ id: 'a' }),
        organization({ id: 'b' }),
        organization({ id: 'c' }),
      ],
      locations: PLACES,
      schedules: SCHEDULES,
      services,
    }),
  );
}

function counted(directory: Directory, filter = NO_FILTER, scope = EVERYTHING): FacetCounts {
  const searched = searchServices(directory, filter.query);
  return facetCounts(directory, scope, filter, () => occasionsOf(directory, NOW), searched);
}

function listed(directory: Directory, filter: Filter, scope = EVERYTHING): readonly Service[] {
  const searched = searchServices(directory, filter.query);
  return selectServices(directory, scope, filter, () => occasionsOf(directory, NOW), searched);
}

function told(
  directory: Directory,
  facet: FacetName,
  filter: Filter = NO_FILTER,
  scope: Partial<Scope> = {},
): string[] {
  const options = counted(directory, filter, { ...EVERYTHING, ...scope })[facet];
  return options.map(
    ({ value, count, depth, isChosen }) =>
      `${'- '.repeat(depth)}${value} ${count}${isChosen ? ' !' : ''}`,
  );
}

const given = (id: string, ...places: [place: string | null, schedule: string][]) =>
  service({
    id,
    at: places.map(([place, sch]) => at({ location_id: place, schedules: [sch] })),
  });

describe('the options of a facet', () => {
  it('stand in the order of the facet, with those services have', () => {
    const directory = directoryWith(
      service({ open_to: 'city' }),
      service({ id: 'b' }),
      service({ id: 'c', open_to: 'all' }),
      service({ id: 'd' }),
    );
    expect(told(directory, 'open_to')).to.deep.equal(['all 1', 'city 1', 'ask 2']);
  });

  it('count a service with several values for each of them', () => {
    const directory = directoryWith(
      given('a', ['hall', 'wed-am'], ['hall', 'thu-eve']),
      service({ id: 'b' }),
    );
    expect(told(directory, 'weekday')).to.deep.equal(['WE 1', 'TH 1', 'ask 1']);
  });

  it('count a service once, however many occasions it has', () => {
    const directory = directoryWith(
      given('a', ['hall', 'wed-am'], ['youyun', 'wed-am'], ['hall', 'wed-eve']),
      given('b', ['hall', 'thu-eve']),
    );
    expect(told(directory, 'weekday')).to.deep.equal(['WE 1', 'TH 1']);
  });

  it('are counted for the facets that are shown, as among all of them', () => {
    const directory = directoryWith(
      given('a', ['hall', 'wed-am']),
      service({ id: 'b', open_to: 'city' }),
      service({ id: 'c', open_to: 'all' }),
    );
    const all = counted(directory);
    for (const { name } of FACETS) {
      const occasions = () => occasionsOf(directory, NOW);
      const shown = facetCounts(directory, EVERYTHING, NO_FILTER, occasions, undefined, [name]);
      expect(shown[name], name).to.deep.equal(all[name]);
      const others = FACETS.filter((other) => other.name !== name);
      expect(others.flatMap((other) => shown[other.name])).to.deep.equal([]);
    }
  });

  it('are none where there is only one', () => {
    const directory = directoryWith(service({ open_to: 'city' }), service({ open_to: 'city' }));
    expect(told(directory, 'open_to')).to.deep.equal([]);
    const one = directoryWith(service({ organization_id: 'a' }), service());
    expect(told(one, 'provider')).to.deep.equal([]);
  });

  it('are none where each of them would leave the list as it is', () => {
    const directory = directoryWith(given('a', ['hall', 'wed-am'], ['hall', 'thu-eve']));
    expect(told(directory, 'weekday')).to.deep.equal([]);
    expect(told(directory, 'place')).to.deep.equal([]);
  });

  it('are there where something is chosen, even if nothing is left', () => {
    const directory = directoryWith(service({ open_to: 'city' }));
    expect(told(directory, 'open_to', choose(NO_FILTER, 'open_to', 'city'))).to.deep.equal([
      'city 1 !',
    ]);
    expect(told(directory, 'open_to', choose(NO_FILTER, 'open_to', 'all'))).to.deep.equal([
      'all 0 !',
      'city 1',
    ]);
  });

  it('hold what is chosen though the feed does not know it, last', () => {
    const directory = directoryWith(
      service({ organization_id: 'a' }),
      service({ organization_id: 'b' }),
    );
    for (const [facet, known] of [
      ['provider', ['a 1', 'b 1']],
      ['place', []],
    ] as const) {
      expect(told(directory, facet, choose(NO_FILTER, facet, '__proto__'))).to.deep.equal([
        ...known,
        '__proto__ 0 !',
      ]);
    }
  });

  it('are none for an age and for a service', () => {
    const directory = directoryWith(service({ id: 'a' }), service({ id: 'b' }));
    const filter = choose(choose(NO_FILTER, 'age', '7'), 'service', 'a');
    expect([told(directory, 'age', filter), told(directory, 'service', filter)]).to.deep.equal([
      [],
      [],
    ]);
  });

  it('are there for every facet, if only none', () => {
    const counts = counted(directoryWith());
    expect(Object.keys(counts)).to.deep.equal(FACETS.map(({ name }) => name));
  });
});

describe('the count of an option', () => {
  const directory = directoryWith(
    service({ id: 'a', open_to: 'city', cost: { free: true, text: null, options: [] } }),
    service({ id: 'b', open_to: 'city', cost: { free: false, text: null, options: [] } }),
    service({ id: 'c', open_to: 'all', cost: { free: true, text: null, options: [] } }),
  );
  const free = choose(NO_FILTER, 'cost', 'free');

  it('is of what the other facets leave', () => {
    expect(told(directory, 'open_to', free)).to.deep.equal(['all 1', 'city 1']);
  });

  it('is as if nothing else were chosen in its own facet', () => {
    expect(told(directory, 'cost', free)).to.deep.equal(['free 2 !', 'paid 1']);
  });

  it('is of what a search leaves', () => {
    const named = directoryWith(
      service({ id: 'a', name: '合唱团', open_to: 'city' }),
      service({ id: 'b', name: '合唱团', open_to: 'all' }),
      service({ id: 'c', name: '理发', open_to: 'all' }),
    );
    expect(told(named, 'open_to', withQuery(NO_FILTER, '合唱'))).to.deep.equal(['all 1', 'city 1']);
  });

  it('is of what the tag lists', () => {
    const placed = directoryWith(
      { ...given('a', ['hall', 'wed-am']), open_to: 'city' },
      { ...given('b', ['hall', 'wed-am']), open_to: 'all' },
      { ...given('c', ['youyun', 'wed-am']), open_to: 'all' },
    );
    expect(told(placed, 'open_to', NO_FILTER, { area: 'jiashun' })).to.deep.equal([
      'all 1',
      'city 1',
    ]);
  });

  it('is of one occasion: the day and the part of the day and the place belong together', () => {
    const yoga = directoryWith(
      given('yoga', ['hall', 'wed-am'], ['youyun', 'thu-eve']),
      given('choir', ['hall', 'wed-eve']),
    );
    expect(told(yoga, 'part', choose(NO_FILTER, 'weekday', 'WE'))).to.deep.equal([
      'morning 1',
      'evening 1',
    ]);
    expect(told(yoga, 'weekday', choose(NO_FILTER, 'place', 'youyun'))).to.deep.equal([]);
    expect(told(yoga, 'weekday', NO_FILTER, { area: 'jiashun' })).to.deep.equal([]);
    expect(told(yoga, 'part', NO_FILTER, { area: 'jiashun' })).to.deep.equal([
      'morning 1',
      'evening 1',
    ]);
  });
});

describe('the trees', () => {
  it('of categories follow the taxonomies, with the uncategorized last', () => {
    const directory = directoryWith(
      service({ id: 'a', terms: ['style:indoors', 'need:elder'] }),
      service({ id: 'b', terms: ['need:health'] }),
      service({ id: 'c', terms: ['need:care'] }),
      service({ id: 'd' }),
    );
    expect(told(directory, 'category')).to.deep.equal([
      'need:care 2',
      '- need:elder 1',
      'need:health 1',
      'style:indoors 1',
      '* 1',
    ]);
  });

  it('of places follow the feed, each with what lies inside', () => {
    const directory = directoryWith(
      given('a', ['hall', 'wed-am']),
      given('b', ['youyun', 'wed-am']),
      given('c', ['jiashun', 'wed-am']),
    );
    expect(told(directory, 'place')).to.deep.equal([
      'city 3',
      '- north 2',
      '- - jiashun 2',
      '- - - hall 1',
      '- south 1',
      '- - youyun 1',
    ]);
    const [, north] = counted(directory).place;
    expect(north?.parent).to.equal('city');
  });

  it('begin below what the tag has settled', () => {
    const directory = directoryWith(
      given('a', ['hall', 'wed-am']),
      given('b', ['jiashun', 'wed-am']),
      { ...given('c', ['hall', 'wed-am'], ['youyun', 'wed-am']), terms: ['need:elder'] },
      { ...given('d', ['youyun', 'wed-am']), terms: ['need:care'] },
      service({ id: 'e', terms: ['need:care', 'need:health'] }),
    );
    expect(
      told(directory, 'place', choose(NO_FILTER, 'place', 'hall'), { area: 'jiashun' }),
    ).to.deep.equal(['hall 2 !']);
    expect(told(directory, 'category', NO_FILTER, { category: 'need:care' })).to.deep.equal([
      'need:health 1',
      'need:elder 1',
    ]);
  });

  it('end where a circle of places or categories closes', () => {
    const directory = directoryOf(
      feedWith({
        taxonomies: [
          taxonomy('loop', [
            { id: 'x', parent_id: 'y' },
            { id: 'y', parent_id: 'x' },
            { id: 'self', parent_id: 'self' },
          ]),
        ],
        locations: [
          location({ id: 'x', parent_id: 'y' }),
          location({ id: 'y', parent_id: 'x' }),
          location({ id: 'self', parent_id: 'self' }),
        ],
        services: [
          service({ id: 'a', terms: ['loop:x'], at: [at({ location_id: 'x' })] }),
          service({ id: 'b', terms: ['loop:self'], at: [at({ location_id: 'self' })] }),
        ],
      }),
    );
    expect(told(directory, 'place')).to.deep.equal(['x 1', '- y 1', 'self 1']);
    expect(told(directory, 'category')).to.deep.equal(['loop:x 1', '- loop:y 1', 'loop:self 1']);
    const both = choose(choose(NO_FILTER, 'place', 'x'), 'place', 'y');
    expect(listed(directory, both).map(({ id }) => id)).to.deep.equal(['a']);
  });
});

describe('providers and languages', () => {
  it('stand by how many services they have, equals in the order of the feed', () => {
    const directory = directoryWith(
      service({ id: '1', organization_id: 'c' }),
      service({ id: '2', organization_id: 'b' }),
      service({ id: '3', organization_id: 'a' }),
      service({ id: '4', organization_id: 'c' }),
    );
    expect(told(directory, 'provider')).to.deep.equal(['c 2', 'a 1', 'b 1']);
  });

  it('end with what is to be asked for', () => {
    const directory = directoryWith(
      service({ id: '1' }),
      service({ id: '2' }),
      service({ id: '3', languages: ['zh'] }),
      service({ id: '4', languages: ['ug', 'zh'] }),
    );
    expect(told(directory, 'language')).to.deep.equal(['zh 2', 'ug 1', 'ask 2']);
  });
});

describe('what a count promises', () => {
  const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;
  const services = Array.from({ length: 60 }, (_, index) =>
    service({
      id: `svc-${index}`,
      name: pick(['合唱团', '理发', '瑜伽'], index),
      terms: pick([['need:elder'], ['need:health', 'style:indoors'], [], ['need:care']], index),
      organization_id: pick(['a', 'b', null, 'c', 'a'], index),
      open_to: pick(['all', 'city', null] as const, index >> 1),
      languages: pick([null, ['zh'], ['ug', 'zh']], index >> 2),
      eligibility: { text: null, min_age: pick([null, 6, 60], index >> 3), max_age: null },
      at: [
        at({
          location_id: pick(['hall', 'youyun', null], index),
          schedules: [pick(['wed-am', 'office'], index)],
        }),
        at({
          location_id: pick(['jiashun', 'south'], index >> 2),
          schedules: pick([['wed-eve', 'thu-eve'], null], index >> 1),
        }),
      ].slice(0, index % 3),
    }),
  );
  const directory = directoryWith(...services);
  const filters: [name: string, filter: Filter][] = [
    ['nothing chosen', NO_FILTER],
    ['a search', withQuery(NO_FILTER, '合唱')],
    ['a day', choose(NO_FILTER, 'weekday', 'WE')],
    ['a day and a place', choose(choose(NO_FILTER, 'weekday', 'WE'), 'place', 'north')],
    [
      'two days and a price',
      choose(choose(choose(NO_FILTER, 'weekday', 'WE'), 'weekday', 'TU'), 'cost', 'ask'),
    ],
    ['a category and an age', choose(choose(NO_FILTER, 'category', 'need:care'), 'age', '30')],
    ['two in a tree', choose(choose(NO_FILTER, 'place', 'city'), 'place', 'hall')],
    [
      'a provider, a language, open now',
      choose(choose(choose(NO_FILTER, 'provider', 'a'), 'language', 'zh'), 'when', 'now'),
    ],
  ];
  for (const [name, filter] of filters) {
    for (const area of [null, 'north']) {
      it(`is kept when it is pressed, with ${name}${area === null ? '' : ' in an area'}`, () => {
        const scope = { ...EVERYTHING, area };
        const counts = counted(directory, filter, scope);
        for (const { name: facet } of FACETS) {
          for (const { value, count } of counts[facet]) {
            const pressed = choose(clear(filter, facet), facet, value);
            const { length } = listed(directory, pressed, scope);
            expect(length, `${facet} ${value}`).to.equal(count);
          }
        }
      });
    }
  }
});
