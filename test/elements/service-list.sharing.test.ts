import { expect } from '@open-wc/testing';
import type { ServiceListElement } from '../../src/index.ts';
import { control, controls, nameOf, unmountAll, until } from '../support/mount.ts';
import { afterTest, putBack, replace } from '../support/replace.ts';
import { APART, card, focusedIn, open, openAt, press } from '../support/service-list.driver.ts';

afterEach(() => {
  unmountAll();
  putBack();
});

/** A list with a service open. */
async function openService(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ServiceListElement> {
  const list = await open(attributes);
  await press(list, `详情 ${name}`);
  return list;
}

/** The address of the page with a service open and nothing else. */
const deepLink = (id: string, page = location.href) => `${page}&linli.service=${id}`;

/** The words beside the button of an open service. */
const note = (list: Element, name: string) =>
  card(list, name).querySelector('.details [role=status]')?.textContent.trim();

/** Replaces the two ways to hand an address on; `null` where the browser has none. */
function device(
  share: ((data: ShareData) => Promise<void>) | null,
  copy: ((text: string) => Promise<void>) | null,
): void {
  replace(navigator, 'share', share ?? undefined);
  replace(navigator, 'clipboard', copy === null ? undefined : { writeText: copy });
}

const refusal = (name: string) => () => Promise.reject(new DOMException('', name));

describe('Sharing a service', () => {
  it('gives the device its address, and nothing else of what the list shows', async () => {
    const shared: ShareData[] = [];
    device(async (data) => void shared.push(data), null);
    openAt('id=7');
    const page = location.href;
    openAt('linli.cost=free', 'services');
    const { title } = document;
    afterTest(() => (document.title = title));
    document.title = '小城';
    const list = await openService('瑜伽');
    await press(list, '文体');
    await press(list, '分享 瑜伽');
    expect(shared).to.deep.equal([{ title: '小城', url: `${deepLink('yoga', page)}#services` }]);
    expect([note(list, '瑜伽'), controls(list, 'textbox')]).to.deep.equal(['', []]);
  });

  it('copies its address where the device shares nothing, and says so beside it', async () => {
    const copied: string[] = [];
    device(null, async (text) => void copied.push(text));
    const list = await openService('瑜伽');
    await press(list, '详情 合唱团');
    await press(list, '分享 瑜伽');
    await until(() => note(list, '瑜伽') !== '', 'what became of it');
    expect(copied).to.deep.equal([deepLink('yoga')]);
    expect(note(list, '瑜伽')).to.equal('网址已复制，可以发给家人。');
    expect(note(list, '合唱团')).to.equal('');
    await press(list, '收起 瑜伽');
    await press(list, '详情 瑜伽');
    expect(note(list, '瑜伽')).to.equal('');
  });

  for (const [where, share, copy] of [
    ['neither is there, as without encryption', null, null],
    ['the clipboard is forbidden', null, refusal('NotAllowedError')],
    ['the device does not do it', refusal('NotAllowedError'), null],
  ] as const) {
    it(`shows its address, selected to be copied by hand, where ${where}`, async () => {
      device(share, copy);
      const list = await openService('瑜伽');
      await press(list, '分享 瑜伽');
      await until(() => controls(list, 'textbox').length > 0, 'the field');
      const field = control(list, 'textbox', '请复制这个网址：');
      expect(focusedIn(list) === field, 'it has the focus').to.equal(true);
      // A window in the background hears of no focus.
      if (!document.hasFocus()) field.dispatchEvent(new FocusEvent('focus'));
      const { value, selectionStart, selectionEnd } = field;
      expect(value.slice(selectionStart ?? 0, selectionEnd ?? 0)).to.equal(deepLink('yoga'));
      expect([field.readOnly, value]).to.deep.equal([true, deepLink('yoga')]);
    });
  }

  it('says nothing where somebody closes the sheet of the device', async () => {
    const copied: string[] = [];
    device(refusal('AbortError'), async (text) => void copied.push(text));
    const list = await openService('瑜伽');
    await press(list, '分享 瑜伽');
    await new Promise((resolve) => setTimeout(resolve)); // a task later all microtasks are done
    expect([note(list, '瑜伽'), copied, controls(list, 'textbox')]).to.deep.equal(['', [], []]);
  });

  it('is not offered where services have no address of their own', async () => {
    const list = await openService('瑜伽', APART);
    const names = controls(card(list, '瑜伽'), 'button').map(nameOf);
    expect(names).to.include('收起 瑜伽').and.not.to.include('分享 瑜伽');
  });
});
