import { html, nothing, type TemplateResult } from 'lit';
import { formatChoice } from '../../i18n/format/facet.ts';
import type { FacetName, FacetOption } from '../../model/filter/facets.ts';
import { choose, clear } from '../../model/filter/filter.ts';
import type { ListContext } from './list-context.ts';

/** Stands before the name of what lies within something else; a select shows no other indent. */
const INDENT = '\u3000';

/** One of many: a select with how many services each choice would leave. */
export function facetSelect(
  { directory, locale, state, actions }: ListContext,
  facet: FacetName,
  options: readonly FacetOption[],
  any: string,
): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  const { filter } = locale.messages;
  const id = `facet-${facet}`;
  return html`<div class="field">
    <label for=${id}>${filter.facets[facet]}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const value = (event.target as HTMLSelectElement).value;
        const others = clear(state.filter, facet);
        actions.onFilter(value === '' ? others : choose(others, facet, value));
      }}
    >
      <option value="" .selected=${!options.some(({ isChosen }) => isChosen)}>${any}</option>
      ${options.map(({ value, count, depth, isChosen }) => {
        const name = formatChoice(directory, facet, value, locale);
        return html`<option value=${value} .selected=${isChosen}>
          ${INDENT.repeat(depth)}${filter.option(name, count)}
        </option>`;
      })}
    </select>
  </div>`;
}
