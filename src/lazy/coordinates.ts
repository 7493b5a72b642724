import gcoord from 'gcoord';
import type { CoordinateSystem, LngLat } from '../model/places/lng-lat.ts';

/** The names gcoord has for the systems. */
const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/**
 * Converts what a device says about its place into the coordinate system of a feed, so that the two
 * can be compared. Exact to a few metres. Outside China GCJ-02 is WGS-84; BD-09 is 700 m off there
 * as well, for it is made so.
 */
export function convertPosition(
  { longitude, latitude }: LngLat,
  from: 'wgs84',
  to: CoordinateSystem,
): LngLat {
  const [x, y] = gcoord.transform([longitude, latitude], SYSTEMS[from], SYSTEMS[to]);
  return { longitude: x, latitude: y };
}
