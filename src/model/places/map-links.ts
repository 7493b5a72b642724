import { pointOf, type CoordinateSystem, type LngLat } from './lng-lat.ts';
import type { Location } from '../service.ts';

/** A place on the site of a map, which opens the map's own program where a phone has it. */
export interface MapLink {
  readonly provider: 'amap' | 'baidu' | 'tencent';
  readonly href: string;
}

/** The maps ask to be told who sends a visitor; they get the name of the library, not of the page. */
const SENDER = 'linli';

/** Longer names are cut: some phones open no longer addresses. */
const MAX_NAME = 60;

/** The names the maps have for the coordinate systems. Told which it is, each converts by itself. */
const AMAP_SYSTEMS = { wgs84: 'wgs84', gcj02: 'gaode', bd09: null } as const;
const BAIDU_SYSTEMS = { wgs84: 'wgs84', gcj02: 'gcj02', bd09: 'bd09ll' } as const;
const TENCENT_SYSTEMS = { wgs84: '1', gcj02: '2', bd09: null } as const;

/**
 * Addresses that show a place on the maps people here have, without a key. Nothing is asked of the
 * maps before a link is followed.
 *
 * @param crs the system of the feed's coordinates; where it is not known there are no links, for a
 *   place 500 m off is worse than none
 * @param name of the place, in the reader's language
 * @param address of the place in words
 * @returns one link for each map that knows the coordinate system
 */
export function mapLinks(
  location: Location,
  crs: CoordinateSystem | null,
  name: string,
  address: string | null,
): readonly MapLink[] {
  const point = pointOf(location);
  if (crs === null || point === null) return [];
  const links: readonly (MapLink | null)[] = [
    amapLink(point, AMAP_SYSTEMS[crs], name),
    baiduLink(point, BAIDU_SYSTEMS[crs], name, address),
    tencentLink(point, TENCENT_SYSTEMS[crs], name, address),
  ];
  return links.filter((link): link is MapLink => link !== null);
}

/** Amap puts the longitude first (lbs.amap.com/api/uri-api/guide/mobile-web/point). */
function amapLink({ longitude, latitude }: LngLat, system: string | null, name: string) {
  if (system === null) return null;
  const query = `position=${degrees(longitude)},${degrees(latitude)}&name=${encoded(name)}`;
  return mapLink('amap', `https://uri.amap.com/marker?${query}&coordinate=${system}&src=${SENDER}`);
}

/** Baidu puts the latitude first, and asks for a `content`. */
function baiduLink(
  { longitude, latitude }: LngLat,
  system: string,
  name: string,
  address: string | null,
) {
  const place = `location=${degrees(latitude)},${degrees(longitude)}`;
  const words = `title=${encoded(name)}&content=${encoded(address ?? name)}`;
  const rest = `output=html&coord_type=${system}&src=${SENDER}`;
  return mapLink('baidu', `https://api.map.baidu.com/marker?${place}&${words}&${rest}`);
}

/** Tencent puts the latitude first (lbs.qq.com/webApi/uriV1/uriGuide/uriWebMarker). */
function tencentLink(
  { longitude, latitude }: LngLat,
  system: string | null,
  name: string,
  address: string | null,
) {
  if (system === null) return null;
  const place = `coord:${degrees(latitude)},${degrees(longitude)}`;
  const words = `title:${encodedPart(name)};addr:${encodedPart(address ?? '')}`;
  const rest = `coord_type=${system}&referer=${SENDER}`;
  return mapLink(
    'tencent',
    `https://apis.map.qq.com/uri/v1/marker?marker=${place};${words}&${rest}`,
  );
}

function mapLink(provider: MapLink['provider'], href: string): MapLink {
  return { provider, href };
}

/** To six decimals, which is 10 cm, and never with an exponent. */
function degrees(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, '');
}

/** As part of an address: in one line, cut between letters, without halves of letters. */
function encoded(words: string): string {
  const line = words.replace(/\p{Surrogate}/gu, '').replace(/[\s\p{Cc}]+/gu, ' ');
  return encodeURIComponent(Array.from(line.trim()).slice(0, MAX_NAME).join(''));
}

/** As part of a value that has parts itself, between which `:` and `;` stand. */
function encodedPart(words: string): string {
  return encoded(words.replace(/:/g, '：').replace(/;/g, '；'));
}
