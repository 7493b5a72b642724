import { describe, it } from 'node:test';
import { expect } from 'chai';
import { metresBetween } from '../../../src/model/places/distance.ts';
import type { CoordinateSystem, LngLat } from '../../../src/model/places/lng-lat.ts';
import { convertPosition } from '../../../src/lazy/coordinates.ts';

/** Near Tiananmen, as converters publish it in their own tests (wandergis/coordtransform and others). */
const TIANANMEN: Readonly<Record<CoordinateSystem, LngLat>> = {
  wgs84: { longitude: 116.404, latitude: 39.915 },
  gcj02: { longitude: 116.41024449916938, latitude: 39.91640428150164 },
  bd09: { longitude: 116.41662724378733, latitude: 39.922699552216216 },
};

const LONDON: LngLat = { longitude: -0.1276, latitude: 51.5072 };
const CHANGJI: LngLat = { longitude: 87.3041, latitude: 44.0132 };

describe('a position of the device', () => {
  for (const system of ['gcj02', 'bd09'] as const) {
    it(`comes out within a metre of the published value in ${system}`, () => {
      const found = convertPosition(TIANANMEN.wgs84, 'wgs84', system);
      expect(metresBetween(found, TIANANMEN[system])).to.be.below(1);
    });
  }

  it('is left as it is in its own system', () => {
    expect(convertPosition(CHANGJI, 'wgs84', 'wgs84')).to.deep.equal(CHANGJI);
  });

  it('is left as it is outside China', () => {
    expect(convertPosition(LONDON, 'wgs84', 'gcj02')).to.deep.equal(LONDON);
  });

  it('moves by some hundred metres in Changji', () => {
    const moved = metresBetween(convertPosition(CHANGJI, 'wgs84', 'gcj02'), CHANGJI);
    expect(moved).to.be.within(100, 1000);
  });

  it('is not changed where it was given', () => {
    const given = { ...CHANGJI };
    convertPosition(given, 'wgs84', 'bd09');
    expect(given).to.deep.equal(CHANGJI);
  });
});
