import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  metresBetween,
  metresTo,
  nearestFirst,
  nearestPoint,
  roundedDistance,
  servicesByDistance,
} from '../../../../src/model/places/distance.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import { lngLat, pointOf, type LngLat } from '../../../../src/model/places/lng-lat.ts';
import type { GeoLine, GeoPoint, Location } from '../../../../src/model/service.ts';
import { at, feedWith, location, service } from '../../../support/feed-builders.ts';

/** Metres of one degree along a great circle of the mean earth. */
const DEGREE = 111_195;

const HERE: LngLat = { longitude: 87.3, latitude: 44 };

function point(longitude: number, latitude: number): GeoPoint {
  return { type: 'point', longitude, latitude };
}

function line(...points: number[][]): GeoLine {
  return { type: 'line', points, length_km: null };
}

function pair(found: LngLat | null): number[] | null {
  return found === null ? null : [found.longitude, found.latitude];
}

/** Places north of here, by degrees. */
function north(id: string, degrees: number): Location {
  return location({ id, geo: point(HERE.longitude, HERE.latitude + degrees) });
}

describe('the way between two positions', () => {
  const equator = { longitude: 0, latitude: 0 };
  const cases: [name: string, from: LngLat, to: LngLat, metres: number, within: number][] = [
    ['the same place', HERE, HERE, 0, 0],
    ['a degree to the north', HERE, { longitude: 87.3, latitude: 45 }, DEGREE, 1],
    ['a degree along the equator', equator, { longitude: 1, latitude: 0 }, DEGREE, 1],
    [
      'a degree to the east at 60° north',
      { longitude: 10, latitude: 60 },
      { longitude: 11, latitude: 60 },
      DEGREE / 2,
      10,
    ],
    [
      'across the date line',
      { longitude: 179.5, latitude: 0 },
      { longitude: -179.5, latitude: 0 },
      DEGREE,
      1,
    ],
    ['the other side of the earth', equator, { longitude: 180, latitude: 0 }, 180 * DEGREE, 200],
    [
      'Beijing to Urumqi',
      { longitude: 116.4074, latitude: 39.9042 },
      { longitude: 87.6168, latitude: 43.8256 },
      2_403_000,
      10_000,
    ],
  ];
  for (const [name, from, to, metres, within] of cases) {
    it(`is ${metres} m for ${name}, there and back`, () => {
      expect(metresBetween(from, to)).to.be.closeTo(metres, within);
      expect(metresBetween(to, from)).to.be.closeTo(metres, within);
    });
  }
});

describe('a distance as it is told', () => {
  const cases: [metres: number, told: string][] = [
    [0, '100 m'],
    [49, '100 m'],
    [149, '100 m'],
    [150, '200 m'],
    [949, '900 m'],
    [950, '1 km'],
    [1000, '1 km'],
    [1049, '1 km'],
    [1050, '1.1 km'],
    [9949, '9.9 km'],
    [9950, '10 km'],
    [10_499, '10 km'],
    [10_500, '11 km'],
    [2_403_217, '2403 km'],
  ];
  for (const [metres, told] of cases) {
    it(`is ${told} for ${metres} m`, () => {
      const { value, unit } = roundedDistance(metres);
      expect(`${value} ${unit}`).to.equal(told);
    });
  }
});

describe('a position', () => {
  it('is one anywhere on earth', () => {
    for (const [longitude, latitude] of [
      [87.3, 44],
      [-180, -90],
      [180, 90],
      [0, 51],
      [9, 0],
    ]) {
      expect(pair(lngLat(longitude!, latitude!))).to.deep.equal([longitude, latitude]);
    }
  });

  for (const [name, longitude, latitude] of [
    ['0, 0', 0, 0],
    ['a longitude past the earth', 180.001, 44],
    ['a latitude past the pole', 87.3, 90.001],
    ['a longitude below the earth', -181, 44],
    ['a longitude that is no number', Number.NaN, 44],
    ['a latitude that is no number', 87.3, Number.NaN],
    ['an endless latitude', 87.3, Infinity],
  ] as const) {
    it(`is none for ${name}`, () => {
      expect(lngLat(longitude, latitude)).to.equal(null);
    });
  }
});

