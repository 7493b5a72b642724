import { areaOfferSteps } from '../../../model/filter/area-offer.ts';
import { asksForOccasions } from '../../../model/filter/facet-match.ts';
import {
  chipsOf,
  remove,
  withQuery,
  type Chip,
  type Filter,
} from '../../../model/filter/filter.ts';
import { occasionSteps, type Occasions } from '../../../model/filter/occasions.ts';
import { selectSteps } from '../../../model/filter/select-services.ts';
import type { Scope } from '../../../model/filter/selection.ts';
import type { Select } from '../../../model/search/find-services.ts';
import type { Service } from '../../../model/service.ts';
import type { Steps } from '../../../model/steps.ts';
import type { ListContext, Missed, Nothing } from '../list-context.ts';
import type { Listing } from '../listing.ts';

/** Choices of which it is said what there would be without them. */
const MOST_WITHOUT = 4;

/** Leaves the services of a scope that a filter does. */
export function selectIn({ directory, locale }: ListContext, scope: Scope): Select {
  return function* select(filter: Filter, services: readonly Service[]) {
    const known: Occasions = asksForOccasions(filter)
      ? yield* occasionSteps(directory, locale.now)
      : new Map();
    return yield* selectSteps(directory, scope, filter, () => known, services);
  };
}

/** The ways on where nothing fits: what comes close, other words, and less of what was chosen. */
export function* nothingSteps(
  context: ListContext,
  listing: Listing,
  scope: Scope,
  offered: readonly Service[],
): Steps<Nothing> {
  const { directory, state } = context;
  const { search } = listing;
  const { query } = state.filter;
  const missed = yield* missedSteps(context, listing, scope);
  if (query.trim() === '' || search.state.status !== 'ready') {
    return { closest: [], suggestions: [], missed };
  }
  const { value } = search.state;
  return {
    closest: yield* value.closestSteps(directory, query, offered),
    suggestions: yield* value.suggestionSteps(directory, query, offered),
    missed,
  };
}

/** Counts what there would be in the whole city, and without one of the choices. */
function* missedSteps(context: ListContext, listing: Listing, scope: Scope): Steps<Missed> {
  const { directory, state } = context;
  const { filter } = state;
  const without: { choice: Chip; count: number }[] = [];
  const { choices } = yield* foundFor(filter, scope, context, listing);
  const chips = [...chipsOf(filter), ...choices];
  for (const choice of chips.slice(0, MOST_WITHOUT)) {
    const { facet, value, query } = choice;
    const wider = query === undefined ? remove(filter, facet, value) : withQuery(filter, query);
    const isAll = wider.query.trim() === '' && chipsOf(wider).length === 0;
    const count = isAll ? 0 : (yield* foundFor(wider, scope, context, listing)).services.length;
    if (count > 0) without.push({ choice, count });
  }
  const { area } = scope;
  if (!area) return { city: null, without };
  const { services } = yield* foundFor(filter, { ...scope, area: null }, context, listing);
  const offer = yield* areaOfferSteps(directory, area, services);
  const count = services.length;
  return { city: count === 0 ? null : { count, open: offer?.count ?? 0 }, without };
}

/** All that a filter with its query leaves of a scope. */
function* foundFor(
  filter: Filter,
  scope: Scope,
  context: ListContext,
  { search }: Listing,
): Steps<{ readonly services: readonly Service[]; readonly choices: readonly Chip[] }> {
  const { directory } = context;
  const select = selectIn(context, scope);
  const { services, choices } =
    search.state.status === 'ready' && filter.query.trim() !== ''
      ? yield* search.state.value.findSteps(directory, filter.query, select)
      : { services: directory.services, choices: [] };
  return { services: yield* select(filter, services), choices };
}
