import { html, type TemplateResult } from 'lit';
import type { EditorContext } from './editor-context.ts';

/** The box that narrows calendar and table to what is typed. */
export function filterField({ words, view, actions }: EditorContext): TemplateResult {
  return html`<label class="field filter">
    <span>${words.calendar.filter}</span>
    <input
      type="search"
      name="filter"
      autocomplete="off"
      spellcheck="false"
      placeholder=${words.calendar.filterHint}
      .value=${view.filter}
      @input=${({ target }: Event) =>
        actions.show({ filter: (target as HTMLInputElement).value, page: 0 })}
    />
  </label>`;
}
