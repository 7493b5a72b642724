/** Makes a test for a text or a list of `least` to `most` characters (UTF-16 units) or items. */
export function lengthWithin(least: number, most: number) {
  return ({ length }: { readonly length: number }): boolean => length >= least && length <= most;
}
