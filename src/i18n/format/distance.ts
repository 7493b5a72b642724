import type { Directory } from '../../model/directory.ts';
import { metresTo, nearestFirst, roundedDistance } from '../../model/places/distance.ts';
import type { LngLat } from '../../model/places/lng-lat.ts';
import type { Service } from '../../model/service.ts';
import { formatNumber } from './format.ts';
import type { Locale } from '../locale.ts';
import { withSections } from '../with-sections.ts';
import { zhHansPlaces } from '../zh-hans-places.ts';

/** A distance as it is told, coarse on purpose: "约 800 米". */
export function formatMetres(metres: number, { messages }: Locale): string {
  const { value, unit } = roundedDistance(metres);
  const { places } = withSections(messages, { places: zhHansPlaces });
  return places.distance(formatNumber(value, messages), unit);
}

/** Distance to the nearest place of a service; `null` where it is not known. */
export function formatDistance(
  directory: Directory,
  { at }: Service,
  position: LngLat,
  locale: Locale,
): string | null {
  const places = at.map(({ location_id }) => directory.location(location_id));
  const metres = nearestFirst(places, (place) => metresTo(place, position))[0]?.metres ?? null;
  return metres === null ? null : formatMetres(metres, locale);
}
