import { expect, oneEvent } from '@open-wc/testing';
import type { BookEvent, ServiceListElement } from '../../src/index.ts';
import {
  control,
  fill,
  heard,
  mount,
  settled,
  unmountAll,
  withoutJoiners,
} from '../support/mount.ts';

/** A Tuesday; what the town's sessions lie around. */
const TOWN = { src: '/fixed/town.json', now: '2026-11-24T10:00:00+08:00' };
const CITY = { src: '/desk/sample-city.json' };

async function open(attributes: Record<string, string> = {}): Promise<ServiceListElement> {
  const list = mount('linli-service-list', { ...TOWN, ...attributes });
  await settled(list);
  return list;
}

/** What the headings of a level say, in reading order. */
function headings(list: Element, level = 3): readonly string[] {
  return Array.from(list.querySelectorAll(`h${level}`), (heading) => heading.textContent ?? '');
}

/** What a part of the list shows of the light DOM, line by line. */
function linesOf(part: Element | null | undefined): readonly string[] {
  const slots = Array.from(part?.querySelectorAll('slot') ?? []);
  const nodes = slots.flatMap((slot) => slot.assignedElements());
  return nodes.map((node) => withoutJoiners(node.textContent ?? ''));
}

function card(list: Element, name: string): HTMLElement {
  const cards = Array.from(list.shadowRoot?.querySelectorAll<HTMLElement>('article') ?? []);
  const found = cards.find((each) => linesOf(each)[0] === name);
  if (found === undefined) throw new Error(`no card "${name}" among ${headings(list).join()}`);
  return found;
}

function linkOf(list: Element, text: string): string | null | undefined {
  const links = Array.from(list.querySelectorAll('a'));
  return links.find(({ textContent }) => textContent === text)?.getAttribute('href');
}

const announced = (list: Element) =>
  linesOf(list.shadowRoot?.querySelector('[role=status]')).join('\n');

async function press(list: ServiceListElement, name: string): Promise<void> {
  control(list, 'button', name).click();
  await list.updateComplete;
}

async function search(list: ServiceListElement, query: string): Promise<readonly string[]> {
  fill(control(list, 'searchbox', '搜索服务'), query);
  await list.updateComplete;
  return headings(list);
}

async function choose(list: ServiceListElement, category: string): Promise<readonly string[]> {
  const select = control(list, 'combobox', '类别');
  select.value = category;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await list.updateComplete;
  return headings(list);
}

