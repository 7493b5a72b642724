import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { ChangingFeed } from '../support/changing-feed.ts';
import { adopt, controls, nameOf, unmountAll } from '../support/mount.ts';
import { APART, card, linesOf, open, press } from '../support/service-list.driver.ts';

async function openAt(
  name: string,
  attributes: Record<string, string> = APART,
): Promise<ServiceListElement> {
  const list = await open(attributes);
  await press(list, `详情 ${name}`);
  return list;
}

const told = (list: Element, name: string) => linesOf(card(list, name)).join('\n');

/** The address of a link on one card, by what it says. */
function addressIn(list: Element, name: string, words: string): string | undefined {
  const slots = Array.from(card(list, name).querySelectorAll('slot'));
  const links = slots.flatMap((slot) => slot.assignedElements()) as HTMLAnchorElement[];
  return links.find((link) => link.localName === 'a' && link.textContent === words)?.href;
}

afterEach(unmountAll);

describe('An open service', () => {
  for (const [what, name, words] of [
    ['its description', '家电维修', '小家电当天修好。'],
    [
      'the hours of one place',
      '金融服务点',
      /嘉顺社区（.+）\n.+\n开放时间：周一至周五 10:00–14:00/,
    ],
    [
      'the other hours of another',
      '金融服务点',
      /团庄村（清水河乡、玛纳斯县）\n开放时间：每天 全天/,
    ],
    ['what can be done at a place', '金融服务点', '可办理：取现（不足50,000 元）、打印'],
    ['an unknown limit as none', '金融服务点', '绿洲社区（北京南路街道、昌吉市）\n可办理：取现\n'],
    ['that there are steps, and which', '合唱团', '无台阶通道：没有\n两级台阶'],
    ['that the way in is to be asked for', '义诊', '无台阶通道：请咨询'],
    ['where each session is', '瑜伽', '12月2日周三 19:30–20:30 · 嘉顺社区\n12月4日周五'],
    ['the one place but once', '智能手机课', '12月1日周二 16:30–18:00\n'],
    ['for whom it is, and from which age', '智能手机课', '对象：全市居民、60 岁及以上、本市老人'],
    ['from which age to which', '绘本故事会', '对象：所有人、3–12 岁'],
    ['its languages by name', '瑜伽', '语言：简体中文、维吾尔语'],
    ['what to bring', '便民窗口', '需携带：身份证、户口簿'],
    ['whose number is whose', '家电维修', '白天：\n0994-2340004\n夜间：\n13900000000'],
    [
      'its files, each with its kind and size',
      '家电维修',
      '附件：\n报修单（PDF，120.KB）\n海报（图片）\n价目（3.1.MB）',
    ],
    [
      'its accounts in WeChat',
      '家电维修',
      '公众号：修得快\n微信号：\nquick-repairs\n小程序：报修小助手\n微信号：\nmaster-ma\n用微信扫一扫',
    ],
    ['when it was checked, and by whom', '智能手机课', '8 个月前核对（2026年3月20日，社区）'],
    ['that it was to be checked', '智能手机课', '2026年9月20日前再核对一次，可能已有变化'],
  ] as const) {
    it(`tells ${what}`, async () => {
      expect(told(await openAt(name), name)).to.match(
        typeof words === 'string' ? new RegExp(words) : words,
      );
    });
  }

  it('begins with what is known where that is little, also on a wide page', async () => {
    const widen = adopt('main { width: 1100px }');
    const { src } = await ChangingFeed.of({
      feed: { spec: '1.0' },
      services: [
        { id: 'little', name: '配钥匙', at: [] },
        { id: 'more', name: '剪纸', description: '带孩子一起来。', at: [] },
      ],
    });
    const list = await openAt('配钥匙', { ...APART, src });
    await press(list, '详情 剪纸');
    const columnsOf = (name: string) =>
      Array.from(card(list, name).querySelectorAll('.column'), (column) => {
        const details = column.closest('.details')?.getBoundingClientRect();
        const { left, width } = column.getBoundingClientRect();
        return { from: left - (details?.left ?? 0), width, in: details?.width };
      });
    const [only, ...none] = columnsOf('配钥匙');
    const two = columnsOf('剪纸');
    widen();
    expect(none).to.deep.equal([]);
    expect([only?.from, only?.width]).to.deep.equal([0, only?.in]);
    expect(two.map(({ from }) => from > 0)).to.deep.equal([false, true]);
  });

  it('says nothing of what is not due and of what nobody knows', async () => {
    expect(told(await openAt('瑜伽'), '瑜伽')).not.to.match(/再核对/);
    expect(told(await openAt('义诊'), '义诊')).not.to.match(/核对|语言|对象|需携带|电话|网页/);
  });

  for (const [whose, name, label, address] of [
    ['its own number', '家电维修', '13900000000', 'tel:13900000000'],
    ['the number of its provider', '美甲课', '0994-2340001', 'tel:09942340001'],
    ['the number of its place', '便民窗口', '0994-2340002', 'tel:09942340002'],
    ['a file', '家电维修', '海报（图片）', 'https://repairs.example/poster.JPG?v=2'],
    ['its own page', '家电维修', '网页', 'https://repairs.example/'],
    ['the page of its provider', '美甲课', '网页', 'https://school.example/'],
  ] as const) {
    it(`links to ${whose}`, async () => {
      expect(addressIn(await openAt(name), name, label)).to.equal(address);
    });
  }

  it('links to a file that stands beside the feed', async () => {
    const list = await openAt('家电维修');
    const address = addressIn(list, '家电维修', '报修单（PDF，120\u00a0KB）');
    expect(address).to.equal(
      new URL('files/order.pdf', new URL(list.src ?? '', location.href)).href,
    );
  });

  it('links to where mistakes are reported, and says which record is meant', async () => {
    const address = addressIn(await openAt('瑜伽'), '瑜伽', '信息有误？告诉我们') ?? '';
    expect(decodeURIComponent(address)).to.equal(
      'mailto:feedback@town.example?subject=瑜伽 (directory / yoga)',
    );
  });

  it('leads to the maps, each told the place and its coordinates in its own order', async () => {
    const list = await openAt('便民窗口');
    const [amap, baidu, tencent] = ['高德地图', '百度地图', '腾讯地图'].map(
      (map) => new URL(addressIn(list, '便民窗口', map) ?? ''),
    );
    const told = (map: URL | undefined, ...names: string[]) =>
      names.map((name) => map?.searchParams.get(name));
    expect(told(amap, 'position', 'coordinate', 'name')).to.eql([
      '87.3,44.01',
      'gaode',
      '嘉顺社区',
    ]);
    expect(told(baidu, 'location', 'coord_type')).to.eql(['44.01,87.3', 'gcj02']);
    expect(told(tencent, 'marker')[0]).to.include('coord:44.01,87.3;title:嘉顺社区;addr:建国路8号');
    expect(tencent?.searchParams.get('coord_type')).to.equal('2');
  });

  for (const [why, name, attributes] of [
    ['its place has no coordinates', '上门助浴', {}],
    ['nobody says in which system they are', '孕妇瑜伽', { src: '/demo/feeds/changji.json' }],
  ] as const) {
    it(`leads to no map where ${why}`, async () => {
      const list = await openAt(name, { ...APART, ...attributes });
      expect(told(list, name)).not.to.include('地图');
    });
  }
});

