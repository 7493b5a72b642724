import type { Kysely } from 'kysely';
import { bookableSessions, type BookableSession } from '../../model/booking/bookable.ts';
import { DAY_MS, MINUTE_MS } from '../../model/time/durations.ts';
import { memoizeLatest } from '../../model/memoize-latest.ts';
import type { Text } from '../../model/text.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { countersOf } from './availability.ts';
import { isInDoubt } from '../sessions/open-session.ts';
import type { Programme } from '../sessions/programme.ts';
import type { SessionCounterRow, Tables } from '../store/tables.ts';

/** Days for which places are counted, from now on. */
export const PLACES_DAYS = 7;

/** Session ids that one query may name: SQLite takes no more than some thousand. */
const IDS_AT_A_TIME = 500;
/** Most services that are compared. */
const MOST_SERVICES = 20;

const MOST_FREE = both(
  `列出空位最多的${MOST_SERVICES}项服务。`,
  `The ${MOST_SERVICES} services with the most free places.`,
);

/** The places of one service's sessions. */
interface ServicePlaces {
  readonly name: Text;
  readonly capacity: number;
  readonly taken: number;
}

/**
 * The taken and the free places of the coming days, as a feed of its own: a panel that reads it again
 * every so often shows them live. Numbers only, of sessions that are booked online.
 */
export async function placesFeed(
  db: Kysely<Tables>,
  programme: Programme,
  now: Instant,
): Promise<unknown> {
  const { feed } = programme.directory.feed;
  const services = await placesByService(db, programme, now);
  const sum = (of: (places: ServicePlaces) => number) =>
    services.reduce((total, places) => total + of(places), 0);
  const [capacity, taken] = [sum((places) => places.capacity), sum((places) => places.taken)];
  const metric = (id: string, label: Text, value: number, more: object = {}) => ({
    id: `places-${id}`,
    label,
    value,
    unit: both('个', 'places'),
    as_of_text: both(`今后${PLACES_DAYS}天`, `the next ${PLACES_DAYS} days`),
    source: { name: feed.booking?.privacy?.handler ?? feed.title },
    ...more,
  });
  const free = services
    .map(({ name, ...places }) => ({ label: name, v: places.capacity - places.taken }))
    .filter(({ v }) => v > 0)
    .toSorted((a, b) => b.v - a.v);
  return {
    feed: {
      spec: '1.0',
      id: `${feed.id}-places`,
      title: both('还有多少名额', 'How many places are left'),
      languages: ['zh-Hans', 'en'],
      timezone: feed.timezone,
      generated_at: new Date(now).toISOString(),
    },
    metrics: [
      metric(
        'taken',
        both('已约的名额', 'Places taken'),
        taken,
        capacity > 0 ? { whole: capacity } : {},
      ),
      metric('free', both('还空的名额', 'Places free'), capacity - taken, {
        parts: free.slice(0, MOST_SERVICES),
        ...(free.length > MOST_SERVICES ? { description: MOST_FREE } : {}),
      }),
    ],
  };
}

async function placesByService(
  db: Kysely<Tables>,
  programme: Programme,
  now: Instant,
): Promise<readonly ServicePlaces[]> {
  const { directory, identities } = programme;
  const sessions = heldSessions(directory, Math.floor(now / MINUTE_MS) * MINUTE_MS).filter(
    ({ id }) => !isInDoubt(programme, id, now),
  );
  const counters = await allCounters(
    db,
    sessions.map(({ id }) => identities.idOf(id)),
  );
  const services = new Map<string, ServicePlaces>();
  for (const { id, service, capacity } of sessions) {
    const counter = counters.get(identities.idOf(id));
    const isCancelled = (counter?.cancelled_at ?? null) !== null; // by the office
    if (capacity === null || isCancelled) continue;
    const places = services.get(service.id) ?? { name: service.name, capacity: 0, taken: 0 };
    services.set(service.id, {
      name: service.name,
      capacity: places.capacity + capacity,
      taken: places.taken + Math.min(counter?.taken ?? 0, capacity),
    });
  }
  return [...services.values()];
}

/** The sessions of the coming days, worked out once in a minute: those of a county take 40 ms. */
const heldSessions = memoizeLatest((directory, minute: Instant) =>
  directory.services
    .flatMap((service) => bookableSessions(directory, service, minute))
    .filter(
      ({ session, window }) =>
        isHeld(window.status) && session.startsAt <= minute + PLACES_DAYS * DAY_MS,
    ),
);

/** Tells if a session takes place, and is still to come. */
function isHeld(status: BookableSession['window']['status']): boolean {
  return status === 'open' || status === 'not-yet' || status === 'closed';
}

async function allCounters(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SessionCounterRow>> {
  const counters = new Map<string, SessionCounterRow>();
  for (let start = 0; start < ids.length; start += IDS_AT_A_TIME) {
    const some = await countersOf(db, ids.slice(start, start + IDS_AT_A_TIME));
    for (const [id, counter] of some) counters.set(id, counter);
  }
  return counters;
}

function both(chinese: string, english: string): Readonly<Record<'zh-Hans' | 'en', string>> {
  return { 'zh-Hans': chinese, en: english };
}
