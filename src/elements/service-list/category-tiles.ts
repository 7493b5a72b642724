import { html, nothing, type TemplateResult } from 'lit';
import { formatCategory } from '../../i18n/format/category.ts';
import { categoriesAround } from '../../model/filter/category-tree.ts';
import { choose, chosenOf, clear } from '../../model/filter/filter.ts';
import { ALL, icon, NEXT, type Icon } from '../../templates/icon.ts';
import { keyedList } from '../../templates/keyed-list.ts';
import { categoryDrawing } from './category-drawing.ts';
import type { ListContext } from './list-context.ts';

/** Tiles that find room in two rows of a phone; of more, so many as one row has stand before the rest. */
const MOST_TILES = 10;
const MOST_ELDER_TILES = 6;
const FIRST_TILES = 4;

/** The categories, each a press away; those inside of one stand among the filters. */
export function categoryTiles(
  context: ListContext,
  categories: readonly string[],
  isWhole: boolean,
  onWhole: () => void,
): TemplateResult | typeof nothing {
  const { directory, locale, state, actions } = context;
  const { list } = locale.messages;
  if (categories.length < 2) return nothing;
  const chosen = chosenOf(state.filter, 'category');
  const within = new Set(chosen.flatMap((value) => [value, ...categoriesAround(directory, value)]));
  const isShort =
    !isWhole && categories.length + 1 > (context.isElder ? MOST_ELDER_TILES : MOST_TILES);
  const shown = categories.filter((value, at) => !isShort || at < FIRST_TILES || within.has(value));
  const others = clear(state.filter, 'category');
  return html`<div class="tiles" part="tiles" role="group" aria-label=${list.category}>
    ${tile(ALL, list.allCategories, chosen.length === 0, () => actions.onFilter(others))}
    ${keyedList(
      shown,
      (value) => value,
      (value) =>
        tile(
          categoryDrawing(directory, [value]),
          formatCategory(directory, value, locale),
          within.has(value),
          () => actions.onFilter(within.has(value) ? others : choose(others, 'category', value)),
        ),
    )}
    ${isShort ? tile(NEXT, list.moreCategories, null, onWhole) : nothing}
  </div>`;
}

/** @param isPressed `null` where it is no choice */
function tile(
  drawing: Icon,
  name: string,
  isPressed: boolean | null,
  onPress: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="tile tint"
    part="tile"
    aria-pressed=${isPressed ?? nothing}
    @click=${onPress}
  >
    ${icon(drawing)}<span .textContent=${name}></span>
  </button>`;
}
