import { expect } from '@open-wc/testing';
import { control, heard, unmountAll, until } from '../support/mount.ts';
import {
  addressOf,
  announced,
  chips,
  choose,
  countEntries,
  faultsDuring,
  focusedIn,
  go,
  headings,
  open,
  openedIn,
  openAt,
  openFilters,
  partOf,
  press,
  search,
  tick,
} from '../support/service-list.driver.ts';

const isPressed = (list: Element, view: string) =>
  control(list, 'button', view).getAttribute('aria-pressed') === 'true';

const typed = (list: Element) => control(list, 'searchbox', '搜索服务').value;

describe('The address of a page with <linli-service-list>', () => {
  afterEach(unmountAll);

  it('holds what is chosen, so that Back leads away from it and Forward back to it', async () => {
    const list = await open();
    const entries = countEntries();
    await press(list, '文体');
    await openFilters(list);
    await tick(list, '预约方式', '直接前往');
    await choose(list, '排序', 'next');
    expect(addressOf()).to.equal(
      'linli.category=need:culture&linli.booking=walk_in&linli.sort=next',
    );
    expect(entries()).to.equal(3);
    await go(list, -2);
    expect([chips(list), headings(list, 2)]).to.deep.equal([['文体'], ['文体']]);
    await go(list, -1);
    expect([addressOf(), announced(list)]).to.deep.equal(['', '共 14 项服务']);
    await go(list, 3);
    expect(chips(list)).to.deep.equal(['文体', '直接前往']);
    expect(headings(list, 2)).to.deep.equal(['按时间先后']);
  });

  it('holds what is typed, without an entry for each letter', async () => {
    const list = await open();
    await choose(list, '排序', 'next');
    const entries = countEntries();
    for (const query of ['智', '智能', '智能手']) await search(list, query);
    await until(() => addressOf() === 'linli.q=智能手&linli.sort=next', 'the address');
    expect(entries()).to.equal(0);
    await go(list, -1);
    expect([typed(list), announced(list)]).to.deep.equal(['', '共 14 项服务']);
  });

  it('leads back to the view and the week somebody came from', async () => {
    const list = await open();
    await press(list, '一周');
    await press(list, '后七天');
    expect(addressOf()).to.equal('linli.view=week&linli.week=2026-12-01');
    await press(list, '详情 智能手机课');
    expect([openedIn(list), addressOf()]).to.deep.equal([
      ['智能手机课'],
      'linli.service=smartphone&linli.week=2026-12-01',
    ]);
    await go(list, -1);
    expect(headings(list, 2)).to.deep.equal(['12月1日周二至12月7日周一']);
    await go(list, -1);
    expect([isPressed(list, '一周'), headings(list, 2)]).to.deep.equal([
      true,
      ['11月24日周二至11月30日周一'],
    ]);
    await go(list, -1);
    expect([isPressed(list, '服务'), openedIn(list)]).to.deep.equal([true, []]);
    await go(list, 3);
    expect(openedIn(list)).to.deep.equal(['智能手机课']);
  });

  it('shows one service, open, with a way to all of them', async () => {
    openAt('linli.service=clinic');
    const list = await open();
    expect([headings(list), openedIn(list)]).to.deep.equal([['义诊'], ['义诊']]);
    expect(chips(list)).to.deep.equal(['只看这一项：义诊']);
    await press(list, '去掉条件：只看这一项：义诊');
    expect(announced(list)).to.equal('共 14 项服务');
    expect(focusedIn(list)?.id).to.equal('query');
    await go(list, -1);
    expect(openedIn(list)).to.deep.equal(['义诊']);
  });

  it('leads to all services where it names one that is gone', async () => {
    openAt('linli.service=long-gone');
    const list = await open();
    expect(heard(list)).to.include('没有符合这些条件的服务。');
    await press(list, '去掉条件：只看这一项：已不再提供');
    expect(announced(list)).to.equal('共 14 项服务');
  });

  it('brings back everything somebody has chosen and typed', async () => {
    openAt('linli.q=课&linli.cost=free&linli.age=67&linli.booking=link&linli.booking=walk_in');
    const list = await open();
    expect(headings(list)).to.deep.equal(['美甲课', '智能手机课']);
    expect(chips(list)).to.deep.equal(['免费', '67 岁', '到网站预约', '直接前往']);
    expect(typed(list)).to.equal('课');
  });

  for (const nonsense of [
    'linli.view=party&linli.sort=%00&linli.week=2026-13-45&linli.wide=maybe',
    'linli.cost=gold&linli.weekday=XX&linli.when=yesterday&linli.age=-1&linli.access=%E0%A4',
    'linli.__proto__=1&linli.constructor=1&linli.=1&linli=1&.q=1&linli.unheard=of',
    `linli.q=&linli.category=&linli.service=&linli.amount=1e99&linli.kind=${'x'.repeat(5000)}`,
    'linli.sort=distance&linli.amount=NaN&linli.week=2026-11-25',
  ]) {
    it(`is passed over where it makes no sense: ${nonsense.slice(0, 40)}…`, async () => {
      openAt(nonsense);
      const faults = await faultsDuring(async () => {
        const list = await open();
        expect([announced(list), chips(list)]).to.deep.equal(['共 14 项服务', []]);
        expect(headings(list, 2)[0]).to.equal('养老');
        expect(partOf(list, '.week, .finder')).to.equal(null);
      });
      expect(faults).to.deep.equal([]);
    });
  }

  it('may name what the feed does not know: that can be taken back', async () => {
    openAt('linli.category=need:gone&linli.place=__proto__');
    const list = await open();
    expect(chips(list)).to.deep.equal(['已不再提供', '已不再提供']);
    await press(list, '去掉条件：类别');
    await press(list, '去掉条件：地点');
    expect(announced(list)).to.equal('共 14 项服务');
  });
});
