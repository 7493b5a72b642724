/**
 * Stand-ins, for pages whose CMS takes unknown tags out: an element with `data-linli`, mostly a `div`;
 * or a link to the feed, whose address says the rest where the CMS leaves nothing but addresses. Each gets
 * the tag it stands for, with its own content as the fallback. The page itself says which have theirs, so
 * that copies of this file, and pages that move or copy them, do no harm.
 */
import { TAG_ATTRIBUTES, TAG_NAMES } from './tag-attributes.ts';
import { tagInAddress, tagNamed } from './written-tag.ts';
import { rootElement } from './root-element.ts';

const STAND_IN = '[data-linli], a[href*="#linli-"]';
/** Selector of the tags. The content of a tag is its own, and may come from a feed. */
const TAGS = TAG_NAMES.map((name) => `linli-${name}`).join();
/** Attributes that a stand-in hands on, from its own or from its address. */
const HANDED_ON = [...TAG_ATTRIBUTES, 'lang'];
const advised = new WeakSet<Element>();

const changes = new MutationObserver((records) => {
  for (const { type, target, attributeName } of records) {
    if (type === 'attributes' && target instanceof HTMLElement) handOn(target, attributeName);
  }
  replaceAll();
});

changes.observe(document, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['data-linli', 'href', ...TAG_ATTRIBUTES.map((name) => `data-${name}`)],
});
replaceAll();

function replaceAll(): void {
  for (const element of rootElement().querySelectorAll<HTMLElement>(STAND_IN)) replace(element);
}

function replace(standIn: HTMLElement): void {
  // In an editor that works on the page itself, the tag would be saved as part of the text.
  if (standIn.isContentEditable || standIn.closest(TAGS) !== null || tagOf(standIn) !== null)
    return;
  const name = nameOf(standIn);
  if (name === null) {
    if (standIn.dataset['linli'] !== undefined) advise(standIn);
    return;
  }
  const tag: HTMLElement = Document.prototype.createElement.call(document, name);
  for (const attribute of HANDED_ON) {
    const value = valueOf(standIn, attribute);
    if (value !== null) tag.setAttribute(attribute, value);
  }
  if (isLink(standIn)) {
    standIn.before(tag); // what can be pressed stands in no link
    tag.append(standIn);
  } else {
    tag.append(...standIn.childNodes);
    standIn.append(tag);
  }
}

/** Hands a changed attribute on to the tag that is there already. */
function handOn(standIn: HTMLElement, changed: string | null): void {
  const tag = tagOf(standIn);
  if (tag === null || changed === null) return;
  const attributes = changed === 'href' ? HANDED_ON : [changed.slice('data-'.length)];
  for (const attribute of attributes) {
    const value = HANDED_ON.includes(attribute) ? valueOf(standIn, attribute) : null;
    if (value !== null) tag.setAttribute(attribute, value);
    else if (attribute !== 'theme') tag.removeAttribute(attribute); // which the tag says itself
  }
}

/** The tag that a stand-in has been given. */
function tagOf(standIn: HTMLElement): Element | null {
  const name = nameOf(standIn);
  const { parentElement, children } = standIn;
  if (isLink(standIn)) return parentElement?.localName === name ? parentElement : null;
  return [...children].find(({ localName }) => localName === name) ?? null;
}

function nameOf(standIn: HTMLElement): string | null {
  const name = tagNamed(addressedIn(standIn)?.name ?? standIn.dataset['linli'] ?? '');
  return name === null ? null : `linli-${name}`;
}

/**
 * The value of an attribute of a stand-in. A link whose address says everything says it alone: strangers
 * write such links. Any other is the web editor's, and needs no `data-src` where it leads to the feed.
 */
function valueOf(standIn: HTMLElement, attribute: string): string | null {
  const address = addressedIn(standIn);
  if (address !== null) {
    if (attribute === 'src') return address.src;
    if (attribute === 'same-site') return '';
    return attribute === 'lang' ? address.lang : (address.attributes.get(attribute) ?? null);
  }
  const written = attribute === 'lang' ? null : standIn.getAttribute(`data-${attribute}`);
  if (written !== null) return written;
  return attribute === 'src' && isLink(standIn) ? standIn.getAttribute('href') : null;
}

function addressedIn(standIn: HTMLElement) {
  return isLink(standIn)
    ? tagInAddress(standIn.getAttribute('href') ?? '', document.baseURI, location.origin)
    : null;
}

function isLink({ localName }: Element): boolean {
  return localName === 'a';
}

/** In both languages: this file reads none of the texts. */
function advise(standIn: HTMLElement): void {
  if (advised.has(standIn)) return;
  advised.add(standIn);
  console.warn(`linli: ${standIn.dataset['linli'] ?? ''}：可以写 may be ${TAG_NAMES.join(', ')}`);
}
