/** Makes a test for a text or a list of `least` to `most` characters (UTF-16 units) or items. */
export function lengthWithin(least: number, most: number) {
  return ({ length }: { readonly length: number }): boolean => length >= least && length <= most;
}

/** Characters of one service that are searched; `linli check` says where there are more. */
export const MOST_SEARCHED = 50_000;

/**
 * Characters of the names that a service shares with others and that are searched: places and categories
 * stand in the text of every service that names them.
 */
export const MOST_SHARED = 20_000;

/** Characters of one name that are found by pinyin. Must be below `STEP` of the index. */
export const MOST_BY_PINYIN = 100;

/**
 * Steps that are gone from a record to those above it, at most: places, categories and organisations that
 * lie deeper are a mistake, which `linli check` names.
 */
export const MOST_ABOVE = 20;
