import type { TagName } from '../attributes/attributes.ts';
import { ADDRESS_ATTRIBUTES, isAddressValue } from './address-attributes.ts';
import { isTagName } from './tag-attributes.ts';

/** `feed.json#linli-service-list?area=loc-heping`: the feed, the tag and its attributes. */
const IN_ADDRESS = /^([^#]+)#linli-([a-z-]+)(?:\?(.*))?$/;

/** The tag that a text names, with or without what tags begin with; `null` where there is none. */
export function tagNamed(text: string): TagName | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^linli-/, '');
  return isTagName(name) ? name : null;
}

/** A tag that an address names: written by a stranger, perhaps. */
interface AddressedTag {
  readonly src: string;
  readonly name: TagName;
  /** The attributes that an address may say, with their values. */
  readonly attributes: ReadonlyMap<string, string>;
  /** BCP 47; `null` where the address says none. */
  readonly lang: string | null;
}

/**
 * Feed, tag and attributes that a link's address names; `null` unless it leads to a feed of the page's own
 * site: strangers may write links nearly everywhere, and must not put up a form of theirs.
 *
 * @param base what relative addresses are resolved against
 * @param origin that of the page, which is another than that of `base` where the page says so
 */
export function tagInAddress(href: string, base: string, origin: string): AddressedTag | null {
  const [, src, text, query = ''] = IN_ADDRESS.exec(href) ?? [];
  const name = text === undefined ? null : tagNamed(text);
  if (src === undefined || name === null || !isOfSite(src, base, origin)) return null;
  const said = new URLSearchParams(query);
  return { src, name, attributes: attributesIn(said, name), lang: languageIn(said) };
}

/** The attributes of a tag that an address says and may say. */
export function attributesIn(said: URLSearchParams, name: TagName): ReadonlyMap<string, string> {
  const allowed: readonly string[] = ADDRESS_ATTRIBUTES[name];
  return new Map(
    allowed.flatMap((attribute): [string, string][] => {
      const value = said.get(attribute);
      return value !== null && isAddressValue(attribute, value) ? [[attribute, value]] : [];
    }),
  );
}

/** The language that an address says; `null` for none, and for what is none. */
export function languageIn(said: URLSearchParams): string | null {
  const lang = said.get('lang');
  return lang !== null && /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(lang) ? lang : null;
}

/** Tells if an address is of a site, whatever `<base>` says. */
export function isOfSite(address: string, base: string, origin: string): boolean {
  try {
    return new URL(address, base).origin === origin;
  } catch {
    return false;
  }
}
