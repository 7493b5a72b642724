import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { control, controls, heard, nameOf, unmountAll } from '../support/mount.ts';
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

const openDay = (attributes: Readonly<Record<string, string>> = {}) =>
  openList({ ...APART, view: 'week', ...attributes });

/** A week with all its days. */
async function open(
  attributes: Readonly<Record<string, string>> = {},
): Promise<ServiceListElement> {
  const list = await openDay(attributes);
  await press(list, '七天都看');
  return list;
}

const days = (list: Element) => Array.from(list.shadowRoot?.querySelectorAll('.day') ?? []);

/** The entries of a day, one a line; before them how many there are, where they are not. */
function entriesOn(list: Element, name: string): readonly string[] {
  const day = days(list).find((each) => linesOf(each)[0] === name);
  const entries = Array.from(day?.querySelectorAll('li') ?? [], (each) => linesOf(each).join(' '));
  return entries.length === 0 ? linesOf(day).slice(1) : entries;
}

const NOTHING = '没有安排';

/** The entries of the days that are shown. */
const entries = (list: Element) =>
  headings(list).flatMap((name) => entriesOn(list, name).filter((entry) => entry !== NOTHING));

/** The strip of days, as it is named, and the one that is pressed. */
const strip = (list: Element) => controls(control(list, 'group', '选一天'), 'button');
const pressed = (list: Element) =>
  strip(list)
    .filter((each) => each.getAttribute('aria-pressed') === 'true')
    .map(nameOf);

const buttons = (list: Element) => controls(list, 'button').map(nameOf);

const untimed = (list: Element) => heard(list).find((line) => line.includes('没有公布时间'));

const SCHOOL = '巧手技能学校 · 嘉顺社区';
const BEAUTY = `具体时间请咨询 美甲课 ${SCHOOL}`;
const CANCELLED = '19:00 到 20:30 合唱团 取消：老师外出、下一次 12月3日周四 油运社区';
const MOVED = '17:00 到 18:30 少儿编程 原定 11月29日周日 16:00：场地有会 油运社区';

const [THIS, NEXT, FORMER] = [
  '11月24日周二至11月30日周一',
  '12月1日周二至12月7日周一',
  '11月17日周二至11月23日周一',
];

describe('The week of <linli-service-list>', () => {
  afterEach(unmountAll);

  it('begins today, and has seven days, today and tomorrow by name', async () => {
    const list = await open();
    expect(headings(list, 2)).to.deep.equal([THIS]);
    expect(headings(list)).to.deep.equal([
      '今天（11月24日周二）',
      '明天（11月25日周三）',
      '11月26日周四',
      '11月27日周五',
      '11月28日周六',
      '11月29日周日',
      '11月30日周一',
    ]);
  });

  it('shows one day, and the others at a press, each with how much is on', async () => {
    const list = await openDay();
    expect(headings(list)).to.deep.equal(['今天（11月24日周二）']);
    expect(pressed(list)).to.deep.equal(['今天 24 （1 项）']);
    await press(list, '周四 26 （2 项）');
    expect([headings(list), pressed(list)]).to.deep.equal([['11月26日周四'], ['周四 26 （2 项）']]);
    await press(list, '周日 29 （没有安排）');
    expect(entriesOn(list, '11月29日周日')).to.deep.equal([NOTHING]);
    await press(list, '七天都看');
    expect([headings(list).length, pressed(list)]).to.deep.equal([7, []]);
  });

  it('shows at first the first day on which something is', async () => {
    const list = await openDay();
    await search(list, '合唱');
    expect(headings(list)).to.deep.equal(['11月26日周四']);
  });

  it('leads to booking what takes bookings, at the very session', async () => {
    const list = await open();
    const asked: unknown[] = [];
    list.addEventListener('linli-book', (event) => {
      event.preventDefault();
      asked.push(event.detail);
    });
    await press(list, /^预约 瑜伽/);
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({ service: 'yoga' });
  });

  for (const [what, day, ...told] of [
    ['that nothing is on', '11月30日周一', NOTHING],
    ['who teaches what where', '今天（11月24日周二）', `16:30 到 18:00 智能手机课 ${SCHOOL}`],
    ['last what has no time', '明天（11月25日周三）', '19:30 到 20:30 瑜伽 嘉顺社区', BEAUTY],
    ['what is cancelled, and why', '11月26日周四', CANCELLED, BEAUTY],
    ['what is moved, and from when', '11月28日周六', '11:00 到 12:00 绘本故事会 长宁社区', MOVED],
    ['nothing more of what is moved', '11月29日周日', NOTHING],
  ] as const) {
    it(`tells of a day ${what}`, async () => {
      expect(entriesOn(await open(), day)).to.deep.equal(told);
    });
  }

  it('gives way to the next and the one before, and comes back', async () => {
    const list = await open();
    expect(buttons(list)).not.to.include('回到今天');
    const seen: (readonly string[])[] = [];
    for (const button of ['后七天', '前七天', '前七天', '回到今天']) {
      await press(list, button);
      seen.push([...headings(list, 2), ...buttons(list).filter((name) => name === '回到今天')]);
    }
    expect(seen).to.deep.equal([[NEXT, '回到今天'], [THIS], [FORMER, '回到今天'], [THIS]]);
    expect(headings(list)).to.include('今天（11月24日周二）');
  });

  it('says so where it has nothing, and has nothing to print', async () => {
    const list = await open();
    await search(list, '义诊');
    expect(heard(list)).to.include('这七天没有已公布的活动安排。');
    expect([headings(list), buttons(list).includes('打印张贴表')]).to.deep.equal([[], false]);
    await press(list, '后七天');
    expect(entries(list)).to.deep.equal(['10:00 到 12:00 义诊 长宁社区']);
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
    expect(heard(list)).to.include('这七天没有已公布的活动安排。');
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
    expect(entries(list)).to.deep.equal(['11:00 到 12:00 绘本故事会']);
  });

  it('names a holiday, asks what is not known of it, and says whom', async () => {
    openAt('linli.view=week&linli.week=2026-12-14');
    const list = await openList();
    expect(entriesOn(list, '12月15日周二（建城日）')).to.deep.equal([
      `16:30 到 18:00 智能手机课 是否照常请咨询：建城日 ${SCHOOL} 咨询请拨 0994-2340001`,
    ]);
  });

  it('shows twelve entries of a full day, more on demand, and of another week twelve', async () => {
    const list = await open(CITY);
    const counts = () => days(list).map((day) => day.querySelectorAll('li').length);
    expect(counts()).to.deep.equal(Array(7).fill(12));
    await press(list, '再显示 12 项安排');
    expect(Math.max(...counts())).to.equal(24);
    await press(list, '后七天');
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
    expect(entries(list)[0]).to.match(/^10:00 到 11:00 瑜伽/);
  });
});
