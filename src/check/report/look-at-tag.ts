import { checkForm } from '../check-form.ts';
import { checkLoneForm, checkTag } from '../check-tag.ts';
import type { Finding, Say } from '../finding.ts';
import type { TagName } from '../../attributes/attributes.ts';
import type { Feed } from '../../model/feed.ts';
import { VERSION } from '../../version.ts';
import { writtenTag } from './tags-of-page.ts';

/** Longest waits, in milliseconds: for the element of a tag to be there, and to have read its feed. */
const LOADING_MS = 6_000;
const READING_MS = 15_000;
const SHOWN_TEXT = 60;

/** Waits until a tag has read its feed, or has failed to. Never rejects. */
export async function settled(tag: HTMLElement): Promise<void> {
  const start = Date.now();
  const isDefined = () => customElements.get(tag.localName) !== undefined;
  while (Date.now() - start < (isDefined() ? READING_MS : LOADING_MS) && tag.isConnected) {
    if (tag.shadowRoot?.querySelector('[aria-busy=false]')) return;
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
}

/** The tags of a page, taken together. */
export interface TagsOfPage {
  readonly names: readonly TagName[];
  /** True where none is known to swallow what follows it. */
  readonly areClosed: boolean;
}

/** Finds what is wrong with a tag, as it stands on the page, and what visitors see of it. */
export function lookAtTag(
  tag: HTMLElement,
  feed: Feed | null,
  page: TagsOfPage,
  say: Say,
): readonly Finding[] {
  const written = writtenTag(tag);
  const isForm = tag.localName === 'linli-booking-form' && feed !== null;
  const place = { address: location.href, isSecure: window.isSecureContext };
  const isShown = tag.getClientRects().length > 0;
  const found = [
    ...standing(tag, say),
    ...checkTag(written, feed, say),
    ...checkLoneForm(written, page.names, say),
    ...(isForm ? checkForm(feed, place, say) : []),
  ];
  if (!isShown) return [...found, say('warning', 'not-shown', '')];
  const isWell =
    page.areClosed && feed !== null && found.every(({ severity }) => severity !== 'error');
  const seen = excerptOf(tag);
  return [
    ...found,
    isWell ? say('fine', 'visitors-see', seen) : say('warning', 'visitors-see-instead', seen),
  ];
}

function standing(tag: HTMLElement, say: Say): readonly Finding[] {
  const made = customElements.get(tag.localName) as { readonly version?: string } | undefined;
  if (made === undefined) return [say('error', 'not-defined', `<${tag.localName}>`)];
  if (made.version === VERSION) return [];
  return [say('warning', 'other-version', `<${tag.localName}>`, made.version ?? '?')];
}

/** The beginning of what a tag says, without what it says only until its feed has come. */
function excerptOf(tag: HTMLElement): string {
  const said = Array.from(tag.children).filter(({ slot }) => slot.startsWith('linli-'));
  const text = (said.length > 0 ? said : [tag]).map(({ textContent }) => textContent).join(' ');
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > SHOWN_TEXT ? `${words.slice(0, SHOWN_TEXT)}…` : words;
}
