import type { PartSource } from '../../controllers/part-controller.ts';
import { facetCounts } from '../../model/facet-counts.ts';
import { asksForOccasions } from '../../model/facet-match.ts';
import type { FacetCounts, FacetName } from '../../model/facets.ts';
import { chosenOf } from '../../model/filter.ts';
import type { Occasions } from '../../model/occasions.ts';
import { selectServices, type Scope } from '../../model/selection.ts';
import type { Service } from '../../model/service.ts';
import type { ListContext } from './list-context.ts';
import type { Listing } from './listing.ts';

/** The one facet that is shown with the filter panel closed. */
const CATEGORY_ONLY: readonly FacetName[] = ['category'];

const NO_OCCASIONS: Occasions = new Map();

/** What a list has found, and what it can be narrowed by. */
export interface Found {
  readonly services: readonly Service[];
  readonly counts: FacetCounts;
}

/** What the search and the choices of a resident leave. What that takes must be there: see `awaitedPart`. */
export function findServices(
  { directory, reader, state, parts }: ListContext,
  { search, isFilterOpen }: Listing,
  scope: Scope,
): Found {
  const { filter } = state;
  const searched = search.found(directory, filter.query) ?? [];
  const panel = isFilterOpen || asksForOccasions(filter) ? parts.filters.state : null;
  const occasions = () =>
    panel?.status === 'ready' ? panel.part.occasionsOf(directory, reader.now) : NO_OCCASIONS;
  const facets = isFilterOpen && panel?.status === 'ready' ? undefined : CATEGORY_ONLY;
  return {
    services: selectServices(directory, scope, filter, occasions, searched),
    counts: facetCounts(directory, scope, filter, occasions, searched, facets),
  };
}

/** The choices there are as long as nothing else can be said. */
export function categoryCounts({ directory, state }: ListContext, scope: Scope): FacetCounts {
  const filter = { query: '', chosen: { category: chosenOf(state.filter, 'category') } };
  return facetCounts(directory, scope, filter, () => NO_OCCASIONS, undefined, CATEGORY_ONLY);
}

/** What has to be loaded before it can be said what is found; `null` where nothing has to be. */
export function awaitedPart(
  { state, parts }: ListContext,
  { search }: Listing,
): PartSource<unknown> | null {
  const { query } = state.filter;
  if (query.trim() !== '' && search.engine.state.status !== 'ready') return search.engine;
  const isAsked = asksForOccasions(state.filter);
  return isAsked && parts.filters.state.status !== 'ready' ? parts.filters : null;
}
