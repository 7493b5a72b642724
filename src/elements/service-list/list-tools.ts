import { html, nothing, type TemplateResult } from 'lit';
import type { PositionState } from '../../controllers/position-controller.ts';
import type { ListState, Sort } from '../../model/filter/list-state.ts';
import { icon, NEAR, NEXT } from '../../templates/icon.ts';
import { keyedList } from '../../templates/keyed-list.ts';
import type { ListContext } from './list-context.ts';

interface Tools {
  /** The number of services, in words; `null` while nobody knows. */
  readonly count: string | null;
  /** True where there is anything to put in order. */
  readonly canSort: boolean;
  readonly canSortByDistance: boolean;
  readonly position: PositionState;
}

/** The number of services, and their order: one quiet line between the choices and what they leave. */
export function listTools(context: ListContext, tools: Tools): TemplateResult {
  const { lightText, state } = context;
  const { count, canSort } = tools;
  return html`<div class="tools">
      <div class="count" role="status">
        ${count === null ? nothing : lightText.paragraph('count', count)}
      </div>
      ${nearMe(context, tools)} ${state.view === 'cards' && canSort ? sortField(context) : nothing}
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
  return html`<div class="sort">
    <select
      aria-label=${list.sort}
      @change=${(event: Event) =>
        actions.onChange({ sort: (event.target as HTMLSelectElement).value as ListState['sort'] })}
    >
      ${keyedList(
        sorts,
        (sort) => sort,
        (sort) =>
          html`<option value=${sort} .selected=${state.sort === sort}>${list.sorts[sort]}</option>`,
      )}
    </select>
    ${icon(NEXT)}
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
    ${icon(NEAR)}<span>${locale.messages.list.nearMe}</span>
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
