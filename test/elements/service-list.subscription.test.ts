import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { control, controls, unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';
import { APART, linesOf, linkOf, open, partOf, press } from '../support/service-list.driver.ts';

const SUBSCRIBED = { ...APART, src: '/fixed/subscribed.json' };
const CALENDAR = `${location.origin}/town.ics?all`;

afterEach(() => {
  unmountAll();
  putBack();
});

/** A list that somebody has touched. */
async function touched(
  attributes: Readonly<Record<string, string>> = SUBSCRIBED,
  language = 'zh-Hans',
): Promise<ServiceListElement> {
  const list = await open(attributes, language);
  await press(list, language === 'en' ? /^Details/ : /^详情/);
  await until(() => partOf(list, '.details') !== null, 'the details');
  return list;
}

const box = (list: Element) => partOf(list, '.subscription') as HTMLDetailsElement | null;

/** Opens the line with the ways to subscribe, as a press on it does. */
function openBox(list: Element): void {
  partOf(list, '.subscription summary')?.click();
  expect(box(list)?.open).to.equal(true);
}

const summary = (list: Element) => partOf(list, '.subscription summary')?.textContent.trim();
const field = (list: Element) => partOf(list, '#calendar-address') as HTMLInputElement | null;

describe('Subscribing to a calendar', () => {
  it('is a line below the services, once somebody uses the list', async () => {
    const list = await touched();
    expect([summary(list), box(list)?.open]).to.deep.equal(['订阅日历', false]);
    const cards = list.shadowRoot?.querySelectorAll('article') ?? [];
    const last = cards[cards.length - 1];
    const order = last?.compareDocumentPosition(box(list) ?? last) ?? 0;
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is below the week, too, which needs no touch', async () => {
    const list = await open({ ...SUBSCRIBED, view: 'week' });
    await until(() => box(list) !== null, 'the calendar');
    expect(summary(list)).to.equal('订阅日历');
  });

  it('is neither where one looks for places, nor on a sheet for the wall', async () => {
    for (const view of ['finder', 'sheet']) {
      const list = await touched();
      list.setAttribute('view', view);
      await until(() => list.view === view && box(list) === null, view);
      unmountAll();
    }
  });

  it('says of what it is, and opens the calendar of a phone with a webcal address', async () => {
    const list = await touched();
    openBox(list);
    expect(linesOf(box(list))[0]).to.match(/^“小城服务”的全部场次。/);
    const webcal = linkOf(list, '在日历里打开');
    expect(webcal).to.equal(CALENDAR.replace('http:', 'webcal:'));
    const link = Array.from(list.querySelectorAll('a')).find((each) => each.href === webcal);
    expect(link?.hasAttribute('target')).to.equal(false);
    expect(linkOf(list, '停课、改期的消息（Atom 阅读器用）')).to.equal(
      'https://town.example/town.atom',
    );
  });

  it('copies the address itself, for calendars that ask for it, and says so', async () => {
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    const list = await touched();
    openBox(list);
    await press(list, '复制日历的网址');
    const said = () => partOf(list, '.subscription [role=status]')?.textContent.trim();
    await until(() => said() !== '', 'what became of it');
    expect(copied).to.deep.equal([CALENDAR]);
    expect(said()).to.match(/^网址已复制/);
    expect(field(list)).to.equal(null);
    // It is said of this address alone.
    list.src = '/fixed/directory.json';
    await until(() => box(list) === null, 'a feed without a calendar');
  });

  for (const [without, clipboard] of [
    ['there is no clipboard', undefined],
    ['the clipboard is forbidden', { writeText: () => Promise.reject(new DOMException('')) }],
  ] as const) {
    it(`shows the address selected in a field where ${without}`, async () => {
      replace(navigator, 'clipboard', clipboard);
      const list = await touched();
      openBox(list);
      await press(list, '复制日历的网址');
      await until(() => field(list) !== null, 'the field');
      await until(() => list.shadowRoot?.activeElement === field(list), 'the focus in it');
      const input = control(list, 'textbox', '请复制这个网址：');
      expect([input.value, input.readOnly, input.dir]).to.deep.equal([CALENDAR, true, 'ltr']);
      expect([input.selectionStart, input.selectionEnd]).to.deep.equal([0, CALENDAR.length]);
    });
  }

  it('stays open while something else is pressed', async () => {
    const list = await touched();
    openBox(list);
    await press(list, '文体');
    expect(box(list)?.open).to.equal(true);
  });

  it('is the news alone where the feed names no calendar', async () => {
    const list = await touched({ ...APART, src: '/fixed/subscribed-news.json' });
    expect(summary(list)).to.equal('订阅停课、改期的消息');
    expect(linkOf(list, '停课、改期的消息（Atom 阅读器用）')).to.equal(
      `${location.origin}/fixed/town.atom`,
    );
    expect(linkOf(list, '在日历里打开')).to.equal(undefined);
    expect(
      controls(list, 'button').some(({ textContent }) => textContent.includes('复制')),
    ).to.equal(false);
  });

  for (const [feed, src] of [
    ['names none', '/fixed/directory.json'],
    ['names what is no web address', '/fixed/subscribed-absurd.json'],
  ] as const) {
    it(`is not there where the feed ${feed}`, async () => {
      expect(box(await touched({ ...APART, src }))).to.equal(null);
    });
  }

  it('asks for none of its addresses by itself', async () => {
    const list = await touched();
    openBox(list);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => /town\.(?:ics|atom)|town\.example/.test(name))).to.deep.equal([]);
  });

  it('speaks the language of the list', async () => {
    const list = await touched(SUBSCRIBED, 'en');
    openBox(list);
    expect(summary(list)).to.equal('Subscribe to the calendar');
    expect(linesOf(box(list))[0]).to.match(/^All sessions of “Town services”\./);
  });

  it('is accessible, opened, with the address to be copied', async () => {
    replace(navigator, 'clipboard', undefined);
    const list = await touched();
    openBox(list);
    await press(list, '复制日历的网址');
    await until(() => field(list) !== null, 'the field');
    await expect(list).to.be.accessible();
  });
});
