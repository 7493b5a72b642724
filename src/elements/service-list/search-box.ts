import { html, nothing, type TemplateResult } from 'lit';
import { formatChoice } from '../../i18n/format/facet.ts';
import type { FacetOption } from '../../model/filter/facets.ts';
import type { Chip } from '../../model/filter/filter.ts';
import { facetSelect } from './facet-select.ts';
import type { ListContext } from './list-context.ts';

/** The search field and the category, above everything else. */
export function searchBox(
  context: ListContext,
  categories: readonly FacetOption[],
  onSearchBegins: () => void,
): TemplateResult {
  const { locale, state, actions } = context;
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
    ${facetSelect(context, 'category', categories, list.allCategories)}
  </form>`;
}

/** The choices made, each a button that takes it away again. */
export function chosenChips(
  { directory, locale, state, actions }: ListContext,
  chips: readonly Chip[],
): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  const { filter, list, common } = locale.messages;
  return html`<div class="chips" role="group" aria-label=${filter.chosen}>
    ${chips.map(({ facet, value }) => {
      const name = formatChoice(directory, facet, value, locale);
      const label = common.labelled(filter.facets[facet], name);
      return html`<button
        type="button"
        class="chip"
        aria-label=${filter.remove(label)}
        @click=${() => actions.onRemove(facet, value)}
      >
        <span>${facet === 'service' ? label : name}</span
        ><span class="cross" aria-hidden="true"></span>
      </button>`;
    })}
    ${
      chips.length > 1 || state.filter.query !== ''
        ? html`<button type="button" class="plain" @click=${actions.onClear}>${list.clear}</button>`
        : nothing
    }
  </div>`;
}
