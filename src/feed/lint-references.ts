import { MOST_ABOVE } from '../model/bounds.ts';
import type { Feed } from '../model/feed.ts';
import type { Metric } from '../model/figures/figures.ts';
import { found, type Finding } from './lint-finding.ts';

/** The ids that other records may name, categories as `taxonomy:term`, and those that are named. */
export type KnownIds = ReturnType<typeof knownIdsOf>;

interface Identified {
  readonly id: string;
}

interface Child extends Identified {
  readonly parent_id: string | null;
}

export function knownIdsOf({ feed, taxonomies, ...lists }: Feed) {
  const idsOf = (records: readonly Identified[]): ReadonlySet<string> =>
    new Set(records.map(({ id }) => id));
  return {
    organizations: idsOf(lists.organizations),
    locations: idsOf(lists.locations),
    schedules: idsOf(lists.schedules),
    capabilities: idsOf(lists.capabilities),
    calendars: idsOf(feed.calendars),
    taxonomies: idsOf(taxonomies),
    terms: new Set(taxonomies.flatMap(({ id, terms }) => terms.map((term) => `${id}:${term.id}`))),
    usedSchedules: new Set([
      ...lists.locations.flatMap(({ schedules }) => schedules),
      ...lists.services.flatMap(({ at }) => at.flatMap(({ schedules }) => schedules ?? [])),
    ]),
    /** Ids of more than one `at`: their sessions would be one and the same to who books them. */
    sharedAts: repeatedIn(lists.services.flatMap(({ at }) => at.map(({ id }) => id))),
  };
}

function repeatedIn(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}

/** Finds the parts of a record whose id another part before them has. */
export function checkIds(parts: readonly Identified[], pointer: string): readonly Finding[] {
  const seen = new Set<string>();
  return parts.flatMap(({ id }, index) =>
    seen.size === seen.add(id).size ? [found('duplicate-id', `${pointer}/${index}/id`, id)] : [],
  );
}

/** Finds references to nothing, and references a list holds already. */
export function checkReferences(
  references: readonly string[],
  known: ReadonlySet<string>,
  pointer: string,
): readonly Finding[] {
  const seen = new Set<string>();
  return references.flatMap((id, index) =>
    seen.size === seen.add(id).size
      ? [found('duplicate-reference', `${pointer}/${index}`, id)]
      : checkReference(id, known, `${pointer}/${index}`),
  );
}

export function checkReference(
  id: string | null,
  known: ReadonlySet<string>,
  pointer: string,
): readonly Finding[] {
  return id === null || known.has(id) ? [] : [found('unknown-reference', pointer, id)];
}

/** Finds what a figure counts by and is not there: it would count nothing. */
export function checkCount({ computed }: Metric, ids: KnownIds): readonly Finding[] {
  if (computed === null) return [];
  const { term, organization_id, location_id } = computed.where;
  const isByTaxonomy = computed.by !== null && computed.by !== 'location';
  return [
    ...checkReference(term, ids.terms, '/computed/where/term'),
    ...checkReference(organization_id, ids.organizations, '/computed/where/organization_id'),
    ...checkReference(location_id, ids.locations, '/computed/where/location_id'),
    ...(isByTaxonomy ? checkReference(computed.by, ids.taxonomies, '/computed/by') : []),
  ];
}

export function parentsIn(records: readonly Child[]): ReadonlyMap<string, string | null> {
  return new Map(records.map(({ id, parent_id }) => [id, parent_id]));
}

/** Finds a parent that does not exist, and a record that lies in itself or too deep in others. */
export function checkParent(
  { id, parent_id }: Child,
  parents: ReadonlyMap<string, string | null>,
  within = '',
): readonly Finding[] {
  const pointer = `${within}/parent_id`;
  if (parent_id === null) return [];
  if (!parents.has(parent_id)) return [found('unknown-reference', pointer, parent_id)];
  const passed = new Set<string>();
  for (let at: string | null = parent_id; at !== null && !passed.has(at);) {
    if (at === id) return [found('own-parent', pointer, parent_id)];
    passed.add(at);
    if (passed.size === MOST_ABOVE) return [found('too-deep', pointer, parent_id)];
    at = parents.get(at) ?? null;
  }
  return [];
}
