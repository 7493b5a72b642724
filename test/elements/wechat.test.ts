import { expect } from '@open-wc/testing';
import { ChangingFeed } from '../support/changing-feed.ts';
import { control, mount, settled, unmountAll, until } from '../support/mount.ts';
import { card, linesOf, partOf, press } from '../support/service-list.driver.ts';

const ACCOUNT = { kind: 'official_account', name: '和平社区', id: 'heping-shequ' };

/** A feed with one service, which is booked in some mode. */
const feedWith = (mode: string, accounts: readonly object[]) => ({
  feed: { spec: '1.0', publisher_id: 'org' },
  organizations: [{ id: 'org', name: '和平社区居委会', wechat: accounts }],
  services: [
    { id: 'svc', name: '瑜伽', booking: { mode }, phones: [{ number: '0994-2340001' }], at: [] },
  ],
});

async function list(mode: string, accounts: readonly object[] = [ACCOUNT]) {
  const { src } = await ChangingFeed.of(feedWith(mode, accounts));
  const element = mount('linli-service-list', { src });
  await settled(element);
  return element;
}

async function form(mode: string, accounts: readonly object[] = [ACCOUNT]) {
  const { src } = await ChangingFeed.of(feedWith(mode, accounts));
  const element = mount('linli-booking-form', { src, service: 'svc' });
  await settled(element);
  await until(
    () => linesOf(partOf(element, '.instead')).join().includes('0994'),
    'the number to call',
  );
  return element;
}

/** Takes the clipboard from the page, as on one that is not encrypted, or gives it another. */
function withClipboard(writeText: ((text: string) => Promise<void>) | null): () => void {
  const clipboard = writeText === null ? undefined : { writeText };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  return () => Reflect.deleteProperty(navigator, 'clipboard');
}

afterEach(unmountAll);

describe('A service that is booked in WeChat', () => {
  it('says so on its card', async () => {
    expect(linesOf(card(await list('wechat'), '瑜伽'))).to.include('请微信预约');
  });

  it('is to be asked for where nobody knows an account there', async () => {
    for (const accounts of [[], [{ kind: 'personal' }]]) {
      const lines = linesOf(card(await list('wechat', accounts), '瑜伽')).join('\n');
      expect(lines).not.to.include('微信');
      expect(lines).to.include('0994-2340001');
    }
  });

  it('says to ask where nobody knows an account, nor a number', async () => {
    const { services, ...rest } = feedWith('wechat', []);
    const { src } = await ChangingFeed.of({
      ...rest,
      services: services.map((service) => ({ ...service, phones: [] })),
    });
    const element = mount('linli-service-list', { src });
    await settled(element);
    expect(linesOf(card(element, '瑜伽')).join('\n')).to.include('请先咨询');
  });

  it('has in place of a form the number to call where nobody knows an account there', async () => {
    const lines = linesOf(partOf(await form('wechat', []), '.instead')).join('\n');
    expect(lines).not.to.include('微信');
    expect(lines).to.include('0994-2340001');
  });

  it('names the account in its details, with the id to search for', async () => {
    const element = await list('wechat');
    await press(element, '详情 瑜伽');
    expect(linesOf(card(element, '瑜伽')).join('\n')).to.include(
      '公众号：和平社区\n微信号：\nheping-shequ',
    );
  });

  it('says in place of a form where it is booked, and whom to call', async () => {
    const lines = linesOf(partOf(await form('wechat'), '.instead')).join('\n');
    expect(lines).to.include('请微信预约\n公众号：和平社区\n微信号：\nheping-shequ');
    expect(lines).to.include('0994-2340001');
    expect(lines.indexOf('请微信预约')).to.be.below(lines.indexOf('0994-2340001'));
  });

  it('asks for no name and no number in a form', async () => {
    expect((await form('wechat')).shadowRoot?.querySelector('form, input')).to.equal(null);
  });

  it('is to be asked for where its mode is one that nobody knows', async () => {
    const lines = linesOf(card(await list('qq'), '瑜伽')).join('\n');
    expect(lines).not.to.include('微信');
    expect(lines).to.include('0994-2340001');
  });
});

describe('An account in WeChat', () => {
  it('has its code as an image that says whose it is', async () => {
    const element = await list('phone', [{ ...ACCOUNT, qr_url: '/images/qr.svg' }]);
    await press(element, '详情 瑜伽');
    const image = card(element, '瑜伽').querySelector<HTMLImageElement>('img.account-code');
    expect(image?.alt).to.equal('和平社区的二维码');
    expect(new URL(image?.src ?? '').pathname).to.equal('/images/qr.svg');
    expect(linesOf(card(element, '瑜伽'))).to.include('用微信扫一扫；正在微信里看，请长按二维码。');
  });

  it('whose code cannot be loaded says so in black on its white, in the dark, too', async () => {
    const element = await list('phone', [{ ...ACCOUNT, qr_url: '/images/qr.svg' }]);
    element.theme = 'dark';
    await press(element, '详情 瑜伽');
    const image = card(element, '瑜伽').querySelector('img.account-code') as HTMLImageElement;
    const { color, backgroundColor } = getComputedStyle(image);
    expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  for (const address of ['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'tel:1']) {
    it(`shows no image of ${address}`, async () => {
      const element = await list('phone', [{ ...ACCOUNT, qr_url: address }]);
      await press(element, '详情 瑜伽');
      expect(card(element, '瑜伽').querySelector('img.account-code')).to.equal(null);
      expect(linesOf(card(element, '瑜伽')).join()).not.to.include('扫一扫');
    });
  }

  it('has an id that a press copies', async () => {
    const copied: string[] = [];
    const giveBack = withClipboard(async (text) => void copied.push(text));
    const element = await list('phone');
    await press(element, '详情 瑜伽');
    control(element, 'button', '复制 heping-shequ').click();
    const said = () => card(element, '瑜伽').querySelector('.wechat [role=status]')?.textContent;
    await until(() => said() !== '', 'what became of it');
    giveBack();
    expect(copied).to.deep.equal(['heping-shequ']);
    expect(said()).to.equal('已复制，请到微信里搜索。');
  });

  it('has an id that a press marks where a page has no clipboard', async () => {
    const giveBack = withClipboard(null);
    const element = await list('phone');
    await press(element, '详情 瑜伽');
    control(element, 'button', '复制 heping-shequ').click();
    const said = () => card(element, '瑜伽').querySelector('.wechat [role=status]')?.textContent;
    await until(() => said() !== '', 'what became of it');
    giveBack();
    expect(getSelection()?.toString()).to.equal('heping-shequ');
    expect(said()).to.equal('已选中，请复制后到微信里搜索。');
  });
});
