import { html, nothing, type TemplateResult } from 'lit';
import type { PositionState } from '../../controllers/position-controller.ts';
import type { ListState, Sort } from '../../model/filter/list-state.ts';
import type { ListContext } from './list-context.ts';

interface Tools {
  readonly isFilterOpen: boolean;
  readonly onFilterToggle: () => void;
  /** Number of choices made in the filter panel. */
  readonly chosen: number;
  /** True where there is anything to put in order. */
  readonly canSort: boolean;
  readonly canSortByDistance: boolean;
  readonly position: PositionState;
}

/** Filters, order and ways to see the list, in one row under the search. */
export function listTools(context: ListContext, tools: Tools): TemplateResult {
  const { locale, state } = context;
  const { list } = locale.messages;
  const { isFilterOpen, onFilterToggle, chosen } = tools;
  const hasCards = state.view === 'cards';
  return html`<div class="tools">
      ${
        state.view === 'finder'
          ? nothing
          : html`<button
              type="button"
              aria-expanded=${isFilterOpen}
              aria-controls="filters"
              @click=${onFilterToggle}
            >
              ${isFilterOpen ? list.hideFilters : list.moreFilters(chosen)}
            </button>`
      }
      ${hasCards && tools.canSort ? sortField(context) : nothing} ${nearMe(context, tools)}
    </div>
    ${positionNote(context, tools.position)}`;
}

function sortField({ locale, state, actions, near }: ListContext): TemplateResult {
  const { list } = locale.messages;
  const sorts: readonly Sort[] = [
    'category',
    'next',
    ...(near === null ? [] : ['distance' as const]),
  ];
  return html`<div class="field sort">
    <label for="sort">${list.sort}</label>
    <select
      id="sort"
      @change=${(event: Event) =>
        actions.onChange({ sort: (event.target as HTMLSelectElement).value as ListState['sort'] })}
    >
      ${sorts.map(
        (sort) =>
          html`<option value=${sort} .selected=${state.sort === sort}>${list.sorts[sort]}</option>`,
      )}
    </select>
  </div>`;
}

function nearMe(
  { locale, actions, near }: ListContext,
  { canSortByDistance }: Tools,
): TemplateResult | typeof nothing {
  if (!canSortByDistance) return nothing;
  return html`<button
    type="button"
    class="near"
    aria-pressed=${near !== null}
    @click=${actions.onNearMe}
  >
    ${locale.messages.list.nearMe}
  </button>`;
}

function positionNote(context: ListContext, position: PositionState): TemplateResult {
  const { locale, lightText, nearby } = context;
  const { state } = nearby;
  return html`<div class="quiet" role="status">
    ${state.status === 'ready' ? state.value.positionNote(position, context) : nothing}
    ${
      state.status === 'failed'
        ? lightText.paragraph('position', locale.messages.common.failed.network)
        : nothing
    }
  </div>`;
}
