import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Wording } from '../model/text.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Elements a read-aloud toolbar walks through. */
export type LightTextTag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'a' | 'li' | 'span';

/** Parts of a text that are marked, as offsets from and to: sorted, not overlapping. */
export type Marks = readonly (readonly [start: number, end: number])[];

interface LightText {
  readonly tag: LightTextTag;
  readonly text: string;
  readonly marks: Marks;
  readonly attributes: Readonly<Record<string, string>>;
}

const NO_MARKS: Marks = [];

/** The words that a node was last made to say. */
const said = new WeakMap<Element, LightText>();

/** Every slot of ours begins so: what tells our nodes from the page's own children. */
const PREFIX = 'linli-';

/**
 * Keeps the words a resident reads in the light DOM, where the page's read-aloud toolbar, translators
 * and search engines find them. A template says where words appear; after each render the nodes are
 * brought in step: made, changed, put in reading order, removed.
 */
export class LightTextController implements ReactiveController {
  readonly #host: Host;
  readonly #texts = new Map<string, LightText>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** A piece of a line that others stand beside: read, and copied, in one with them. */
  piece(key: string, text: string): TemplateResult {
    return this.#say('span', key, text);
  }

  heading(
    level: number,
    key: string,
    wording: Wording | string,
    marks: Marks = NO_MARKS,
  ): TemplateResult {
    const depth = Math.min(Math.max(Math.round(level) || 2, 2), 6);
    return this.#say(`h${depth}` as LightTextTag, key, wording, {}, marks);
  }

  paragraph(key: string, wording: Wording | string, marks: Marks = NO_MARKS): TemplateResult {
    return this.#say('p', key, wording, {}, marks);
  }

  /**
   * @param address an address that has passed the allow-list
   * @param label its name, where that says more than its words
   */
  link(
    key: string,
    wording: Wording | string,
    address: string,
    opensNew = false,
    label: string | null = null,
  ): TemplateResult {
    const attributes: Record<string, string> = { href: address };
    if (label !== null) attributes['aria-label'] = label;
    if (opensNew) Object.assign(attributes, { target: '_blank', rel: 'noopener noreferrer' });
    // A phone number reads from left to right in every script.
    if (address.startsWith('tel:')) attributes['dir'] = 'ltr';
    return this.#say('a', key, wording, attributes);
  }

  hostUpdate(): void {
    this.#texts.clear();
  }

  hostUpdated(): void {
    const nodes = this.#nodesBySlot();
    let previous: Element | null = null;
    for (const slot of this.#slotsInOrder()) {
      const lightText = this.#texts.get(slot);
      if (lightText === undefined) continue;
      const node = this.#nodeFor(slot, lightText, nodes.get(slot));
      nodes.delete(slot);
      const place: ChildNode | null = previous === null ? this.#firstPlace() : previous.nextSibling;
      if (node !== place) this.#host.insertBefore(node, place);
      previous = node;
    }
    for (const node of nodes.values()) node.remove();
  }

  #say(
    tag: LightTextTag,
    key: string,
    wording: Wording | string,
    attributes: Readonly<Record<string, string>> = {},
    marks: Marks = NO_MARKS,
  ): TemplateResult {
    const slot = `${PREFIX}${key}`;
    const { text, lang } = typeof wording === 'string' ? { text: wording, lang: null } : wording;
    this.#texts.set(slot, {
      tag,
      text,
      marks,
      attributes: lang === null ? attributes : { ...attributes, lang },
    });
    return html`<slot name=${slot}></slot>`;
  }

  /** Nodes of ours among the children, also those a copy of the page or a snapshot brought along. */
  #nodesBySlot(): Map<string, Element> {
    const nodes = new Map<string, Element>();
    for (const child of Array.from(this.#host.children)) {
      if (!child.slot.startsWith(PREFIX)) continue;
      if (nodes.has(child.slot)) child.remove();
      else nodes.set(child.slot, child);
    }
    return nodes;
  }

  #slotsInOrder(): readonly string[] {
    const slots = this.#host.shadowRoot?.querySelectorAll<HTMLSlotElement>(`slot[name^=${PREFIX}]`);
    return Array.from(slots ?? [], ({ name }) => name);
  }

  #firstPlace(): ChildNode | null {
    return Array.from(this.#host.children).find(({ slot }) => slot.startsWith(PREFIX)) ?? null;
  }

  #nodeFor(slot: string, lightText: LightText, current: Element | undefined): Element {
    // A link that leads elsewhere is another link: it does not take over who was on the former.
    const isTheSame =
      current?.localName === lightText.tag &&
      current.getAttribute('href') === (lightText.attributes['href'] ?? null);
    const node = isTheSame ? current : this.#host.ownerDocument.createElement(lightText.tag);
    if (current !== undefined && node !== current) current.remove();
    if (node.slot !== slot) node.slot = slot;
    // Whatever a translator has made of our words stays until they are others.
    if (isSame(said.get(node), lightText)) return node;
    said.set(node, lightText);
    fillNode(node, lightText);
    for (const { name } of Array.from(node.attributes)) {
      if (name !== 'slot' && !(name in lightText.attributes)) node.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(lightText.attributes)) {
      if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    }
    return node;
  }
}

function isSame(former: LightText | undefined, now: LightText): boolean {
  return (
    former !== undefined &&
    former.text === now.text &&
    former.marks.join() === now.marks.join() &&
    Object.entries(now.attributes).join() === Object.entries(former.attributes).join()
  );
}

/** Brings the text of a node in step, with its marked parts in elements of their own. */
function fillNode(node: Element, { text, marks }: LightText): void {
  const pieces = piecesOf(text, marks);
  const shown = Array.from(node.childNodes);
  const isInStep =
    pieces.length === shown.length &&
    pieces.every(({ text: part, isMarked }, index) => {
      const child = shown[index];
      return child?.textContent === part && (child.nodeName === 'MARK') === isMarked;
    });
  if (isInStep) return;
  node.textContent = '';
  for (const piece of pieces) {
    const child = piece.isMarked ? markFor(node.ownerDocument) : null;
    child?.append(piece.text);
    node.append(child ?? piece.text);
  }
}

function piecesOf(text: string, marks: Marks): { text: string; isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    pieces.push({ text: text.slice(end, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    end = to;
  }
  pieces.push({ text: text.slice(end), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}

const MARK =
  'all:inherit!important;display:inline!important;background:var(--_mark)!important;' +
  'font-weight:var(--_mark-weight,inherit)!important';

/** `::slotted` reaches no further than the node itself, so its marks keep their looks by themselves. */
function markFor(page: Document): HTMLElement {
  const mark = page.createElement('mark');
  mark.style.cssText = MARK;
  return mark;
}
