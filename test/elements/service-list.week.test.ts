import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { controls, heard, nameOf, unmountAll } from '../support/mount.ts';
import {
  APART,
  card,
  choose,
  CITY,
  focusedIn,
  headings,
  linesOf,
  open as openList,
  openAt,
  openedIn,
  openFilters,
  press,
  search,
  tick,
} from '../support/service-list.driver.ts';

const open = (attributes: Readonly<Record<string, string>> = {}) =>
  openList({ ...APART, view: 'week', ...attributes });

const days = (list: Element) => Array.from(list.shadowRoot?.querySelectorAll('.day') ?? []);

/** The entries of a day, one a line; for a day without any, the line that says so. */
function entriesOn(list: Element, name: string): readonly string[] {
  const day = days(list).find((each) => linesOf(each)[0] === name);
  return Array.from(day?.querySelectorAll('li, .quiet') ?? [], (entry) => linesOf(entry).join(' '));
}

const NOTHING = '没有安排';

/** The entries of the whole week. */
const entries = (list: Element) =>
  headings(list).flatMap((name) => entriesOn(list, name).filter((entry) => entry !== NOTHING));

const buttons = (list: Element) => controls(list, 'button').map(nameOf);

const untimed = (list: Element) => heard(list).find((line) => line.includes('没有公布时间'));

const SCHOOL = '巧手技能学校 嘉顺社区';
const BEAUTY = `具体时间请咨询 美甲课 ${SCHOOL}`;
const CANCELLED = '19:00–20:30 合唱团 取消：老师外出 油运社区';
const MOVED = '17:00–18:30 少儿编程 原定 11月29日周日 16:00：场地有会 油运社区';

const [THIS, NEXT, FORMER] = [
  '11月23日周一至11月29日周日',
  '11月30日周一至12月6日周日',
  '11月16日周一至11月22日周日',
];

