import type { Lazy } from '../../controllers/lazy-controller.ts';
import { alsoOpenTo } from '../../model/filter/area-offer.ts';
import type { Directory } from '../../model/directory.ts';
import type { FacetCounts, FacetName, FacetOption } from '../../model/filter/facets.ts';
import { chosenOf } from '../../model/filter/filter.ts';
import { firstLook, isFirstLook } from '../../model/filter/first-look.ts';
import type { Suggestion } from '../../model/search/search-suggestions.ts';
import { servicesInScope, type Scope } from '../../model/filter/selection.ts';
import type { Service } from '../../model/service.ts';
import type { TimetableDay } from '../../model/time/week-timetable.ts';
import { cardGroups, type CardGroup } from './card-groups.ts';
import type { ListContext } from './list-context.ts';
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
  | { readonly kind: 'finder' }
  /** It cannot be said yet what is found. */
  | {
      readonly kind: 'awaited';
      readonly awaited: Lazy<unknown>;
      readonly categories: readonly FacetOption[];
    }
  | ({ readonly kind: 'nothing'; readonly suggestions: readonly Suggestion[] } & Found)
  | ({ readonly kind: 'cards'; readonly groups: readonly CardGroup[] } & Found)
  | ({ readonly kind: 'week'; readonly days: readonly TimetableDay[] } & Found);

/** Services that the search and the choices of a resident leave, and choices to narrow them by. */
interface Found {
  readonly services: readonly Service[];
  /** The categories that can be chosen. */
  readonly categories: readonly FacetOption[];
  /** The options of every facet where they are shown; `null` where they are not worked out. */
  readonly counts: FacetCounts | null;
}

export function listResults(context: ListContext, listing: Listing): ListResults {
  const { directory, state } = context;
  const scope = state.isWide ? { ...listing.scope, area: null } : listing.scope;
  const offered = servicesInScope(directory, scope);
  const elsewhere = elsewhereOf(directory, listing.scope);
  const content = contentOf(context, listing, scope, offered);
  return { scope, offered, elsewhere, content };
}

/** The services that are on the page, for search engines. */
export function servicesShown({ content }: ListResults, pageSize: number): readonly Service[] {
  switch (content.kind) {
    case 'cards':
      return content.groups.flatMap(({ services }) => services);
    case 'week': {
      const entries = content.days.flatMap((day) => day.entries);
      return [...new Set(entries.map(({ service }) => service))].slice(0, pageSize);
    }
    case 'empty':
    case 'finder':
    case 'awaited':
    case 'nothing':
      return [];
  }
}

function contentOf(
  context: ListContext,
  listing: Listing,
  scope: Scope,
  offered: readonly Service[],
): ResultsContent {
  const { directory, state, browse } = context;
  if (offered.length === 0) return { kind: 'empty' };
  if (state.view === 'finder') return { kind: 'finder' };
  const found = foundServices(context, listing, scope);
  if ('awaited' in found) {
    return {
      kind: 'awaited',
      awaited: found.awaited,
      categories: categoriesAtFirst(context, scope),
    };
  }
  const { services } = found;
  if (state.view === 'sheet' || (state.view === 'week' && services.length > 0)) {
    if (browse.state.status !== 'ready') {
      return { kind: 'awaited', awaited: browse, categories: found.categories };
    }
    return {
      kind: 'week',
      days: browse.state.value.weekOf(services, scope.area, context),
      ...found,
    };
  }
  if (services.length === 0) {
    const { search } = listing;
    const suggestions =
      search.state.status === 'ready'
        ? search.state.value.suggestions(directory, state.filter.query, offered)
        : [];
    return { kind: 'nothing', suggestions, ...found };
  }
  return { kind: 'cards', groups: cardGroups(services, listing, context), ...found };
}

function foundServices(
  { directory, locale, state: { filter }, browse }: ListContext,
  { search, isFilterOpen }: Listing,
  scope: Scope,
): Found | { readonly awaited: Lazy<unknown> } {
  const { query } = filter;
  if (query.trim() !== '' && search.state.status !== 'ready') return { awaited: search };
  const searched =
    search.state.status === 'ready'
      ? search.state.value.found(directory, query)
      : directory.services;
  if (browse.state.status !== 'ready') {
    if (!isFirstLook(filter)) return { awaited: browse };
  } else if (isFilterOpen || !isFirstLook(filter)) {
    const { occasionsOf, selectServices, facetCounts } = browse.state.value;
    const occasions = () => occasionsOf(directory, locale.now);
    const facets = isFilterOpen ? undefined : CATEGORY_ONLY;
    const counts = facetCounts(directory, scope, filter, occasions, searched, facets);
    const services = selectServices(directory, scope, filter, occasions, searched);
    return { services, categories: counts.category, counts };
  }
  return { ...firstLook(directory, scope, filter, searched), counts: null };
}

/** The categories there are as long as nothing else can be said. */
function categoriesAtFirst({ directory, state }: ListContext, scope: Scope) {
  const filter = { query: '', chosen: { category: chosenOf(state.filter, 'category') } };
  return firstLook(directory, scope, filter, directory.services).categories;
}

function elsewhereOf(directory: Directory, { area, category, organization }: Scope): number | null {
  if (!area) return null;
  const everywhere = servicesInScope(directory, { category, organization });
  return alsoOpenTo(directory, area, everywhere)?.count ?? null;
}
