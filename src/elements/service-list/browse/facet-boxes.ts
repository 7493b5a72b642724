import { html, nothing, type TemplateResult } from 'lit';
import { formatChoice } from '../../../i18n/format/facet.ts';
import type { FacetName, FacetOption } from '../../../model/filter/facets.ts';
import { toggle } from '../../../model/filter/filter.ts';
import type { FilterContext } from './filter-context.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/** Any of a few: boxes to tick, with how many services each would leave. */
export function facetBoxes(
  { directory, locale, state, actions }: FilterContext,
  facet: FacetName,
  options: readonly FacetOption[],
): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  const { filter, list } = locale.messages;
  return html`<fieldset class="boxes">
    <legend>${filter.facets[facet]}</legend>
    ${keyedList(
      options,
      ({ value }) => value,
      ({ value, count, isChosen }) =>
        html`<label class="box">
          <input
            type="checkbox"
            .checked=${isChosen}
            @change=${() => actions.onFilter(toggle(state.filter, facet, value))}
          />
          <span
            .textContent=${list.option(formatChoice(directory, facet, value, locale), count)}
          ></span>
        </label>`,
    )}
  </fieldset>`;
}
