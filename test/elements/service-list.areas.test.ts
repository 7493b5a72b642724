import { expect } from '@open-wc/testing';
import { control, controls, heard, nameOf, unmountAll } from '../support/mount.ts';
import {
  addressOf,
  announced,
  APART,
  choose,
  focusedIn,
  headings,
  linesOf,
  open,
  openFilters,
  options,
  partOf,
  press,
  tick,
  TOWN,
} from '../support/service-list.driver.ts';

const note = (list: Element) => heard(list).find((line) => line.startsWith('另有'));

describe('What <linli-service-list> is about', () => {
  afterEach(unmountAll);

  for (const [what, attributes, names] of [
    ['a community', { area: 'loc-youyun' }, '合唱团,观星,普法讲座'],
    ['the communities of a street', { area: 'loc-north' }, '义诊,助浴,孕期瑜伽,阅览室'],
    ['a category', { category: 'need:law' }, '普法讲座'],
    ['a category and those within it', { category: 'need:culture' }, '合唱团,观星,孕期瑜伽'],
    ['an organization', { organization: 'org-school' }, '孕期瑜伽'],
    ['a category within a community', { area: 'loc-youyun', category: 'need:elder' }, '合唱团'],
    ['everything, where the attributes are empty', { area: '', category: '', organization: '' }, 8],
  ] as const) {
    it(`may be ${what}`, async () => {
      const list = await open({ ...TOWN, ...attributes });
      const shown = headings(list);
      if (typeof names === 'number') expect(shown).to.have.length(names);
      else expect([...shown].sort()).to.deep.equal(names.split(',').sort());
    });
  }

  for (const [attribute, value] of [
    ['area', 'loc-nowhere'],
    ['category', 'need:nothing'],
    ['organization', '__proto__'],
  ] as const) {
    it(`is unknown, not empty, and the phone stays in view, where ${attribute}="${value}"`, async () => {
      const list = await open({ ...TOWN, [attribute]: value });
      expect(heard(list)).to.deep.equal([
        '请打电话 0300-2000000',
        '数据发布者的通知：',
        '示例数据',
        '内容暂时无法显示。请稍后再试，或直接联系社区。',
      ]);
    });
  }

  it('is not asked again: the category of the tag is not among the choices', async () => {
    const list = await open({ category: 'need:culture', area: 'loc-north' });
    const names = (label: string) => options(list, label).map(({ text }) => text.trim());
    const tiles = controls(control(list, 'group', '类别'), 'button').map(nameOf);
    expect(tiles).to.deep.equal(['全部', '养老', '健身']);
    await openFilters(list);
    expect(names('地点').join()).to.equal('嘉顺社区（2）,长宁社区（1）');
  });
});

describe('A community in <linli-service-list>', () => {
  afterEach(unmountAll);

  it('is told how much the city has for it besides, and the way there and back', async () => {
    const list = await open({ area: 'loc-a' });
    const own = headings(list);
    expect(own).to.have.members(['瑜伽', '美甲课', '便民窗口', '智能手机课', '金融服务点']);
    expect(note(list)).to.equal('另有 6 项全市共享的服务，您也可以参加。');
    await press(list, '看全市的服务');
    expect([announced(list), note(list), addressOf()]).to.deep.equal([
      '共 14 项服务',
      undefined,
      'linli.wide=1',
    ]);
    await press(list, '只看本社区');
    expect([headings(list), addressOf()]).to.deep.equal([own, '']);
    expect(note(list)).to.include('6');
  });

  for (const area of ['loc-a', 'loc-b', 'loc-c', 'loc-d', 'loc-north', 'loc-south']) {
    it(`is told the very number of services that are then open to it: ${area}`, async () => {
      const list = await open({ ...APART, area });
      const own = headings(list);
      const told = Number(/\d+/.exec(note(list) ?? '')?.[0]);
      await press(list, '看全市的服务');
      await openFilters(list);
      await choose(list, '地点', 'loc-city');
      await tick(list, '服务对象', '所有人');
      const shared = await tick(list, '服务对象', '全市居民');
      expect(shared.filter((name) => !own.includes(name))).to.have.length(told);
    });
  }

  it('is told of the city also where it has nothing of its own', async () => {
    const list = await open({ area: 'loc-d', category: 'need:meals' });
    expect(heard(list).slice(-2)).to.deep.equal(['目前没有服务。', note(list)]);
    expect(note(list)).to.include('另有 1 项');
    await press(list, '看全市的服务');
    expect(headings(list)).to.deep.equal(['助餐点', '夜宵食堂']);
    await press(list, '只看本社区');
    expect(note(list)).to.include('另有 1 项');
  });

  it('goes on reading where the services of the city begin, and its own again', async () => {
    const list = await open({ area: 'loc-d', category: 'need:meals' });
    control(list, 'button', '看全市的服务').focus();
    await press(list, '看全市的服务');
    expect(linesOf(focusedIn(list))[0]).to.equal('助餐点');
    control(list, 'button', '只看本社区').focus();
    await press(list, '只看本社区');
    expect(focusedIn(list)?.textContent.trim()).to.equal('看全市的服务');
  });

  for (const area of ['loc-city', 'loc-nowhere']) {
    it(`is told nothing where there is nothing besides: ${area}`, async () => {
      const list = await open({ area });
      expect([note(list), partOf(list, '.area-note')]).to.deep.equal([undefined, null]);
    });
  }

  it('keeps what somebody has chosen on the way to the city and back', async () => {
    const list = await open({ area: 'loc-a' });
    await openFilters(list);
    const own = await tick(list, '预约方式', '直接前往');
    await press(list, '看全市的服务');
    expect(headings(list)).to.include.members([...own, '阅览室', '助餐点']);
    await press(list, '只看本社区');
    expect(headings(list)).to.deep.equal(own);
  });
});
