import type { Feed } from './feed.ts';
import type { Capability } from './figures/figures.ts';
import type { Schedule } from './schedule.ts';
import { furtherRules, type FurtherRules, type ScheduleUsers } from './rules/further-rules.ts';
import { once } from './once.ts';
import { finished, type Steps } from './steps.ts';
import type { Location, Organization, Service, ServiceAtLocation, Term } from './service.ts';
import { namesServices } from './time/rule-days.ts';
import { scheduleDoubt } from './time/schedule-doubt.ts';
import { MOST_ABOVE } from './bounds.ts';
import { termsOf } from './terms.ts';
import { sessionIdOf, sessionsOf, type Occurrence, type Session } from './time/sessions.ts';
import type { Instant } from './time/zoned-time.ts';

/** A feed with its references followed: what questions about services are asked of. */
export interface Directory {
  readonly feed: Feed;
  readonly services: readonly Service[];
  service(id: string): Service | null;
  organization(id: string | null): Organization | null;
  location(id: string | null): Location | null;
  /** A place and the larger places it lies in, nearest first. */
  around(location: Location): readonly Location[];
  schedule(id: string): Schedule | null;
  /** The schedules of a service at one of its places. */
  timesAt(at: ServiceAtLocation): PlacedTimes;
  /** The places of a service whose times are looked at: all but those of a flood of times. */
  timedPlaces(service: Service): readonly ServiceAtLocation[];
  capability(id: string): Capability | null;
  /** The category a record names as `taxonomy:term`. */
  term(reference: string): Term | null;
}

/** The times at one place of a service. */
export interface PlacedTimes {
  /** The schedules by which anybody can say when it takes place or is open. */
  readonly schedules: readonly Schedule[];
  /** True where there are others, which are in doubt or missing in the feed. */
  readonly areInDoubt: boolean;
}

/** A session together with the place it is at and the id it is booked under. */
export interface PlacedSession<Known extends Session = Session> {
  readonly id: string;
  readonly at: ServiceAtLocation;
  readonly session: Known;
}

/**
 * Occurrences that the places of a service may have in four weeks. Those that come after so many are not
 * looked at, which `linli check` names.
 */
const MOST_OCCURRENCES = 10_000;

const directories = new WeakMap<Feed, Directory>();

/** Follows the references of a feed once, however many elements ask. */
export function directoryOf(feed: Feed): Directory {
  let directory = directories.get(feed);
  if (directory === undefined) {
    directory = finished(directorySteps(feed));
  }
  return directory;
}

