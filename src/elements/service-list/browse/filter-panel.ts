import { html, type nothing, type TemplateResult } from 'lit';
import { formatChoice } from '../../../i18n/format/facet.ts';
import type { FacetCounts, FacetName, FacetOption } from '../../../model/filter/facets.ts';
import { choose, chosenOf, clear } from '../../../model/filter/filter.ts';
import { facetBoxes } from './facet-boxes.ts';
import { filterContext, type FilterContext } from './filter-context.ts';
import { facetSelect } from '../facet-select.ts';
import type { ListContext } from '../list-context.ts';

/** Everything a list can be narrowed by, beside the search and the category. */
export function filterPanel(
  list: ListContext,
  counts: FacetCounts,
  found: number,
  onDone: () => void,
): TemplateResult {
  const context = filterContext(list);
  const { filter } = context.locale.messages;
  return html`<div class="filters" id="filters" role="group" aria-label=${filter.label}>
    <div class="selects">
      ${select('when', counts.when, context)} ${select('place', counts.place, context)}
      ${select('provider', counts.provider, context)} ${ageField(context)}
    </div>
    ${facetBoxes(context, 'weekday', counts.weekday)} ${facetBoxes(context, 'part', counts.part)}
    ${facetBoxes(context, 'cost', counts.cost)} ${facetBoxes(context, 'open_to', counts.open_to)}
    ${facetBoxes(context, 'access', counts.access)}
    ${facetBoxes(context, 'booking', counts.booking)}
    ${facetBoxes(context, 'language', counts.language)}
    <button type="button" class="primary" @click=${onDone}>${filter.show(found)}</button>
  </div>`;
}

function select(
  facet: FacetName,
  options: readonly FacetOption[],
  context: FilterContext,
): TemplateResult | typeof nothing {
  const { directory, locale } = context;
  const { filter } = locale.messages;
  const nameOf = (value: string) => formatChoice(directory, facet, value, locale);
  return facetSelect(
    { facet, label: filter.facets[facet], options, any: filter.any, nameOf },
    context,
  );
}

function ageField({ locale, state, actions }: FilterContext): TemplateResult {
  const { filter } = locale.messages;
  const age = chosenOf(state.filter, 'age')[0] ?? '';
  return html`<div class="field">
    <label for="age">${filter.facets.age}</label>
    <input
      id="age"
      inputmode="numeric"
      autocomplete="off"
      maxlength="3"
      placeholder=${filter.ageHint}
      .value=${age}
      @change=${(event: Event) => {
        const typed = (event.target as HTMLInputElement).value.normalize('NFKC').trim();
        const others = clear(state.filter, 'age');
        actions.onFilter(/^\d{1,3}$/.test(typed) ? choose(others, 'age', typed) : others);
      }}
    />
  </div>`;
}
