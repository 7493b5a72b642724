import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../../src/model/directory.ts';
import {
  isForAge,
  serviceValuesOf,
  type ServiceFacet,
} from '../../../../src/model/filter/facet-values.ts';
import type { Cost, Service } from '../../../../src/model/service.ts';
import {
  feedWith,
  onlineBooking,
  organization,
  service,
  taxonomy,
} from '../../../support/feed-builders.ts';

function valuesOf(facet: ServiceFacet, parts: Partial<Service>): readonly string[] | undefined {
  const given = service(parts);
  const directory = directoryOf(
    feedWith({
      taxonomies: [taxonomy('need', ['care', { id: 'elder', parent_id: 'care' }])],
      organizations: [organization()],
      services: [given],
    }),
  );
  return serviceValuesOf(directory).get(given)?.[facet];
}

function cost(parts: Partial<Cost>): Cost {
  return { free: null, text: null, options: [], ...parts };
}

const option = (amount: number) => ({ name: null, amount, currency: 'CNY' });

describe('the values of a service', () => {
  const cases: [facet: ServiceFacet, name: string, parts: Partial<Service>, values: string[]][] = [
    [
      'category',
      'its category and those above',
      { terms: ['need:elder'] },
      ['need:elder', 'need:care'],
    ],
    [
      'category',
      'each category once',
      { terms: ['need:elder', 'need:care'] },
      ['need:elder', 'need:care'],
    ],
    ['category', 'none for no known category', { terms: ['need:lost', 'x'] }, ['*']],
    ['category', 'none for no category', {}, ['*']],
    ['provider', 'its provider', { organization_id: 'org' }, ['org']],
    ['provider', 'nothing for an unknown provider', { organization_id: 'lost' }, []],
    ['provider', 'nothing for no provider', {}, []],
    ['cost', 'free', { cost: cost({ free: true }) }, ['free']],
    ['cost', 'not free', { cost: cost({ free: false }) }, ['paid']],
    ['cost', 'not free where it has a price', { cost: cost({ options: [option(26)] }) }, ['paid']],
    [
      'cost',
      'free, whatever its prices',
      { cost: cost({ free: true, options: [option(26)] }) },
      ['free'],
    ],
    [
      'cost',
      'to be asked where only zero is named',
      { cost: cost({ options: [option(0)] }) },
      ['ask'],
    ],
    ['cost', 'to be asked where there are words', { cost: cost({ text: '面议' }) }, ['ask']],
    ['cost', 'to be asked where nothing is known', {}, ['ask']],
    ['open_to', 'whom it is for', { open_to: 'city' }, ['city']],
    ['open_to', 'to be asked where nothing is known', {}, ['ask']],
    ['language', 'its languages, each once', { languages: ['ug', 'zh', 'ug'] }, ['ug', 'zh']],
    ['language', 'nothing where it has none', { languages: [] }, []],
    ['language', 'to be asked where nothing is known', {}, ['ask']],
    ['booking', 'how it is booked', { booking: onlineBooking({ mode: 'walk_in' }) }, ['walk_in']],
    [
      'booking',
      'to be asked where its mode is unknown',
      { booking: onlineBooking({ mode: null }) },
      ['ask'],
    ],
    ['booking', 'to be asked where nothing is known', {}, ['ask']],
    ['service', 'itself', { id: 'svc-1' }, ['svc-1']],
  ];
  for (const [facet, name, parts, values] of cases) {
    it(`in ${facet} are ${name}`, () => {
      expect(valuesOf(facet, parts)).to.deep.equal(values);
    });
  }

  it('are worked out once for a directory', () => {
    const directory = directoryOf(feedWith({ services: [service()] }));
    expect(serviceValuesOf(directory)).to.equal(serviceValuesOf(directory));
  });
});

describe('a service for an age', () => {
  const ages = (min_age: number | null, max_age: number | null) =>
    service({ eligibility: { text: null, min_age, max_age } });
  const cases: [min: number | null, max: number | null, age: number, isFor: boolean][] = [
    [60, null, 60, true],
    [60, null, 59, false],
    [null, 6, 6, true],
    [null, 6, 7, false],
    [6, 12, 9, true],
    [6, 12, 5, false],
    [6, 12, 13, false],
    [0, 0, 0, true],
    [0, 0, 1, false],
    [null, null, 9, true],
  ];
  for (const [min, max, age, isFor] of cases) {
    it(`from ${min ?? 'any'} to ${max ?? 'any'} is ${isFor ? '' : 'not '}for ${age}`, () => {
      expect(isForAge(ages(min, max), age)).to.equal(isFor);
    });
  }

  it('is for everybody where it names no ages', () => {
    expect(isForAge(service(), 9)).to.equal(true);
  });
});
