import type { Lazy } from '../../controllers/lazy-controller.ts';
import { areaOfferSteps } from '../../model/filter/area-offer.ts';
import type { Directory } from '../../model/directory.ts';
import type { FacetCounts, FacetName, FacetOption } from '../../model/filter/facets.ts';
import { chosenOf } from '../../model/filter/filter.ts';
import { firstLookSteps, isFirstLook } from '../../model/filter/first-look.ts';
import type { Suggestion } from '../../model/search/search-suggestions.ts';
import { scopeSteps, type Scope } from '../../model/filter/selection.ts';
import type { Service } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import { groupSteps, type CardGroup } from './card-groups.ts';
import type { Finding, ListContext, WeekFound } from './list-context.ts';
import type { Listing } from './listing.ts';

/** The one facet that is shown with the filter panel closed. */
const CATEGORY_ONLY: readonly FacetName[] = ['category'];

/** The results of a list as it stands. */
export interface ListResults {
  /** Scope of its attributes, without the area where a resident wants the whole city. */
  readonly scope: Scope;
  /** All services it is about, whatever is chosen. */
  readonly offered: readonly Service[];
  /** Services the city has for the residents of the area besides; `null` where there is no area. */
  readonly elsewhere: number | null;
  readonly content: ResultsContent;
}

export type ResultsContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'finder'; readonly finding: Finding | null }
  /** It cannot be said yet what is found. */
  | {
      readonly kind: 'awaited';
      readonly awaited: Lazy<unknown>;
      readonly categories: readonly FacetOption[];
    }
  | ({ readonly kind: 'nothing'; readonly suggestions: readonly Suggestion[] } & Found)
  | ({ readonly kind: 'cards'; readonly groups: readonly CardGroup[] } & Found)
  | ({ readonly kind: 'week'; readonly week: WeekFound } & Found);

/** Services that the search and the choices of a resident leave, and choices to narrow them by. */
interface Found {
  readonly services: readonly Service[];
  /** The categories that can be chosen. */
  readonly categories: readonly FacetOption[];
  /** The options of every facet where they are shown; `null` where they are not worked out. */
  readonly counts: FacetCounts | null;
}

/** Results that are still being worked out, where nothing was shown before. */
export const UNFINISHED: ListResults = {
  scope: { area: null, category: null, organization: null },
  offered: [],
  elsewhere: null,
  content: {
    kind: 'awaited',
    awaited: { state: { status: 'waiting' }, request: () => Promise.resolve(null) },
    categories: [],
  },
};

/** The results, step by step: each looks at one service, or about one. */
export function* resultSteps(context: ListContext, listing: Listing): Steps<ListResults> {
  const { directory, state } = context;
  const scope = state.isWide ? { ...listing.scope, area: null } : listing.scope;
  const offered = yield* scopeSteps(directory, scope);
  const elsewhere = yield* elsewhereOf(directory, listing.scope);
  const content = yield* contentOf(context, listing, scope, offered);
  return { scope, offered, elsewhere, content };
}

/** The services that are on the page, for search engines. */
export function servicesShown({ content }: ListResults, pageSize: number): readonly Service[] {
  switch (content.kind) {
    case 'cards':
      return content.groups.flatMap(({ services }) => services);
    case 'week': {
      const entries = content.week.days.flatMap((day) => day.entries);
      return [...new Set(entries.map(({ service }) => service))].slice(0, pageSize);
    }
    case 'empty':
    case 'finder':
    case 'awaited':
    case 'nothing':
      return [];
  }
}

function* contentOf(
  context: ListContext,
  listing: Listing,
  scope: Scope,
  offered: readonly Service[],
): Steps<ResultsContent> {
  const { directory, state, browse, nearby } = context;
  if (offered.length === 0) return { kind: 'empty' };
  if (state.view === 'finder') {
    const { state: has } = nearby;
    const finding =
      has.status === 'ready' ? yield* has.value.findingSteps(offered, scope.area, context) : null;
    return { kind: 'finder', finding };
  }
  const found = yield* foundServices(context, listing, scope);
  if ('awaited' in found) {
    return {
      kind: 'awaited',
      awaited: found.awaited,
      categories: yield* categoriesAtFirst(context, scope),
    };
  }
  const { services } = found;
  if (state.view === 'sheet' || (state.view === 'week' && services.length > 0)) {
    if (browse.state.status !== 'ready') {
      return { kind: 'awaited', awaited: browse, categories: found.categories };
    }
    return {
      kind: 'week',
      week: yield* browse.state.value.weekSteps(services, scope.area, context),
      ...found,
    };
  }
  if (services.length === 0) {
    const { search } = listing;
    const suggestions =
      search.state.status === 'ready'
        ? yield* search.state.value.suggestionSteps(directory, state.filter.query, offered)
        : [];
    return { kind: 'nothing', suggestions, ...found };
  }
  return { kind: 'cards', groups: yield* groupSteps(services, listing, context), ...found };
}

function* foundServices(
  { directory, locale, state: { filter }, browse }: ListContext,
  { search, isFilterOpen }: Listing,
  scope: Scope,
): Steps<Found | { readonly awaited: Lazy<unknown> }> {
  const { query } = filter;
  if (query.trim() !== '' && search.state.status !== 'ready') return { awaited: search };
  const searched =
    search.state.status === 'ready'
      ? yield* search.state.value.searchSteps(directory, query)
      : directory.services;
  if (browse.state.status !== 'ready') {
    if (!isFirstLook(filter)) return { awaited: browse };
  } else if (isFilterOpen || !isFirstLook(filter)) {
    const { asksForOccasions, occasionSteps, selectSteps, countSteps } = browse.state.value;
    const facets = isFilterOpen ? undefined : CATEGORY_ONLY;
    const needsOccasions = isFilterOpen || asksForOccasions(filter);
    const known = needsOccasions ? yield* occasionSteps(directory, locale.now) : new Map();
    const occasions = () => known;
    const counts = yield* countSteps(directory, scope, filter, occasions, searched, facets);
    const services = yield* selectSteps(directory, scope, filter, occasions, searched);
    return { services, categories: counts.category, counts };
  }
  return { ...(yield* firstLookSteps(directory, scope, filter, searched)), counts: null };
}

/** The categories there are as long as nothing else can be said. */
function* categoriesAtFirst(
  { directory, state }: ListContext,
  scope: Scope,
): Steps<readonly FacetOption[]> {
  const filter = { query: '', chosen: { category: chosenOf(state.filter, 'category') } };
  return (yield* firstLookSteps(directory, scope, filter, directory.services)).categories;
}

function* elsewhereOf(
  directory: Directory,
  { area, category, organization }: Scope,
): Steps<number | null> {
  if (!area) return null;
  const everywhere = yield* scopeSteps(directory, { category, organization });
  return (yield* areaOfferSteps(directory, area, everywhere))?.count ?? null;
}
