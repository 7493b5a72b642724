import type { Directory } from '../directory.ts';
import { isForAge, SERVICE_FACETS, serviceValuesOf, type ServiceValues } from './facet-values.ts';
import { OCCASION_FACETS, type FacetName } from './facets.ts';
import { chosenOf, type Filter } from './filter.ts';
import type { Occasion, Occasions } from './occasions.ts';
import { narrowestChoice } from './narrowest-choice.ts';
import { once } from '../once.ts';
import type { Service } from '../service.ts';

/** The obstacle a filter puts to something: none (`null`), one facet alone, or several. */
export type Obstacle = FacetName | 'several' | null;

/** Answers how well services and their occasions fit a filter. */
export interface Matcher {
  /** If not, every service has an occasion for the filter. */
  readonly asksForOccasions: boolean;
  /** The obstacle the filter puts to a service as such. */
  obstacleTo(service: Service): Obstacle;
  /** The occasions of a service in the area. */
  occasionsOf(service: Service): readonly Occasion[];
  /** The obstacle the filter puts to a time and place. */
  obstacleAt(occasion: Occasion): Obstacle;
}

type Test<Tested> = readonly [facet: FacetName, passes: (tested: Tested) => boolean];

/**
 * Prepares a filter for being asked about many services.
 *
 * @param area id of the location that occasions must lie in, or `null`
 * @param occasions those of the directory; not asked for where the filter does not ask
 */
export function matcherFor(
  directory: Directory,
  area: string | null,
  filter: Filter,
  occasions: () => Occasions,
): Matcher {
  const values = serviceValuesOf(directory);
  const chosen = (facet: FacetName) => narrowestChoice(directory, facet, chosenOf(filter, facet));
  const [age] = chosen('age');
  const ageTests: readonly Test<Service>[] =
    age === undefined ? [] : [['age', (service) => isForAge(service, Number(age))]];
  const serviceTests = testsOf<ServiceValues>(SERVICE_FACETS, chosen);
  const occasionTests = testsOf<Occasion>(OCCASION_FACETS, chosen);
  return {
    asksForOccasions: asksForOccasions(filter),
    obstacleTo(service) {
      const own = values.get(service);
      if (own === undefined) return 'several'; // not a listed service
      return both(obstacleOf(service, ageTests), obstacleOf(own, serviceTests));
    },
    occasionsOf(service) {
      const all = occasions().get(service) ?? [];
      return area ? all.filter(({ place }) => place.includes(area)) : all;
    },
    obstacleAt: once((occasion) => obstacleOf(occasion, occasionTests)),
  };
}

/** Tells if a filter asks for a time or a place. */
export function asksForOccasions(filter: Filter): boolean {
  return OCCASION_FACETS.some((facet) => chosenOf(filter, facet).length > 0);
}

/** Tells if a service is listed: no obstacle stands against it, and none against one of its occasions. */
export function isFound(matcher: Matcher, service: Service): boolean {
  if (matcher.obstacleTo(service) !== null) return false;
  if (!matcher.asksForOccasions) return true;
  return matcher.occasionsOf(service).some((occasion) => matcher.obstacleAt(occasion) === null);
}

function testsOf<Tested extends Partial<Readonly<Record<FacetName, readonly string[]>>>>(
  facets: readonly (FacetName & keyof Tested)[],
  chosen: (facet: FacetName) => readonly string[],
): readonly Test<Tested>[] {
  return facets.flatMap((facet) => {
    const wanted = new Set(chosen(facet));
    if (wanted.size === 0) return [];
    return [[facet, (tested) => (tested[facet] ?? []).some((value) => wanted.has(value))] as const];
  });
}

function obstacleOf<Tested>(tested: Tested, tests: readonly Test<Tested>[]): Obstacle {
  let obstacle: FacetName | null = null;
  for (const [facet, passes] of tests) {
    if (passes(tested)) continue;
    if (obstacle !== null) return 'several';
    obstacle = facet;
  }
  return obstacle;
}

function both(one: Obstacle, other: Obstacle): Obstacle {
  if (one === null) return other;
  return other === null ? one : 'several';
}
