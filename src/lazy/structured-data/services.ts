import { placesAround, schedulesOf, type Directory } from '../../model/directory.ts';
import type {
  Cost,
  Eligibility,
  Location,
  Organization,
  Service,
  ServiceAtLocation,
} from '../../model/service.ts';
import { hoursSpecifications } from './hours.ts';
import { nodeOf, type Json, type JsonLdNode } from './json-ld.ts';
import type { Page } from './page.ts';
import { isSingle, telephones } from './places.ts';

/** The `kind` of organisations whose services are government services. */
const GOVERNMENT = 'government';

/** Currency of what costs nothing: search engines ask for one beside every price. */
const CURRENCY = 'CNY';

/** A service as schema.org's `Service`; properties that the feed does not know are left out. */
export function serviceNode(service: Service, page: Page): JsonLdNode {
  const provider = providerOf(page.directory, service);
  const type = provider?.kind === GOVERNMENT ? 'GovernmentService' : 'Service';
  return nodeOf(type, {
    ...page.reference('service', service.id),
    name: page.text(service.name),
    alternateName: page.texts(service.aka),
    description: page.text(service.description ?? service.summary),
    url: page.link(service.url),
    serviceType: service.terms.flatMap(
      (term) => page.text(page.directory.term(term)?.name ?? null) ?? [],
    ),
    provider: provider === null ? null : page.reference('organization', provider.id),
    areaServed: areasServed(service, page),
    audience: audienceNode(service.eligibility, page),
    availableChannel: channels(service, page),
    hoursAvailable: hoursOf(service, page),
    offers: offers(service.cost, page),
  });
}

/** The one organisation that gives a service; `null` where it is not known by name. */
export function providerOf(directory: Directory, service: Service): Organization | null {
  const organization = directory.organization(service.organization_id);
  return organization !== null && isSingle(organization) ? organization : null;
}

/** The one place of a service at location; `null` where it is not known or stands for several. */
export function placeOf(directory: Directory, at: ServiceAtLocation): Location | null {
  const location = directory.location(at.location_id);
  return location !== null && isSingle(location) ? location : null;
}

/** Prices of a service, as offers; empty where none is published. */
export function offers(cost: Cost | null, page: Page): readonly JsonLdNode[] {
  if (cost === null) return [];
  const description = page.text(cost.text);
  // A price that nobody can read is not the others: they would be taken for all there are.
  if (cost.unreadable !== undefined) {
    return description === null ? [] : [nodeOf('Offer', { description })];
  }
  if (cost.options.length > 0) {
    return cost.options.map(({ name, amount, currency }) =>
      nodeOf('Offer', {
        name: page.text(name),
        description,
        price: amount,
        priceCurrency: currency,
      }),
    );
  }
  if (cost.free === true) {
    return [nodeOf('Offer', { description, price: 0, priceCurrency: CURRENCY })];
  }
  return description === null ? [] : [nodeOf('Offer', { description })];
}

/** Areas whose residents may come: the places of a service, or the cities they lie in. */
function areasServed(service: Service, page: Page): readonly Json[] {
  const { directory } = page;
  const names = service.at.flatMap((at) => {
    const place = placeOf(directory, at);
    if (place === null) return [];
    if (service.open_to === 'community') return page.text(place.name) ?? [];
    return service.open_to === 'city' ? (cityOf(place, page) ?? []) : [];
  });
  return [...new Set(names)].map((name) => nodeOf('AdministrativeArea', { name }));
}

/** The city a place lies in: as its address says, else the largest place around it. */
function cityOf(place: Location, page: Page): string | null {
  const around = placesAround(page.directory, place);
  const city = around.find(({ address }) => (address?.city ?? null) !== null)?.address?.city;
  if (city !== undefined) return city;
  const largest = around[around.length - 1];
  return largest === undefined || largest === place ? null : page.text(largest.name);
}

function audienceNode(eligibility: Eligibility | null, page: Page): JsonLdNode | null {
  const known = nodeOf('PeopleAudience', {
    audienceType: page.text(eligibility?.text ?? null),
    requiredMinAge: wholeNumber(eligibility?.min_age ?? null),
    requiredMaxAge: wholeNumber(eligibility?.max_age ?? null),
  });
  return Object.keys(known).length > 1 ? known : null;
}

/** schema.org has whole years only. */
function wholeNumber(value: number | null): number | null {
  return value !== null && Number.isInteger(value) ? value : null;
}

/** The places at which, the numbers and the page through which one comes to a service. */
function channels(service: Service, page: Page): readonly JsonLdNode[] {
  const availableLanguage = service.languages ?? [];
  const places = service.at.flatMap((at) => {
    const place = placeOf(page.directory, at);
    return place === null || place.type === 'virtual' ? [] : [place.id];
  });
  const bookingPage = service.booking?.mode === 'link' ? page.link(service.booking.url) : null;
  return [
    ...[...new Set(places)].map((id) => ({ serviceLocation: page.reference('place', id) })),
    ...telephones(service.phones).map((telephone) => ({
      servicePhone: nodeOf('ContactPoint', { telephone }),
    })),
    ...(bookingPage === null ? [] : [{ serviceUrl: bookingPage }]),
  ].map((channel) => nodeOf('ServiceChannel', { ...channel, availableLanguage }));
}

/** The hours all places of a service share: where they differ, none are those of the service. */
function hoursOf(service: Service, page: Page): readonly JsonLdNode[] {
  if (service.status !== 'active') return [];
  const [first, ...others] = service.at.map((at) => schedulesOf(page.directory, at));
  const areShared = others.every(
    (other) => other.length === first?.length && other.every((one) => first.includes(one)),
  );
  return first !== undefined && areShared ? hoursSpecifications(first, page) : [];
}