describe('A card', () => {
  for (const [what, name, words] of [
    ['what has to be known at once', '家电维修', '本周只收不修'],
    ['what it costs for whom', '助餐点', '\n每份 15 元、60岁以上 8 元\n'],
    ['a price nobody knows to be asked for', '义诊', '\n费用：请咨询\n请先咨询'],
    ['times nobody knows to be asked for', '上门助浴', '时间未公布，请咨询社区'],
    ['what is paid in words', '上门助浴', '\n按次收费\n'],
    ['that one may just come', '便民窗口', '无需预约，直接前往'],
    ['to call where no number is known', '上门助浴', '请电话预约'],
    ['the number to call', '合唱团', '\n0994-2340003'],
  ] as const) {
    it(`says, before it is opened, ${what}`, async () => {
      expect(told(await open(APART), name)).to.include(words);
    });
  }

  for (const [how, name, button, links] of [
    ['with a button', '瑜伽', ['预约 瑜伽'], {}],
    ['on another site', '智能手机课', [], { 到网站预约: 'https://school.example/join' }],
    ['by phone', '合唱团', [], { '0994-2340003': 'tel:09942340003' }],
    ['not at all where nobody says how', '义诊', [], {}],
  ] as const) {
    it(`lets one book ${how}`, async () => {
      const list = await open(APART);
      const buttons = controls(card(list, name), 'button').map(nameOf);
      expect(buttons).to.deep.equal([...button, `详情 ${name}`]);
      for (const [words, address] of Object.entries(links)) {
        expect(addressIn(list, name, words)).to.equal(address);
      }
    });
  }
});
