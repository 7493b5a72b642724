import { expect } from '@open-wc/testing';
import { controls, heard, nameOf, unmountAll } from '../support/mount.ts';
import {
  addressOf,
  announced,
  card,
  DIRECTORY,
  headings,
  linesOf,
  open,
  openAt,
  openedIn,
  press,
  TOWN,
} from '../support/service-list.driver.ts';
import { until } from '../support/until.ts';

const ALONE = { ...DIRECTORY, service: 'yoga' };
const CHOICES = /搜|筛选|一周|哪里|全部|类别|按/;

const choices = (list: Element) =>
  [...controls(list, 'button'), ...controls(list, 'searchbox'), ...controls(list, 'combobox')]
    .map(nameOf)
    .filter((name) => CHOICES.test(name));

describe('A service that stands alone', () => {
  afterEach(() => {
    openAt('');
    unmountAll();
  });

  it('is shown open, with all that is known of it, and nothing else', async () => {
    const list = await open(ALONE);
    await until(() => linesOf(card(list, '瑜伽')).includes('近期安排：'), 'its details');
    expect([headings(list), openedIn(list).length]).to.deep.equal([['瑜伽'], 1]);
    expect(choices(list)).to.deep.equal([]);
    expect(announced(list)).to.equal('');
  });

  it('is closed and opened again by its button', async () => {
    const list = await open(ALONE);
    await press(list, '收起 瑜伽');
    expect(openedIn(list)).to.deep.equal([]);
    await press(list, '详情 瑜伽');
    expect(openedIn(list)).to.have.length(1);
  });

  it('is left alone by what the address says of other lists', async () => {
    openAt('linli.q=合唱&linli.view=week');
    const list = await open(ALONE);
    expect(headings(list)).to.deep.equal(['瑜伽']);
    expect(addressOf()).to.equal('linli.q=合唱&linli.view=week');
  });

  it('is another one when the page says so, and a list again without', async () => {
    const list = await open(ALONE);
    list.service = 'choir';
    await list.updateComplete;
    expect([headings(list), openedIn(list).length]).to.deep.equal([['合唱团'], 1]);
    list.service = null;
    await list.updateComplete;
    expect(headings(list).length).to.be.greaterThan(1);
    expect(openedIn(list)).to.deep.equal([]);
  });

  it('that is gone is said to be, with whom to ask, below the words of the page', async () => {
    const list = await open({ ...TOWN, service: 'svc-long-gone' });
    await until(() => heard(list).some((line) => line.includes('没有列在这里')), 'that it is gone');
    expect(heard(list)[0]).to.equal('请打电话 0300-2000000');
    expect(heard(list).join()).to.match(/现在没有列在这里，可能停办了，或者改了名字。请问一下/);
    expect(choices(list)).to.deep.equal([]);
  });

  it('is no other where nothing is named: an empty attribute is none', async () => {
    const list = await open({ ...DIRECTORY, service: '' });
    expect(headings(list).length).to.be.greaterThan(1);
  });
});
