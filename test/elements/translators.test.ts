import { expect } from '@open-wc/testing';
import { BookingFormDriver } from '../support/booking-form.driver.ts';
import {
  control,
  controls,
  fill,
  nameOf,
  TAGS,
  unmountAll,
  until,
  type LinliElement,
} from '../support/mount.ts';
import { APART, open, TOWN } from '../support/service-list.driver.ts';
import { openPanel } from '../support/stats-panel.driver.ts';
import { putBack, replace } from '../support/replace.ts';
import { removeWords, translate, translated } from '../support/translator.ts';

/** Everything that the page is thrown while a test runs. */
function listenForErrors(): string[] {
  const thrown: string[] = [];
  replace(window, 'onerror', (message: unknown) => void thrown.push(String(message)));
  const { error } = console;
  replace(console, 'error', (...said: unknown[]) => {
    thrown.push(said.map(String).join(' '));
    error(...said);
  });
  return thrown;
}

async function openElement(tag: LinliElement['localName']): Promise<LinliElement> {
  switch (tag) {
    case 'linli-service-list':
      return open(APART);
    case 'linli-stats-panel':
      return openPanel();
    default:
      return (await BookingFormDriver.open()).element;
  }
}

/** A minute passes in which nothing happens. */
async function idle(element: LinliElement): Promise<void> {
  element.requestUpdate();
  await element.updateComplete;
}

describe('A page that somebody translates', () => {
  afterEach(() => {
    unmountAll();
    putBack();
  });

  for (const tag of TAGS) {
    it(`stays translated for as long as nothing changes: ${tag}`, async () => {
      const element = await openElement(tag);
      const thrown = listenForErrors();
      translate(element);
      const before = translated(element);
      expect(before.length).to.be.greaterThan(10);
      const changes: MutationRecord[] = [];
      const watch = new MutationObserver((records) => changes.push(...records));
      const all = { childList: true, characterData: true, attributes: true, subtree: true };
      watch.observe(element, all);
      watch.observe(element.shadowRoot!, all);
      await idle(element);
      await idle(element);
      changes.push(...watch.takeRecords());
      watch.disconnect();
      expect(changes.map(({ target }) => target.textContent)).to.deep.equal([]);
      expect(translated(element)).to.deep.equal(before);
      expect(thrown).to.deep.equal([]);
    });

    it(`says what it says where its words were taken away: ${tag}`, async () => {
      const element = await openElement(tag);
      const thrown = listenForErrors();
      removeWords(element);
      await idle(element);
      element.parentElement!.lang = 'en';
      await until(
        () => element.shadowRoot?.querySelector('.root')?.getAttribute('lang') === 'en',
        'English',
      );
      await element.updateComplete;
      expect(element.textContent).to.match(/[a-z]{4}/);
      expect(thrown).to.deep.equal([]);
    });
  }

  it('has new words where a search finds others, and the former ones elsewhere', async () => {
    const list = await open({ ...TOWN, ...APART });
    const thrown = listenForErrors();
    const name = () =>
      [...list.querySelectorAll('h3')].find((each) => each.textContent?.includes('孕期瑜伽'));
    translate(list);
    const [font] = name()!.children;
    fill(control(list, 'searchbox', /搜索服务/), '孕期');
    await list.updateComplete;
    fill(control(list, 'searchbox', /搜索服务/), '');
    await list.updateComplete;
    expect(list.textContent).to.match(/共 \d+ 项服务/);
    expect(name()).not.to.equal(undefined);
    expect(font?.localName).to.equal('font');
    expect(thrown).to.deep.equal([]);
  });

  it('has controls that say what they do now', async () => {
    const list = await open(APART);
    const thrown = listenForErrors();
    translate(list);
    const more = controls(list, 'button').find((each) => nameOf(each).startsWith('详情'))!;
    more.click();
    await list.updateComplete;
    expect(more.textContent?.trim()).to.equal('收起');
    translate(list);
    more.click();
    await list.updateComplete;
    expect(more.textContent).to.include('详情').and.not.include('收起');
    expect(thrown).to.deep.equal([]);
  });

  it('books, and the button says that it is on its way', async () => {
    const form = await BookingFormDriver.openKind('desk', {}, 'held');
    const thrown = listenForErrors();
    await form.fillIn();
    translate(form.element);
    const button = form.element.shadowRoot!.querySelector<HTMLElement>('[part=submit]')!;
    button.click();
    await form.says('正在提交');
    expect(button.textContent?.trim()).to.match(/^正在提交/);
    translate(form.element);
    await form.healConnection();
    await form.says('预约成功');
    translate(form.element);
    form.press('译：撤销（');
    await form.says('预约已撤销');
    expect(thrown).to.deep.equal([]);
  });

  it('keeps what a translator writes onto our nodes, until they say something else', async () => {
    const list = await open(APART);
    const count = list.querySelector('[slot=linli-count]')!;
    count.setAttribute('_msttexthash', '12345');
    await idle(list);
    expect(count.getAttribute('_msttexthash')).to.equal('12345');
    fill(control(list, 'searchbox', /搜索服务/), '孕期');
    await list.updateComplete;
    expect(count.hasAttribute('_msttexthash')).to.equal(false);
  });
});
