import type { ServiceListElement } from '../../src/index.ts';
import { control, controls, fill, mount, nameOf, settled, until, withoutJoiners } from './mount.ts';

export { addressOf, countEntries, go, openAt } from './page-address.ts';

/** A Tuesday at ten; what the sessions of the fixed feeds lie around. */
const NOW = '2026-11-24T10:00:00+08:00';

export const TOWN = { src: '/fixed/town.json', now: NOW };
export const DIRECTORY = { src: '/fixed/directory.json', now: NOW };
export const ABSURD = { src: '/fixed/directory-absurd.json', now: NOW };
/** 913 services of today. */
export const CITY = { src: '/desk/sample-city.json' };
/** More services on the first page than the directory has. */
const ALL = { limit: '24' };
/** Keeps a list out of the address: browsers allow only so many writes in a while. */
export const APART = { 'url-prefix': 'none' };

/** Puts a list on the page, of the directory unless said otherwise, and waits until it is shown. */
export async function open(
  attributes: Readonly<Record<string, string>> = {},
  language = 'zh-Hans',
): Promise<ServiceListElement> {
  await Promise.resolve(); // a list that has just gone gives back its prefix after a microtask
  const list = mount('linli-service-list', { ...DIRECTORY, ...ALL, ...attributes }, language);
  await settled(list);
  return list;
}

/** The words of the headings of a level, in reading order: by default those of services. */
export function headings(list: Element, level = 3): readonly string[] {
  return Array.from(list.querySelectorAll(`h${level}`), (heading) => heading.textContent ?? '');
}

/** The lines of the light DOM that an element of the list's own markup shows. */
export function linesOf(part: Element | null | undefined): readonly string[] {
  const slots = Array.from(part?.querySelectorAll('slot') ?? []);
  const nodes = slots.flatMap((slot) => slot.assignedElements());
  return nodes.map((node) => withoutJoiners(node.textContent ?? ''));
}

/** A part of the list's own markup, by selector. */
export function partOf(list: Element, selector: string): HTMLElement | null {
  return list.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
}

export function cards(list: Element): readonly HTMLElement[] {
  return Array.from(list.shadowRoot?.querySelectorAll<HTMLElement>('article') ?? []);
}

/** The card of a service, by its name. */
export function card(list: Element, name: string): HTMLElement {
  const found = cards(list).find((each) => linesOf(each)[0] === name);
  if (found === undefined) throw new Error(`no card "${name}" among ${headings(list).join()}`);
  return found;
}

/** The names of the services that are open. */
export function openedIn(list: Element): readonly (string | undefined)[] {
  const opened = cards(list).filter((each) => each.querySelector('.details') !== null);
  return opened.map((each) => linesOf(each)[0]);
}

export function linkOf(list: Element, text: string): string | null | undefined {
  const links = Array.from(list.querySelectorAll('a'));
  return links.find(({ textContent }) => textContent === text)?.getAttribute('href');
}

/** The words of the list for those who do not see it: "共 8 项服务". */
export function announced(list: Element): string {
  return linesOf(partOf(list, '.count')).join('\n');
}

/** Presses a button, by what its name is or begins with. */
export async function press(list: ServiceListElement, name: string | RegExp): Promise<void> {
  control(list, 'button', name).click();
  await list.updateComplete;
}

/** Replaces what is in the search field. Gives the names of what is then shown. */
export async function search(list: ServiceListElement, query: string): Promise<readonly string[]> {
  fill(control(list, 'searchbox', '搜索服务'), query);
  await list.updateComplete;
  return headings(list);
}

/** Goes into the search field, which asks for pinyin; a window in the background hears of no focus. */
export function beginSearch(list: ServiceListElement): void {
  const field = control(list, 'searchbox', '搜索服务');
  field.focus();
  if (!document.hasFocus()) field.dispatchEvent(new FocusEvent('focus'));
}

/** Searches by pinyin, which is there a moment after the search begins. */
export async function searchByPinyin(list: ServiceListElement, query: string): Promise<string> {
  beginSearch(list);
  await search(list, query);
  await until(() => headings(list).length > 0, `what "${query}" finds by pinyin`);
  return headings(list).join();
}

/** Chooses an option of a select by its value. Gives the names of what is then shown. */
export async function choose(
  list: ServiceListElement,
  label: string | RegExp,
  value: string,
): Promise<readonly string[]> {
  const select = control(list, 'combobox', label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await list.updateComplete;
  return headings(list);
}

/** Ticks a box of a group or presses a button of it, or takes that back. Gives the names of what is then shown. */
export async function tick(
  list: ServiceListElement,
  legend: string,
  name: string,
): Promise<readonly string[]> {
  const group = control(list, 'group', legend);
  const isBox = controls(group, 'checkbox').some((box) => nameOf(box).startsWith(name));
  control(group, isBox ? 'checkbox' : 'button', name).click();
  await list.updateComplete;
  return headings(list);
}

/** Types an age, as somebody does who then leaves the field. Gives what is then shown. */
export async function enterAge(list: ServiceListElement, age: string): Promise<readonly string[]> {
  const field = control(list, 'textbox', '年龄');
  fill(field, age);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await list.updateComplete;
  return headings(list);
}

/** Opens the filter panel. */
export function openFilters(list: ServiceListElement): Promise<void> {
  return press(list, '筛选');
}

/** The options of a select but the first, which stands for all of them. */
export function options(list: Element, label: string): readonly HTMLOptionElement[] {
  return [...control(list, 'combobox', label).options].slice(1);
}

/** The boxes of a group and its buttons that can be pressed, as they are named: "免费（6）". */
export function boxes(list: Element, legend: string): readonly string[] {
  const group = control(list, 'group', legend);
  const buttons = controls(group, 'button').filter(({ disabled }) => !disabled);
  return [...buttons, ...controls(group, 'checkbox')].map((each) => nameOf(each));
}

/** Everything the open filters ask for: their selects, fields and groups of boxes, by name. */
export function facets(list: Element): readonly string[] {
  const panel = partOf(list, '#filters') ?? list;
  return (['combobox', 'textbox', 'group'] as const).flatMap((role) =>
    controls(panel, role).map((each) => nameOf(each)),
  );
}

/** The chosen values, as the chips show them. */
export function chips(list: Element): readonly string[] {
  const all = list.shadowRoot?.querySelectorAll('.chips .chip .cross') ?? [];
  return Array.from(all, ({ parentElement }) => parentElement?.textContent.trim() ?? '');
}

/** The element inside the list that has the focus; `null` for none. */
export function focusedIn(list: Element): HTMLElement | null {
  return (list.shadowRoot?.activeElement as HTMLElement | null | undefined) ?? null;
}

/** The faults that come up meanwhile: thrown at the page, or caught by the list and told. */
export async function faultsDuring(act: () => Promise<void>): Promise<readonly string[]> {
  const faults: string[] = [];
  const note = (event: Event) => {
    const { message, reason, detail } = event as Partial<ErrorEvent & PromiseRejectionEvent> &
      Event & { detail?: { detail?: string } };
    faults.push(`${event.type}: ${String(message ?? reason ?? detail?.detail)}`);
  };
  const types = ['error', 'unhandledrejection', 'linli-feed-error'];
  for (const type of types) window.addEventListener(type, note);
  try {
    await act();
  } finally {
    for (const type of types) window.removeEventListener(type, note);
  }
  return faults;
}
