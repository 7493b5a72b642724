import { html, nothing, type TemplateResult } from 'lit';
import { said } from '../../locale/reader.ts';
import { chosenOf, type Filter } from '../../model/filter.ts';
import { inOrderOf } from '../../model/list-order.ts';
import { firstInGroups } from '../../model/selection.ts';
import type { Service } from '../../model/service.ts';
import type { ListContext } from './list-context.ts';
import type { Listing } from './listing.ts';
import { serviceCard } from './service-card.ts';

/** The services as cards: under their categories, or in one row where something else orders them. */
export function cardList(
  found: readonly Service[],
  { pages, pageSize, onMore, onShown }: Listing,
  context: ListContext,
): TemplateResult {
  const { directory, reader, state, near } = context;
  const { list } = reader.messages;
  // An address may ask for an order that only a tap on "near me" can give.
  const sort = state.sort === 'distance' && near === null ? 'category' : state.sort;
  const isGrouped = sort === 'category' && state.filter.query.trim() === '';
  const shown = pages * pageSize;
  const hidden = found.length - shown;
  let at = 0;
  const groups = isGrouped
    ? firstInGroups(directory, found, shown, onlyCategory(state.filter)).map(
        ({ reference, term, services }) => ({
          key: `category-${reference}`,
          name: said(term?.name ?? null, reader) ?? list.otherCategory,
          services,
        }),
      )
    : [
        {
          key: 'results',
          name: sort === 'category' ? list.results : list.sorts[sort],
          services: inOrderOf(sort, directory, found, reader.now, near?.nearestFirst ?? null).slice(
            0,
            shown,
          ),
        },
      ];
  onShown(groups.flatMap(({ services }) => services));
  return html`${groups.map(
    ({ key, name, services }) =>
      html`<section class="group">
        <div class="category">${context.words.heading(context.headingLevel - 1, key, name)}</div>
        <div class="cards">${services.map((service) => serviceCard(service, at++, context))}</div>
      </section>`,
  )}
  ${
    hidden > 0
      ? html`<div class="more">
          <button type="button" @click=${() => onMore(`[data-position="${shown}"]`)}>
            ${list.more(Math.min(hidden, pageSize))}
          </button>
        </div>`
      : nothing
  }`;
}

/** The category that is chosen, where it is one: everything found then stands under it. */
function onlyCategory(filter: Filter): string | null {
  const [category, ...others] = chosenOf(filter, 'category');
  return category !== undefined && others.length === 0 ? category : null;
}