describe('where a place is', () => {
  it('is its point', () => {
    expect(pair(pointOf(location({ geo: point(87.3, 44) })))).to.deep.equal([87.3, 44]);
  });

  it('is the first point of a route', () => {
    const road = location({ type: 'route', geo: line([0, 0], [87.6], [87.6, 43.8], [84.8, 44.4]) });
    expect(pair(pointOf(road))).to.deep.equal([87.6, 43.8]);
  });

  const unknown: [name: string, parts: Partial<Location>][] = [
    ['a place without coordinates', { geo: null }],
    ['a route without points', { type: 'route', geo: line() }],
    ['a place at 0, 0', { geo: point(0, 0) }],
    ['what is on the web', { type: 'virtual', geo: point(87.3, 44) }],
  ];
  for (const [name, parts] of unknown) {
    it(`is unknown for ${name}`, () => {
      expect(pointOf(location(parts))).to.equal(null);
      expect(metresTo(location(parts), HERE)).to.equal(null);
    });
  }

  it('is unknown for an unknown place', () => {
    expect(metresTo(null, HERE)).to.equal(null);
  });
});

describe('the nearest point', () => {
  it('of a route is the nearest of its points, wherever it stands among them', () => {
    const road = line([80, 44], [0, 0], [87, 44], [95, 44]);
    expect(pair(nearestPoint(road, HERE))).to.deep.equal([87, 44]);
    expect(metresTo(location({ geo: road }), HERE)).to.be.closeTo(24_000, 100);
  });

  it('of a point is that point', () => {
    expect(pair(nearestPoint(point(80, 40), HERE))).to.deep.equal([80, 40]);
  });

  it('is none where there is no good one', () => {
    expect(nearestPoint(line([0, 0], [200, 44], [87]), HERE)).to.equal(null);
  });
});

describe('things by distance', () => {
  it('have those of unknown distance last, in the order they had', () => {
    const metres: Record<string, number | null> = {
      lost: null,
      far: 9,
      gone: null,
      near: 1,
      at: 0,
    };
    const told = nearestFirst(Object.keys(metres), (name) => metres[name] ?? null);
    expect(told.map(({ item }) => item)).to.deep.equal(['at', 'near', 'far', 'lost', 'gone']);
  });

  it('keep their order where they are equally far', () => {
    const told = nearestFirst(['a', 'b', 'c'], () => 5);
    expect(told.map(({ item }) => item)).to.deep.equal(['a', 'b', 'c']);
  });

  it('leave the list they are given as it was', () => {
    const given = [3, 1, 2];
    nearestFirst(given, (metres) => metres);
    expect(given).to.deep.equal([3, 1, 2]);
  });
});

describe('services by distance', () => {
  const locations = [north('far', 1), north('near', 0.1), north('middle', 0.5), location()];
  const services = [
    service({ id: 'unknown', at: [at({ location_id: 'loc' }), at({ location_id: 'nowhere' })] }),
    service({ id: 'middle', at: [at({ location_id: 'middle' })] }),
    service({
      id: 'two-places',
      at: [at({ location_id: 'loc' }), at({ location_id: 'far' }), at({ location_id: 'near' })],
    }),
    service({ id: 'no-place' }),
  ];
  const told = servicesByDistance(directoryOf(feedWith({ locations, services })), services, HERE);

  it('go by the nearest of their places, those without coordinates last', () => {
    expect(told.map(({ item }) => item.id)).to.deep.equal([
      'two-places',
      'middle',
      'unknown',
      'no-place',
    ]);
  });

  it('say how far it is, or that it is not known', () => {
    const metres = told.map((each) => each.metres);
    expect(metres[0]).to.be.closeTo(DEGREE / 10, 1);
    expect(metres[1]).to.be.closeTo(DEGREE / 2, 1);
    expect(metres.slice(2)).to.deep.equal([null, null]);
  });
});
