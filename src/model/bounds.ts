/** Whether a text or a list has from `least` to `most` characters or items. */
export function lengthWithin(least: number, most: number) {
  return ({ length }: { readonly length: number }): boolean => length >= least && length <= most;
}
