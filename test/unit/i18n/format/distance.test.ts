import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatDistance, formatMetres } from '../../../../src/i18n/format/distance.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Location } from '../../../../src/model/service.ts';
import { at, feedWith, location, service } from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

describe('a distance', () => {
  const distances: [metres: number, chinese: string, english: string][] = [
    [0, '约 100 米', 'about 100 m'],
    [149, '约 100 米', 'about 100 m'],
    [832, '约 800 米', 'about 800 m'],
    [950, '约 1 公里', 'about 1 km'],
    [1249, '约 1.2 公里', 'about 1.2 km'],
    [12_345, '约 12 公里', 'about 12 km'],
    [1_234_567, '约 1,235 公里', 'about 1,235 km'],
  ];
  for (const [metres, chinese, english] of distances) {
    it(`is told coarsely: ${metres} m is ${english}`, () => {
      expect(formatMetres(metres, CHINESE)).to.equal(chinese);
      expect(formatMetres(metres, ENGLISH)).to.equal(english);
    });
  }
});

describe('how far a service is', () => {
  const HERE = { longitude: 87.3, latitude: 44 };
  /** A place so many metres to the north. */
  const north = (id: string, metres: number, parts: Partial<Location> = {}): Location =>
    location({
      id,
      geo: { type: 'point', longitude: 87.3, latitude: 44 + metres / 111_195 },
      ...parts,
    });
  const directory = directoryOf(
    feedWith({
      locations: [
        north('near', 800),
        north('far', 5000),
        north('online', 100, { type: 'virtual' }),
        location({ id: 'unmapped' }),
      ],
    }),
  );
  const distance = (places: readonly (string | null)[]) =>
    formatDistance(
      directory,
      service({ at: places.map((location_id) => at({ location_id })) }),
      HERE,
      CHINESE,
    );

  it('is the way to the nearest of its places, wherever that stands', () => {
    expect(distance(['far', 'near'])).to.equal('约 800 米');
    expect(distance(['near', 'far'])).to.equal('约 800 米');
    expect(distance(['far'])).to.equal('约 5 公里');
  });

  it('goes by the places that are on the map', () => {
    expect(distance(['unmapped', 'online', 'lost', null, 'far'])).to.equal('约 5 公里');
  });

  it('is not told where none of its places is on the map', () => {
    expect(distance(['unmapped', 'lost', null])).to.equal(null);
    expect(distance(['online'])).to.equal(null);
    expect(distance([])).to.equal(null);
  });
});
