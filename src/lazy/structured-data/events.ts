import { sessionsOfService, type PlacedSession } from '../../model/directory.ts';
import type { Location, Service, ServiceAtLocation } from '../../model/service.ts';
import { unknownPlace } from '../../i18n/unknown-place.ts';
import type { Session } from '../../model/time/sessions.ts';
import { instantOf, offsetAt, wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { nodeOf, type JsonLdNode } from './json-ld.ts';
import type { Page } from './page.ts';
import { offers, placeOf, providerOf } from './services.ts';

/** Days ahead for which sessions are described, today included. */
const EVENT_DAYS = 28;

/** Most sessions of all services that are described: a page has to stay light. */
const MAX_EVENTS = 200;

interface DescribedSession extends PlacedSession {
  readonly service: Service;
}

/**
 * The coming sessions as schema.org's `Event`, earliest first. A session that has to be asked for, or whose
 * time holidays or a change of clocks may make another, is left out: schema.org has no word for it.
 */
export function eventNodes(services: readonly Service[], page: Page): readonly JsonLdNode[] {
  return services
    .filter(({ status }) => status === 'active')
    .flatMap((service) =>
      sessionsOfService(page.directory, service, page.now, EVENT_DAYS).map((placed) => ({
        ...placed,
        service,
      })),
    )
    .filter(({ session }) => isCertain(session))
    .sort((a, b) => a.session.startsAt - b.session.startsAt)
    .slice(0, MAX_EVENTS)
    .map((placed) => eventNode(placed, page));
}

function isCertain({ status, doubt }: Session): boolean {
  return status === 'cancelled' || (status !== 'ask' && doubt === undefined);
}

function eventNode({ id, at, session, service }: DescribedSession, page: Page): JsonLdNode {
  const { directory, zone } = page;
  const place = placeOf(directory, at);
  const isOnline = place?.type === 'virtual';
  const provider = providerOf(directory, service);
  const url = page.addressOf(service);
  return nodeOf('Event', {
    ...page.reference('session', id),
    name: page.text(service.name),
    description: page.text(service.summary ?? service.description),
    url,
    about: page.reference('service', service.id),
    ...timesOf(session, zone),
    eventStatus: `https://schema.org/${statusOf(session)}`,
    eventAttendanceMode: `https://schema.org/${isOnline ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: place === null ? unnamedPlace(at, page) : locationOf(place, url, page),
    organizer: provider === null ? null : page.reference('organization', provider.id),
    isAccessibleForFree:
      service.cost?.unreadable === undefined ? (service.cost?.free ?? null) : null,
    offers: offers(service.cost, page).map((offer) => (url === null ? offer : { ...offer, url })),
    maximumAttendeeCapacity: at.capacity?.maximum ?? null,
    inLanguage: service.languages,
  });
}

/** The node of a place; one on the net has the address of the service, without which nobody gets there. */
function locationOf(place: Location, url: string | null, page: Page): JsonLdNode {
  const reference = page.reference('place', place.id);
  if (place.type !== 'virtual' || url === null) return reference;
  return nodeOf('VirtualLocation', { name: page.text(place.name), url });
}

/** A place that is not one: "99 service points", a room without an address, or one that has to be asked for. */
function unnamedPlace(at: ServiceAtLocation, page: Page): JsonLdNode {
  const several = page.directory.location(at.location_id)?.name ?? null;
  const name = page.text(several) ?? page.text(at.description) ?? unknownPlace(page.language);
  return nodeOf('Place', { name });
}

/** A date without a time of day where that is not published. */
function timesOf(session: Session, zone: string) {
  const { date, start, end, startsAt, endsAt, plannedDate, plannedStart, status } = session;
  const previous =
    plannedStart === null
      ? plannedDate
      : offsetTime(instantOf(plannedDate, plannedStart, zone), zone);
  return {
    startDate: start === null ? date : offsetTime(startsAt, zone),
    endDate: start === null || end === null ? null : offsetTime(endsAt, zone),
    previousStartDate: status === 'moved' ? previous : null,
  };
}

function statusOf({ status }: Session): string {
  if (status === 'cancelled') return 'EventCancelled';
  return status === 'moved' ? 'EventRescheduled' : 'EventScheduled';
}

/** An instant by the wall of a zone, with its offset (RFC 3339). */
function offsetTime(instant: Instant, zone: string): string {
  const { date, time } = wallTimeAt(instant, zone);
  const offset = offsetAt(instant, zone);
  const minutes = Math.abs(offset);
  const [hh, mm] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date}T${time}:00${offset < 0 ? '-' : '+'}${hh}:${mm}`;
}
