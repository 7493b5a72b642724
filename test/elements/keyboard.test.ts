import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BookEvent, ServiceListElement } from '../../src/index.ts';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import { control, heard, mount, settled, unmountAll, until } from '../support/mount.ts';
import { openFigure } from '../support/stats-panel.driver.ts';

/** One column, so that what comes next is what stands below. */
const column = new CSSStyleSheet();
column.replaceSync('main { width: 320px }');

const press = (key: string) => sendKeys({ press: key === 'Space' ? ' ' : key });

async function tabBack(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await press('Tab');
  await sendKeys({ up: 'Shift' });
}

/** The element that has the focus, however deep inside shadow roots. */
function focused(): HTMLElement {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return (node ?? document.body) as HTMLElement;
}

/** A button of the page's own, before or after the element. */
function gate(element: Element, place: 'before' | 'after', kind: 'button' | 'a' = 'button') {
  const node = document.createElement(kind);
  node.textContent = place;
  if (node instanceof HTMLAnchorElement) node.href = '#';
  element[place](node);
  return node;
}

/** Presses Tab from before the element to behind it, or back, and gathers where it stops. */
async function stopsIn(element: Element, backwards = false): Promise<readonly HTMLElement[]> {
  const [first, last] = [gate(element, 'before'), gate(element, 'after')];
  const stops: HTMLElement[] = [];
  (backwards ? last : first).focus();
  for (let left = 100; left > 0; left -= 1) {
    await (backwards ? tabBack() : press('Tab'));
    if (focused() === first || focused() === last || focused() === document.body) break;
    stops.push(focused());
  }
  first.remove();
  last.remove();
  return stops;
}

/** Tells if Tab stops at links at all: some engines leave that to a setting of the device. */
async function tabStopsAtLinks(element: Element): Promise<boolean> {
  const link = gate(element, 'before', 'a');
  const start = gate(link, 'before');
  start.focus();
  await press('Tab');
  const stops = focused() === link;
  link.remove();
  start.remove();
  return stops;
}

/** The controls of an element from top to bottom: a group of radio buttons is one of them. */
async function controlsOf(element: Element): Promise<readonly string[]> {
  const links = (await tabStopsAtLinks(element)) ? [...element.querySelectorAll('a')] : [];
  const inside = element.shadowRoot?.querySelectorAll('button, input, select, summary') ?? [];
  const shown = [...inside, ...links].filter((node) => node.getClientRects().length > 0);
  const placed = shown.map((node) => ({ name: nameOf(node), ...positionOf(node) }));
  placed.sort((a, b) => a.top - b.top || a.left - b.left);
  return placed.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) === index);
}

function positionOf(node: Element): { top: number; left: number } {
  const { top, left } = node.getBoundingClientRect();
  return { top: Math.round(top + scrollY), left };
}

function nameOf(node: Element): string {
  if (node instanceof HTMLInputElement && node.type === 'radio') return `radio ${node.name}`;
  return `${node.localName} ${node.id || node.ariaLabel || (node.textContent ?? '').trim()}`;
}

function hasRing(node: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(node);
  return outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
}

async function openList(src = '/fixed/town.json'): Promise<ServiceListElement> {
  const list = mount('linli-service-list', { src, now: '2026-11-24T10:00:00+08:00' });
  await settled(list);
  return list;
}

async function openDetails(): Promise<ServiceListElement> {
  const list = await openList();
  control(list, 'button', '详情 孕期瑜伽').click();
  await list.updateComplete;
  return list;
}

