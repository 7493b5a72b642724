import { localizedText } from '../../i18n/locale.ts';
import { chosenOf, type Filter } from '../../model/filter/filter.ts';
import { firstInGroups } from '../../model/filter/selection.ts';
import type { Service } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import type { ListContext } from './list-context.ts';
import type { Listing } from './listing.ts';

/** Services that stand together under a heading. */
export interface CardGroup {
  readonly key: string;
  readonly name: string;
  readonly services: readonly Service[];
}

/** The services that are shown: under their categories, or in one group where something else orders them. */
export function* groupSteps(
  found: readonly Service[],
  { pages, pageSize }: Listing,
  { directory, locale, state, near, browse }: ListContext,
): Steps<readonly CardGroup[]> {
  const { list } = locale.messages;
  const order = browse.state.status === 'ready' ? browse.state.value : null;
  // An address may ask for an order that only a tap on "near me" can give, or whose file cannot be had.
  const known = { category: true, distance: near !== null, next: order !== null };
  const sort = known[state.sort] ? state.sort : 'category';
  const shown = pages * pageSize;
  if (sort === 'category' && state.filter.query.trim() === '') {
    return firstInGroups(directory, found, shown, onlyCategory(state.filter)).map(
      ({ reference, term, services }) => ({
        key: `category-${reference}`,
        name: localizedText(term?.name ?? null, locale) ?? list.otherCategory,
        services,
      }),
    );
  }
  let inOrder = found;
  if (sort === 'distance' && near !== null) inOrder = yield* near.nearestFirst(found);
  if (sort === 'next' && order !== null) {
    inOrder = yield* order.soonestFirst(directory, found, locale.now);
  }
  return [
    {
      key: 'results',
      name: sort === 'category' ? list.results : list.sorts[sort],
      services: inOrder.slice(0, shown),
    },
  ];
}

/** The category that is chosen, where it is one: everything found then stands under it. */
function onlyCategory(filter: Filter): string | null {
  const [category, ...others] = chosenOf(filter, 'category');
  return category !== undefined && others.length === 0 ? category : null;
}
