import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isInCategory } from '../../../../src/model/filter/category-tree.ts';
import { servicesByCategory } from '../../../../src/model/filter/category.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Service } from '../../../../src/model/service.ts';
import { feedWith, service, taxonomy } from '../../../support/feed-builders.ts';

const TAXONOMIES = [
  taxonomy('need', [
    'care',
    { id: 'elder', parent_id: 'care' },
    { id: 'meals', parent_id: 'elder' },
    'health',
  ]),
  taxonomy('style', ['care', { id: 'elder', parent_id: 'care' }]),
];

function directoryWith(services: readonly Service[] = []) {
  return directoryOf(feedWith({ taxonomies: TAXONOMIES, services }));
}

function grouped(...services: Service[]): [reference: string, ids: string[]][] {
  return servicesByCategory(directoryWith(services), services).map((category) => [
    category.reference,
    category.services.map(({ id }) => id),
  ]);
}

describe('services by category', () => {
  it('stand in the order of the taxonomies, not of the services', () => {
    const checkup = service({ id: 'checkup', terms: ['need:health'] });
    const canteen = service({ id: 'canteen', terms: ['need:meals'] });
    expect(grouped(checkup, canteen)).to.deep.equal([
      ['need:meals', ['canteen']],
      ['need:health', ['checkup']],
    ]);
  });

  it('keep their own order within a category', () => {
    const b = service({ id: 'b', terms: ['need:health'] });
    const a = service({ id: 'a', terms: ['need:health'] });
    expect(grouped(b, a)).to.deep.equal([['need:health', ['b', 'a']]]);
  });

  it('stand in the first known category they name, and in that one only', () => {
    const both = service({ id: 'both', terms: ['need:lost', 'need:health', 'need:care'] });
    expect(grouped(both)).to.deep.equal([['need:health', ['both']]]);
  });

  it('that name no known category come last', () => {
    const none = service({ id: 'none' });
    const lost = service({ id: 'lost', terms: ['need:lost', 'health', 'constructor'] });
    const checkup = service({ id: 'checkup', terms: ['need:health'] });
    expect(grouped(none, lost, checkup)).to.deep.equal([
      ['need:health', ['checkup']],
      ['', ['none', 'lost']],
    ]);
  });

  it('have the name of their category with them', () => {
    const checkup = service({ terms: ['need:health'] });
    const [category] = servicesByCategory(directoryWith(), [checkup, service()]);
    expect(category?.term?.name).to.equal('health');
  });

  it('have no term where they have no category', () => {
    expect(servicesByCategory(directoryWith(), [service()])[0]?.term).to.equal(null);
  });

  it('are no categories where there are no services', () => {
    expect(grouped()).to.deep.equal([]);
  });
});

describe('a service in a category', () => {
  const canteen = service({ terms: ['need:lost', 'need:meals'] });

  for (const reference of ['need:meals', 'need:elder', 'need:care']) {
    it(`is in ${reference}, at or above its own`, () => {
      expect(isInCategory(directoryWith(), canteen, reference)).to.equal(true);
    });
  }
  for (const reference of ['need:health', 'need:nobody', 'style:elder', 'style:care', '']) {
    it(`is not in "${reference}"`, () => {
      expect(isInCategory(directoryWith(), canteen, reference)).to.equal(false);
    });
  }

  it('is not in the categories below its own', () => {
    expect(
      isInCategory(directoryWith(), service({ terms: ['need:elder'] }), 'need:meals'),
    ).to.equal(false);
  });

  it('is in none where it names none', () => {
    expect(isInCategory(directoryWith(), service(), 'need:care')).to.equal(false);
  });

  it('ends the walk where a circle of categories closes', () => {
    const circle = taxonomy('loop', [
      { id: 'a', parent_id: 'b' },
      { id: 'b', parent_id: 'a' },
    ]);
    const directory = directoryOf(feedWith({ taxonomies: [circle] }));
    expect(isInCategory(directory, service({ terms: ['loop:a'] }), 'loop:c')).to.equal(false);
  });
});
