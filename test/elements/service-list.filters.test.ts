import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { control, heard, unmountAll } from '../support/mount.ts';
import {
  announced,
  APART,
  chips,
  choose,
  enterAge,
  facets,
  focusedIn,
  headings,
  open as openList,
  openFilters,
  partOf,
  press,
  search,
  tick,
  TOWN,
} from '../support/service-list.driver.ts';

/** A list with its filters open. */
async function open(
  attributes: Readonly<Record<string, string>> = {},
): Promise<ServiceListElement> {
  const list = await openList({ ...APART, ...attributes });
  await openFilters(list);
  return list;
}

const toggle = (list: Element) => partOf(list, '.search button');

describe('The filters of <linli-service-list>', () => {
  afterEach(unmountAll);

  it('open and close with a button that says so', async () => {
    const list = await openList(APART);
    expect(partOf(list, '#filters')).to.equal(null);
    expect(toggle(list)?.getAttribute('aria-expanded')).to.equal('false');
    await press(list, '筛选');
    expect(partOf(list, '#filters')?.getAttribute('aria-label')).to.equal('筛选');
    expect(toggle(list)?.getAttribute('aria-expanded')).to.equal('true');
    await press(list, '筛选');
    expect(partOf(list, '#filters')).to.equal(null);
  });

  it('ask for all that the feed tells apart', async () => {
    expect(facets(await open()).join()).to.equal(
      '地点,类别,提供方,年龄,什么时候,星期,时段,无台阶通道,服务对象,语言,费用,预约方式',
    );
  });

  it('ask for nothing where there is nothing to choose', async () => {
    const names = facets(await open(TOWN));
    expect(names.join()).to.equal('地点,类别,年龄,什么时候,星期,时段,无台阶通道,费用,预约方式');
  });

  it('take any of the choices of one kind, and one of each kind', async () => {
    const list = await open();
    const free = await tick(list, '费用', '免费');
    const both = await tick(list, '费用', '收费');
    await tick(list, '费用', '免费');
    const paid = headings(list);
    expect(paid).to.have.members(['助餐点', '夜宵食堂', '少儿编程', '家电维修']);
    expect([...both].sort()).to.deep.equal([...free, ...paid].sort());
    expect(await tick(list, '星期', '周日')).to.have.members(['助餐点', '夜宵食堂', '少儿编程']);
    expect(await tick(list, '预约方式', '在线预约')).to.deep.equal(['少儿编程']);
  });

  for (const [day, part, place, isGiven] of [
    ['周三', '晚上', 'loc-a', true],
    ['周三', '晚上', 'loc-b', false],
    ['周五', '上午', 'loc-b', true],
    ['周五', '上午', 'loc-a', false],
    ['周五', '晚上', '', false],
    ['周三', '晚上', 'loc-north', true],
  ] as const) {
    const promise = `${isGiven ? 'find' : 'do not find'} what is given on Wednesday evening at A`;
    it(`${promise} and on Friday morning at B by ${day} ${part} ${place}`, async () => {
      const list = await open();
      await tick(list, '星期', day);
      await tick(list, '时段', part);
      const names = await choose(list, '地点', place);
      expect(names.includes('瑜伽'), names.join()).to.equal(isGiven);
    });
  }

  for (const [legend, name, names] of [
    ['费用', '费用请咨询', '义诊,上门助浴,金融服务点'],
    ['时段', '时间未公布', '美甲课,上门助浴,金融服务点'],
    ['星期', '时间未公布', '上门助浴,金融服务点'],
    ['服务对象', '服务对象未说明', '夜宵食堂,义诊'],
    ['预约方式', '预约方式请咨询', '夜宵食堂,义诊'],
    ['无台阶通道', '台阶情况请咨询', '阅览室,绘本故事会,义诊,上门助浴,金融服务点'],
  ] as const) {
    it(`let somebody choose what is not known: ${legend}, ${name}`, async () => {
      const list = await open();
      expect(await tick(list, legend, name)).to.have.members(names.split(','));
    });
  }

  it('leave out what is not for an age, and nothing that names no age', async () => {
    const list = await open();
    expect(await enterAge(list, '67')).not.to.include.members(['绘本故事会', '少儿编程']);
    expect(headings(list)).to.include.members(['智能手机课', '上门助浴', '义诊']);
    expect(chips(list)).to.deep.equal(['67 岁']);
    expect(await enterAge(list, '１０')).to.include.members(['绘本故事会', '少儿编程', '义诊']);
    expect(headings(list)).not.to.include('瑜伽');
    expect(await enterAge(list, '')).to.have.length(14);
    expect(chips(list)).to.deep.equal([]);
  });

  for (const age of ['abc', '六十多', '-5', '1e2', '9999']) {
    it(`leave nothing out for "${age}", which is no age, and say so beside it`, async () => {
      const list = await open();
      const before = heard(list);
      await enterAge(list, age);
      expect(heard(list)).to.deep.equal(before);
      expect(chips(list)).to.deep.equal([]);
      const field = control(list, 'textbox', '年龄');
      expect(field.value).to.equal(age);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.equal('age-error');
      const error = partOf(list, '#age-error');
      expect(error?.textContent).to.contain('没有按它筛选');
      expect(error?.getAttribute('role')).to.equal('alert'); // the focus may stay in the field
    });
  }

  for (const age of ['67岁', '六十七', '６７', '67 周岁', '67.5']) {
    it(`take "${age}" for the age it is`, async () => {
      const list = await open();
      await enterAge(list, age);
      expect(chips(list)).to.deep.equal(['67 岁']);
      expect(control(list, 'textbox', '年龄').value).to.equal('67');
      await enterAge(list, age);
      expect(control(list, 'textbox', '年龄').value).to.equal('67');
    });
  }

  it('forget an age that was not understood when another is typed, none, or all is cleared', async () => {
    const list = await open();
    const error = () => partOf(list, '#age-error');
    await enterAge(list, '七十多');
    await enterAge(list, '七十');
    expect(error()).to.equal(null);
    await enterAge(list, '老人');
    expect(error()).not.to.equal(null);
    expect(chips(list)).to.deep.equal([]);
    await enterAge(list, '');
    expect(error()).to.equal(null);
    await tick(list, '费用', '免费');
    await tick(list, '费用', '收费');
    await enterAge(list, '老人');
    await press(list, '清除条件');
    expect(error()).to.equal(null);
    expect(control(list, 'textbox', '年龄').value).to.equal('');
  });

  it('show what is chosen, and how much of it, also while they are closed', async () => {
    const list = await open();
    await tick(list, '费用', '免费');
    await tick(list, '预约方式', '直接前往');
    await press(list, '七天内');
    await press(list, '文体');
    await press(list, '筛选');
    expect(chips(list)).to.deep.equal(['文体', '七天内', '免费', '直接前往']);
    expect(toggle(list)?.textContent.trim()).to.equal('筛选（3）');
    expect(headings(list)).to.deep.equal(['阅览室']);
  });

  it('give back one choice after the other, with the focus on the next', async () => {
    const list = await open();
    await press(list, '七天内');
    await tick(list, '费用', '免费');
    await tick(list, '费用', '收费');
    for (const [chip, left] of [
      ['去掉条件：费用：免费', ['七天内', '收费']],
      ['去掉条件：什么时候：七天内', ['收费']],
    ] as const) {
      await press(list, chip);
      expect(chips(list)).to.deep.equal(left);
      expect(focusedIn(list)?.matches('.chip'), `a chip has the focus after ${chip}`).to.equal(
        true,
      );
    }
    await press(list, '去掉条件：费用：收费');
    expect(announced(list)).to.equal('共 14 项服务');
    expect(focusedIn(list)?.id).to.equal('query');
    expect(control(control(list, 'group', '费用'), 'checkbox', '收费').checked).to.equal(false);
  });

  it('give everything back at once', async () => {
    const list = await open();
    await tick(list, '费用', '免费');
    await enterAge(list, '67');
    expect(await search(list, '课')).to.deep.equal(['美甲课', '智能手机课']);
    await press(list, '清除条件');
    expect(announced(list)).to.equal('共 14 项服务');
    expect([chips(list), control(list, 'textbox', '年龄').value]).to.deep.equal([[], '']);
    expect(focusedIn(list)?.id).to.equal('query');
  });

  it('lead to what is found, and the focus with it', async () => {
    const list = await open();
    const names = await tick(list, '费用', '收费');
    control(list, 'button', '看这 4 项服务').focus();
    await press(list, '看这 4 项服务');
    expect(partOf(list, '#filters')).to.equal(null);
    expect(headings(list)).to.deep.equal(names);
    expect(focusedIn(list)?.matches('.card'), 'the first card has the focus').to.equal(true);
  });

  it('lead to what to do where nothing is found', async () => {
    const list = await open();
    await press(list, '养老');
    await tick(list, '预约方式', '电话预约');
    await enterAge(list, '0');
    await press(list, '没有符合的服务，收起筛选');
    expect(heard(list)).to.include('没有符合这些条件的服务。');
    await press(list, '清除条件');
    expect(announced(list)).to.equal('共 14 项服务');
  });
});
