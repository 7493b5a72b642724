import { html, nothing, type TemplateResult } from 'lit';
import { formatZoneNote } from '../../i18n/format/zone-note.ts';
import { pointOf } from '../../model/places/lng-lat.ts';
import type { FacetName } from '../../model/filter/facets.ts';
import { chipsOf } from '../../model/filter/filter.ts';
import type { Service } from '../../model/service.ts';
import { lazyContent } from '../../templates/lazy-content.ts';
import { placesChunk } from '../../lazy/places-chunk.ts';
import { categoryTiles } from './category-tiles.ts';
import { cardList } from './card-list.ts';
import type { ListContext } from './list-context.ts';
import type { ListResults, ResultsContent } from './list-results.ts';
import { listTools } from './list-tools.ts';
import type { Listing } from './listing.ts';
import { searchBox } from './search-box.ts';
import { viewSwitch } from './view-switch.ts';

/** Facets that are chosen elsewhere than in the filter panel. */
const OUTSIDE_PANEL: ReadonlySet<FacetName> = new Set(['category', 'service']);

/** All of a list: search, filters, what was found, and what else the city has. */
export function listContent(
  results: ListResults,
  context: ListContext,
  listing: Listing,
): TemplateResult {
  const { lightText, state, browse } = context;
  const { content, offered, elsewhere } = results;
  if (content.kind === 'empty') {
    return html`<slot></slot>${
        listing.scope.service
          ? lazyContent(browse, 'gone', context, ({ goneService }) => goneService(context))
          : lightText.paragraph('empty', emptyReason(context, listing))
      }
      ${beyondArea(elsewhere, context)}`;
  }
  if (content.kind === 'finder') {
    return html`${views(context, offered)} ${tools(context, listing, null, false)}
    ${lazyContent(context.nearby, 'finder', context, ({ capabilityFinder }) =>
      content.finding === null ? html`` : capabilityFinder(content.finding, listing, context),
    )}
    ${beyondArea(elsewhere, context)}`;
  }
  const found = content.kind === 'awaited' ? null : content.services;
  const counts = content.kind === 'awaited' ? null : content.counts;
  const shown = resultsContent(content, context, listing);
  if (state.view === 'sheet') return shown;
  if (listing.scope.service) return html`${zoneNote(context)} ${shown}`;
  // One template, whatever is there yet: somebody may be typing in it.
  return html`
    ${views(context, offered)} ${search(context, listing)}
    ${
      found !== null && listing.isFilterOpen
        ? lazyContent(browse, 'filters', context, ({ filterPanel }) =>
            counts === null ? html`` : filterPanel(context, counts, found.length, listing),
          )
        : nothing
    }
    ${categoryTiles(context, content.categories, listing.hasAllTiles, listing.onAllTiles)}
    ${tools(
      context,
      listing,
      content.kind === 'awaited' ? null : countOf(content, context),
      found?.length !== 0,
    )}
    ${chips(context, content)} ${zoneNote(context)} ${shown}
    ${browse.state.status === 'ready' ? browse.state.value.subscription(context) : nothing}
    ${content.kind === 'nothing' && content.missed?.city ? nothing : beyondArea(elsewhere, context)}
  `;
}

/** Note on what the city has beyond the area of the list: a list that has one brings it along. */
function beyondArea(elsewhere: number | null, context: ListContext) {
  return placesChunk.module?.areaNote(elsewhere, context) ?? nothing;
}

type Shown = Exclude<ResultsContent, { kind: 'empty' | 'finder' }>;

/** The number of services found or, where nothing fits, of those that come close. */
function countOf(content: Exclude<Shown, { kind: 'awaited' }>, context: ListContext): string {
  const { locale, browse } = context;
  const note =
    content.kind === 'nothing' && browse.state.status === 'ready'
      ? browse.state.value.closestNote(context, content)
      : null;
  return note ?? locale.messages.list.count(content.services.length);
}

/** The reason why a list has nothing to show; one that names what its feed does not have is no empty one. */
function emptyReason({ directory, locale }: ListContext, { scope }: Listing): string {
  const { list, common } = locale.messages;
  const { area, category, organization } = scope;
  const isKnown =
    (!area || directory.location(area)) &&
    (!category || directory.term(category)) &&
    (!organization || directory.organization(organization));
  return isKnown ? list.empty : common.failed.other;
}

/**
 * The choices made; they can be taken away once it is known what they are called, and all of them where
 * that cannot be had.
 */
function chips(context: ListContext, content: Shown): TemplateResult | typeof nothing {
  const { locale, state, actions, browse } = context;
  const typed = content.kind === 'awaited' ? [] : content.typed;
  const chosen = [...chipsOf(state.filter), ...typed];
  if (chosen.length === 0) return nothing;
  switch (browse.state.status) {
    case 'ready':
      return browse.state.value.chosenChips(context, chosen);
    case 'failed':
      return html`<button type="button" @click=${actions.onClear}>
        ${locale.messages.list.clear}
      </button>`;
    case 'waiting':
      return nothing;
  }
}

function resultsContent(content: Shown, context: ListContext, listing: Listing): TemplateResult {
  switch (content.kind) {
    case 'awaited':
      return lazyContent(content.awaited, 'awaited', context, () => html``);
    case 'nothing':
      return lazyContent(context.browse, 'nothing', context, ({ nothingFound }) =>
        nothingFound(context, content),
      );
    case 'cards':
      return cardList(content.groups, content.services.length, listing, context);
    case 'week':
      return lazyContent(context.browse, 'week', context, ({ weekContent }) =>
        weekContent(content.week, context, listing),
      );
  }
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

function search(context: ListContext, listing: Listing): TemplateResult {
  const { isFilterOpen, onFilterToggle } = listing;
  const chips = chipsOf(context.state.filter);
  return searchBox(context, {
    isFilterOpen,
    chosen: chips.filter(({ facet }) => !OUTSIDE_PANEL.has(facet)).length,
    onSearchBegins: () => void listing.search.request(),
    onFilterToggle,
  });
}

/** @param count how many were found, in words */
function tools(
  context: ListContext,
  { position }: Listing,
  count: string | null,
  canSort: boolean,
): TemplateResult {
  const { crs } = context.directory.feed.feed;
  const isMapped = crs !== null && context.directory.feed.locations.some((place) => pointOf(place));
  return listTools(context, { count, canSort, canSortByDistance: isMapped, position });
}

function zoneNote({ locale, lightText }: ListContext): TemplateResult | typeof nothing {
  const note = formatZoneNote(locale);
  return note === null
    ? nothing
    : html`<div class="zone">${lightText.paragraph('zone', note)}</div>`;
}
