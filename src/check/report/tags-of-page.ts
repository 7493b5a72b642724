import { ATTRIBUTES } from '../../attributes/attributes.ts';
import type { AttributeKind } from '../../attributes/attribute-kind.ts';
import { TAG_NAMES } from '../../page/tag-attributes.ts';
import { tagNamed } from '../../page/written-tag.ts';
import type { WrittenTag } from '../check-tag.ts';
import { feedAddresses } from '../feed-addresses.ts';
import { tagTitle } from '../tag-title.ts';

/** Time in which an application that puts up its tags may put up the next, in milliseconds. */
const QUIET_MS = 300;

/** The tags that stand on the page now. */
export function tagsOfPage(): readonly HTMLElement[] {
  const selector = TAG_NAMES.map((name) => `linli-${name}`).join();
  return Array.from(document.querySelectorAll<HTMLElement>(selector));
}

/** A tag as the page has it now: what its attributes say, and what an application has set as a property. */
export function writtenTag(tag: HTMLElement): WrittenTag {
  const name = tagNamed(tag.localName) ?? 'service-list';
  const attributes = new Map(Array.from(tag.attributes, (each) => [each.name, each.value]));
  for (const [attribute, kind] of Object.entries(ATTRIBUTES[name])) {
    const set = setProperty(tag, attribute, kind);
    // Of an attribute that says what it cannot, the property says nothing.
    if (set !== null && (kind.kind === 'text' || !attributes.has(attribute))) {
      attributes.set(attribute, set);
    }
  }
  return {
    name,
    attributes,
    hasFallback: hasFallback(tag),
    isInParagraph: tag.closest('p') !== null,
  };
}

/** The value of a property as its attribute would say it; `null` where it is what it is without it. */
function setProperty(tag: HTMLElement, attribute: string, kind: AttributeKind): string | null {
  const name = attribute.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
  const value: unknown = Reflect.get(tag, name);
  switch (kind.kind) {
    case 'text':
      return typeof value === 'string' && value !== '' ? value : null;
    case 'flag':
      return value === true ? '' : null;
    case 'choice':
      return typeof value === 'string' && value !== kind.without ? value : null;
    case 'number':
      return typeof value === 'number' && value !== kind.without ? String(value) : null;
    case 'level':
      return typeof value === 'number' && value !== kind.own ? String(value) : null;
  }
}

/** Tells if the page has put something into a tag: what is in a slot of ours, it has not. */
function hasFallback(tag: HTMLElement): boolean {
  return Array.from(tag.childNodes).some((node) =>
    node instanceof Element
      ? !node.slot.startsWith('linli-')
      : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
  );
}

/** Addresses of the feeds that a tag reads. */
export function addressesOf(tag: HTMLElement): readonly string[] {
  return feedAddresses(writtenTag(tag).attributes.get('src') ?? '', document.baseURI);
}

/**
 * Calls when other tags stand on the page than before, or read other feeds: an application puts them up, and takes
 * them away, when it likes.
 *
 * @returns ends it
 */
export function followTags(onOthers: () => void): () => void {
  let known = namesOfTags();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arrivals = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = namesOfTags();
      if (now === known) return;
      known = now;
      onOthers();
    }, QUIET_MS);
  });
  arrivals.observe(document, { childList: true, subtree: true, attributes: true });
  return () => {
    clearTimeout(timer);
    arrivals.disconnect();
  };
}

function namesOfTags(): string {
  return tagsOfPage()
    .map((tag) => [tagTitle(writtenTag(tag)), ...addressesOf(tag)].join(' '))
    .join('\n');
}
