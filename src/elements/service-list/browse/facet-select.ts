import { html, nothing, type TemplateResult } from 'lit';
import type { FacetName, FacetOption } from '../../../model/filter/facets.ts';
import { choose, clear } from '../../../model/filter/filter.ts';
import type { ListContext } from '../list-context.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/** Stands before the name of what lies within something else; a select shows no other indent. */
const INDENT = '\u3000';

/** A facet of which one value can be chosen, as it is said. */
export interface FacetSelect {
  readonly facet: FacetName;
  readonly label: string;
  readonly options: readonly FacetOption[];
  /** The choice of all. */
  readonly any: string;
  readonly nameOf: (value: string) => string;
}

/** One of many: a select with how many services each choice would leave. */
export function facetSelect(
  { facet, label, options, any, nameOf }: FacetSelect,
  { locale, state, actions }: ListContext,
): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  const { list } = locale.messages;
  const id = `facet-${facet}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const value = (event.target as HTMLSelectElement).value;
        const others = clear(state.filter, facet);
        actions.onFilter(value === '' ? others : choose(others, facet, value));
      }}
    >
      <option value="" .selected=${!options.some(({ isChosen }) => isChosen)}>${any}</option>
      ${keyedList(
        options,
        ({ value }) => value,
        ({ value, count, depth, isChosen }) =>
          html`<option
            value=${value}
            .selected=${isChosen}
            .textContent=${`${INDENT.repeat(depth)}${list.option(nameOf(value), count)}`}
          ></option>`,
      )}
    </select>
  </div>`;
}
