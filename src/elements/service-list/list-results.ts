import type { Lazy } from '../../controllers/lazy-controller.ts';
import { alsoOpenTo } from '../../model/area-offer.ts';
import type { Directory } from '../../model/directory.ts';
import { facetCounts } from '../../model/facet-counts.ts';
import { asksForOccasions } from '../../model/facet-match.ts';
import type { FacetCounts, FacetName } from '../../model/facets.ts';
import { chosenOf } from '../../model/filter.ts';
import type { Occasions } from '../../model/occasions.ts';
import type { Suggestion } from '../../model/search-suggestions.ts';
import { selectServices, servicesInScope, type Scope } from '../../model/selection.ts';
import type { Service } from '../../model/service.ts';
import type { TimetableDay } from '../../model/week-timetable.ts';
import { cardGroups, type CardGroup } from './card-groups.ts';
import type { ListContext } from './list-context.ts';
import type { Listing } from './listing.ts';

/** The one facet that is shown with the filter panel closed. */
const CATEGORY_ONLY: readonly FacetName[] = ['category'];

const NO_OCCASIONS: Occasions = new Map();

/** What a list comes to as it stands. */
export interface ListResults {
  /** Where it looks: its attributes, without the area where a resident wants the whole city. */
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
  | { readonly kind: 'awaited'; readonly awaited: Lazy<unknown>; readonly counts: FacetCounts }
  | ({ readonly kind: 'nothing'; readonly suggestions: readonly Suggestion[] } & Found)
  | ({ readonly kind: 'cards'; readonly groups: readonly CardGroup[] } & Found)
  | ({ readonly kind: 'week'; readonly days: readonly TimetableDay[] } & Found);

/** What the search and the choices of a resident leave, and what it can be narrowed by. */
interface Found {
  readonly services: readonly Service[];
  readonly counts: FacetCounts;
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
    return { kind: 'awaited', awaited: found.awaited, counts: categoryCounts(context, scope) };
  }
  const { services } = found;
  if (state.view === 'sheet' || (state.view === 'week' && services.length > 0)) {
    if (browse.state.status !== 'ready') {
      return { kind: 'awaited', awaited: browse, counts: found.counts };
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
  { directory, reader, state: { filter }, browse }: ListContext,
  { search, isFilterOpen }: Listing,
  scope: Scope,
): Found | { readonly awaited: Lazy<unknown> } {
  const { query } = filter;
  if (query.trim() !== '' && search.state.status !== 'ready') return { awaited: search };
  if (asksForOccasions(filter) && browse.state.status !== 'ready') return { awaited: browse };
  const searched =
    search.state.status === 'ready'
      ? search.state.value.found(directory, query)
      : directory.services;
  const browsing = browse.state.status === 'ready' ? browse.state.value : null;
  const occasions = () => browsing?.occasionsOf(directory, reader.now) ?? NO_OCCASIONS;
  const facets = isFilterOpen && browsing !== null ? undefined : CATEGORY_ONLY;
  return {
    services: selectServices(directory, scope, filter, occasions, searched),
    counts: facetCounts(directory, scope, filter, occasions, searched, facets),
  };
}

/** The choices there are as long as nothing else can be said. */
function categoryCounts({ directory, state }: ListContext, scope: Scope): FacetCounts {
  const filter = { query: '', chosen: { category: chosenOf(state.filter, 'category') } };
  return facetCounts(directory, scope, filter, () => NO_OCCASIONS, undefined, CATEGORY_ONLY);
}

function elsewhereOf(directory: Directory, { area, category, organization }: Scope): number | null {
  if (!area) return null;
  const everywhere = servicesInScope(directory, { category, organization });
  return alsoOpenTo(directory, area, everywhere)?.count ?? null;
}
