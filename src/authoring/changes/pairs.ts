import type { Feed } from '../../model/feed.ts';
import type { Text } from '../../model/text.ts';
import { tidyText } from '../../model/tidy-text.ts';
import type { Referred } from '../references.ts';
import type { MeaningContext } from './meaning.ts';

/** Something that is known by an id, and by what people call it. */
export interface Known {
  readonly id: string;
  /** The same in both feeds where nothing but the id was changed. */
  readonly called: string;
}

/** Ids of an older feed with those of a newer one that stand for the same. */
export type Pairs = ReadonlyMap<string, string>;

/**
 * Finds what is the same in two lists: by id, and where one has another id now by what it is called,
 * unless several are called so.
 */
export function pairsOf(was: readonly Known[], is: readonly Known[]): Pairs {
  const before = new Set(was.map(({ id }) => id));
  const after = new Set(is.map(({ id }) => id));
  const pairs = new Map<string, string>();
  for (const { id } of was) if (after.has(id)) pairs.set(id, id);
  const left = byCall(was.filter(({ id }) => !after.has(id)));
  const right = byCall(is.filter(({ id }) => !before.has(id)));
  for (const [called, id] of left) {
    const other = right.get(called);
    if (id !== null && other !== undefined && other !== null) pairs.set(id, other);
  }
  return pairs;
}

/** Ids by what they are called; `null` where several are. */
function byCall(items: readonly Known[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { id, called } of items) ids.set(called, ids.has(called) ? null : id);
  return ids;
}

/** The pairs of every list whose records are known by more than their id. */
export type AllPairs = Readonly<
  Record<
    'organizations' | 'locations' | 'services' | 'metrics' | 'terms' | 'taxonomies' | 'calendars',
    Pairs
  >
>;

export function allPairs(was: Feed, is: Feed): AllPairs {
  const of = (known: (feed: Feed) => readonly Known[]) => pairsOf(known(was), known(is));
  return {
    organizations: of(knownOrganizations),
    locations: of(knownLocations),
    services: of(knownServices),
    metrics: of((feed) => feed.metrics.map(({ id, label }) => ({ id, called: call(feed, label) }))),
    taxonomies: of((feed) =>
      feed.taxonomies.map(({ id, name }) => ({ id, called: call(feed, name) })),
    ),
    terms: of(knownTerms),
    calendars: of(({ feed }) => feed.calendars.map(({ id }) => ({ id, called: '' }))),
  };
}

function knownOrganizations(feed: Feed): readonly Known[] {
  return feed.organizations.map(({ id, name }) => ({ id, called: call(feed, name) }));
}

function knownLocations(feed: Feed): readonly Known[] {
  const names = namesOf(feed, feed.locations);
  return feed.locations.map(({ id, parent_id }) => ({
    id,
    called: JSON.stringify([names.get(id), names.get(parent_id ?? '')]),
  }));
}

function knownServices(feed: Feed): readonly Known[] {
  const places = namesOf(feed, feed.locations);
  const providers = namesOf(feed, feed.organizations);
  return feed.services.map(({ id, name, at, organization_id }) => ({
    id,
    called: JSON.stringify([
      call(feed, name),
      providers.get(organization_id ?? ''),
      at.map(({ location_id }) => places.get(location_id ?? '') ?? '').sort(),
    ]),
  }));
}

function knownTerms(feed: Feed): readonly Known[] {
  return feed.taxonomies.flatMap(({ id: taxonomy, terms }) =>
    terms.map(({ id, name }) => ({ id: `${taxonomy}:${id}`, called: call(feed, name) })),
  );
}

function namesOf(
  feed: Feed,
  records: readonly { readonly id: string; readonly name: Text }[],
): ReadonlyMap<string, string> {
  return new Map(records.map(({ id, name }) => [id, call(feed, name)]));
}

/** A name in the feed's first language, or in all it is in. */
function call({ feed }: Feed, name: Text): string {
  const said = typeof name === 'string' ? name : (name[feed.languages[0] ?? ''] ?? null);
  return tidyText(said ?? JSON.stringify(name)).trim();
}

/** The context in which records of one of the two feeds are compared with those of the other. */
export function contextOf(
  feed: Feed,
  pairs: AllPairs | null,
  contentOf: (to: Referred, id: string) => string | null,
): MeaningContext {
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    organizations: idsOf(feed.organizations),
    locations: idsOf(feed.locations),
    services: idsOf(feed.services),
    taxonomies: idsOf(feed.taxonomies),
    terms: new Set(knownTerms(feed).map(({ id }) => id)),
  };
  return {
    language: feed.feed.languages[0] ?? 'und',
    referred: (to, id) => {
      const ids = known[to];
      if (ids === undefined) return contentOf(to, id);
      // Figures are counted by the places of a feed, too, which have no id.
      if (!ids.has(id)) return to === 'taxonomies' ? id : null;
      const same = pairs === null ? id : pairs[to as keyof AllPairs].get(id);
      return same ?? `was ${id}`;
    },
  };
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}
