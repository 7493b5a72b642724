import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { control, mount, settled, unmountAll, until } from '../support/mount.ts';
import {
  addressOf,
  announced,
  cards,
  chips,
  DIRECTORY,
  go,
  open,
  openedIn,
  openAt,
  openFilters,
  press,
  tick,
} from '../support/service-list.driver.ts';

const isPressed = (list: Element, view: string) =>
  control(list, 'button', view).getAttribute('aria-pressed') === 'true';

describe('The address of a page and the life of <linli-service-list>', () => {
  afterEach(unmountAll);

  it('keeps what the page has in it, and its fragment', async () => {
    openAt('id=7&linli9.q=x&tag=a&tag=b', 'services');
    const former = location.search;
    const list = await open();
    await press(list, '养老');
    expect(location.search).to.equal(`${former}&linli.category=need:elder`);
    expect(location.hash).to.equal('#services');
    await press(list, '去掉条件');
    expect(location.search + location.hash).to.equal(`${former}#services`);
  });

  it('keeps two lists apart', async () => {
    const first = await open();
    const second = await open();
    await press(first, '养老');
    await press(second, '就餐');
    expect([addressOf('linli'), addressOf('linli2')]).to.deep.equal([
      'linli.category=need:elder',
      'linli2.category=need:meals',
    ]);
    expect([chips(first), chips(second)]).to.deep.equal([['养老'], ['就餐']]);
    await go(second, -1);
    expect([chips(first), chips(second)]).to.deep.equal([['养老'], []]);
  });

  it('has the prefix that the tag asks for', async () => {
    openAt('linli.cost=paid&needs.category=need:elder');
    const list = await open({ 'url-prefix': 'needs' });
    expect(chips(list)).to.deep.equal(['养老']);
    await press(list, '一周');
    expect(addressOf('needs')).to.equal('needs.category=need:elder&needs.view=week');
    expect(addressOf('linli')).to.equal('linli.cost=paid');
  });

  it('says and hears nothing where the tag wants none', async () => {
    openAt('linli.cost=paid&none.cost=paid');
    const { href } = location;
    const list = await open({ 'url-prefix': 'none', view: 'week' });
    expect([isPressed(list, '一周'), chips(list)]).to.deep.equal([true, []]);
    await press(list, '服务');
    await press(list, '养老');
    expect([chips(list), location.href]).to.deep.equal([['养老'], href]);
  });

  it('is that of cards where a script sets a view that there is none of', async () => {
    const list = await open({ 'url-prefix': 'none', view: 'week' });
    Object.assign(list, { view: 'weeek' });
    await settled(list);
    expect([isPressed(list, '一周'), isPressed(list, '服务')]).to.deep.equal([false, true]);
  });

  for (const prefix of ['linli', 'none']) {
    it(`and the list agree after the list was away, with the prefix ${prefix}`, async () => {
      const list = await open({ 'url-prefix': prefix });
      await openFilters(list);
      await tick(list, '费用', '收费');
      await press(list, '详情 少儿编程');
      const [page, former] = [list.parentElement, addressOf()];
      list.remove();
      await Promise.resolve();
      page?.append(list);
      await list.updateComplete;
      expect([chips(list), openedIn(list)]).to.deep.equal([['收费'], ['少儿编程']]);
      await press(list, '收起 少儿编程');
      expect([openedIn(list), addressOf()]).to.deep.equal([[], former]);
    });
  }

  it('is read by the list that takes the place of another', async () => {
    const former = await open();
    await press(former, '养老');
    const list = former.cloneNode() as ServiceListElement;
    former.replaceWith(list);
    await until(() => cards(list).length > 0, 'the services');
    expect(chips(list)).to.deep.equal(['养老']);
    await press(list, '一周');
    expect(addressOf()).to.equal('linli.category=need:elder&linli.view=week');
  });

  it('is read by a list that is told later which feed to read', async () => {
    openAt('linli.category=need:elder');
    const list = mount('linli-service-list', { now: DIRECTORY.now });
    await settled(list);
    list.src = DIRECTORY.src;
    await until(() => cards(list).length > 0, 'the services');
    expect([chips(list), addressOf()]).to.deep.equal([['养老'], 'linli.category=need:elder']);
  });

  for (const [attribute, value, count] of [
    ['area', 'loc-a', 5],
    ['category', 'need:culture', 4],
    ['organization', 'org-school', 2],
    ['view', 'cards', 14],
  ] as const) {
    it(`begins anew, like the list, when the page changes ${attribute}`, async () => {
      const list = await open({ view: 'week' });
      await press(list, '服务');
      await press(list, '养老');
      list.setAttribute('view', 'cards');
      list.setAttribute(attribute, value);
      await list.updateComplete;
      expect([announced(list), chips(list)]).to.deep.equal([`共 ${count} 项服务`, []]);
      await until(() => addressOf() === '', 'the address');
    });
  }

  it('may be changed by a script of the page, which the list goes along with', async () => {
    const list = await open();
    await press(list, '养老');
    const address = new URL(location.href);
    address.searchParams.set('page', '2');
    history.pushState({ page: 2 }, '', address);
    await openFilters(list);
    await tick(list, '费用', '费用请咨询');
    expect([addressOf('page'), addressOf()]).to.deep.equal([
      '',
      'linli.category=need:elder&linli.cost=ask',
    ]);
    expect(new URLSearchParams(location.search).get('page')).to.equal('2');
    expect(history.state).to.deep.equal({ page: 2 });
    await go(list, -1);
    expect(chips(list)).to.deep.equal(['养老']);
    await go(list, -1);
    expect([chips(list), new URLSearchParams(location.search).has('page')]).to.deep.equal([
      ['养老'],
      false,
    ]);
    await go(list, -1);
    expect(chips(list)).to.deep.equal([]);
  });
});
