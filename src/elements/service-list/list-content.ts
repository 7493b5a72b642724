import { html, nothing, type TemplateResult } from 'lit';
import { formatZoneNote } from '../../locale/format.ts';
import { alsoOpenTo } from '../../model/area-offer.ts';
import type { Directory } from '../../model/directory.ts';
import { pointOf } from '../../model/lng-lat.ts';
import type { FacetName } from '../../model/facets.ts';
import { chipsOf } from '../../model/filter.ts';
import { servicesInScope, type Scope } from '../../model/selection.ts';
import type { Service } from '../../model/service.ts';
import { partFrame } from '../../templates/part-frame.ts';
import { areaNote } from './area-note.ts';
import { cardList } from './card-list.ts';
import { awaitedPart, categoryCounts, findServices, type Found } from './found-services.ts';
import type { ListContext } from './list-context.ts';
import type { Listing } from './listing.ts';
import { listTools } from './list-tools.ts';
import { chosenChips, searchBox } from './search-box.ts';
import { viewSwitch } from './view-switch.ts';

/** Facets that are chosen elsewhere than in the filter panel. */
const OUTSIDE_PANEL: ReadonlySet<FacetName> = new Set(['category', 'service']);

/** All of a list: search, filters, what was found, and what else the city has. */
export function listContent(context: ListContext, listing: Listing): TemplateResult {
  const { directory, reader, words, state } = context;
  const scope = state.isWide ? { ...listing.scope, area: null } : listing.scope;
  const offered = servicesInScope(directory, scope);
  const elsewhere = elsewhereOf(directory, listing.scope);
  if (offered.length === 0) {
    listing.onShown([]);
    return html`${words.paragraph('empty', reader.messages.list.empty)}
    ${areaNote(elsewhere, context)}`;
  }
  if (state.view === 'finder') {
    listing.onShown([]);
    return html`${views(context, offered)} ${tools(context, listing, false)}
    ${partFrame(context.parts.finder, 'finder', context, ({ capabilityFinder }) =>
      capabilityFinder(offered, scope.area, listing.typedAmount, context),
    )}
    ${areaNote(elsewhere, context)}`;
  }
  const awaited = awaitedPart(context, listing);
  const found = awaited === null ? findServices(context, listing, scope) : null;
  if (state.view === 'sheet' && found !== null) return week(found.services, context, listing);
  const counts = found?.counts ?? categoryCounts(context, scope);
  // One template, whatever is there yet: somebody may be typing in it.
  return html`
    ${views(context, offered)} ${searchBox(context, counts, listing.search.begin)}
    ${tools(context, listing, found?.services.length !== 0)}
    ${found !== null && listing.isFilterOpen ? filters(found, context, listing) : nothing}
    ${chosenChips(context, chipsOf(state.filter))} ${zoneNote(context)}
    <div class="count" role="status">
      ${
        found === null
          ? nothing
          : words.paragraph('count', reader.messages.list.count(found.services.length))
      }
    </div>
    ${
      awaited === null
        ? foundContent(found?.services ?? [], offered, context, listing)
        : partFrame(awaited, 'awaited', context, () => html``)
    }
    ${areaNote(elsewhere, context)}
  `;
}

function filters(
  { services, counts }: Found,
  context: ListContext,
  { onFilterDone }: Listing,
): TemplateResult {
  return partFrame(context.parts.filters, 'filters', context, ({ filterPanel }) =>
    filterPanel(context, counts, services.length, onFilterDone),
  );
}

function foundContent(
  found: readonly Service[],
  offered: readonly Service[],
  context: ListContext,
  listing: Listing,
): TemplateResult {
  if (found.length === 0) {
    const { directory, state } = context;
    listing.onShown([]);
    const suggested = listing.search.suggestions(directory, state.filter.query, offered);
    return partFrame(context.parts.nothing, 'nothing', context, ({ nothingFound }) =>
      nothingFound(context, suggested),
    );
  }
  if (context.state.view !== 'cards') return week(found, context, listing);
  return cardList(found, listing, context);
}

function week(found: readonly Service[], context: ListContext, listing: Listing): TemplateResult {
  return partFrame(context.parts.week, 'week', context, ({ weekContent }) =>
    weekContent(found, context, listing),
  );
}

function views(context: ListContext, offered: readonly Service[]) {
  const { directory } = context;
  const hasKinds = offered.some(({ at }) => at.some(({ capabilities }) => capabilities.length > 0));
  const hasEvents = directory.feed.schedules.some(({ kind }) => kind === 'event');
  return viewSwitch(context, [
    'cards',
    ...(hasEvents ? ['week' as const] : []),
    ...(hasKinds ? ['finder' as const] : []),
  ]);
}

function tools(
  context: ListContext,
  { isFilterOpen, onFilterToggle, position }: Listing,
  canSort: boolean,
): TemplateResult {
  const { directory, state } = context;
  const { crs } = directory.feed.feed;
  const isMapped = crs !== null && directory.feed.locations.some((place) => pointOf(place));
  return listTools(context, {
    isFilterOpen,
    onFilterToggle,
    chosen: chipsOf(state.filter).filter(({ facet }) => !OUTSIDE_PANEL.has(facet)).length,
    canSort,
    canSortByDistance: isMapped,
    position,
  });
}

function zoneNote({ reader, words }: ListContext): TemplateResult | typeof nothing {
  const note = formatZoneNote(reader);
  return note === null ? nothing : words.paragraph('zone', note);
}

/** How many services the city has for the residents of the area besides the listed ones. */
function elsewhereOf(directory: Directory, { area, category, organization }: Scope): number | null {
  if (!area) return null;
  const everywhere = servicesInScope(directory, { category, organization });
  return alsoOpenTo(directory, area, everywhere)?.count ?? null;
}
