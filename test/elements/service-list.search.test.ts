import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ServiceListElement } from '../../src/index.ts';
import { control, controls, heard, unmountAll, until } from '../support/mount.ts';
import {
  addressOf,
  announced,
  beginSearch,
  faultsDuring,
  focusedIn,
  headings,
  open,
  partOf,
  press,
  search,
  TOWN,
} from '../support/service-list.driver.ts';

const field = (list: ServiceListElement) => control(list, 'searchbox', '搜索服务');

/** The buttons that are offered instead of a search that found nothing. */
function suggestions(list: Element): readonly HTMLButtonElement[] {
  const offered = partOf(list, '.nothing .chips');
  return offered === null ? [] : controls(offered, 'button');
}

describe('A search in <linli-service-list>', () => {
  afterEach(unmountAll);

  for (const [by, query, names] of [
    ['part of its name', '瑜伽', '孕期瑜伽'],
    ['one character', '孕', '孕期瑜伽'],
    ['another name', '孕妇操', '孕期瑜伽'],
    ['its name in another language', 'prenatal', '孕期瑜伽'],
    ['its provider', '银龄', '孕期瑜伽'],
    ['another name of its provider', '老年大学', '孕期瑜伽'],
    ['full-width letters', 'ｙｏｇａ１０１', '孕期瑜伽'],
    ['several words', '瑜伽 嘉顺', '孕期瑜伽'],
    ['the same words in another order', ' 嘉顺　瑜伽 ', '孕期瑜伽'],
    ['its place', '油运', '合唱团,普法讲座,观星'],
    ['the street around its place', '北京南路', '合唱团,普法讲座,观星'],
  ] as const) {
    it(`finds a service by ${by}, and says how many it finds`, async () => {
      const list = await open(TOWN);
      expect((await search(list, query)).join()).to.equal(names);
      expect(announced(list)).to.equal(`共 ${names.split(',').length} 项服务`);
    });
  }

  it('shows what it finds in one group, whatever the categories', async () => {
    const list = await open(TOWN);
    await search(list, '油运');
    expect(headings(list, 2)).to.deep.equal(['找到的服务']);
    await search(list, ' ');
    expect(headings(list, 2)).to.deep.equal(['养老', '文体', '健身', '法律', '其他']);
  });

  for (const [first, query, names] of [
    ['names before other names', '食堂', '夜宵食堂,助餐点'],
    ['names before categories', '家', '家电维修,美甲课,便民窗口'],
    ['names before providers', '手', '智能手机课,美甲课'],
  ] as const) {
    it(`puts ${first}`, async () => {
      expect((await search(await open(), query)).join()).to.equal(names);
    });
  }

  it('puts names before places', async () => {
    const names = await search(await open({ src: '/demo/feeds/changji.json' }), '店');
    expect(names[0]).to.equal('小海子村辣椒销售店');
    expect(names.slice(1)).to.include('取现').and.not.to.include('小海子村辣椒销售店');
  });

  it('stays within the category that is chosen', async () => {
    const list = await open();
    await press(list, '文体');
    expect(await search(list, '课')).to.deep.equal(['智能手机课']);
  });

  it('tells the number of services again in the same place, where screen readers listen', async () => {
    const list = await open();
    const region = partOf(list, '.count[role=status]');
    for (const [query, count] of [
      ['课', 2],
      ['潜水', 0],
      ['', 14],
    ] as const) {
      await search(list, query);
      expect(announced(list)).to.equal(`共 ${count} 项服务`);
      expect(partOf(list, '.count[role=status]') === region, 'the same region').to.equal(true);
    }
  });

  it('says that nothing was found, gives tips and a way back, ready to search again', async () => {
    const list = await open();
    await press(list, '家政');
    expect(await search(list, '潜水')).to.deep.equal([]);
    const words = heard(list).join('\n');
    expect(words).to.include('没有找到“潜水”。\n换一个更短的词').and.to.include('打电话问社区');
    await press(list, '清除条件');
    expect(announced(list)).to.equal('共 14 项服务');
    expect(focusedIn(list) === field(list), 'focus in the field').to.equal(true);
    const all = control(list, 'button', '全部').getAttribute('aria-pressed');
    expect([field(list).value, all]).to.deep.equal(['', 'true']);
  });

  for (const [what, query, expected] of [
    ['a word of several', '瑜伽 潜水', '瑜伽（1）'],
    ['a name with some of its characters', '智能电话课', '智能手机课（1）'],
    ['a category', '健身房', '健身（1）'],
    ['a name that sounds the same', '余加', '瑜伽（1）'],
    ['a name but for a slip', 'yuja', '瑜伽（1）'],
  ] as const) {
    it(`suggests ${what} instead, as a button that finds it`, async () => {
      const list = await open();
      beginSearch(list);
      await search(list, query);
      await until(() => suggestions(list).length > 0, 'suggestions');
      await press(list, expected);
      expect(announced(list)).to.equal('共 1 项服务');
      expect(field(list).value).to.equal(expected.replace(/（.*/, ''));
      expect(focusedIn(list)?.matches('.card'), 'the service has the focus').to.equal(true);
    });
  }

  for (const query of [
    '__proto__',
    'constructor',
    '.*',
    '(',
    '[^]',
    '\\',
    '+',
    '$&',
    '%',
    '"><b>',
  ]) {
    it(`takes "${query}" for what it is`, async () => {
      const list = await open();
      const faults = await faultsDuring(async () => void (await search(list, query)));
      expect(faults).to.deep.equal([]);
      expect(announced(list)).to.equal('共 0 项服务');
      expect(heard(list)).to.include(`没有找到“${query}”。`);
      expect((await search(list, '')).length).to.equal(14);
    });
  }

  for (const [what, paste, count] of [
    ['that say nothing', '潜'.repeat(10_000), 0],
    ['that repeat one word', '养老 '.repeat(3334), 3],
  ] as const) {
    it(`bears it when somebody pastes 10,000 characters ${what}`, async () => {
      const list = await open();
      expect(field(list).maxLength).to.equal(200);
      const faults = await faultsDuring(async () => void (await search(list, paste)));
      expect(faults).to.deep.equal([]);
      expect(announced(list)).to.equal(`共 ${count} 项服务`);
      await until(() => addressOf() !== '', 'the address');
      expect(addressOf().replace('linli.q=', '').length).to.be.within(199, 200);
    });
  }

  it('leaves the focus and the caret where somebody types', async () => {
    const list = await open();
    field(list).focus();
    await sendKeys({ type: 'yja' });
    field(list).setSelectionRange(1, 1);
    await sendKeys({ type: 'u' });
    expect([field(list).value, field(list).selectionStart]).to.deep.equal(['yuja', 2]);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ type: 'i' });
    await until(() => headings(list).join() === '瑜伽', 'what is typed, by pinyin');
    expect([field(list).value, field(list).selectionStart]).to.deep.equal(['yujia', 4]);
    expect(focusedIn(list) === field(list), 'focus in the field').to.equal(true);
  });
});