describe('<linli-service-list>', () => {
  afterEach(unmountAll);

  it('groups services by category in the order of the taxonomy, those without one last', async () => {
    const list = await open();
    expect(headings(list, 2)).to.deep.equal(['养老', '文体', '健身', '法律', '其他']);
    expect(headings(list).join()).to.equal('合唱团,义诊,助浴,观星,孕期瑜伽,普法讲座,阅览室,修理');
    expect(announced(list)).to.equal('共 8 项服务');
  });

  for (const [given, like] of Object.entries({ 5: 5, 1: 2, '-3': 2, 9: 6, two: 3 })) {
    it(`takes heading-level="${given}" as ${like}, its categories one above`, async () => {
      const list = await open({ 'heading-level': given });
      const tags = Array.from(list.querySelectorAll('[slot]:not(p, a)'), (node) => node.localName);
      const levels = like === 2 ? ['h2'] : [`h${like - 1}`, `h${like}`];
      expect([...new Set(tags)].sort()).to.deep.equal(levels);
    });
  }

  describe('when somebody searches', () => {
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
      ['its place', '油运', '合唱团,观星,普法讲座'],
      ['the street around its place', '北京南路', '合唱团,观星,普法讲座'],
    ] as const) {
      it(`finds a service by ${by}`, async () => {
        const list = await open();
        expect((await search(list, query)).join()).to.equal(names);
        expect(announced(list)).to.equal(`共 ${names.split(',').length} 项服务`);
      });
    }

    it('says that nothing was found and what to try', async () => {
      const list = await open();
      expect(await search(list, '潜水')).to.deep.equal([]);
      expect(announced(list)).to.equal('共 0 项服务');
      expect(heard(list).join('\n')).to.include('没有找到“潜水”。\n换一个更短的词');
    });

    it('brings everything back with one button, ready to search again', async () => {
      const list = await open();
      await choose(list, 'need:law');
      await search(list, '潜水');
      await press(list, '清除条件');
      const field = control(list, 'searchbox', '搜索服务');
      expect(announced(list)).to.equal('共 8 项服务');
      expect(list.shadowRoot?.activeElement === field, 'focus in the field').to.equal(true);
      expect(field.value).to.equal('');
    });
  });

  it('shows as many services of a category as its option says', async () => {
    const list = await open();
    const options = [...control(list, 'combobox', '类别').options].slice(1);
    expect(options).to.have.length(5);
    for (const { value, text } of options) {
      expect(text).to.match(new RegExp(`\\(${(await choose(list, value)).length}\\)$`));
    }
  });

  it('searches within a category and the categories below it', async () => {
    const list = await open();
    expect(await choose(list, 'need:culture')).to.include('孕期瑜伽');
    expect(await search(list, '油运')).to.have.members(['合唱团', '观星']);
  });

  it('shows 24 services of a long feed, then 24 more with the focus on the first of them', async () => {
    const list = await open(CITY);
    const before = headings(list);
    await press(list, '再显示 24 项');
    expect(before).to.have.length(24);
    expect(headings(list)).to.have.length(48).and.to.include.ordered.members(before);
    expect(linesOf(list.shadowRoot?.activeElement)[0]).to.equal(headings(list)[24]);
  });

  it('reaches each of the 913 services once', async () => {
    const list = await open(CITY);
    expect(announced(list)).to.equal('共 913 项服务');
    const more = () => list.shadowRoot?.querySelector<HTMLElement>('.more button');
    for (let button = more(); button; button = more()) {
      button.click();
      await list.updateComplete;
    }
    const feed: unknown = await (await fetch(CITY.src)).json();
    const { services } = feed as { services: { name: { 'zh-Hans': string } }[] };
    const names = services.map(({ name }) => name['zh-Hans']);
    expect([...headings(list)].sort()).to.deep.equal(names.sort());
  });

  for (const [what, attributes, names] of [
    ['a community', { area: 'loc-youyun' }, '合唱团,观星,普法讲座'],
    ['the communities of a street', { area: 'loc-north' }, '义诊,助浴,孕期瑜伽,阅览室'],
    ['a category', { category: 'need:law' }, '普法讲座'],
    ['a category within a community', { area: 'loc-youyun', category: 'need:elder' }, '合唱团'],
  ] as const) {
    it(`keeps to ${what}`, async () => {
      expect(headings(await open({ ...attributes })).join()).to.equal(names);
    });
  }

  it('says calmly that an unknown place has no services', async () => {
    const list = await open({ area: 'loc-nowhere' });
    expect(heard(list)).to.deep.equal(['示例数据', '目前没有服务。']);
  });

  for (const [what, name, words] of [
    ['the next session', '孕期瑜伽', '下一场：明天（11月25日周三） 10:00–11:30'],
    ['the next date after a cancelled one', '合唱团', '下一场：12月3日周四 19:00–20:30'],
    ['the new date of a moved session', '义诊', '下一场：11月28日周六 16:00–17:00'],
    ['its old date and the reason', '义诊', '（原定 11月27日周五 19:00：场地有会）'],
    ['why the only one is cancelled', '普法讲座', '（11月25日周三） 19:00–20:30 取消：停电'],
    ['opening hours', '阅览室', '开放时间：周一至周五 10:00–14:00'],
    ['that times are not published', '修理', '时间未公布，请咨询社区'],
    ['that it is closed for now', '助浴', '暂停服务'],
    ['that it is free', '孕期瑜伽', '费用：免费'],
    ['what it costs', '合唱团', '费用：每次 15 元'],
    ['that it costs something', '义诊', '费用：收费，金额请咨询'],
    ['that its price is to be asked for', '修理', '费用：请咨询'],
  ] as const) {
    it(`says of a service ${what}`, async () => {
      expect(linesOf(card(await open(), name)).join('\n')).to.include(words);
    });
  }

  it('goes by the instant the page names', async () => {
    const list = await open({ now: '2026-11-25T11:31:00+08:00' });
    expect(linesOf(card(list, '孕期瑜伽')).join()).to.include('下一场：12月2日周三');
    list.now = '2026-11-25T09:59:00+08:00';
    await list.updateComplete;
    expect(linesOf(card(list, '孕期瑜伽')).join()).to.include('下一场：今天（11月25日周三）');
  });

  describe('when a service is opened', () => {
    for (const [what, name, words] of [
      ['its description', '孕期瑜伽', '请穿宽松的衣服。'],
      ['its place with the places around', '孕期瑜伽', '嘉顺社区（建国路街道、昌吉市）'],
      ['the address and its access', '孕期瑜伽', '建国路8号\n无台阶通道：有'],
      ['the dates to come', '孕期瑜伽', '10:00–11:30\n12月2日周三 10:00–11:30\n12月9日周三'],
      ['what is cancelled, and why', '合唱团', '11月26日周四 19:00–20:30 取消：老师外出'],
    ] as const) {
      it(`tells ${what}`, async () => {
        const list = await open();
        await press(list, `详情 ${name}`);
        expect(linesOf(card(list, name)).join('\n')).to.include(words);
      });
    }

    it('links to the phone and the website of its provider', async () => {
      const list = await open();
      await press(list, '详情 孕期瑜伽');
      expect(linkOf(list, '0994-2345678')).to.equal('tel:09942345678');
      expect(linkOf(list, '网页')).to.equal('https://school.example/');
    });

    it('finds a relative website beside the feed, and none where the address is script', async () => {
      const list = await open();
      await press(list, '详情 合唱团');
      expect(linkOf(list, '网页')).to.equal(undefined);
      await press(list, '详情 观星');
      expect(linkOf(list, '网页')).to.equal(new URL('/fixed/stars.html', location.href).href);
    });

    it('opens in place, alone, and closes again', async () => {
      const list = await open();
      const before = heard(list);
      const button = control(list, 'button', '详情 孕期瑜伽');
      await press(list, '详情 孕期瑜伽');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(list.shadowRoot?.querySelectorAll('[aria-expanded=true]')).to.have.length(1);
      await press(list, '收起 孕期瑜伽');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(heard(list)).to.deep.equal(before);
    });
  });

  it('offers booking only where a session can be booked now', async () => {
    const buttons = (await open()).shadowRoot?.querySelectorAll('[part=book]') ?? [];
    const names = Array.from(buttons, (button) => button.ariaLabel);
    expect(names).to.deep.equal(['预约 观星', '预约 孕期瑜伽']);
  });

  it('asks the page to book, which can take it', async () => {
    const list = await open();
    document.addEventListener('linli-book', (event) => event.preventDefault(), { once: true });
    setTimeout(() => control(list, 'button', '预约 孕期瑜伽').click());
    const event = (await oneEvent(list, 'linli-book')) as BookEvent;
    expect(event).to.include({ bubbles: true, composed: true, cancelable: true });
    expect(event.detail).to.deep.equal({
      feed: new URL(TOWN.src, location.href).href,
      service: 'yoga',
      session: 'at-yoga~weekly~2026-11-25T10:00',
    });
    await list.updateComplete;
    expect(heard(list)).not.to.include('请穿宽松的衣服。');
  });

  it('opens a service where nobody books it', async () => {
    const list = await open();
    await press(list, '预约 孕期瑜伽');
    expect(heard(list)).to.include('请穿宽松的衣服。');
  });

  it('shows what there is of absurd data, each service once, and throws nothing', async () => {
    const thrown: unknown[] = [];
    const note = (event: Event) => void thrown.push(event);
    for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, note);
    const list = await open({ src: '/fixed/absurd.json' });
    for (const { textContent } of list.querySelectorAll('h3')) {
      await press(list, `详情 ${textContent}`);
    }
    for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, note);
    expect(thrown).to.deep.equal([]);
    expect(headings(list)[0]).to.have.length(20_000);
    expect(headings(list).slice(1).join()).to.equal('مەكتەپ,第一个,怪编号,无处可寻');
  });

  it('tells a session once, however often the feed lists it', async () => {
    const list = await open({ src: '/fixed/absurd.json' });
    await press(list, '详情 怪编号');
    const told = linesOf(list.shadowRoot?.querySelector('.sessions')).slice(1);
    expect(told).to.have.length(1);
  });
});