/** The same step by step, a list or a place each: a page has its turn between them. */
export function* directorySteps(feed: Feed): Steps<Directory> {
  const services = byId(feed.services);
  yield;
  const organizations = byId(feed.organizations);
  yield;
  const locations = byId(feed.locations);
  yield;
  const schedules = byId(feed.schedules);
  yield;
  const capabilities = byId(feed.capabilities);
  yield;
  const terms = termsOf(feed);
  yield;
  const occurrencesIn = once(mostOccurrencesOf);
  let users: ScheduleUsers | null = null;
  const usersOf = (rules: FurtherRules) =>
    (users ??= rules.scheduleUsers(feed, (at) => idsOf(directory, at)));
  const directory: Directory = {
    feed,
    services: feed.services.filter(({ status }) => status !== 'defunct' && status !== 'inactive'),
    service: (id) => services.get(id) ?? null,
    organization: (id) => (id === null ? null : (organizations.get(id) ?? null)),
    location: (id) => (id === null ? null : (locations.get(id) ?? null)),
    around: once((location: Location) => chainOf(location, locations)),
    schedule: (id) => schedules.get(id) ?? null,
    timesAt: once((at: ServiceAtLocation) => timesOf(directory, at, usersOf)),
    timedPlaces: once((service: Service) => timedPlacesOf(directory, service, occurrencesIn)),
    capability: (id) => capabilities.get(id) ?? null,
    term: (reference) => terms.get(reference) ?? null,
  };
  for (const location of feed.locations) {
    directory.around(location);
    yield;
  }
  directories.set(feed, directory);
  return directory;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** A place and the larger places it lies in, nearest first; none for no place. */
export function placesAround(directory: Directory, location: Location | null): readonly Location[] {
  return location === null ? [] : directory.around(location);
}

/** A place inside itself ends the walk. */
function chainOf(location: Location, locations: ReadonlyMap<string, Location>): Location[] {
  const chain = new Set<Location>();
  let place: Location | undefined = location;
  while (place !== undefined && chain.size < MOST_ABOVE && !chain.has(place)) {
    chain.add(place);
    place = locations.get(place.parent_id ?? '');
  }
  return [...chain];
}

/**
 * The schedules of a service at one place: its own, or the opening hours of the place where its own
 * times are not published. Those in doubt are left out: by them nothing is offered.
 */
export function schedulesOf(directory: Directory, at: ServiceAtLocation): readonly Schedule[] {
  return directory.timesAt(at).schedules;
}

function idsOf(directory: Directory, { schedules, location_id }: ServiceAtLocation) {
  if (schedules !== null) return schedules;
  return directory.location(location_id)?.schedules ?? [];
}

function timesOf(
  directory: Directory,
  at: ServiceAtLocation,
  usersOf: (rules: FurtherRules) => ScheduleUsers,
): PlacedTimes {
  const { calendars } = directory.feed.feed;
  const rules = furtherRules();
  const schedules: Schedule[] = [];
  let areInDoubt = false;
  for (const id of new Set(idsOf(directory, at))) {
    const schedule = directory.schedule(id);
    // An event at a place is not what the place is open for.
    if (at.schedules === null && schedule?.kind === 'event') continue;
    if (schedule === null || scheduleDoubt(schedule, calendars) !== null) areInDoubt = true;
    else if (!namesServices(schedule)) schedules.push(schedule);
    else if (rules === null) areInDoubt = true;
    else {
      const { serviceAt, usersOf: users } = usersOf(rules);
      const service = serviceAt.get(at) ?? '';
      schedules.push(rules.scheduleFor(schedule, service, users.get(id) ?? new Set()));
    }
  }
  return { schedules, areInDoubt };
}

/** The places of a service up to the one with whose times there are too many. */
function timedPlacesOf(
  directory: Directory,
  { at }: Service,
  occurrencesIn: (schedule: Schedule) => number,
): readonly ServiceAtLocation[] {
  let occurrences = 0;
  return at.filter((place) => {
    for (const schedule of schedulesOf(directory, place)) occurrences += occurrencesIn(schedule);
    return occurrences <= MOST_OCCURRENCES;
  });
}

/** Occurrences of a schedule in four weeks, about as many as there can be. */
function mostOccurrencesOf({ byday, bymonthday, times, dates, exceptions }: Schedule): number {
  const changed = exceptions.filter(({ status }) => status !== 'cancelled').length;
  return (4 * byday.length + bymonthday.length + changed) * (times.length || 1) + dates.length;
}

/** The sessions of a service at all its places, earliest first. */
export function sessionsOfService(
  directory: Directory,
  service: Service,
  now: Instant,
  days: number,
): readonly PlacedSession<Occurrence>[] {
  const { timezone: zone, calendars } = directory.feed.feed;
  const placed = new Map<string, PlacedSession<Occurrence>>(); // by id: listed twice, it is still one session
  for (const at of directory.timedPlaces(service)) {
    for (const schedule of schedulesOf(directory, at)) {
      for (const session of sessionsOf(schedule, { now, days, zone, calendars })) {
        let id = sessionIdOf(at.id, session);
        // An id that two times of a day have by mistake hides neither.
        if ((placed.get(id)?.session ?? session).startsAt !== session.startsAt) id += session.start;
        placed.set(id, { id, at, session });
      }
    }
  }
  return [...placed.values()].sort((a, b) => a.session.startsAt - b.session.startsAt);
}

/** Tells if any schedule of a service is certain: without one its times are to be asked for. */
export function hasPublishedTimes(directory: Directory, service: Service): boolean {
  return service.at.some((at) => schedulesOf(directory, at).length > 0);
}

/** Tells if some times of a service are there, and nobody can say which they are. */
export function hasTimesInDoubt(directory: Directory, service: Service): boolean {
  return service.at.some((at) => directory.timesAt(at).areInDoubt);
}

/** Tells if a service is given in an area: at it, or at a place that lies in it. */
export function isWithin(directory: Directory, service: Service, areaId: string): boolean {
  return service.at.some((at) =>
    placesAround(directory, directory.location(at.location_id)).some(({ id }) => id === areaId),
  );
}
