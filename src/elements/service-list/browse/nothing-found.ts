import { html, nothing, type TemplateResult } from 'lit';
import { inSentence } from '../../../i18n/locale.ts';
import type { Suggestion } from '../../../model/search/search-suggestions.ts';
import type { ListContext } from '../list-context.ts';

/** Advice where nothing was found: searches that find something, tips, and a button that clears all. */
export function nothingFound(
  { locale, lightText, state, actions }: ListContext,
  suggestions: readonly Suggestion[],
): TemplateResult {
  const { list } = locale.messages;
  const { filter } = state;
  return html`<div class="nothing">
    ${lightText.paragraph('nothing', list.nothingFound(inSentence(filter.query, locale.messages)))}
    ${
      suggestions.length === 0
        ? nothing
        : html`${lightText.paragraph('suggestions', list.suggestions)}
            <div class="chips">
              ${suggestions.map(
                ({ query, count }) =>
                  html`<button
                    type="button"
                    class="chip"
                    @click=${() => actions.onSuggestion(query)}
                  >
                    ${locale.messages.list.option(inSentence(query, locale.messages), count)}
                  </button>`,
              )}
            </div>`
    }
    <ul>
      ${list.tips.map((tip, index) => html`<li>${lightText.paragraph(`tip-${index}`, tip)}</li>`)}
    </ul>
    <button type="button" @click=${actions.onClear}>${list.clear}</button>
  </div>`;
}
