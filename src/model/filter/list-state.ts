import { NO_FILTER, type Filter } from './filter.ts';
import { LIST_VIEWS, type ListView } from './list-view.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** The orders a list can have: by category, by the next session, by how far away. */
export const SORTS = ['category', 'next', 'distance'] as const;
export type Sort = (typeof SORTS)[number];

/** The thing a resident wants to do, and for how much: "withdraw 1,500 yuan". */
export interface FinderQuestion {
  /** Kind of a capability. */
  readonly kind: string | null;
  readonly amount: number | null;
}

/** The state of a list: all that a resident has chosen, and that an address brings back. */
export interface ListState {
  readonly filter: Filter;
  readonly view: ListView;
  /** The first of the seven days that are shown; `null` for today. */
  readonly week: PlainDate | null;
  readonly sort: Sort;
  readonly finder: FinderQuestion;
  /** True where the resident has left the area of the tag behind and sees the whole city. */
  readonly isWide: boolean;
}

/** The state a list begins in. What a tag's attributes do not say, or say wrongly, is as usual. */
export function initialState(
  attributes: { readonly view?: string | null; readonly sort?: string | null } = {},
): ListState {
  return {
    filter: NO_FILTER,
    view: LIST_VIEWS.find((view) => view === attributes.view) ?? 'cards',
    week: null,
    sort: SORTS.find((sort) => sort === attributes.sort) ?? 'category',
    finder: { kind: null, amount: null },
    isWide: false,
  };
}
