import '../../src/define.ts';
import { bookingChunk } from '../../src/lazy/form-chunks.ts';
import * as listChunks from '../../src/lazy/list-chunks.ts';
import { figuresChunk } from '../../src/lazy/panel-chunks.ts';
import { paperChunk } from '../../src/lazy/paper-chunk.ts';
import type { BookingFormElement, ServiceListElement, StatsPanelElement } from '../../src/index.ts';
import { until } from './until.ts';

export { until };

export type LinliElement = ServiceListElement | BookingFormElement | StatsPanelElement;

export const TAGS = ['linli-service-list', 'linli-booking-form', 'linli-stats-panel'] as const;
export type Tag = (typeof TAGS)[number];

const mounted: Element[] = [];

// Read beforehand: who tests what a list shows need not wait for the files it comes in.
await Promise.all(
  [...Object.values(listChunks), bookingChunk, figuresChunk, paperChunk].map((chunk) =>
    chunk.read(),
  ),
);

/** The attributes of any tag, and for a form the service that it books. */
export function booking(
  service: string,
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return tag === 'linli-booking-form' ? { service, ...attributes } : attributes;
}

/** Puts an element on the page, in a language, with fallback content; it goes after the test. */
export function mount<Name extends Tag>(
  tag: Name,
  attributes: Readonly<Record<string, string>> = {},
  language = 'zh-Hans',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(fallback());
  const page = document.createElement('main');
  page.lang = language;
  page.append(element);
  document.body.append(page);
  mounted.push(page);
  return element;
}

function fallback(): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'fallback';
  paragraph.textContent = '请打电话 0300-2000000';
  return paragraph;
}

/** Removes what tests have put on the page. Run it after each. */
export function unmountAll(): void {
  for (const page of mounted.splice(0)) page.remove();
  forgetLists();
}

/** The page's own address, before a list has written to it. */
const start = window.location.href;

/** Takes out of the address what lists have put there: the next test begins without. */
function forgetLists(): void {
  // Browsers allow only so many writes in a while: none where there is nothing to take out.
  if (window.location.href !== start) window.history.replaceState(null, '', start);
}

/** Gives the page rules of its own. Returns what takes them away again. */
export function adopt(rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/** Waits until the element shows its content, or its failure. */
export async function settled(element: LinliElement): Promise<void> {
  await until(() => rootOf(element)?.getAttribute('aria-busy') === 'false', 'feed read or failed');
  await element.updateComplete;
}

export function rootOf(element: Element): Element | null {
  return element.shadowRoot?.querySelector('.root') ?? null;
}

/**
 * The lines a read-aloud toolbar of the page hears inside an element, in reading order. Pieces that follow each
 * other are one line.
 */
export function heard(element: Element): readonly string[] {
  const lines: string[] = [];
  const nodes = element.querySelectorAll<HTMLElement>(
    'h1, h2, h3, h4, h5, h6, p, a, li, td, span[slot]',
  );
  for (const node of Array.from(nodes).filter(isShown)) {
    const text = withoutJoiners(node.textContent ?? '');
    const goesOn = node.localName === 'span' && node.previousElementSibling?.localName === 'span';
    lines.push(goesOn ? `${lines.pop() ?? ''}${text}` : text);
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** Without the invisible marks that keep a time in one piece: nobody hears them. */
export function withoutJoiners(text: string): string {
  return text.replace(/\u2060/g, '');
}

function isShown(node: HTMLElement): boolean {
  return node.getClientRects().length > 0;
}

/** Finds one control inside the element, or a part of it, by its role and its visible name or label. */
export function control<Role extends keyof Controls>(
  within: Element,
  role: Role,
  name: string | RegExp,
): Controls[Role] {
  const found = controls(within, role);
  const match = found.find((candidate) => matches(nameOf(candidate), name));
  if (match === undefined) {
    throw new Error(`no ${role} "${String(name)}" among: ${found.map(nameOf).join(' | ')}`);
  }
  return match;
}

/** All controls of a role inside the element, or a part of it. Links stand in the light DOM. */
export function controls<Role extends keyof Controls>(
  within: Element,
  role: Role,
): readonly Controls[Role][] {
  const root = role === 'link' ? within : (within.shadowRoot ?? within);
  return Array.from(root.querySelectorAll<Controls[Role]>(ROLES[role]));
}

/** The elements that stand behind a role here. */
interface Controls {
  readonly button: HTMLButtonElement;
  readonly radio: HTMLInputElement;
  readonly checkbox: HTMLInputElement;
  readonly textbox: HTMLInputElement;
  readonly searchbox: HTMLInputElement;
  readonly combobox: HTMLSelectElement;
  readonly slider: HTMLInputElement;
  readonly link: HTMLAnchorElement;
  /** A fieldset by its legend, or another group of controls by its label. */
  readonly group: HTMLElement;
}

const ROLES = {
  button: 'button',
  radio: 'input[type=radio]',
  slider: 'input[type=range]',
  checkbox: 'input[type=checkbox]',
  textbox: 'input:not([type=radio], [type=checkbox], [type=search]), textarea',
  searchbox: 'input[type=search]',
  combobox: 'select',
  link: 'a[href]',
  group: 'fieldset, [role=group]',
};

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name || text.startsWith(name) : name.test(text);
}

/** The accessible name as far as these elements need it: aria-label, what labels it, or own text. */
export function nameOf(node: HTMLElement): string {
  const said = node.getAttribute('aria-label') ?? labelsOf(node).map(flatText).join(' ');
  // What sets words apart is not heard.
  return said
    .replace(/\s+/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .trim();
}

function labelsOf(node: HTMLElement): readonly Element[] {
  const ids = node.getAttribute('aria-labelledby')?.split(' ');
  if (ids !== undefined) {
    const root = node.getRootNode() as ShadowRoot;
    return ids.map((id) => root.getElementById(id)).filter((label) => label !== null);
  }
  if (node instanceof HTMLFieldSetElement) return [...node.querySelectorAll('legend')].slice(0, 1);
  if (node.matches('input, select, textarea'))
    return [...((node as HTMLInputElement).labels ?? [])].slice(0, 1);
  return node.matches('button, a') ? [node] : [];
}

/** Text as it is shown: slots stand for what is shown through them. */
function flatText(node: Node): string {
  if (node instanceof HTMLSlotElement) return node.assignedNodes().map(flatText).join('');
  if (node.nodeType === Node.TEXT_NODE) return withoutJoiners(node.textContent ?? '');
  return Array.from(node.childNodes).map(flatText).join(' ');
}

/** Types into a field as a person does, replacing what is there. */
export function fill(input: HTMLElement, text: string): void {
  (input as HTMLInputElement).value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
