import { sessionsOfService, type PlacedSession } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import type { Session } from '../../model/time/sessions.ts';
import { instantOf, offsetAt, wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { nodeOf, type JsonLdNode } from './json-ld.ts';
import type { Page } from './page.ts';
import { placeOf, providerOf } from './services.ts';

/** Days ahead for which sessions are described, today included. */
const EVENT_DAYS = 28;

/** Most sessions of all services that are described: a page has to stay light. */
const MAX_EVENTS = 200;

interface DescribedSession extends PlacedSession {
  readonly service: Service;
}

/**
 * The coming sessions as schema.org's `Event`, earliest first. A session that has to be asked for is
 * left out: schema.org has no word for it.
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
    .filter(({ session }) => session.status !== 'ask')
    .sort((a, b) => a.session.startsAt - b.session.startsAt)
    .slice(0, MAX_EVENTS)
    .map((placed) => eventNode(placed, page));
}

function eventNode({ id, at, session, service }: DescribedSession, page: Page): JsonLdNode {
  const { directory, zone } = page;
  const place = placeOf(directory, at);
  const provider = providerOf(directory, service);
  return nodeOf('Event', {
    ...page.reference('session', id),
    name: page.text(service.name),
    description: page.text(service.summary ?? service.description),
    about: page.reference('service', service.id),
    ...timesOf(session, zone),
    eventStatus: `https://schema.org/${statusOf(session)}`,
    location: place === null ? null : page.reference('place', place.id),
    organizer: provider === null ? null : page.reference('organization', provider.id),
    isAccessibleForFree: service.cost?.free ?? null,
    maximumAttendeeCapacity: at.capacity?.maximum ?? null,
    inLanguage: service.languages,
  });
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
