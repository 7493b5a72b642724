import { html, type TemplateResult } from 'lit';
import { formatCategory } from '../../i18n/format/category.ts';
import type { FacetOption } from '../../model/filter/facets.ts';
import { facetSelect } from './facet-select.ts';
import type { ListContext } from './list-context.ts';

/** The search field and the category, above everything else. */
export function searchBox(
  context: ListContext,
  categories: readonly FacetOption[],
  onSearchBegins: () => void,
): TemplateResult {
  const { directory, locale, state, actions } = context;
  const { list } = locale.messages;
  return html`<form
    class="search"
    role="search"
    aria-label=${list.search}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <div class="field">
      <label for="query">${list.search}</label>
      <input
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="200"
        placeholder=${list.searchHint}
        .value=${state.filter.query}
        @focus=${onSearchBegins}
        @input=${(event: Event) => {
          const query = (event.target as HTMLInputElement).value;
          actions.onChange({ filter: { ...state.filter, query } }, true);
        }}
      />
    </div>
    ${facetSelect(
      {
        facet: 'category',
        label: list.category,
        options: categories,
        any: list.allCategories,
        nameOf: (value) => formatCategory(directory, value, locale),
      },
      context,
    )}
  </form>`;
}
