/** An address in three: what stands before its search string, the search string, the fragment. */
export function splitAddress(
  href: string,
): readonly [before: string, search: string, hash: string] {
  const hashAt = href.indexOf('#');
  const page = hashAt < 0 ? href : href.slice(0, hashAt);
  const searchAt = page.indexOf('?');
  const before = searchAt < 0 ? page : page.slice(0, searchAt);
  return [before, page.slice(before.length), href.slice(page.length)];
}
