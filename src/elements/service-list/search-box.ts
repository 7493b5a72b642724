import { html, nothing, type TemplateResult } from 'lit';
import { FILTER, icon, SEARCH } from '../../templates/icon.ts';
import type { ListContext } from './list-context.ts';

interface SearchBox {
  readonly isFilterOpen: boolean;
  /** Number of choices made in the filter panel. */
  readonly chosen: number;
  readonly onSearchBegins: () => void;
  readonly onFilterToggle: () => void;
}

/** The search field, and the button to the filters beside it. */
export function searchBox(
  { locale, state, actions }: ListContext,
  { isFilterOpen, chosen, onSearchBegins, onFilterToggle }: SearchBox,
): TemplateResult {
  const { list } = locale.messages;
  return html`<form
    class="search"
    role="search"
    aria-label=${list.search}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <div class="query">
      ${icon(SEARCH)}
      <input
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="200"
        aria-label=${list.search}
        placeholder=${list.searchHint}
        .value=${state.filter.query}
        @focus=${onSearchBegins}
        @input=${(event: Event) => {
          const query = (event.target as HTMLInputElement).value;
          actions.onChange({ filter: { ...state.filter, query } }, true);
        }}
      />
    </div>
    <button
      type="button"
      class="quietly"
      aria-expanded=${isFilterOpen}
      aria-controls=${isFilterOpen ? 'filters' : nothing}
      @click=${onFilterToggle}
    >
      ${icon(FILTER)}<span .textContent=${list.filters(chosen)}></span>
    </button>
  </form>`;
}
