import { html, nothing, type TemplateResult } from 'lit';
import { formatChoice } from '../../../i18n/format/facet.ts';
import { inSentence } from '../../../i18n/locale.ts';
import type { ListContext, Nothing } from '../list-context.ts';
import { serviceCard } from '../service-card.ts';
import { filterContext, type FilterContext } from './filter-context.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/**
 * The ways on where nothing fits: the whole city, one choice less, the services that come closest, searches that find
 * something; tips where there is none of these; and a button that clears all.
 */
export function nothingFound(list: ListContext, found: Nothing): TemplateResult {
  const context = filterContext(list);
  const { locale, lightText, state, actions } = context;
  const { list: words, filter } = locale.messages;
  const { closest, suggestions, missed } = found;
  const isWider = missed !== null && (missed.city !== null || missed.without.length > 0);
  const said = filter.nothingFound(inSentence(state.filter.query, locale.messages));
  const hasClose = closest.length > 0;
  return html`${
      hasClose && !isWider
        ? nothing
        : html`<div class="nothing">
            ${hasClose ? nothing : lightText.paragraph('nothing', said)} ${wider(found, context)}
          </div>`
    }
    ${closestCards(found, context)}
    <div class="nothing">
      ${suggestions.length === 0 ? nothing : otherSearches(found, context)}
      ${
        hasClose || isWider
          ? nothing
          : html`<ul>
              ${filter.tips.map(
                (tip, index) => html`<li>${lightText.paragraph(`tip-${index}`, tip)}</li>`,
              )}
            </ul>`
      }
      <button type="button" @click=${actions.onClear}>${words.clear}</button>
    </div>`;
}

function otherSearches({ suggestions }: Nothing, context: FilterContext): TemplateResult {
  const { locale, lightText, actions } = context;
  const { list, filter } = locale.messages;
  return html`${lightText.paragraph('suggestions', filter.suggestions)}
    <div class="chips">
      ${keyedList(
        suggestions,
        ({ query }) => query,
        ({ query, count }) =>
          html`<button
            type="button"
            class="chip"
            @click=${() => actions.onSuggestion(query)}
            .textContent=${list.option(inSentence(query, locale.messages), count)}
          ></button>`,
      )}
    </div>`;
}

/** Says to those who do not see it how much is close; `null` where nothing is. */
export function closestNote(list: ListContext, { closest }: Nothing): string | null {
  const { filter } = filterContext(list).locale.messages;
  return closest.length === 0 ? null : filter.closestCount(closest.length);
}

/** Buttons for less: the whole city, and one choice taken back. */
function wider({ missed }: Nothing, context: FilterContext): TemplateResult | typeof nothing {
  const { directory, locale, lightText, actions } = context;
  const { filter, list } = locale.messages;
  if (missed === null) return nothing;
  const { city, without } = missed;
  return html`${
    city === null
      ? nothing
      : html`${lightText.paragraph('in-city', filter.inCity(city.count, city.open))}
          <button type="button" class="primary" @click=${() => actions.onChange({ isWide: true })}>
            ${list.showAll}
          </button>`
  }
  ${
    without.length === 0
      ? nothing
      : html`<div class="chips">
          ${keyedList(
            without,
            ({ choice }) => `${choice.facet} ${choice.value}`,
            ({ choice, count }) => {
              const name = formatChoice(directory, choice.facet, choice.value, locale);
              return html`<button
                type="button"
                class="chip"
                @click=${() => actions.onRemove(choice)}
                .textContent=${filter.without(inSentence(name, locale.messages), count)}
              ></button>`;
            },
          )}
        </div>`
  }`;
}

function closestCards(
  { closest }: Nothing,
  context: FilterContext,
): TemplateResult | typeof nothing {
  if (closest.length === 0) return nothing;
  const { locale, lightText, headingLevel } = context;
  const { filter } = locale.messages;
  return html`<section class="group">
    <div class="category visually-hidden">
      ${lightText.heading(headingLevel - 1, 'closest', filter.closest)}
    </div>
    <div class="cards">
      ${keyedList(
        closest,
        ({ id }) => id,
        (service, at) => serviceCard(service, at, context),
      )}
    </div>
  </section>`;
}
