import type { Directory } from '../directory.ts';
import { isFound, matcherFor } from './facet-match.ts';
import { chipsOf, type Filter } from './filter.ts';
import type { Occasions } from './occasions.ts';
import { servicesInScope, type Scope } from './selection.ts';
import type { Service } from '../service.ts';

/**
 * The services of a scope that the choices of a filter leave, in the order they come in.
 *
 * @param occasions those of the directory, where the filter asks for a time or a place
 * @param searched what a search for the query of the filter has left, best match first
 */
export function selectServices(
  directory: Directory,
  scope: Scope,
  filter: Filter,
  occasions: () => Occasions,
  searched: readonly Service[] = directory.services,
): readonly Service[] {
  const offered = servicesInScope(directory, scope, searched);
  if (chipsOf(filter).length === 0) return offered;
  const matcher = matcherFor(directory, scope.area, filter, occasions);
  return offered.filter((service) => isFound(matcher, service));
}
