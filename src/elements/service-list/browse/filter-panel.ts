import { html, type TemplateResult } from 'lit';
import type { FacetCounts } from '../../../model/filter/facets.ts';
import { choose, chosenOf, clear } from '../../../model/filter/filter.ts';
import { facetBoxes } from './facet-boxes.ts';
import { facetSelect } from '../facet-select.ts';
import type { ListContext } from '../list-context.ts';

/** Everything a list can be narrowed by, beside the search and the category. */
export function filterPanel(
  context: ListContext,
  counts: FacetCounts,
  found: number,
  onDone: () => void,
): TemplateResult {
  const { filter } = context.locale.messages;
  return html`<div class="filters" id="filters" role="group" aria-label=${filter.label}>
    <div class="selects">
      ${facetSelect(context, 'when', counts.when, filter.any)}
      ${facetSelect(context, 'place', counts.place, filter.any)}
      ${facetSelect(context, 'provider', counts.provider, filter.any)} ${ageField(context)}
    </div>
    ${facetBoxes(context, 'weekday', counts.weekday)} ${facetBoxes(context, 'part', counts.part)}
    ${facetBoxes(context, 'cost', counts.cost)} ${facetBoxes(context, 'open_to', counts.open_to)}
    ${facetBoxes(context, 'access', counts.access)}
    ${facetBoxes(context, 'booking', counts.booking)}
    ${facetBoxes(context, 'language', counts.language)}
    <button type="button" class="primary" @click=${onDone}>${filter.show(found)}</button>
  </div>`;
}

function ageField({ locale, state, actions }: ListContext): TemplateResult {
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
