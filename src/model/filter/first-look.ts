import { categoriesAround, categoriesOf } from './category-tree.ts';
import type { Directory } from '../directory.ts';
import { UNCATEGORIZED, type FacetName } from './facets.ts';
import { chipsOf, chosenOf, type Filter } from './filter.ts';
import { outermostCategories } from './outermost-categories.ts';
import { scopeSteps, type Scope } from './selection.ts';
import type { Service } from '../service.ts';
import { finished, type Steps } from '../steps.ts';

/**
 * A first look at a list: it is narrowed by its search, by a category, and to the one service that a link
 * leads to. Every other choice goes by `selectServices` and `facetCounts`, which say the same of these.
 */

const FIRST_FACETS: readonly FacetName[] = ['category', 'service'];

export interface FirstLook {
  readonly services: readonly Service[];
  /** The outermost categories that can be chosen; none where that could not narrow the list. */
  readonly categories: readonly string[];
}

/** Tells if a filter asks for nothing that a first look does not answer. */
export function isFirstLook(filter: Filter): boolean {
  return (
    chosenOf(filter, 'category').length < 2 &&
    chipsOf(filter).every(({ facet }) => FIRST_FACETS.includes(facet))
  );
}

/** @param searched what a search for the query of the filter has left, best match first */
export function firstLook(
  directory: Directory,
  scope: Scope,
  filter: Filter,
  searched: readonly Service[],
): FirstLook {
  return finished(firstLookSteps(directory, scope, filter, searched));
}

/** The same step by step. */
export function* firstLookSteps(
  directory: Directory,
  scope: Scope,
  filter: Filter,
  searched: readonly Service[],
): Steps<FirstLook> {
  const chosen = chosenOf(filter, 'category');
  const [wanted] = chosen;
  const linked = chosenOf(filter, 'service');
  const services: Service[] = [];
  const counts = new Map<string, number>();
  let counted = 0;
  for (const service of yield* scopeSteps(directory, scope, searched)) {
    yield;
    if (linked.length > 0 && !linked.includes(service.id)) continue;
    counted += 1;
    const categories = categoriesIn(directory, service);
    for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
    if (wanted === undefined || categories.includes(wanted)) services.push(service);
  }
  const settled = scope.category === null ? [] : categoriesAround(directory, scope.category);
  const offered = [...counts.keys()].filter((value) => !settled.includes(value));
  const isUseful = offered.some((value) => (counts.get(value) ?? 0) < counted);
  // Also what the feed does not know, so that it can be taken back.
  const categories = new Set([...offered, ...chosen]);
  return {
    services,
    categories: isUseful || chosen.length > 0 ? outermostCategories(directory, categories) : [],
  };
}

const known = new WeakMap<Directory, Map<Service, readonly string[]>>();

/** The categories of a service with those above them, worked out once for a directory. */
function categoriesIn(directory: Directory, service: Service): readonly string[] {
  const ofDirectory = known.get(directory) ?? new Map<Service, readonly string[]>();
  known.set(directory, ofDirectory);
  let categories = ofDirectory.get(service);
  if (categories === undefined) {
    const named = [...categoriesOf(directory, service)];
    categories = named.length === 0 ? [UNCATEGORIZED] : named;
    ofDirectory.set(service, categories);
  }
  return categories;
}
