import { expect } from '@open-wc/testing';
import { mount, settled, unmountAll } from '../support/mount.ts';
import { APART, card, cards, linesOf, open, press } from '../support/service-list.driver.ts';

const PHONES = { ...APART, src: '/fixed/phones.json' };

/** The links that call somebody: the words of each and what is dialled. */
function calls(list: Element): Readonly<Record<string, string | null>> {
  const links = Array.from(list.querySelectorAll('a[href^="tel:"]'));
  return Object.fromEntries(
    links.map((link) => [link.textContent ?? '', link.getAttribute('href')]),
  );
}

describe('The phones of a service', () => {
  afterEach(unmountAll);

  it('are called from its card by the first number there is, with its extension', async () => {
    expect(calls(await open(PHONES))).to.deep.equal({
      '0994-2345678': 'tel:09942345678',
      '0994-1234567转802': 'tel:09941234567,802',
      '0994-2345678 分机802': 'tel:09942345678,802',
    });
  });

  it('are not called where the words hold no number', async () => {
    const list = await open(PHONES);
    const last = card(list, '服务 3');
    expect(linesOf(last).join()).to.contain('请打电话预约：请到窗口咨询，9:00-18:00');
    expect(last.querySelector('.call')).to.equal(null);
  });

  it('are each a link of their own in its details, and words stay words', async () => {
    const list = await open(PHONES);
    await press(list, '详情 服务 1');
    const contact = cards(list)[1]?.querySelector('.contact');
    expect(linesOf(contact)).to.deep.equal([
      '电话：',
      '周一至周五9:00-18:00 ',
      '0994-1234567转802',
      '、',
      '2345679',
    ]);
    expect(calls(list)).to.deep.include({ '2345679': 'tel:09942345679' });
  });

  it('are as high as a finger, and as far from their label as a word', async () => {
    const list = await open(PHONES, 'en');
    for (const n of [0, 1, 2, 3]) await press(list, `Details 服务 ${n}`);
    const links = Array.from(list.querySelectorAll('a[href^="tel:"]'));
    expect(links).to.have.length(7);
    for (const link of links) expect(link.getBoundingClientRect().height).to.be.at.least(44);
    const [label, number] = Array.from(cards(list)[2]?.querySelectorAll('.contact slot') ?? []).map(
      (slot) => (slot as HTMLSlotElement).assignedElements()[0]!.getBoundingClientRect(),
    );
    expect(number!.left - label!.right).to.be.greaterThan(4);
  });

  it('stand in one line of text, where there is room', async () => {
    const form = mount('linli-booking-form', { src: '/fixed/phones.json', service: 'p1' });
    await settled(form);
    const words = form.shadowRoot?.querySelector('.phone')?.getClientRects()[0];
    const [link] = form.querySelectorAll('a[href^="tel:"]');
    expect(words?.height).to.be.at.most(link!.getBoundingClientRect().height + 1);
  });

  it('are links in a form that cannot be filled in', async () => {
    const form = mount('linli-booking-form', { src: '/fixed/phones.json', service: 'p0' });
    await settled(form);
    expect(calls(form)).to.deep.equal({ '0994-2345678': 'tel:09942345678' });
    expect(form.textContent).to.contain('24小时热线：');
  });
});
