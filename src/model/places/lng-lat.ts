import type { Envelope } from '../feed.ts';
import type { GeoLine, GeoPoint, Location } from '../service.ts';

/** The system that coordinates are in: in China the same numbers are 500 m apart in two of them. */
export type CoordinateSystem = NonNullable<Envelope['crs']>;

/** A position in degrees. Two can be compared only in one coordinate system. */
export interface LngLat {
  readonly longitude: number;
  readonly latitude: number;
}

/** A position, or `null` for what is none: out of range, or 0, 0, which stands for a forgotten one. */
export function lngLat(longitude: number, latitude: number): LngLat | null {
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90; // false for NaN
  const isForgotten = longitude === 0 && latitude === 0;
  return isOnEarth && !isForgotten ? { longitude, latitude } : null;
}

/** Tells if a list is a longitude and a latitude, in degrees. */
export function isCoordinatePair(pair: readonly number[]): boolean {
  const [longitude = Number.NaN, latitude = Number.NaN] = pair;
  return pair.length === 2 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/** The point of a place, or the first point of a route; `null` for what is on no map. */
export function pointOf({ geo, type }: Location): LngLat | null {
  if (geo === null || type === 'virtual') return null;
  return pointsOf(geo)[0] ?? null;
}

/** The points of a place: one, or those of a route. */
export function pointsOf(geo: GeoPoint | GeoLine): readonly LngLat[] {
  const pairs = geo.type === 'point' ? [[geo.longitude, geo.latitude]] : geo.points;
  return pairs.flatMap(
    ([longitude = Number.NaN, latitude = Number.NaN]) => lngLat(longitude, latitude) ?? [],
  );
}
