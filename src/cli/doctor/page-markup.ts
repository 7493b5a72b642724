import { html as specified, type DefaultTreeAdapterTypes } from 'parse5';
import { isForeignLink } from '../../check/foreign-link.ts';
import { unclosedTags } from '../../check/unclosed-tags.ts';
import type { WrittenTag } from '../../check/check-tag.ts';
import { TAG_ATTRIBUTES } from '../../page/tag-attributes.ts';
import { tagInAddress, tagNamed } from '../../page/written-tag.ts';
import { treeOf } from './page-tree.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A script of a page. */
export interface WrittenScript {
  readonly src: string;
  readonly integrity: string | null;
  readonly nonce: string | null;
}

/** Content of a page, as far as it matters to the tags. */
export interface PageMarkup {
  /** Address that its relative addresses are relative to. */
  readonly base: string;
  readonly isQuirky: boolean;
  readonly lang: string;
  readonly hasViewport: boolean;
  /** Policies in `<meta>`, as they are written. */
  readonly policies: readonly string[];
  /** Scripts that pages paste, by their names: `linli.js`, `linli-all.js`. */
  readonly scripts: readonly WrittenScript[];
  /** The others, of which one may be `linli-all.js` under a name that a CMS gave it. */
  readonly otherScripts: readonly WrittenScript[];
  /** Tags, and what stands for them. */
  readonly tags: readonly WrittenTag[];
  /** Values of `data-linli` that name no tag. */
  readonly unknownTags: readonly string[];
  /** Tags that are not closed, as they are written. */
  readonly unclosed: readonly string[];
  /** Links that name a tag and a feed of another site. */
  readonly foreignLinks: readonly string[];
  /** Addresses of the pages in frames. */
  readonly frames: readonly string[];
  /** Limits at which the reading ended; empty where all was read. */
  readonly cuts: readonly string[];
}

/** More tags and frames, and more signs of policies, no page has; each is held against each. */
const MOST_TAGS = 200;
const MOST_POLICY = 64_000;
/** No server takes a longer address; each of a page is put together with its base. */
const LONGEST_BASE = 8_000;

const OWN_NAME = /(^|\/)linli(-all)?\.js([?#]|$)/;

/** Reads a page as browsers do. */
export function readPage(html: string, address: string): PageMarkup {
  const { document, cut } = treeOf(html);
  const elements = [...elementsIn(document)];
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const href = named('base').flatMap((base) => valueOf(base, 'href') ?? [])[0];
  const base =
    href !== undefined && href.length <= LONGEST_BASE && URL.canParse(href, address)
      ? new URL(href, address).href
      : address;
  const metas = named('meta');
  const scripts = named('script').flatMap(scriptOf);
  const standIns = elements.filter((element) => valueOf(element, 'data-linli') !== null);
  const policies = metas
    .filter((meta) => /^content-security-policy$/i.test(valueOf(meta, 'http-equiv') ?? ''))
    .flatMap((meta) => valueOf(meta, 'content') ?? []);
  const { origin } = new URL(address);
  const tags = elements.flatMap((element) => tagOf(element, base, origin) ?? []);
  const unknownTags = standIns
    .map((element) => valueOf(element, 'data-linli') ?? '')
    .filter((name) => tagNamed(name) === null);
  const frames = named('iframe')
    .flatMap((frame) => valueOf(frame, 'src') ?? [])
    .filter((src) => src.includes('linli-embed') && URL.canParse(src, base))
    .map((src) => new URL(src, base).href);
  const foreignLinks = named('a')
    .flatMap((link) => valueOf(link, 'href') ?? [])
    .filter((href) => isForeignLink(href, base, origin));
  const isOver = [tags, unknownTags, frames].some(({ length }) => length > MOST_TAGS);
  const policyLength = policies.reduce((sum, { length }) => sum + length, 0);
  return {
    base,
    isQuirky: document.mode === specified.DOCUMENT_MODE.QUIRKS,
    lang:
      named('html')
        .flatMap((html) => valueOf(html, 'lang') ?? [])[0]
        ?.trim() ?? '',
    hasViewport: metas.some((meta) => valueOf(meta, 'name')?.toLowerCase() === 'viewport'),
    policies: policyLength > MOST_POLICY ? [] : policies,
    scripts: scripts.filter(({ src }) => OWN_NAME.test(src)),
    otherScripts: scripts.filter(({ src }) => !OWN_NAME.test(src)),
    tags: tags.slice(0, MOST_TAGS),
    unknownTags: unknownTags.slice(0, MOST_TAGS),
    unclosed: unclosedTags(html),
    foreignLinks: foreignLinks.slice(0, MOST_TAGS),
    frames: frames.slice(0, MOST_TAGS),
    cuts: [
      ...(cut === null ? [] : [cut]),
      ...(isOver ? [`${MOST_TAGS} tags`] : []),
      ...(policyLength > MOST_POLICY ? [`Content-Security-Policy: ${policyLength}`] : []),
    ],
  };
}

function scriptOf(script: Element): readonly WrittenScript[] {
  const src = valueOf(script, 'src');
  if (src === null) return [];
  return [{ src, integrity: valueOf(script, 'integrity'), nonce: valueOf(script, 'nonce') }];
}

/** The tag that an element is or stands for. */
function tagOf(element: Element, base: string, origin: string): WrittenTag | null {
  const about = { hasFallback: hasContent(element), isInParagraph: isInParagraph(element) };
  const own = element.tagName.startsWith('linli-') ? tagNamed(element.tagName) : null;
  if (own !== null) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    return { name: own, attributes, ...about };
  }
  const href = valueOf(element, 'href') ?? '';
  const inAddress = element.tagName === 'a' ? tagInAddress(href, base, origin) : null;
  if (inAddress !== null) {
    const { name, src, attributes } = inAddress;
    return { name, attributes: new Map([...attributes, ['src', src]]), ...about };
  }
  const name = tagNamed(valueOf(element, 'data-linli') ?? '');
  if (name === null) return null;
  const attributes = new Map<string, string>();
  for (const attribute of TAG_ATTRIBUTES) {
    const value = valueOf(element, `data-${attribute}`);
    if (value !== null) attributes.set(attribute, value);
  }
  if (element.tagName === 'a' && !attributes.has('src')) attributes.set('src', href);
  return { name, attributes, ...about };
}

function isInParagraph(element: Element): boolean {
  let at: Node | null = element.parentNode;
  while (at !== null && 'tagName' in at) {
    if (at.tagName === 'p') return true;
    at = at.parentNode;
  }
  return false;
}

function hasContent(element: Element): boolean {
  return element.childNodes.some((child) =>
    'tagName' in child ? true : 'value' in child && child.value.trim() !== '',
  );
}

function valueOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Every element, in the order of the page. */
function* elementsIn(node: Node): Generator<Element> {
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('tagName' in next) yield next;
    // One by one: a call takes some hundred thousand arguments, and a page may have more comments.
    if ('childNodes' in next) for (const child of next.childNodes.toReversed()) open.push(child);
  }
}
