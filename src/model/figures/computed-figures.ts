import { isInCategory } from '../filter/category-tree.ts';
import { isWithin, placesAround, sessionsOfService, type Directory } from '../directory.ts';
import type { Computation, ComputationFilter } from './figure-extras.ts';
import { takesPlace } from '../time/occurrences.ts';
import type { Location, Service } from '../service.ts';
import type { Text } from '../text.ts';
import type { Instant } from '../time/zoned-time.ts';
import { MINUTE_MS } from '../time/durations.ts';

/** The result of counting or summing over the feed itself. */
export interface Computed {
  /** `null` where some of what is summed is not known. */
  readonly value: number | null;
  /** The same for each term or community, most first; empty where it was not asked for. */
  readonly parts: readonly ComputedPart[];
}

export interface ComputedPart {
  readonly label: Text;
  readonly value: number | null;
}

/** One thing that is counted: how much it counts, and where it belongs. */
interface Item {
  /** `null` is unknown. */
  readonly amount: number | null;
  readonly terms: readonly string[];
  readonly locations: readonly Location[];
}

/** The last result of a computation, with the minute and the feed it holds for. */
interface Known {
  readonly directory: Directory;
  readonly minute: Instant;
  readonly computed: Computed;
}

const known = new WeakMap<Computation, Known>();

/** Counts or sums over a feed, at most once in a minute: the sessions of a county take a while. */
export function computedOf(computation: Computation, directory: Directory, now: Instant): Computed {
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const last = known.get(computation);
  if (last?.directory === directory && last.minute === minute) return last.computed;
  const computed = compute(computation, directory, minute);
  known.set(computation, { directory, minute, computed });
  return computed;
}

function compute(computation: Computation, directory: Directory, now: Instant): Computed {
  const items = itemsOf(computation, directory, now);
  return {
    value: sumOf(items),
    parts: computation.by === null ? [] : partsBy(computation.by, items, directory),
  };
}

function itemsOf(
  { op, of, where }: Computation,
  directory: Directory,
  now: Instant,
): readonly Item[] {
  const { feed } = directory;
  const places = (id: string | null) => placesAround(directory, directory.location(id));
  switch (of) {
    case 'services':
      return servicesWithin(where, directory).map((service) => ({
        amount: 1,
        terms: service.terms,
        locations: locationsOf(service, directory),
      }));
    case 'organizations':
      return feed.organizations.map(({ count }) => ({
        amount: count ?? 1,
        terms: [],
        locations: [],
      }));
    case 'locations':
      return feed.locations
        .map(({ id, count }) => ({ amount: count ?? 1, terms: [], locations: places(id) }))
        .filter(
          ({ locations }) =>
            where.location_id === null || locations.some(({ id }) => id === where.location_id),
        );
    case 'sessions':
      return servicesWithin(where, directory).flatMap((service) =>
        sessionsOfService(directory, service, now, where.days)
          .filter(({ session }) => takesPlace(session))
          .map(({ at }) => ({
            amount: op === 'count' ? 1 : (at.capacity?.maximum ?? null),
            terms: service.terms,
            locations: places(at.location_id),
          })),
      );
    case 'metrics':
      return feed.metrics
        .filter(({ computed }) => computed === null) // a sum is no part of itself
        .filter(({ terms }) => where.term === null || terms.includes(where.term))
        .map(({ value, terms }) => ({ amount: op === 'count' ? 1 : value, terms, locations: [] }));
  }
}

function servicesWithin(where: ComputationFilter, directory: Directory): readonly Service[] {
  const { term, organization_id: organization, location_id: location } = where;
  return directory.services.filter(
    (service) =>
      service.status === 'active' &&
      (term === null || isInCategory(directory, service, term)) &&
      (organization === null || service.organization_id === organization) &&
      (location === null || isWithin(directory, service, location)),
  );
}

function locationsOf({ at }: Service, directory: Directory): readonly Location[] {
  return at.flatMap(({ location_id: id }) => placesAround(directory, directory.location(id)));
}

function partsBy(
  by: string,
  items: readonly Item[],
  directory: Directory,
): readonly ComputedPart[] {
  const groups = new Map<string, { readonly label: Text; readonly items: Item[] }>();
  for (const item of items) {
    for (const [key, label] of by === 'location' ? communities(item) : terms(item, by, directory)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { label, items: [item] });
      else group.items.push(item);
    }
  }
  return [...groups.values()]
    .map((group) => ({ label: group.label, value: sumOf(group.items) }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

/** The places at which something is, each once: not those around them. */
function communities({ locations }: Item): ReadonlyMap<string, Text> {
  const around = new Set(locations.map(({ parent_id: parent }) => parent));
  return new Map(
    locations.filter(({ id }) => !around.has(id)).map(({ id, name }) => [id, name] as const),
  );
}

function terms(
  { terms: names }: Item,
  taxonomy: string,
  directory: Directory,
): ReadonlyMap<string, Text> {
  return new Map(
    names.flatMap((name) => {
      const term = name.startsWith(`${taxonomy}:`) ? directory.term(name) : null;
      return term === null ? [] : [[name, term.name] as const];
    }),
  );
}

function sumOf(items: readonly Item[]): number | null {
  return items.reduce<number | null>(
    (sum, { amount }) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
}
