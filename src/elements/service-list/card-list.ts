import { html, nothing, type TemplateResult } from 'lit';
import type { CardGroup } from './card-groups.ts';
import type { ListContext } from './list-context.ts';
import type { Listing } from './listing.ts';
import { serviceCard } from './service-card.ts';
import { keyedList } from '../../templates/keyed-list.ts';

/**
 * Groups of services as cards, and a button for more.
 *
 * @param found how many services there are in all
 */
export function cardList(
  groups: readonly CardGroup[],
  found: number,
  { pages, pageSize, onMore }: Listing,
  context: ListContext,
): TemplateResult {
  const { locale, lightText, headingLevel } = context;
  const shown = pages * pageSize;
  const hidden = found - shown;
  let at = 0;
  return html`<div class="cards">
      ${keyedList(
        groups,
        ({ key }) => key,
        ({ key, name, services }) =>
          html`<section class="group">
            <div class="category visually-hidden">
              ${lightText.heading(headingLevel - 1, key, name)}
            </div>
            ${keyedList(
              services,
              ({ id }) => id,
              (service) => serviceCard(service, at++, context),
            )}
          </section>`,
      )}
    </div>
    ${
      hidden > 0
        ? html`<div class="more">
            <button
              type="button"
              @click=${() => onMore(`[data-position="${shown}"]`)}
              .textContent=${locale.messages.list.more(Math.min(hidden, pageSize))}
            ></button>
          </div>`
        : nothing
    }`;
}
