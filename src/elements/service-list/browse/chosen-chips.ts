import { html, nothing, type TemplateResult } from 'lit';
import { formatChoice } from '../../../i18n/format/facet.ts';
import type { Chip } from '../../../model/filter/filter.ts';
import type { ListContext } from '../list-context.ts';
import { filterContext } from './filter-context.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/** The choices made, each a button that takes it away again. */
export function chosenChips(list: ListContext, chips: readonly Chip[]): TemplateResult {
  const { directory, locale, state, actions } = filterContext(list);
  const { filter, common } = locale.messages;
  return html`<div class="chips" role="group" aria-label=${filter.chosen}>
    ${keyedList(
      chips,
      ({ facet, value, query }) => `${facet} ${value} ${query !== undefined}`,
      (chip) => {
        const { facet, value } = chip;
        const name = formatChoice(directory, facet, value, locale);
        const label = common.labelled(filter.facets[facet], name);
        return html`<button
          type="button"
          class="chip"
          aria-label=${filter.remove(label)}
          @click=${() => actions.onRemove(chip)}
        >
          <span>${facet === 'service' ? label : name}</span
          ><span class="cross" aria-hidden="true"></span>
        </button>`;
      },
    )}
    ${
      chips.length > 1 || state.filter.query !== ''
        ? html`<button type="button" class="plain" @click=${actions.onClear}>
            ${locale.messages.list.clear}
          </button>`
        : nothing
    }
  </div>`;
}
