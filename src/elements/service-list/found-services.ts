import type { Lazy } from '../../controllers/lazy-controller.ts';
import type { FacetCounts } from '../../model/filter/facets.ts';
import type { Chip } from '../../model/filter/filter.ts';
import { firstLookSteps, isFirstLook } from '../../model/filter/first-look.ts';
import type { Scope } from '../../model/filter/selection.ts';
import type { Steps } from '../../model/steps.ts';
import type { ChosenServices, ListContext } from './list-context.ts';
import type { Listing } from './listing.ts';

/** Services that the search and the choices of a resident leave, and choices to narrow them by. */
export interface Found extends Omit<ChosenServices, 'counts'> {
  /** The options of every facet where they are shown; `null` where they are not worked out. */
  readonly counts: FacetCounts | null;
  /** The words searched for that are choices. */
  readonly typed: readonly Chip[];
  /** True where such words wait for the file that carries choices out. */
  readonly isPartial: boolean;
}

/** The services that the search and the choices leave, or the file that has to be there to say. */
export function* foundServices(
  context: ListContext,
  listing: Listing,
  scope: Scope,
): Steps<Found | { readonly awaited: Lazy<unknown> }> {
  const { directory, state, browse } = context;
  const { search, isFilterOpen } = listing;
  const { filter } = state;
  const { query } = filter;
  if (query.trim() !== '' && search.state.status !== 'ready') return { awaited: search };
  const select =
    browse.state.status === 'ready' ? browse.state.value.selectIn(context, scope) : null;
  const searched =
    search.state.status === 'ready'
      ? yield* search.state.value.findSteps(directory, query, select)
      : { services: directory.services, choices: [], isPartial: false };
  const { choices: typed, isPartial } = searched;
  if (isPartial && searched.services.length === 0) return { awaited: browse };
  if (browse.state.status !== 'ready') {
    if (!isFirstLook(filter)) return { awaited: browse };
  } else if (isFilterOpen || !isFirstLook(filter)) {
    const { chosenSteps } = browse.state.value;
    const left = yield* chosenSteps(context, listing, scope, searched.services);
    return { ...left, typed, isPartial };
  }
  const first = yield* firstLookSteps(directory, scope, filter, searched.services);
  return { ...first, counts: null, typed, isPartial };
}