describe('The week of <linli-service-list>', () => {
  afterEach(unmountAll);

  it('is the present one, Monday to Sunday, with today and tomorrow named', async () => {
    const list = await open();
    expect(headings(list, 2)).to.deep.equal([THIS]);
    expect(headings(list)).to.deep.equal([
      '11月23日周一',
      '今天（11月24日周二）',
      '明天（11月25日周三）',
      '11月26日周四',
      '11月27日周五',
      '11月28日周六',
      '11月29日周日',
    ]);
  });

  for (const [what, day, ...told] of [
    ['that nothing is on', '11月23日周一', NOTHING],
    ['who teaches what where', '今天（11月24日周二）', `16:30–18:00 智能手机课 ${SCHOOL}`],
    ['last what has no time', '明天（11月25日周三）', '19:30–20:30 瑜伽 嘉顺社区', BEAUTY],
    ['what is cancelled, and why', '11月26日周四', CANCELLED, BEAUTY],
    ['what is moved, and from when', '11月28日周六', '11:00–12:00 绘本故事会 长宁社区', MOVED],
    ['nothing more of what is moved', '11月29日周日', NOTHING],
  ] as const) {
    it(`tells of a day ${what}`, async () => {
      expect(entriesOn(await open(), day)).to.deep.equal(told);
    });
  }

  it('gives way to the next and the one before, and comes back', async () => {
    const list = await open();
    expect(buttons(list)).not.to.include('回到本周');
    const seen: (readonly string[])[] = [];
    for (const button of ['下一周', '上一周', '上一周', '回到本周']) {
      await press(list, button);
      seen.push([...headings(list, 2), ...buttons(list).filter((name) => name === '回到本周')]);
    }
    expect(seen).to.deep.equal([[NEXT, '回到本周'], [THIS], [FORMER, '回到本周'], [THIS]]);
    expect(headings(list)).to.include('今天（11月24日周二）');
  });

  it('says so where it has nothing, and has nothing to print', async () => {
    const list = await open();
    await search(list, '义诊');
    expect(heard(list)).to.include('这一周没有已公布的活动安排。');
    expect([headings(list), buttons(list).includes('打印张贴表')]).to.deep.equal([[], false]);
    await press(list, '下一周');
    expect(entries(list)).to.deep.equal(['10:00–12:00 义诊 长宁社区']);
    expect(buttons(list)).to.include('打印张贴表');
  });

  it('says how many services are not in it, for nobody has published their times', async () => {
    const list = await open();
    expect(untimed(list)).to.match(/^另有 1 项服务没有公布时间，/);
    await search(list, '瑜伽');
    expect(untimed(list)).to.equal(undefined);
  });

  it('says nothing of other services where it is that of one', async () => {
    openAt('linli.service=bath&linli.view=week');
    const list = await openList();
    expect(heard(list)).to.include('这一周没有已公布的活动安排。');
    expect(untimed(list)).to.equal(undefined);
  });

  it('leads to the card of a service, open and alone, with the focus on it', async () => {
    const list = await open();
    await press(list, '详情 合唱团');
    expect([headings(list), openedIn(list)]).to.deep.equal([['合唱团'], ['合唱团']]);
    expect(focusedIn(list) === card(list, '合唱团'), 'it has the focus').to.equal(true);
  });

  it('has in it what is searched for and chosen', async () => {
    const list = await open();
    await openFilters(list);
    await tick(list, '费用', '收费');
    expect(entries(list)).to.deep.equal([MOVED]);
    await tick(list, '费用', '收费');
    await search(list, '美甲');
    expect(entries(list)).to.deep.equal([BEAUTY, BEAUTY]);
  });

  it('is that of the area of the list', async () => {
    const list = await open({ area: 'loc-c' });
    expect(entries(list)).to.deep.equal(['11:00–12:00 绘本故事会 长宁社区']);
  });

  it('names a holiday, and asks what is not known of it', async () => {
    openAt('linli.view=week&linli.week=2026-12-14');
    const list = await openList();
    expect(entriesOn(list, '12月15日周二（建城日）')).to.deep.equal([
      `16:30–18:00 智能手机课 是否照常请咨询：建城日 ${SCHOOL}`,
    ]);
  });

  it('shows twelve entries of a full day, more on demand, and of another week twelve', async () => {
    const list = await open(CITY);
    const counts = () => days(list).map((day) => day.querySelectorAll('li').length);
    expect(counts()).to.deep.equal(Array(7).fill(12));
    await press(list, '再显示 12 项安排');
    expect(Math.max(...counts())).to.equal(24);
    await press(list, '下一周');
    expect(counts()).to.deep.equal(Array(7).fill(12));
  });

  it('goes on, where more of a day is shown, with the first entry that is added', async () => {
    const list = await open(CITY);
    await press(list, '再显示 12 项安排');
    const entry = focusedIn(list);
    const all = Array.from(entry?.parentElement?.querySelectorAll('.entry') ?? []);
    expect(all.indexOf(entry as Element)).to.equal(12);
  });

  for (const [how, narrow] of [
    ['of the area of the list', (): Promise<ServiceListElement> => open({ area: 'loc-a' })],
    [
      'of the place that is chosen',
      async () => {
        const list = await open();
        await openFilters(list);
        await choose(list, '地点', 'loc-a');
        return list;
      },
    ],
  ] as const) {
    it(`is ${how}: a class that is elsewhere on another day is not in it`, async () => {
      const list = await narrow();
      expect(entriesOn(list, '明天（11月25日周三）').join()).to.include('瑜伽');
      expect(entriesOn(list, '11月27日周五')).to.deep.equal([NOTHING]);
    });
  }

  it('is of the weekday and the time of day that are chosen', async () => {
    const list = await open();
    await openFilters(list);
    await tick(list, '星期', '周五');
    await tick(list, '时段', '上午');
    expect(entries(list)).to.have.length(1);
    expect(entries(list)[0]).to.match(/^10:00–11:00 瑜伽/);
  });
});