describe('With the keyboard alone', () => {
  before(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, column];
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== column);
  });
  afterEach(unmountAll);

  const elements = {
    'an open list': openDetails,
    'a form': async () => (await BookingFormDriver.open()).element,
    'a form with errors': async () => {
      const form = await BookingFormDriver.open();
      form.press('提交预约');
      await until(() => form.focused?.className === 'summary', 'focus on what is missing');
      return form.element;
    },
    'a panel with a line': async () => (await openFigure('gap')).panel,
  };
  for (const [name, open] of Object.entries(elements)) {
    describe(`in ${name}`, () => {
      it('Tab reaches every control, from top to bottom', async () => {
        const element = await open();
        const stops = await stopsIn(element);
        expect(stops.map(nameOf)).to.deep.equal(await controlsOf(element));
      });

      it('Shift and Tab go the same way back', async () => {
        const element = await open();
        const stops = await stopsIn(element, true);
        expect(stops.map(nameOf).reverse()).to.deep.equal(await controlsOf(element));
      });

      it('what has the focus has a ring around it', async () => {
        const element = await open();
        const [first, last] = [gate(element, 'before'), gate(element, 'after')];
        const bare: string[] = [];
        first.focus();
        await press('Tab');
        for (let left = 100; left > 0 && focused() !== last; left -= 1) {
          if (!hasRing(focused())) bare.push(nameOf(focused()));
          await press('Tab');
        }
        expect(nameOf(focused())).to.equal(nameOf(last));
        expect(bare).to.deep.equal([]);
      });
    });
  }

  it('a link in the light DOM has a ring when it has the focus', async () => {
    const list = await openDetails();
    const link = list.querySelector('a');
    control(list, 'button', '详情 义诊').focus();
    await press('Tab');
    link?.focus();
    expect(focused()).to.equal(link);
    expect(hasRing(focused())).to.equal(true);
  });

  for (const key of ['Enter', 'Space']) {
    it(`${key} opens a service and closes it again`, async () => {
      const list = await openList();
      const button = control(list, 'button', '详情 孕期瑜伽');
      button.focus();
      await press(key);
      await until(() => heard(list).includes('请穿宽松的衣服。'), 'the details');
      expect(nameOf(focused())).to.equal(nameOf(button));
      await press(key);
      await until(() => !heard(list).includes('请穿宽松的衣服。'), 'the details to go');
      expect(nameOf(focused())).to.equal(nameOf(button));
    });

    it(`${key} books`, async () => {
      const list = await openList();
      control(list, 'button', '预约 孕期瑜伽').focus();
      const event = oneEvent(list, 'linli-book') as Promise<BookEvent>;
      await press(key);
      expect((await event).detail.service).to.equal('yoga');
    });

    it(`${key} shows more services, and Tab goes on with the first of them`, async () => {
      const list = await openList('/desk/sample-city.json');
      control(list, 'button', '再显示 12 项').focus();
      await press(key);
      await until(() => list.querySelectorAll('h3').length === 24, '12 more');
      const card = focused();
      expect(card.querySelector('slot')?.name).to.equal(list.querySelectorAll('h3')[12]?.slot);
      expect(hasRing(card)).to.equal(true);
      await press('Tab');
      expect(focused().closest('article') === card, 'within the card').to.equal(true);
    });
  }

  it('a search that finds nothing is cleared and taken up again', async () => {
    const list = await openList();
    control(list, 'searchbox', '搜索服务').focus();
    await sendKeys({ type: 'diving' });
    await until(() => heard(list).includes('没有找到“diving”。'), 'nothing found');
    await press('Tab');
    await press('Tab');
    expect(nameOf(focused())).to.equal('button 清除条件');
    await press('Enter');
    await until(() => heard(list).includes('共 8 项服务'), 'everything');
    await sendKeys({ type: 'yoga' });
    await until(() => heard(list).includes('共 1 项服务'), 'one service');
  });

  it('Enter in the search field stays on the page', async () => {
    const list = await openList();
    control(list, 'searchbox', '搜索服务').focus();
    const address = new URL(location.href);
    await sendKeys({ type: 'yoga' });
    await press('Enter');
    await until(() => heard(list).includes('共 1 项服务'), 'one service');
    address.searchParams.set('linli.q', 'yoga');
    await until(() => location.href === address.href, 'the same page, with what was typed');
  });

  it('arrows go from session to session', async () => {
    const { element } = await BookingFormDriver.open();
    const radios = [...(element.shadowRoot?.querySelectorAll('input[name=session]') ?? [])];
    (radios[0] as HTMLElement).focus();
    await press('Space');
    expect(radios.map((radio) => radio.matches(':checked')).indexOf(true)).to.equal(0);
    await press('ArrowDown');
    expect(radios.indexOf(focused())).to.equal(1);
    expect(radios.map((radio) => radio.matches(':checked')).indexOf(true)).to.equal(1);
    await press('ArrowUp');
    expect(radios.indexOf(focused())).to.equal(0);
  });

  it('an error leads to its field', async () => {
    const form = await BookingFormDriver.open();
    control(form.element, 'button', '提交预约').focus();
    await press('Enter');
    await until(() => form.focused?.className === 'summary', 'focus on what is missing');
    expect(hasRing(focused())).to.equal(true);
    await press('Tab');
    await press('Tab');
    expect(nameOf(focused())).to.equal('button 请填写姓名');
    await press('Enter');
    expect(nameOf(focused())).to.equal('input name');
  });

  it('a place is booked and given back', async () => {
    const form = await BookingFormDriver.open();
    const stops = await stopsIn(form.element);
    const next = async (name: string) => {
      const start = stops[stops.findIndex((stop) => nameOf(stop) === name) - 1];
      (start ?? form.element).focus();
      await press('Tab');
      expect(nameOf(focused())).to.equal(name);
    };
    stops.find((stop) => nameOf(stop) === 'radio session')?.focus();
    await press('Space');
    await next('input name');
    await sendKeys({ type: 'Wang Xiuying' });
    await next('input phone');
    await sendKeys({ type: '13912345678' });
    await next('input consent');
    await press('Space');
    await next('button 提交预约');
    await press('Enter');
    await form.says('预约成功');
    await until(() => form.focused?.classList.contains('result') === true, 'focus on the result');
    while (!nameOf(focused()).startsWith('button')) await press('Tab');
    // What was just booked is kept before it can be taken back.
    expect(nameOf(focused())).to.equal('button 打印凭条');
    while (!nameOf(focused()).includes('撤销')) await press('Tab');
    await press('Enter');
    await form.says('预约已撤销');
  });

  it('the points of a line are gone through, and its table is opened', async () => {
    const { panel } = await openFigure('gap');
    const stops = await stopsIn(panel);
    const slider = stops.find((stop) => stop.localName === 'input');
    slider?.focus();
    await press('ArrowLeft');
    await panel.updateComplete;
    expect(heard(panel)).to.include('2023年：14个');
    await press('Home');
    await panel.updateComplete;
    expect(slider?.getAttribute('aria-valuetext')).to.equal('2020年：10个');
    stops.find((stop) => nameOf(stop) === 'button 数据表')?.focus();
    await press('Enter');
    await panel.updateComplete;
    expect(heard(panel)).to.include('无数据');
  });
});
