/** The tag of a link. */
const LINK = /<a\s[^<>]*/gi;
/** Its address, in quotes of either kind or in none. */
const ADDRESS = /\shref ?= ?(?:"([^"]*)|'([^']*)|([^\s"']+))/i;
/** Names of files that can be feeds. A site may hand out its uploads through an address with a query. */
const NAME = /\.(?:json|txt)$/i;

/** The markup of an article without notes that nobody sees: a link in one was taken back. */
export function withoutComments(html: string): string {
  return html
    .split('<!--')
    .map((part, at) => (at === 0 ? part : part.split('-->').slice(1).join('-->')))
    .join('');
}

/**
 * Address of the newest attachment of an article that can be a feed: a link to a file of the same site whose
 * name ends in .json or .txt. Of names that differ in their digits alone, as those of uploads do, the
 * greatest is the newest; else the last. `null` for none.
 *
 * @param address of the article
 */
export function attachmentIn(html: string, address: string): string | null {
  let newest: string | null = null;
  for (const [tag] of html.matchAll(LINK)) {
    const [, double, single, bare] = ADDRESS.exec(tag) ?? [];
    const link = attachment((double ?? single ?? bare ?? '').replaceAll('&amp;', '&'), address);
    if (link !== null && (newest === null || !isOlder(link, newest))) newest = link;
  }
  return newest;
}

function attachment(href: string, article: string): string | null {
  try {
    const { origin, pathname, search } = new URL(href.trim(), article);
    const isOfSite = origin === new URL(article).origin;
    return isOfSite && (NAME.test(pathname) || NAME.test(search))
      ? origin + pathname + search
      : null;
  } catch {
    return null;
  }
}

/** Tells if an upload has a lesser number or date than another that is named in the same form. */
function isOlder(link: string, other: string): boolean {
  const form = (text: string) => text.replace(/\d/g, '0');
  return form(link) === form(other) && link < other;
}
