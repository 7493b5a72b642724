import type { Directory } from '../directory.ts';
import { isFound, matcherFor } from './facet-match.ts';
import { chipsOf, type Filter } from './filter.ts';
import type { Occasions } from './occasions.ts';
import { serviceValueSteps } from './facet-values.ts';
import { scopeSteps, type Scope } from './selection.ts';
import type { Service } from '../service.ts';
import { filterSteps, finished, type Steps } from '../steps.ts';

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
  searched?: readonly Service[],
): readonly Service[] {
  return finished(selectSteps(directory, scope, filter, occasions, searched));
}

/** The same step by step. */
export function* selectSteps(
  directory: Directory,
  scope: Scope,
  filter: Filter,
  occasions: () => Occasions,
  searched: readonly Service[] = directory.services,
): Steps<readonly Service[]> {
  const offered = yield* scopeSteps(directory, scope, searched);
  if (chipsOf(filter).length === 0) return offered;
  yield* serviceValueSteps(directory);
  const matcher = matcherFor(directory, scope.area, filter, occasions);
  return yield* filterSteps(offered, (service) => isFound(matcher, service));
}
