import type { Feed } from '../model/feed.ts';
import type { Location } from '../model/service.ts';
import { found, type Finding } from './lint-finding.ts';

type Pair = readonly number[];

/** Finds coordinates outside China, and says where they are swapped or were never set. */
export function checkPlace(location: Location): readonly Finding[] {
  const outside = pointsOf(location).find((point) => !isInChina(point));
  if (outside === undefined) return [];
  const [longitude = 0, latitude = 0] = outside;
  const why = isInChina([latitude, longitude])
    ? ' (swapped)'
    : longitude === 0 && latitude === 0
      ? ' (not set)'
      : '';
  return [found('place-outside', '/geo', `${longitude}, ${latitude}${why}`)];
}

/** Finds coordinates of an unknown system: the same pair lies up to 600 m apart in the three of China. */
export function checkCoordinateSystem({ feed, locations }: Feed): readonly Finding[] {
  if (feed.crs !== null) return [];
  const placed = locations.filter((location) => pointsOf(location).length > 0).length;
  return placed === 0 ? [] : [found('no-coordinate-system', '/crs', `${placed} locations`)];
}

function pointsOf({ geo }: Location): readonly Pair[] {
  if (geo === null) return [];
  return geo.type === 'point' ? [[geo.longitude, geo.latitude]] : geo.points;
}

function isInChina([longitude = 0, latitude = 0]: Pair): boolean {
  return longitude >= 73 && longitude <= 136 && latitude >= 17 && latitude <= 54;
}
