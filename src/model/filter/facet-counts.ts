import type { Directory } from '../directory.ts';
import { matcherFor, type Obstacle } from './facet-match.ts';
import { optionSteps } from './facet-options.ts';
import { SERVICE_FACETS, serviceValueSteps } from './facet-values.ts';
import {
  FACETS,
  OCCASION_FACETS,
  type FacetCounts,
  type FacetName,
  type FacetOption,
} from './facets.ts';
import { chosenOf, type Filter } from './filter.ts';
import type { Occasions } from './occasions.ts';
import { once } from '../once.ts';
import { scopeSteps, type Scope } from './selection.ts';
import type { Service } from '../service.ts';
import { finished, type Steps } from '../steps.ts';
import { Tally } from './tally.ts';

/**
 * The options of each facet. A count says how many services would be listed with that option alone
 * chosen in its facet, and the rest of the filter as it is. A facet that could not narrow the list
 * has no options unless something is chosen in it; age and service never have any.
 *
 * @param occasions those of the directory, where the filter or a wanted facet asks for a time or a place
 * @param searched what a search for the query of the filter has left
 * @param wanted the facets whose options are shown; the others have none. Without those of times and
 *   places no time has to be worked out, which is most of the work.
 */
export function facetCounts(
  directory: Directory,
  scope: Scope,
  filter: Filter,
  occasions: () => Occasions,
  searched?: readonly Service[],
  wanted?: readonly FacetName[],
): FacetCounts {
  return finished(countSteps(directory, scope, filter, occasions, searched, wanted));
}

/** The same step by step. */
export function* countSteps(
  directory: Directory,
  scope: Scope,
  filter: Filter,
  occasions: () => Occasions,
  searched: readonly Service[] = directory.services,
  wanted: readonly FacetName[] = FACETS.map(({ name }) => name),
): Steps<FacetCounts> {
  const values = yield* serviceValueSteps(directory);
  const matcher = matcherFor(directory, scope.area, filter, occasions);
  const tallyOf = once((_facet: FacetName) => new Tally());
  const counted: readonly FacetName[] = wanted.filter(hasOptions);
  const occasionFacets = OCCASION_FACETS.filter((facet) => counted.includes(facet));
  const serviceFacets = SERVICE_FACETS.filter((facet) => counted.includes(facet));
  const needsOccasions = matcher.asksForOccasions || occasionFacets.length > 0;
  for (const service of yield* scopeSteps(directory, scope, searched)) {
    yield;
    const obstacle = matcher.obstacleTo(service);
    const own = values.get(service);
    if (obstacle === 'several' || own === undefined) continue;
    let isGiven = !needsOccasions;
    for (const occasion of needsOccasions ? matcher.occasionsOf(service) : []) {
      const against = matcher.obstacleAt(occasion);
      if (against === null) isGiven = true;
      if (obstacle !== null) continue;
      for (const facet of occasionFacets) {
        if (isAtMost(facet, against)) tallyOf(facet).add(service, occasion[facet]);
      }
    }
    if (!isGiven) continue;
    for (const facet of serviceFacets) {
      if (isAtMost(facet, obstacle)) tallyOf(facet).add(service, own[facet]);
    }
  }
  const entries: [FacetName, readonly FacetOption[]][] = [];
  for (const { name } of FACETS) {
    yield;
    if (!counted.includes(name)) {
      entries.push([name, []]);
      continue;
    }
    const tally = tallyOf(name);
    const chosen = chosenOf(filter, name);
    const options = yield* optionSteps(directory, scope, name, tally.counts(), chosen);
    const isUseful = options.length > 1 && options.some(({ count }) => count < tally.things);
    entries.push([name, isUseful || chosen.length > 0 ? options : []]);
  }
  return Object.fromEntries(entries) as FacetCounts;
}

/** Tells if a facet is all that could speak against something: its own options are counted without it. */
function isAtMost(facet: FacetName, obstacle: Obstacle): boolean {
  return obstacle === null || obstacle === facet;
}

/** An age is typed, and a service is linked to. */
function hasOptions(facet: FacetName): boolean {
  return facet !== 'age' && facet !== 'service';
}
