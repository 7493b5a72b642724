import type { Directory } from '../../model/directory.ts';
import { furtherRules } from '../../model/rules/further-rules.ts';
import { namesServices } from '../../model/time/rule-days.ts';
import type { Accessibility, Address, Location, Organization, Phone } from '../../model/service.ts';
import { hoursSpecifications } from './hours.ts';
import { nodeOf, type Json, type JsonLdNode } from './json-ld.ts';
import type { Page } from './page.ts';

/** Tells if a record is one place or organisation: "99 service points" have no address of their own. */
export function isSingle({ count }: { readonly count: number | null }): boolean {
  return count === null || count === 1;
}

export function organizationNode(organization: Organization, page: Page): JsonLdNode {
  return nodeOf('Organization', {
    ...page.reference('organization', organization.id),
    name: page.text(organization.name),
    alternateName: page.texts(organization.aka),
    description: page.text(organization.description),
    telephone: telephones(organization.phones),
    url: page.link(organization.url),
  });
}

export function placeNode(location: Location, page: Page): JsonLdNode {
  const named = {
    ...page.reference('place', location.id),
    name: page.text(location.name),
    alternateName: page.texts(location.aka),
    description: page.text(location.description),
  };
  if (location.type === 'virtual') return nodeOf('VirtualLocation', named);
  // What is about some services only is not said of the place.
  const schedules = location.schedules
    .flatMap((id) => page.directory.schedule(id) ?? [])
    .flatMap((schedule) =>
      namesServices(schedule)
        ? (furtherRules()?.scheduleFor(schedule, '', new Set()) ?? [])
        : schedule,
    );
  return nodeOf('Place', {
    ...named,
    telephone: telephones(location.phones),
    address: addressNode(location.address, page),
    geo: geoNode(location, page.directory),
    amenityFeature: amenities(location.accessibility),
    openingHoursSpecification: hoursSpecifications(schedules, page),
  });
}

export function telephones(phones: readonly Phone[]): readonly string[] {
  return phones.map(({ number }) => number);
}

function addressNode(address: Address | null, page: Page): JsonLdNode | null {
  const known = nodeOf('PostalAddress', {
    streetAddress: page.text(address?.text ?? null),
    addressLocality: address?.city ?? null,
    addressRegion: address?.province ?? null,
  });
  return Object.keys(known).length > 1 ? known : null;
}

/** schema.org means WGS-84: in another system the point would be hundreds of metres off. */
function geoNode({ geo }: Location, directory: Directory): JsonLdNode | null {
  if (geo === null || directory.feed.feed.crs !== 'wgs84') return null;
  if (geo.type === 'point') {
    return nodeOf('GeoCoordinates', { latitude: geo.latitude, longitude: geo.longitude });
  }
  const points = geo.points.flatMap(([longitude, latitude]) =>
    longitude === undefined || latitude === undefined ? [] : [`${latitude},${longitude}`],
  );
  return points.length < 2 ? null : nodeOf('GeoShape', { line: points.join(' ') });
}

/** The names are in English, as the words of schema.org are. */
function amenities(accessibility: Accessibility | null): readonly Json[] {
  return [
    ...amenity('Step-free access', accessibility?.step_free),
    ...amenity('Accessible toilet', accessibility?.accessible_toilet),
  ];
}

function amenity(name: string, answer: Accessibility['step_free'] = 'unknown'): readonly Json[] {
  if (answer === 'unknown') return [];
  return [nodeOf('LocationFeatureSpecification', { name, value: answer === 'yes' })];
}
