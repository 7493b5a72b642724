import { html, nothing, type TemplateResult } from 'lit';
import { said, type Reader } from '../../locale/reader.ts';
import type { CategoryCount } from '../../model/category.ts';
import { UNCATEGORIZED, type Filter } from '../../model/selection.ts';

interface FilterContext {
  readonly reader: Reader;
  readonly filter: Filter;
  /** The categories there are. */
  readonly categories: readonly CategoryCount[];
  readonly onChange: (change: Partial<Filter>) => void;
}

/** Search and category, above the list. */
export function serviceFilter(context: FilterContext): TemplateResult {
  const { reader, filter, categories, onChange } = context;
  const { list } = reader.messages;
  return html`<form
    class="filter"
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
        placeholder=${list.searchHint}
        .value=${filter.query}
        @input=${(event: Event) => onChange({ query: (event.target as HTMLInputElement).value })}
      />
    </div>
    ${categories.length < 2 ? nothing : categoryField(context)}
  </form>`;
}

function categoryField({ reader, filter, categories, onChange }: FilterContext): TemplateResult {
  const { list } = reader.messages;
  const choose = (event: Event) =>
    onChange({ category: (event.target as HTMLSelectElement).value || null });
  return html`<div class="field">
    <label for="category">${list.category}</label>
    <select id="category" @change=${choose}>
      <option value="" .selected=${filter.category === null}>${list.allCategories}</option>
      ${categories.map(({ reference, term, count }) => {
        const value = reference === '' ? UNCATEGORIZED : reference;
        const name = said(term?.name ?? null, reader) ?? list.otherCategory;
        return html`<option value=${value} .selected=${filter.category === value}>
          ${name} (${count})
        </option>`;
      })}
    </select>
  </div>`;
}
