import type { Directory } from '../directory.ts';
import { once } from '../once.ts';
import { pointsOf, type LngLat } from './lng-lat.ts';
import type { GeoLine, GeoPoint, Location, Service } from '../service.ts';
import { finished, mapSteps, type Steps } from '../steps.ts';

/** Something with the way to it in metres; `null` where no coordinates are known. */
export interface Distanced<Item> {
  readonly item: Item;
  readonly metres: number | null;
}

/** Mean radius of the earth in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/** The way as the crow flies, in metres (haversine). Both in one coordinate system. */
export function metresBetween(a: LngLat, b: LngLat): number {
  const latitudes = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitudes = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord =
    latitudes + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitudes;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** A distance as it is told: coarse on purpose, for a phone knows its place no better. */
export interface RoundedDistance {
  readonly value: number;
  readonly unit: 'm' | 'km';
}

/** To 100 m below 1 km and never 0, to 0.1 km below 10 km, to 1 km above. */
export function roundedDistance(metres: number): RoundedDistance {
  const hundreds = Math.max(1, Math.round(metres / 100));
  if (hundreds < 10) return { value: hundreds * 100, unit: 'm' };
  return { value: hundreds < 100 ? hundreds / 10 : Math.round(metres / 1000), unit: 'km' };
}

/** The point of a place that is nearest to a position: of a route the nearest of its points. */
export function nearestPoint(geo: GeoPoint | GeoLine, position: LngLat): LngLat | null {
  const [nearest] = nearestFirst(pointsOf(geo), (point) => metresBetween(point, position));
  return nearest?.item ?? null;
}

/** Metres from a position to a place, to its nearest point; `null` where the distance is not known. */
export function metresTo(location: Location | null, position: LngLat): number | null {
  if (location === null || location.geo === null || location.type === 'virtual') return null;
  const point = nearestPoint(location.geo, position);
  return point === null ? null : metresBetween(point, position);
}

/** Things by distance; those of unknown distance last, in the order they had. */
export function nearestFirst<Item>(
  items: readonly Item[],
  metresOf: (item: Item) => number | null,
): readonly Distanced<Item>[] {
  return finished(nearestSteps(items, metresOf));
}

/** The same step by step. */
export function* nearestSteps<Item>(
  items: readonly Item[],
  metresOf: (item: Item) => number | null,
): Steps<readonly Distanced<Item>[]> {
  const all = yield* mapSteps(items, (item) => ({ item, metres: metresOf(item) }));
  return [...all].sort((a, b) => order(a.metres, b.metres));
}

function order(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

/** Services by the nearest of their places; those without coordinates last, in the order they had. */
export function servicesByDistance(
  directory: Directory,
  services: readonly Service[],
  position: LngLat,
): readonly Distanced<Service>[] {
  return finished(distanceSteps(directory, services, position));
}

/** The same step by step. */
export function distanceSteps(
  directory: Directory,
  services: readonly Service[],
  position: LngLat,
): Steps<readonly Distanced<Service>[]> {
  const metresOf = once((place: Location | null) => metresTo(place, position));
  return nearestSteps(services, ({ at }) => {
    const places = at.map(({ location_id }) => directory.location(location_id));
    return nearestFirst(places, metresOf)[0]?.metres ?? null;
  });
}
