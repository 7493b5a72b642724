import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { convertPosition } from '../../src/lazy/coordinates.ts';
import { control, heard, unmountAll, until } from '../support/mount.ts';
import { DENIED, LocationDevice, TIMEOUT, UNAVAILABLE } from '../support/location-device.ts';
import { putBack, replace } from '../support/replace.ts';
import { requestsMade } from '../support/requests-made.ts';
import {
  addressOf,
  APART,
  cards,
  choose,
  headings,
  linesOf,
  open as openList,
  openAt,
  press,
} from '../support/service-list.driver.ts';

/** At the door of A, as a phone says it: in the coordinates of the feed that is 300 metres from here. */
const AT_A = { longitude: 87.2967123, latitude: 44.0091456 };

const NEAR_ME = '离我最近';
const PRIVACY = '您的位置只用来在这台设备上算距离，不会发给任何人。';

let device: LocationDevice;

const open = (attributes: Readonly<Record<string, string>> = {}) =>
  openList({ ...APART, ...attributes });

/** Taps, and waits until the device has answered and the conversion is there. */
async function goNearMe(list: ServiceListElement): Promise<void> {
  await press(list, NEAR_ME);
  device.find(AT_A);
  await until(() => heard(list).includes(PRIVACY), 'the position');
}

const distances = (list: Element) =>
  cards(list).map((card) => linesOf(card).find((line) => /^约 [\d.]+ (米|公里)$/.test(line)));

const sorts = (list: Element) =>
  Array.from(control(list, 'combobox', '排序').options, ({ value }) => value);

const isOn = (list: Element) =>
  control(list, 'button', NEAR_ME).getAttribute('aria-pressed') === 'true';

describe('"Near me" of <linli-service-list>', () => {
  beforeEach(() => {
    device = new LocationDevice();
    replace(navigator, 'geolocation', device);
    replace(document, 'featurePolicy', undefined);
  });

  afterEach(() => {
    unmountAll();
    putBack();
  });

  for (const view of ['cards', 'week', 'finder']) {
    it(`asks the device nothing before a tap: ${view}`, async () => {
      const list = await open({ view });
      expect([device.questions.length, isOn(list)]).to.deep.equal([0, false]);
      await press(list, NEAR_ME);
      expect(device.questions).to.have.length(1);
      expect(heard(list)).to.include('正在确定您的位置…');
    });
  }

  it('asks nothing where a link wants the list by distance', async () => {
    openAt('linli.sort=distance');
    const list = await openList();
    expect([device.questions.length, headings(list, 2)[0]]).to.deep.equal([0, '养老']);
  });

  it('orders the services by how far they are, and says how far that is', async () => {
    const list = await open();
    await goNearMe(list);
    expect(headings(list, 2)).to.deep.equal(['由近到远']);
    expect(control(list, 'combobox', '排序').selectedOptions[0]?.text).to.equal('由近到远');
    expect(distances(list)).to.deep.equal([
      ...Array<string>(5).fill('约 100 米'), // at A
      ...Array<string>(5).fill('约 1 公里'), // at B
      ...Array<string>(3).fill('约 2 公里'), // at C
      undefined, // on no map
    ]);
    expect(isOn(list)).to.equal(true);
  });

  it('brings the nearest place first that can do what is asked for', async () => {
    const list = await open({ view: 'finder' });
    await choose(list, '要办什么', 'cash_withdrawal');
    const places = () => cards(list).map((card) => linesOf(card)[0]?.slice(0, 4));
    expect(places()).to.deep.equal(['团庄村（', '嘉顺社区', '绿洲社区']);
    await goNearMe(list);
    expect(places()).to.deep.equal(['嘉顺社区', '团庄村（', '绿洲社区']);
    expect(distances(list)).to.deep.equal(['约 100 米', '约 88 公里', undefined]);
  });

  it('says at each place of an open service how far it is', async () => {
    const list = await open();
    await goNearMe(list);
    await press(list, '详情 瑜伽');
    const [first] = cards(list);
    const told = linesOf(first?.querySelector('.details')).filter((line) => line.startsWith('约'));
    expect(told).to.deep.equal(['约 100 米', '约 1 公里']);
  });

  it('keeps the position out of addresses, events, words, attributes and requests', async () => {
    const said: string[] = [];
    const dispatch = EventTarget.prototype.dispatchEvent;
    replace(EventTarget.prototype, 'dispatchEvent', function (this: EventTarget, event: Event) {
      said.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
      return dispatch.call(this, event);
    });
    const list = await openList({ 'structured-data': '' });
    await goNearMe(list);
    await press(list, '详情 瑜伽');
    await press(list, '哪里能办');
    await choose(list, '要办什么', 'cash_withdrawal');
    await press(list, '服务');
    const { outerHTML, shadowRoot } = list;
    said.push(location.href, outerHTML, shadowRoot?.innerHTML ?? '', ...(await requestsMade()));
    const told = [AT_A, convertPosition(AT_A, 'wgs84', 'gcj02')].flatMap((position) =>
      [position.longitude, position.latitude].map((degrees) => String(degrees).slice(0, 7)),
    );
    expect(told.filter((degrees) => said.join('\n').includes(degrees))).to.deep.equal([]);
    expect(said.join('\n')).to.include('sort=distance').and.to.include('约 100 米');
  });

  for (const [what, code, words] of [
    ['refuses', DENIED, '没有得到位置许可。也可以在服务列表的“筛选”里选地点。'],
    ['does not know', UNAVAILABLE, '暂时无法确定位置。也可以在服务列表的“筛选”里选地点。'],
    ['takes too long', TIMEOUT, '暂时无法确定位置。也可以在服务列表的“筛选”里选地点。'],
  ] as const) {
    it(`says what else one can do where the device ${what}, and asks again`, async () => {
      const list = await open();
      await press(list, NEAR_ME);
      device.fail(code);
      await list.updateComplete;
      expect(heard(list)).to.include(words);
      expect([isOn(list), headings(list, 2)[0]]).to.deep.equal([false, '养老']);
      await goNearMe(list);
      expect(headings(list, 2)).to.deep.equal(['由近到远']);
    });
  }

  it('forgets where somebody is at the second tap', async () => {
    const list = await openList();
    await goNearMe(list);
    expect(addressOf()).to.equal('linli.sort=distance');
    await press(list, NEAR_ME);
    expect(addressOf()).to.equal('');
    expect([isOn(list), headings(list, 2)[0], sorts(list)]).to.deep.equal([
      false,
      '养老',
      ['category', 'next'],
    ]);
    expect(heard(list).filter((line) => /^约|您的位置/.test(line))).to.deep.equal([]);
  });

  it('takes the question back at a second tap', async () => {
    const list = await open();
    await press(list, NEAR_ME);
    await press(list, NEAR_ME);
    expect(heard(list).filter((line) => line.includes('您的位置'))).to.deep.equal([]);
    expect(device.questions).to.have.length(1);
  });
});
