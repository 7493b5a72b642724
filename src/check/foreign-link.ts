import { isOfSite, tagNamed } from '../page/written-tag.ts';

/** A link that names a feed and a tag. */
const NAMED = /^([^#]+)#linli-([a-z-]+)/;

/** Tells if a link names a tag and a feed of another site: it stays a link, for anybody may write one. */
export function isForeignLink(href: string, base: string, origin: string): boolean {
  const [, src, name] = NAMED.exec(href) ?? [];
  return (
    src !== undefined &&
    name !== undefined &&
    tagNamed(name) !== null &&
    !isOfSite(src, base, origin)
  );
}
