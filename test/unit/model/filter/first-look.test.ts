import { describe, it } from 'node:test';
import { expect } from 'chai';
import { sampleCity } from '../../../../demo/feeds/sample-city.ts';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import { facetCounts } from '../../../../src/model/filter/facet-counts.ts';
import { UNCATEGORIZED } from '../../../../src/model/filter/facets.ts';
import { choose, NO_FILTER, withQuery, type Filter } from '../../../../src/model/filter/filter.ts';
import { firstLook, isFirstLook } from '../../../../src/model/filter/first-look.ts';
import { searchServices } from '../../../../src/model/search/search.ts';
import { selectServices } from '../../../../src/model/filter/select-services.ts';
import type { Scope } from '../../../../src/model/filter/selection.ts';

const reading = readFeed(sampleCity({ today: '2026-11-24' }));
if (!('feed' in reading)) throw new Error('the sample city cannot be read');
const directory = directoryOf(reading.feed);
const EVERYWHERE: Scope = { area: null, category: null, organization: null, service: null };

const categories = directory.feed.taxonomies.flatMap(({ id, terms }) =>
  terms.map((term) => `${id}:${term.id}`),
);
const areas = directory.feed.locations.slice(0, 6).map(({ id }) => id);
const linked = directory.services[7]?.id ?? '';

const filters: readonly Filter[] = [
  NO_FILTER,
  ...[...categories, UNCATEGORIZED, 'no:such'].map((value) => choose(NO_FILTER, 'category', value)),
  choose(NO_FILTER, 'service', linked),
  choose(choose(NO_FILTER, 'service', linked), 'category', categories[0] ?? ''),
  withQuery(NO_FILTER, '瑜伽'),
  withQuery(choose(NO_FILTER, 'category', categories[1] ?? ''), '社区'),
];

const scopes: readonly Scope[] = [
  EVERYWHERE,
  ...areas.map((area) => ({ ...EVERYWHERE, area })),
  ...categories.slice(0, 4).map((category) => ({ ...EVERYWHERE, category })),
];

describe('a first look at a list', () => {
  it('finds what every other choice goes by, and the outermost of its categories', () => {
    for (const scope of scopes) {
      for (const filter of filters) {
        const searched = searchServices(directory, filter.query);
        const occasions = () => {
          throw new Error('a first look asks for no time and no place');
        };
        const look = firstLook(directory, scope, filter, searched);
        const said = JSON.stringify({ scope, filter });
        expect(look.services, said).to.deep.equal(
          selectServices(directory, scope, filter, occasions, searched),
        );
        const options = facetCounts(directory, scope, filter, occasions, searched, ['category']);
        const outermost = options.category.filter(({ depth }) => depth === 0);
        expect(look.categories, said).to.deep.equal(outermost.map(({ value }) => value));
      }
    }
  });

  it('is left with the first choice of anything else', () => {
    expect(filters.every(isFirstLook)).to.equal(true);
    const several = categories.slice(0, 2);
    expect(isFirstLook({ query: '', chosen: { category: several } })).to.equal(false);
    for (const [facet, value] of [
      ['cost', 'free'],
      ['place', areas[0] ?? ''],
      ['when', 'today'],
      ['age', '60'],
    ] as const) {
      expect(isFirstLook(choose(NO_FILTER, facet, value)), facet).to.equal(false);
    }
  });
});
