import { html, nothing, type TemplateResult } from 'lit';
import { formatZoneNote } from '../../i18n/format/format.ts';
import { pointOf } from '../../model/places/lng-lat.ts';
import type { FacetName } from '../../model/filter/facets.ts';
import { chipsOf } from '../../model/filter/filter.ts';
import type { Service } from '../../model/service.ts';
import { lazyContent } from '../../templates/lazy-content.ts';
import { areaNote } from './area-note.ts';
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
  const { locale, lightText, state, browse } = context;
  const { content, offered, elsewhere } = results;
  if (content.kind === 'empty') {
    return html`${lightText.paragraph('empty', locale.messages.list.empty)}
    ${areaNote(elsewhere, context)}`;
  }
  if (content.kind === 'finder') {
    return html`${views(context, offered)} ${tools(context, listing, false)}
    ${lazyContent(context.nearby, 'finder', context, ({ capabilityFinder }) =>
      content.finding === null ? html`` : capabilityFinder(content.finding, listing, context),
    )}
    ${areaNote(elsewhere, context)}`;
  }
  const found = content.kind === 'awaited' ? null : content.services;
  const counts = content.kind === 'awaited' ? null : content.counts;
  const shown = resultsContent(content, context, listing);
  if (state.view === 'sheet') return shown;
  // One template, whatever is there yet: somebody may be typing in it.
  return html`
    ${views(context, offered)}
    ${searchBox(context, content.categories, () => void listing.search.request())}
    ${tools(context, listing, found?.length !== 0)}
    ${
      found !== null && listing.isFilterOpen
        ? lazyContent(browse, 'filters', context, ({ filterPanel }) =>
            counts === null
              ? html``
              : filterPanel(context, counts, found.length, listing.onFilterDone),
          )
        : nothing
    }
    ${chips(context)} ${zoneNote(context)}
    <div class="count" role="status">
      ${
        found === null
          ? nothing
          : lightText.paragraph('count', locale.messages.list.count(found.length))
      }
    </div>
    ${shown} ${areaNote(elsewhere, context)}
  `;
}

/**
 * The choices made; they can be taken away once it is known what they are called, and all of them where
 * that cannot be had.
 */
function chips(context: ListContext): TemplateResult | typeof nothing {
  const { locale, state, actions, browse } = context;
  const chosen = chipsOf(state.filter);
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

function resultsContent(
  content: Exclude<ResultsContent, { kind: 'empty' | 'finder' }>,
  context: ListContext,
  listing: Listing,
): TemplateResult {
  switch (content.kind) {
    case 'awaited':
      return lazyContent(content.awaited, 'awaited', context, () => html``);
    case 'nothing':
      return lazyContent(context.browse, 'nothing', context, ({ nothingFound }) =>
        nothingFound(context, content.suggestions),
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

function zoneNote({ locale, lightText }: ListContext): TemplateResult | typeof nothing {
  const note = formatZoneNote(locale);
  return note === null ? nothing : lightText.paragraph('zone', note);
}
