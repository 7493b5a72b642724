/** Makes a test for a text or a list of `least` to `most` characters (UTF-16 units) or items. */
export function lengthWithin(least: number, most: number) {
  return ({ length }: { readonly length: number }): boolean => length >= least && length <= most;
}

/** Characters of one service that are searched; `linli check` says where there are more. */
export const MOST_SEARCHED = 50_000;
