import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { control, unmountAll, until } from '../support/mount.ts';
import {
  announced,
  APART,
  choose,
  CITY,
  focusedIn,
  headings,
  linesOf,
  open,
  partOf,
  press,
  search,
} from '../support/service-list.driver.ts';

const more = (list: Element) => partOf(list, '.more button');

async function print(list: ServiceListElement, type: 'beforeprint' | 'afterprint'): Promise<void> {
  window.dispatchEvent(new Event(type)); // what is shown when this returns is printed
  const shown = headings(list);
  await list.updateComplete;
  expect(headings(list)).to.deep.equal(shown);
}

describe('The pages of <linli-service-list>', () => {
  afterEach(unmountAll);

  it('hold 24 services; more are added, with the focus on the first of them', async () => {
    const list = await open(CITY);
    const before = headings(list);
    await press(list, '再显示 24 项');
    expect(before).to.have.length(24);
    expect(headings(list)).to.have.length(48).and.to.include.ordered.members(before);
    expect(linesOf(focusedIn(list))[0]).to.equal(headings(list)[24]);
  });

  it('hold as many as the limit says', async () => {
    const list = await open({ ...APART, limit: '5' });
    expect(headings(list)).to.have.length(5);
    await press(list, '再显示 5 项');
    expect(headings(list)).to.have.length(10);
    expect(linesOf(focusedIn(list))[0]).to.equal(headings(list)[5]);
    await press(list, '再显示 4 项');
    expect(headings(list)).to.have.length(14);
    expect(more(list)).to.equal(null);
  });

  for (const [limit, shown] of [
    ['0', 12],
    ['-1', 12],
    ['abc', 12],
    ['', 12],
    ['NaN', 12],
    ['5.9', 5],
    ['1', 1],
    ['1e9', 913],
    ['Infinity', 913],
  ] as const) {
    it(`hold ${shown} where limit="${limit}"`, async () => {
      expect(headings(await open({ ...CITY, limit }))).to.have.length(shown);
    });
  }

  it('together hold each of the 913 services once', async () => {
    // Seven presses instead of thirty-eight: each draws the whole list, which a busy machine is slow at.
    const list = await open({ ...CITY, limit: '150' });
    expect(announced(list)).to.equal('共 913 项服务');
    for (let button = more(list); button; button = more(list)) {
      button.click();
      await list.updateComplete;
    }
    const feed: unknown = await (await fetch(CITY.src)).json();
    const { services } = feed as { services: { name: { 'zh-Hans': string } }[] };
    const names = services.map(({ name }) => name['zh-Hans']);
    expect([...headings(list)].sort()).to.deep.equal(names.sort());
  });

  it('begin again with what is searched for, chosen or ordered next', async () => {
    const list = await open({ ...CITY, ...APART });
    for (const narrow of [
      () => search(list, '社区'),
      () => choose(list, '排序', 'next'),
      () => press(list, '养老'),
    ]) {
      await press(list, '再显示');
      expect(headings(list).length).to.be.greaterThan(24);
      await narrow();
      expect(headings(list).length).to.be.at.most(24);
    }
  });

  it('are all printed, and one is shown again afterwards', async () => {
    const list = await open({ ...APART, limit: '5' });
    const before = headings(list);
    await print(list, 'beforeprint');
    expect(headings(list))
      .to.have.length(14)
      .and.to.include.members([...before]);
    expect(more(list)).to.equal(null);
    await print(list, 'afterprint');
    expect([headings(list), more(list)?.textContent.trim()]).to.deep.equal([before, '再显示 5 项']);
  });

  it('are printed as far as they are found', async () => {
    const list = await open({ ...APART, limit: '1' });
    await search(list, '课');
    await print(list, 'beforeprint');
    expect(headings(list)).to.deep.equal(['美甲课', '智能手机课']);
    await print(list, 'afterprint');
    expect(headings(list)).to.deep.equal(['美甲课']);
  });
});

describe('The order of <linli-service-list>', () => {
  afterEach(unmountAll);

  it('is that of the categories, and those of the taxonomy', async () => {
    const list = await open(APART);
    expect(headings(list, 2).join()).to.equal('养老,文体,健身,幼小,就餐,金融,家政');
    expect(control(list, 'combobox', '排序').value).to.equal('category');
  });

  it('may be what is open or begins first, and what nobody knows last', async () => {
    const list = await open(APART);
    await choose(list, '排序', 'next');
    await until(() => headings(list).length > 0, 'the services are in order');
    expect(headings(list, 2)).to.deep.equal(['按时间先后']);
    expect(headings(list).join()).to.equal(
      [
        ...['便民窗口', '阅览室', '家电维修', '金融服务点'], // open now
        ...['助餐点', '智能手机课', '夜宵食堂'], // today at 12:30, 16:30 and 20:00
        ...['美甲课', '瑜伽', '绘本故事会', '少儿编程', '义诊', '合唱团'], // from tomorrow to 3 December
        '上门助浴',
      ].join(),
    );
    await choose(list, '排序', 'category');
    expect(headings(list, 2)).to.have.length(7);
  });

  it('has no distance to go by before somebody says where they are', async () => {
    const list = await open(APART);
    const sorts = [...control(list, 'combobox', '排序').options].map(({ value }) => value);
    expect(sorts).to.deep.equal(['category', 'next']);
  });

  for (const view of ['party', '', 'CARDS']) {
    it(`and cards are what a list begins with where view="${view}"`, async () => {
      const list = await open({ ...APART, view });
      expect(control(list, 'button', '服务').getAttribute('aria-pressed')).to.equal('true');
      expect(headings(list)).to.have.length(14);
    });
  }
});
