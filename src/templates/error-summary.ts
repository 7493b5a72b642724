import { html, nothing, type TemplateResult } from 'lit';
import { icon, WRONG } from './icon.ts';
import { keyedList } from './keyed-list.ts';

export interface SummaryItem<Target extends string> {
  /** Field to go to. */
  readonly target: Target;
  readonly message: string;
}

/**
 * Summary of the errors, above the form, each a button that leads to its field. It takes the focus when
 * it appears, so that nobody has to look for what is wrong.
 */
export function errorSummary<Target extends string>(
  title: string,
  items: readonly SummaryItem<Target>[],
  goTo: (target: Target) => void,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<div class="summary" role="alert" tabindex="-1">
    <p class="error">${icon(WRONG)}<span>${title}</span></p>
    <ul>
      ${keyedList(
        items,
        ({ target }) => target,
        ({ target, message }) =>
          html`<li>
            <button type="button" class="link" @click=${() => goTo(target)}>${message}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}
