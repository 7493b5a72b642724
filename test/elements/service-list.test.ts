import { expect, oneEvent } from '@open-wc/testing';
import type { BookEvent, ServiceListElement } from '../../src/index.ts';
import { control, heard, unmountAll } from '../support/mount.ts';
import {
  ABSURD,
  announced,
  card,
  cards,
  choose,
  faultsDuring,
  headings,
  linesOf,
  linkOf,
  open as openList,
  partOf,
  press,
  TOWN,
} from '../support/service-list.driver.ts';

const open = (attributes: Readonly<Record<string, string>> = {}): Promise<ServiceListElement> =>
  openList({ ...TOWN, ...attributes });

const nameIn = (each: Element) => each.querySelector('slot')?.name;

async function openAll(list: ServiceListElement): Promise<void> {
  for (const each of cards(list)) {
    each.querySelector<HTMLElement>('.actions [aria-expanded=false]')?.click();
    await list.updateComplete;
  }
  expect(list.shadowRoot?.querySelectorAll('.card [aria-expanded=false]')).to.have.length(0);
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

  for (const [what, name, words] of [
    ['the next session', '孕期瑜伽', '明天周三 10:00–11:30'],
    ['the next date after a cancelled one', '合唱团', '12月3日周四 19:00–20:30'],
    ['the new date of a moved session', '义诊', '11月28日周六 16:00–17:00'],
    ['its old date and the reason', '义诊', '（原定 11月27日周五 19:00：场地有会）'],
    ['why the only one is cancelled', '普法讲座', '（11月25日周三） 19:00–20:30 取消：停电'],
    ['opening hours', '阅览室', '周一至周五 10:00–14:00'],
    ['that times are not published', '修理', '时间未公布，请咨询社区'],
    ['that it is closed for now', '助浴', '暂停服务'],
    ['that it is free', '孕期瑜伽', '\n免费'],
    ['what it costs', '合唱团', '\n每次 15 元\n'],
    ['that it costs something', '义诊', '\n收费，金额请咨询\n'],
    ['that its price is to be asked for', '修理', '费用：请咨询'],
  ] as const) {
    it(`says of a service ${what}`, async () => {
      expect(linesOf(card(await open(), name)).join('\n')).to.include(words);
    });
  }

  it('goes by the instant the page names', async () => {
    const list = await open({ now: '2026-11-25T11:31:00+08:00' });
    expect(linesOf(card(list, '孕期瑜伽')).join()).to.include('12月2日周三');
    list.now = '2026-11-25T09:59:00+08:00';
    await list.updateComplete;
    expect(linesOf(card(list, '孕期瑜伽')).join()).to.include('今天周三');
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
    const faults = await faultsDuring(async () => {
      const list = await open({ src: '/fixed/absurd.json' });
      await openAll(list);
      expect(headings(list)[0]).to.have.length(20_000);
      expect(headings(list).slice(1).join()).to.equal('مەكتەپ,第一个,怪编号,无处可寻');
    });
    expect(faults).to.deep.equal([]);
  });

  for (const [view, signs] of [
    ['cards', ['什么都没有', '什么都不对', '第一个', '无处可寻', '到处都有', 'يوگا']],
    ['week', ['另有', '项服务没有公布时间']],
    ['finder', ['哪里能办']],
    ['sheet', ['<img src=x onerror="window.pwned=true">']],
  ] as const) {
    it(`shows what there is of an absurd directory as ${view}, every card open`, async () => {
      const faults = await faultsDuring(async () => {
        const list = await open({ ...ABSURD, view, limit: '1000' });
        await openAll(list);
        for (const option of partOf(list, '#capability')?.querySelectorAll('option') ?? []) {
          await choose(list, /./, option.value);
        }
        const words = heard(list).join('\n');
        for (const sign of signs) expect(words).to.include(sign);
        expect(new Set(cards(list).map(nameIn)).size).to.equal(cards(list).length);
        expect(words).not.to.match(/undefined|NaN|\[object|Infinity|null/);
      });
      expect(faults).to.deep.equal([]);
      expect((window as unknown as { pwned?: boolean }).pwned).to.equal(undefined);
    });
  }

  it('tells a session once, however often the feed lists it', async () => {
    const list = await open({ src: '/fixed/absurd.json' });
    await press(list, '详情 怪编号');
    const told = linesOf(partOf(list, '.sessions')).slice(1);
    expect(told).to.have.length(1);
  });
});
