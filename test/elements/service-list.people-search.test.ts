import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { control, heard, unmountAll, until } from '../support/mount.ts';
import {
  announced,
  APART,
  beginSearch,
  cards,
  chips,
  focusedIn,
  headings,
  linesOf,
  open,
  partOf,
  press,
  search,
} from '../support/service-list.driver.ts';

const CHANGJI = { ...APART, src: '/demo/feeds/changji.json' };

const field = (list: ServiceListElement) => control(list, 'searchbox', '搜索服务');
const names = (list: Element) => cards(list).map((each) => linesOf(each)[0]);
/** The buttons that ask for less. */
const ways = (list: Element) =>
  Array.from(list.shadowRoot?.querySelectorAll('.nothing button') ?? [], ({ textContent }) =>
    textContent?.trim(),
  );

/** Types a search and waits until what it shows is there. */
async function find(list: ServiceListElement, query: string, isThere: () => boolean) {
  beginSearch(list);
  await search(list, query);
  await until(isThere, `what is shown for "${query}"`);
}

describe('A search that nothing fits', () => {
  afterEach(unmountAll);

  for (const [query, services] of [
    ['缴医保', ['医保、社保缴费']],
    ['法律咨询', ['民法典普法讲座', '纠纷调解']],
  ] as const) {
    it(`shows the closest services as cards, and says how many: ${query}`, async () => {
      const list = await open(CHANGJI);
      await find(list, query, () => cards(list).length > 0);
      expect(names(list)).to.deep.equal(services);
      expect(headings(list, 2)).to.deep.equal(['没有完全符合的，最接近的是：']);
      expect(announced(list)).to.equal(`没有完全符合的，有 ${services.length} 项比较接近`);
      expect(partOf(list, '.count')?.getAttribute('role')).to.equal('status');
    });
  }

  it('shows nothing close where only one character is shared, and gives advice', async () => {
    const list = await open(CHANGJI);
    await find(list, '法庭', () => ways(list).length > 0);
    expect(cards(list)).to.have.length(0);
    expect(announced(list)).to.equal('共 0 项服务');
    expect(heard(list).join()).to.contain('换一个更短的词');
  });

  it('says what the whole city has, and shows it at a press', async () => {
    const list = await open({ ...CHANGJI, area: 'loc-youyun-jidi' });
    await find(list, '瑜伽', () => ways(list).length > 1);
    expect(heard(list)).to.include('这里没有，全市有 2 项。');
    await press(list, '看全市的服务');
    expect(names(list)).to.have.members(['孕妇瑜伽', '瑜伽理疗']);
    expect(announced(list)).to.equal('共 2 项服务');
  });

  it('says what there is without one of the choices, and takes that back at a press', async () => {
    const list = await open(CHANGJI);
    await press(list, '更多类别');
    await press(list, '法律');
    await find(list, '瑜伽', () => ways(list).length > 1);
    expect(ways(list)[0]).to.equal('不限“法律”，有 2 项');
    await press(list, '不限“法律”，有 2 项');
    expect(names(list)).to.have.members(['孕妇瑜伽', '瑜伽理疗']);
  });
});

describe('The words of a search', () => {
  afterEach(unmountAll);

  for (const [query, first] of [
    ['怀孕', '孕妇瑜伽'],
    ['跳舞', '阳光舞团'],
    ['离婚', '纠纷调解'],
    ['瑜珈', '瑜伽理疗'],
    ['銀行', '网上银行'],
  ] as const) {
    it(`find what offices call otherwise: ${query}`, async () => {
      const list = await open(CHANGJI);
      await find(list, query, () => cards(list).length > 0);
      expect(names(list)[0]).to.equal(first);
    });
  }

  it('are choices where they are days, prices, ages: each a chip', async () => {
    const list = await open(CHANGJI);
    await find(list, '周三免费美容', () => chips(list).length > 0);
    expect(chips(list)).to.deep.equal(['周三', '免费']);
    expect(names(list)).to.deep.equal(['美容、美甲、化妆公益服务']);
    expect(announced(list)).to.equal('共 1 项服务');
  });

  it('go out of the box with their chip, and the focus into it', async () => {
    const list = await open(CHANGJI);
    await find(list, '周日免费美容', () => chips(list).length > 0);
    expect(announced(list)).to.equal('没有完全符合的，有 2 项比较接近');
    await press(list, '去掉条件：星期：周日');
    expect(field(list).value).to.equal('免费美容');
    expect(chips(list)).to.deep.equal(['免费']);
    expect(focusedIn(list)?.id).to.equal('query');
    expect(names(list)).to.deep.equal(['美容、美甲、化妆公益服务']);
  });

  it('have chips that a finger meets', async () => {
    const list = await open(CHANGJI);
    await find(list, '嘉顺 免费', () => chips(list).length > 1);
    for (const chip of list.shadowRoot?.querySelectorAll<HTMLElement>('.chips .chip') ?? []) {
      const em = parseFloat(getComputedStyle(chip).fontSize);
      expect(chip.getBoundingClientRect().height).to.be.at.least(2.67 * em);
    }
  });

  it('are no choices in a name', async () => {
    const list = await open(CHANGJI);
    await find(list, '嘉顺社区养老服务', () => cards(list).length === 1);
    expect(chips(list)).to.deep.equal([]);
  });
});
