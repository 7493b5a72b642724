import { countSteps } from '../../../model/filter/facet-counts.ts';
import { asksForOccasions } from '../../../model/filter/facet-match.ts';
import type { FacetName } from '../../../model/filter/facets.ts';
import { occasionSteps, type Occasions } from '../../../model/filter/occasions.ts';
import { selectSteps } from '../../../model/filter/select-services.ts';
import type { Scope } from '../../../model/filter/selection.ts';
import type { Service } from '../../../model/service.ts';
import type { Steps } from '../../../model/steps.ts';
import type { ChosenServices, ListContext } from '../list-context.ts';
import type { Listing } from '../listing.ts';

/** The one facet that is shown with the filter panel closed. */
const CATEGORY_ONLY: readonly FacetName[] = ['category'];

/** The services that the choices leave of those searched for, and what else can be chosen. */
export function* chosenSteps(
  { directory, locale, state }: ListContext,
  { isFilterOpen }: Listing,
  scope: Scope,
  searched: readonly Service[],
): Steps<ChosenServices> {
  const { filter } = state;
  const needsOccasions = isFilterOpen || asksForOccasions(filter);
  const known: Occasions = needsOccasions ? yield* occasionSteps(directory, locale.now) : new Map();
  const occasions = () => known;
  const facets = isFilterOpen ? undefined : CATEGORY_ONLY;
  const counts = yield* countSteps(directory, scope, filter, occasions, searched, facets);
  const services = yield* selectSteps(directory, scope, filter, occasions, searched);
  const outermost = counts.category.filter(({ depth }) => depth === 0);
  return { services, counts, categories: outermost.map(({ value }) => value) };
}
