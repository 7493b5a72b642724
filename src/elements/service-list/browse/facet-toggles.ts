import { html, nothing, type TemplateResult } from 'lit';
import { formatChoice } from '../../../i18n/format/facet.ts';
import { formatWeekday } from '../../../i18n/format/format.ts';
import { ASK, type FacetName, type FacetOption } from '../../../model/filter/facets.ts';
import { choose, clear, toggle } from '../../../model/filter/filter.ts';
import { WEEKDAYS } from '../../../model/time/plain-date.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import type { FilterContext } from './filter-context.ts';

/** One of a few: a press chooses it, another takes it back. */
export function facetToggles(
  facet: FacetName,
  options: readonly FacetOption[],
  context: FilterContext,
): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  const { directory, locale, state, actions } = context;
  const { list, filter } = locale.messages;
  const others = clear(state.filter, facet);
  return html`<div class="toggles" role="group" aria-label=${filter.facets[facet]}>
    ${keyedList(
      options,
      ({ value }) => value,
      ({ value, count, isChosen }) =>
        html`<button
          type="button"
          class="toggle tint"
          aria-pressed=${isChosen}
          @click=${() => actions.onFilter(isChosen ? others : choose(others, facet, value))}
        >
          <span
            .textContent=${list.option(formatChoice(directory, facet, value, locale), count)}
          ></span>
        </button>`,
    )}
  </div>`;
}

/** The seven days of a week side by side, and what has no published time. */
export function weekdayToggles(
  options: readonly FacetOption[],
  { directory, locale, state, actions }: FilterContext,
): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  const { messages } = locale;
  const { list, filter } = messages;
  const optionOf = (day: string) => options.find(({ value }) => value === day);
  const press = (day: string) => actions.onFilter(toggle(state.filter, 'weekday', day));
  const unknown = optionOf(ASK);
  return html`<fieldset>
    <legend>${filter.facets.weekday}</legend>
    <div class="weekdays">
      ${WEEKDAYS.map((day) => {
        const option = optionOf(day);
        const name = formatChoice(directory, 'weekday', day, locale);
        return html`<button
          type="button"
          class="toggle tint"
          aria-label=${list.option(name, option?.count ?? 0)}
          aria-pressed=${option?.isChosen ?? false}
          ?disabled=${option === undefined}
          @click=${() => press(day)}
        >
          <span .textContent=${formatWeekday(day, messages)}></span>
        </button>`;
      })}
    </div>
    ${
      unknown === undefined
        ? nothing
        : html`<label class="box">
            <input type="checkbox" .checked=${unknown.isChosen} @change=${() => press(ASK)} />
            <span .textContent=${list.option(filter.timeUnknown, unknown.count)}></span>
          </label>`
    }
  </fieldset>`;
}
