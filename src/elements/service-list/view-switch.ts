import { html, nothing, type TemplateResult } from 'lit';
import type { ListView } from '../../model/filter/list-view.ts';
import type { ListContext } from './list-context.ts';
import { keyedList } from '../../templates/keyed-list.ts';

/** The ways to see the list that this feed has something for. */
export function viewSwitch(
  { locale, state, actions }: ListContext,
  views: readonly Exclude<ListView, 'sheet'>[],
): TemplateResult | typeof nothing {
  if (views.length < 2) return nothing;
  const { list } = locale.messages;
  return html`<div class="views" role="group" aria-label=${list.view}>
    ${keyedList(
      views,
      (view) => view,
      (view) =>
        html`<button
          type="button"
          aria-pressed=${state.view === view}
          @click=${() => actions.onChange({ view })}
        >
          ${list.views[view]}
        </button>`,
    )}
  </div>`;
}
