import { expect } from '@open-wc/testing';
import { complaintsAbout } from '../support/complaints.ts';
import { adopt, mount, settled, unmountAll, until } from '../support/mount.ts';
import { speakRightToLeft } from '../support/rtl-language.ts';

/** Brings a form into one of its states. Gives the element. */
type Way = (theme: string, language: string) => Promise<HTMLElement>;

async function open(kind: string, attributes: Record<string, string>, language: string) {
  const service = await (await fetch(`/desk/next?kind=${kind}`)).text();
  const src = `/desk/feed.json?fault=none&key=${service}`;
  const element = mount('linli-booking-form', { src, service, ...attributes }, language);
  await settled(element);
  await shown(element, 'form');
  return element;
}

function click(element: HTMLElement, selector: string): void {
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
}

function type(element: HTMLElement, id: string, value: string): void {
  const input = element.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`);
  if (!input) throw new Error(`no ${id}`);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

async function filled(element: HTMLElement & { updateComplete: Promise<boolean> }) {
  click(element, 'input[name=session]');
  type(element, 'name', '王秀英');
  type(element, 'phone', '13912345678');
  click(element, '#consent');
  await element.updateComplete;
}

const shown = (element: HTMLElement, selector: string) =>
  until(() => (element.shadowRoot?.querySelector(selector) ?? null) !== null, selector);

const STATES: Readonly<Record<string, Way>> = {
  'questions, for somebody else, with errors': async (theme, language) => {
    const element = await open('ask', { theme }, language);
    click(element, '#forOther label:last-child input');
    await element.updateComplete;
    click(element, '[part=submit]');
    await shown(element, '.summary');
    return element;
  },
  'names of the party': async (theme, language) => {
    const element = await open('names', { theme }, language);
    const party = element.shadowRoot?.querySelector<HTMLSelectElement>('#partySize');
    if (party) party.value = '3';
    party?.dispatchEvent(new Event('change'));
    await shown(element, '#attendee-1');
    return element;
  },
  'groups that come first': async (theme, language) => {
    const element = await open('first', { theme }, language);
    await shown(element, '#priorityGroup');
    return element;
  },
  'one question a screen': async (theme, language) => {
    const element = await open('ask', { theme, flow: 'steps' }, language);
    await shown(element, '[part=next]');
    click(element, 'input[name=session]');
    click(element, '[part=next]');
    await shown(element, '#forOther');
    return element;
  },
  'all answers before sending': async (theme, language) => {
    const element = await open('desk', { theme, flow: 'check' }, language);
    await filled(element);
    click(element, '[part=next]');
    await shown(element, '.answers');
    return element;
  },
  'another time being chosen': async (theme, language) => {
    const element = await open('desk', { theme }, language);
    await filled(element);
    click(element, '[part=submit]');
    await shown(element, '.result svg');
    click(element, '.links button');
    await shown(element, '.change');
    return element;
  },
  'an application for a draw': async (theme, language) => {
    const element = await open('draw', { theme }, language);
    await filled(element);
    click(element, '.sessions li:nth-child(2) input');
    click(element, '[part=submit]');
    await shown(element, '.result');
    return element;
  },
  'a need, to be answered': async (theme, language) => {
    const element = await open('desk', { theme, mode: 'need' }, language);
    await shown(element, '#text');
    click(element, 'form > label.option input');
    await shown(element, '#phone');
    return element;
  },
  'a shared screen': async (theme, language) => {
    const element = await open('desk', { theme, kiosk: '' }, language);
    await shown(element, '#name');
    return element;
  },
};

const narrow = 'main { width: 320px; padding: 0; margin: 0; overflow: auto; }';

describe('A booking form in each of its states', () => {
  before(speakRightToLeft);
  afterEach(unmountAll);

  for (const [state, way] of Object.entries(STATES)) {
    for (const theme of ['light', 'dark']) {
      it(`has nothing that axe complains of: ${state}, ${theme}`, async () => {
        expect(await complaintsAbout(await way(theme, 'zh-Hans'))).to.deep.equal([]);
      });
    }

    for (const language of ['zh-Hans', 'ug']) {
      it(`stays within 320 px: ${state}, ${language}`, async () => {
        const undo = adopt(narrow);
        const element = await way('light', language);
        const page = element.parentElement as HTMLElement;
        const { left, right } = page.getBoundingClientRect();
        const parts = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
        const outside = parts.filter((part) => {
          const box = part.getBoundingClientRect();
          return box.width > 1 && (box.left < left - 1 || box.right > right + 1);
        });
        undo();
        expect(outside.map((part) => part.outerHTML.slice(0, 100))).to.deep.equal([]);
      });
    }
  }
});
