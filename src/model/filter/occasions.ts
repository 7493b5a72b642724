import { placesAround, type Directory } from '../directory.ts';
import { ASK, type OccasionFacet } from './facets.ts';
import { NOT_PUBLISHED, NOTHING_SOON, timesOn, type OccasionTime } from './occasion-time.ts';
import { memoizeLatest, memoizeLatestSteps } from '../memoize-latest.ts';
import { once } from '../once.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Schedule } from '../schedule.ts';
import type { Service, ServiceAtLocation } from '../service.ts';
import { occurrencesOf, type Session } from '../time/sessions.ts';
import { instantOf, wallTimeAt, type Instant } from '../time/zoned-time.ts';
import { MINUTE_MS } from '../time/durations.ts';
import { finished, type Steps } from '../steps.ts';

/**
 * A time and a place at which a service is given, by its values in those facets. "Wednesday evening
 * at Jiashun" must hold of one occasion, not of a Wednesday here and an evening there. Occasions that
 * no facet tells apart are one and the same object, also of several services.
 */
export type Occasion = Readonly<Record<OccasionFacet, readonly string[]>>;

type OccasionPlace = Pick<Occasion, 'place' | 'access'>;

/** Days looked ahead, today included. */
export const OCCASION_DAYS = 28;

const NO_PLACE: OccasionPlace = { place: [], access: [ASK] };

/** The occasions of services. */
export type Occasions = ReadonlyMap<Service, readonly Occasion[]>;

/** The occasions of every listed service, each at least one; worked out once in a minute. */
export function occasionsOf(directory: Directory, now: Instant): Occasions {
  return finished(occasionSteps(directory, now));
}

/** The same step by step. */
export function occasionSteps(directory: Directory, now: Instant): Steps<Occasions> {
  return occasionsByMinute(directory, Math.floor(now / MINUTE_MS) * MINUTE_MS);
}

const occasionsByMinute = memoizeLatestSteps(function* (
  directory,
  minute: Instant,
): Steps<Occasions> {
  const timesAt = timesByPlace(directory, minute);
  const placeOf = placesById(directory);
  const occasionOf = once((place: OccasionPlace) =>
    once((time: OccasionTime): Occasion => ({ ...place, ...time })),
  );
  const occasionsAt = (at: ServiceAtLocation | null, isClosed: boolean): readonly Occasion[] => {
    const times = isClosed ? [NOTHING_SOON] : timesAt(at);
    return times.map(occasionOf(placeOf(at?.location_id ?? null)));
  };
  const occasions = new Map<Service, readonly Occasion[]>();
  for (const service of directory.services) {
    const isClosed = service.status !== 'active';
    const places = service.at.length === 0 ? [null] : directory.timedPlaces(service);
    occasions.set(
      service,
      places.flatMap((at) => occasionsAt(at, isClosed)),
    );
    yield;
  }
  return occasions;
});

/** Says which occasion a session at a place is. */
export function occasionAt(
  directory: Directory,
  now: Instant,
): (at: ServiceAtLocation, session: Session, kind: Schedule['kind']) => Occasion {
  const { timeOf } = outlooksByDay(directory, wallTimeAt(now, directory.feed.feed.timezone).date);
  const placeOf = placesById(directory);
  return (at, session, kind) => ({
    ...placeOf(at.location_id),
    ...timeOf(session, kind, now),
  });
}

/** The sessions of a schedule in the days ahead. */
interface Outlook {
  /** The sessions of today and of last evening: their times change while they begin and end. */
  readonly passing: readonly Session[];
  readonly later: readonly OccasionTime[];
}

/** The outlook of every schedule, worked out once in a day. */
const outlooksByDay = memoizeLatest((directory, today: PlainDate) => {
  const { timezone: zone, calendars } = directory.feed.feed;
  const midnight = instantOf(today, '00:00', zone);
  const query = { now: midnight, days: OCCASION_DAYS, zone, calendars };
  const timeOf = timesOn(today);
  const outlookOf = once((schedule: Schedule): Outlook => {
    const sessions = occurrencesOf(schedule, query).filter(({ status }) => status !== 'cancelled');
    const later = sessions.filter(({ date }) => date > today);
    return {
      passing: sessions.filter(({ date }) => date <= today),
      later: unlike(later.map((session) => timeOf(session, schedule.kind, midnight))),
    };
  });
  return { timeOf, outlookOf };
});

/** Finds the times at a place of a service: at least one, be it that nothing is known. */
function timesByPlace(
  directory: Directory,
  now: Instant,
): (at: ServiceAtLocation | null) => readonly OccasionTime[] {
  const today = wallTimeAt(now, directory.feed.feed.timezone).date;
  const { timeOf, outlookOf } = outlooksByDay(directory, today);
  const timesOf = once((schedule: Schedule) => {
    const { passing, later } = outlookOf(schedule);
    const left = passing.filter(({ endsAt }) => endsAt > now);
    return unlike([...left.map((session) => timeOf(session, schedule.kind, now)), ...later]);
  });
  return (at) => {
    if (at === null) return [NOT_PUBLISHED];
    const { schedules, areInDoubt } = directory.timesAt(at);
    const times = schedules.flatMap(timesOf);
    if (areInDoubt || schedules.length === 0) return [NOT_PUBLISHED, ...times];
    return times.length === 0 ? [NOTHING_SOON] : times;
  };
}

function unlike<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

function placesById(directory: Directory): (id: string | null) => OccasionPlace {
  return once((id) => {
    const location = directory.location(id);
    if (location === null) return NO_PLACE;
    const stepFree = location.accessibility?.step_free ?? 'unknown';
    return {
      place: placesAround(directory, location).map((around) => around.id),
      access: [stepFree === 'unknown' ? ASK : stepFree],
    };
  });
}
