import { describe, it } from 'node:test';
import { expect } from 'chai';
import { alsoOpenTo } from '../../../../src/model/filter/area-offer.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Service } from '../../../../src/model/service.ts';
import { at, feedWith, location, service } from '../../../support/feed-builders.ts';

const LOCATIONS = [
  location({ id: 'changji' }),
  location({ id: 'street', parent_id: 'changji' }),
  location({ id: 'jiashun', parent_id: 'street' }),
  location({ id: 'hall', parent_id: 'jiashun' }),
  location({ id: 'youyun', parent_id: 'changji' }),
  location({ id: 'manas' }),
  location({ id: 'town', parent_id: 'manas' }),
  location({ id: 'online', type: 'virtual' }),
  location({ id: 'broadcast', type: 'virtual', parent_id: 'manas' }),
];

function offeredTo(area: string, ...services: Service[]): number | null {
  const directory = directoryOf(feedWith({ locations: LOCATIONS, services }));
  return alsoOpenTo(directory, area, services)?.count ?? null;
}

const given = (open_to: Service['open_to'], ...places: (string | null)[]) =>
  service({ open_to, at: places.map((location_id) => at({ location_id })) });

describe('what the city has for the residents of a community', () => {
  const cases: [name: string, service: Service, counts: boolean][] = [
    ['for the city, given in it', given('city', 'youyun'), true],
    ['for everybody, given in it', given('all', 'youyun'), true],
    ['for the city, given somewhere in it', given('city', 'changji'), true],
    ['for the city, given there and elsewhere', given('city', 'town', 'youyun'), true],
    ['for another community', given('community', 'youyun'), false],
    ['for nobody knows whom', given(null, 'youyun'), false],
    ['for the city, given in the community itself', given('city', 'jiashun'), false],
    ['for the city, given at a place in the community', given('city', 'hall', 'youyun'), false],
    ['for another city', given('city', 'town'), false],
    ['for everybody, given in another city', given('all', 'town'), false],
    ['for everybody, given nowhere in particular', given('all'), true],
    ['for everybody, at a place nobody knows', given('all', null, 'lost'), true],
    ['for everybody, online', given('all', 'online'), true],
    ['for everybody, online from another city', given('all', 'broadcast'), false],
    ['for a city nobody knows', given('city'), false],
    ['for a city nobody knows, online', given('city', 'online'), false],
  ];
  for (const [name, offered, counts] of cases) {
    it(`${counts ? 'includes' : 'leaves out'} a service ${name}`, () => {
      expect(offeredTo('jiashun', offered)).to.equal(counts ? 1 : 0);
    });
  }

  it('is counted', () => {
    expect(
      offeredTo('jiashun', given('city', 'youyun'), given('all', 'youyun'), given('all')),
    ).to.equal(3);
  });

  it('is nothing more for an area that is a whole city', () => {
    expect(offeredTo('changji', given('city', 'youyun'), given('all', 'town'))).to.equal(0);
  });

  it('is not known for an area that is not', () => {
    expect(offeredTo('nowhere', given('all', 'youyun'))).to.equal(null);
  });
});
