import { html, nothing, type TemplateResult } from 'lit';
import type { PositionState } from '../../controllers/position-controller.ts';
import type { QrCode } from '../../controllers/qr-code-controller.ts';
import { formatZoneNote } from '../../locale/format.ts';
import { alsoOpenTo } from '../../model/area-offer.ts';
import type { Directory } from '../../model/directory.ts';
import { pointOf } from '../../model/distance.ts';
import { facetCounts } from '../../model/facet-counts.ts';
import type { FacetName } from '../../model/facets.ts';
import { chipsOf } from '../../model/filter.ts';
import type { PinyinReadings } from '../../model/pinyin-match.ts';
import { suggestionsFor, type Suggestion } from '../../model/search-suggestions.ts';
import { selectServices, servicesInScope, type Scope } from '../../model/selection.ts';
import type { Service } from '../../model/service.ts';
import { areaNote } from './area-note.ts';
import { capabilityFinder } from './capability-finder.ts';
import { cardList } from './card-list.ts';
import { filterPanel } from './filter-panel.ts';
import type { ListContext } from './list-context.ts';
import { listTools } from './list-tools.ts';
import { nothingFound } from './nothing-found.ts';
import { chosenChips, searchBox } from './search-box.ts';
import { viewSwitch } from './view-switch.ts';
import { weekContent } from './week-content.ts';

/** Facets that are chosen elsewhere than in the filter panel. */
const OUTSIDE_PANEL: ReadonlySet<FacetName> = new Set(['category', 'service']);

/** The one facet that is shown with the filter panel closed. */
const CATEGORY_ONLY: readonly FacetName[] = ['category'];

/** What a list shows besides its state. */
export interface ListParts {
  /** What the tag says the list is about. */
  readonly scope: Scope;
  readonly position: PositionState;
  readonly isFilterOpen: boolean;
  readonly typedAmount: string;
  readonly readings: PinyinReadings | null;
  /** Pages of services shown, and services on each. */
  readonly pages: number;
  readonly pageSize: number;
  readonly onSearchBegins: () => void;
  readonly onFilterToggle: () => void;
  /** Somebody goes on to what the filters leave. */
  readonly onFilterDone: () => void;
  readonly onMore: (first: number) => void;
  /** A QR code that leads to this list as a week; `null` while it cannot be drawn. */
  readonly codeOfWeek: () => QrCode | null;
  /** Told which services are on the page. */
  readonly onShown: (services: readonly Service[]) => void;
}

/** All of a list: search, filters, what was found, and what else the city has. */
export function listContent(context: ListContext, parts: ListParts): TemplateResult {
  const { directory, reader, words, state } = context;
  const scope = state.isWide ? { ...parts.scope, area: null } : parts.scope;
  const offered = servicesInScope(directory, scope);
  const elsewhere = elsewhereOf(directory, parts.scope);
  if (offered.length === 0) {
    parts.onShown([]);
    return html`${words.paragraph('empty', reader.messages.list.empty)}
    ${areaNote(elsewhere, context)}`;
  }
  if (state.view === 'finder') {
    parts.onShown([]);
    return html`${views(context, offered)} ${tools(context, parts)}
    ${capabilityFinder(offered, parts.typedAmount, context)} ${areaNote(elsewhere, context)}`;
  }
  const found = selectServices(directory, scope, state.filter, reader.now);
  if (state.view === 'sheet') return weekContent(found, context, parts);
  const facets = parts.isFilterOpen ? undefined : CATEGORY_ONLY;
  const counts = facetCounts(directory, scope, state.filter, reader.now, facets);
  return html`
    ${views(context, offered)} ${searchBox(context, counts, parts.onSearchBegins)}
    ${tools(context, parts)}
    ${parts.isFilterOpen ? filterPanel(context, counts, found.length, parts.onFilterDone) : nothing}
    ${chosenChips(context, chipsOf(state.filter))} ${zoneNote(context)}
    <div class="count" role="status">
      ${words.paragraph('count', reader.messages.list.count(found.length))}
    </div>
    ${
      found.length === 0
        ? nothingFound(context, suggestions(context, offered, parts))
        : foundContent(found, context, parts)
    }
    ${areaNote(elsewhere, context)}
  `;
}

function suggestions(
  { directory, reader, state }: ListContext,
  offered: readonly Service[],
  { readings }: ListParts,
): readonly Suggestion[] {
  const { tag } = reader.messages;
  return suggestionsFor(directory, state.filter.query, readings, tag, offered);
}

function foundContent(
  found: readonly Service[],
  context: ListContext,
  parts: ListParts,
): TemplateResult {
  if (context.state.view !== 'cards') return weekContent(found, context, parts);
  const shown = parts.pages * parts.pageSize;
  parts.onShown(found.slice(0, shown));
  const page = { shown, size: parts.pageSize, onMore: () => parts.onMore(shown) };
  return cardList(found, page, context);
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
  { isFilterOpen, onFilterToggle, position }: ListParts,
): TemplateResult {
  const { directory, state } = context;
  const { crs } = directory.feed.feed;
  const isMapped = crs !== null && directory.feed.locations.some((place) => pointOf(place));
  return listTools(context, {
    isFilterOpen,
    onFilterToggle,
    chosen: chipsOf(state.filter).filter(({ facet }) => !OUTSIDE_PANEL.has(facet)).length,
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
