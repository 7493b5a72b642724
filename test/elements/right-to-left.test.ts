import { expect } from '@open-wc/testing';
import { ChangingFeed } from '../support/changing-feed.ts';
import {
  control,
  heard,
  mount,
  rootOf,
  settled,
  TAGS,
  unmountAll,
  type Tag,
  booking,
  until,
} from '../support/mount.ts';
import { rtlLanguage, speakRightToLeft } from '../support/rtl-language.ts';

const TOWN = { src: '/fixed/town.json', now: '2026-11-24T10:00:00+08:00' };

const widths = new CSSStyleSheet();
widths.replaceSync('.narrow { width: 320px } .wide { width: 700px }');

async function open<Name extends Tag>(
  tag: Name,
  attributes: Record<string, string> = {},
  language = 'ug',
): Promise<HTMLElementTagNameMap[Name]> {
  const element = mount(tag, booking('yoga', tag, { ...TOWN, ...attributes }), language);
  const page = element.parentElement as HTMLElement;
  page.dir = language === 'ug' ? 'rtl' : 'ltr';
  page.className = 'narrow';
  await settled(element);
  return element;
}

const shadowOf = (element: Element, selector: string) =>
  Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []);

/** The box around the ink of a text, or of some of its characters. */
function inkOf(node: Element, from = 0, to = node.textContent?.length ?? 0): DOMRect {
  const range = document.createRange();
  range.setStart(node.firstChild ?? node, from);
  range.setEnd(node.firstChild ?? node, to);
  return range.getBoundingClientRect();
}

/** Distances in pixels of a text from the left and the right edge of what holds it. */
function margins(node: Element, holder: Element): { left: number; right: number } {
  const [ink, box] = [inkOf(node), holder.getBoundingClientRect()];
  return { left: ink.left - box.left, right: box.right - ink.right };
}

function slotted(element: Element, text: string): Element {
  const nodes = Array.from(element.querySelectorAll('[slot]'));
  const found = nodes.find((node) => node.textContent === text);
  if (found === undefined) throw new Error(`nobody says "${text}" in: ${heard(element).join()}`);
  return found;
}

describe('In a language written from right to left', () => {
  before(() => {
    speakRightToLeft();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, widths];
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== widths);
  });
  afterEach(unmountAll);

  for (const tag of TAGS) {
    describe(`<${tag}>`, () => {
      it('runs from right to left and says its language', async () => {
        const root = rootOf(await open(tag));
        expect(root?.getAttribute('dir')).to.equal('rtl');
        expect(root?.getAttribute('lang')).to.equal('ug');
        expect(root && getComputedStyle(root).direction).to.equal('rtl');
      });

      it('does so on a page that itself runs from left to right', async () => {
        const element = await open(tag);
        (element.parentElement as HTMLElement).dir = 'ltr';
        const words = slotted(element, '示例数据');
        expect(getComputedStyle(words).direction).to.equal('rtl');
        expect(margins(words, element).right).to.be.lessThan(margins(words, element).left);
      });

      it('stays within 320 px', async () => {
        const element = await open(tag);
        if (tag === 'linli-service-list') control(element, 'button', 'تەپسىلاتى 孕期瑜伽').click();
        await element.updateComplete;
        const page = element.parentElement as HTMLElement;
        const { left, right } = page.getBoundingClientRect();
        const parts = [...element.querySelectorAll('*'), ...shadowOf(element, '*')];
        const outside = parts.filter((part) => {
          const box = part.getBoundingClientRect();
          return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        });
        expect(outside.map((part) => part.outerHTML.slice(0, 120))).to.deep.equal([]);
        expect(page.scrollWidth).to.equal(320);
      });
    });
  }

  it('begins the text of a card at its right edge', async () => {
    const list = await open('linli-service-list');
    const name = slotted(list, '孕期瑜伽');
    const { left, right } = margins(name, name.assignedSlot?.closest('article') ?? list);
    expect(right).to.be.within(60, 90); // beside its drawing
    expect(left).to.be.greaterThan(100);
  });

  it('is the mirror image of a page from left to right', async () => {
    const mirrored = await open('linli-service-list');
    const plain = await open('linli-service-list', {}, 'en');
    const [there, here] = [mirrored, plain].map((list) => {
      const name = Array.from(list.querySelectorAll('h3')).find((h) =>
        /孕期瑜伽|yoga/.test(h.textContent ?? ''),
      );
      return margins(name as Element, name?.assignedSlot?.closest('article') as Element);
    });
    expect(there?.right).to.be.closeTo(here?.left ?? 0, 1);
  });

  it('puts the button to book to the right of the one for details', async () => {
    const list = await open('linli-service-list');
    list.parentElement?.setAttribute('class', 'wide');
    const book = control(list, 'button', 'تىزىملىتىش 孕期瑜伽').getBoundingClientRect();
    const details = control(list, 'button', 'تەپسىلاتى 孕期瑜伽').getBoundingClientRect();
    expect(book.top).to.equal(details.top);
    expect(book.left).to.be.greaterThan(details.right);
  });

  it('reads a phone number from left to right', async () => {
    const list = await open('linli-service-list');
    control(list, 'button', 'تەپسىلاتى 孕期瑜伽').click();
    await list.updateComplete;
    const link = slotted(list, '0994-2345678');
    expect(getComputedStyle(link).direction).to.equal('ltr');
    expect(inkOf(link, 0, 4).right).to.be.at.most(inkOf(link, 5).left);
  });

  it('takes a phone number from left to right and a name from right to left', async () => {
    const form = await open('linli-booking-form');
    const direction = (name: string) => getComputedStyle(control(form, 'textbox', name)).direction;
    expect(direction('تېلېفون')).to.equal('ltr');
    expect(direction('ئىسمى')).to.equal('rtl');
  });

  it('has the radio button of a session to the right of its words', async () => {
    const form = await open('linli-booking-form');
    const [radio] = shadowOf(form, 'input[name=session]');
    const words = radio?.closest('label')?.querySelector('slot')?.assignedElements()[0];
    const box = radio?.getBoundingClientRect();
    expect(box?.left).to.be.at.least(inkOf(words as Element).right);
  });

  it('begins a series on the right and ends it on the left, its numbers on the right', async () => {
    const panel = await open('linli-stats-panel');
    const dots = shadowOf(panel, 'circle.dot').map((dot) => dot.getBoundingClientRect());
    const numbers = shadowOf(panel, '.ticks text').map((text) => text.getBoundingClientRect());
    const plot = shadowOf(panel, '.plot')[0]?.getBoundingClientRect() ?? new DOMRect();
    const last = shadowOf(panel, '.plot .strong')[0]?.getBoundingClientRect() ?? new DOMRect();
    expect(dots[0]?.left).to.be.greaterThan(dots[1]?.right ?? Infinity);
    expect(dots[1]?.left).to.be.greaterThan(dots[2]?.right ?? Infinity);
    expect(numbers.length).to.be.greaterThan(2);
    for (const { left } of numbers) expect(left).to.be.within(plot.right, plot.right + 14);
    expect(last.right).to.be.lessThan(dots[2]?.left ?? 0);
  });

  it('has the times of a table on the right and its values on the left', async () => {
    const panel = await open('linli-stats-panel');
    control(panel, 'button', rtlLanguage.figures.table.show).click();
    await panel.updateComplete;
    const [time, value] = shadowOf(panel, 'tbody tr:first-child slot').map((slot) =>
      inkOf((slot as HTMLSlotElement).assignedElements()[0] as Element),
    );
    expect(time?.left).to.be.greaterThan(value?.right ?? Infinity);
  });

  it('keeps the sign of a number before it', async () => {
    const panel = mount(
      'linli-stats-panel',
      { src: '/fixed/figures.json', metrics: 'negative' },
      'ug',
    );
    await settled(panel);
    const value = slotted(panel, '\u2068-3.5\u2069');
    const at = value.textContent?.indexOf('-') ?? 0;
    expect(inkOf(value, at, at + 1).right).to.be.at.most(inkOf(value, at + 1, at + 2).left + 1);
  });

  it('draws bars from the right', async () => {
    const panel = mount(
      'linli-stats-panel',
      { src: '/fixed/figures.json', metrics: 'parts' },
      'ug',
    );
    await settled(panel);
    const [long, short] = shadowOf(panel, 'rect').map((bar) => bar.getBoundingClientRect());
    expect(long?.right).to.be.closeTo(short?.right ?? 0, 1);
    expect(long?.left).to.be.lessThan(short?.left ?? 0);
  });

  it('reads times that stand alone as those in a sentence: the start on the right', async () => {
    const list = await open('linli-service-list', { view: 'sheet' });
    const time = Array.from(list.querySelectorAll('p')).find(({ textContent }) =>
      /^\P{L}*10:00\P{L}+11:30$/u.test(textContent ?? ''),
    )!;
    const [start, end] = ['10:00', '11:30'].map((text) => {
      const at = time.textContent?.indexOf(text) ?? 0;
      return inkOf(time, at, at + text.length);
    });
    expect(start!.left).to.be.greaterThan(end!.right - 1);
    expect(margins(time, time).right).to.be.lessThan(2);
  });

  it('reads Chinese about phones from the left, on the right of the page', async () => {
    const form = await open('linli-booking-form', { src: '/fixed/phones.json', service: 'p1' });
    (form.parentElement as HTMLElement).className = 'wide';
    const [first, second] = Array.from(form.querySelectorAll('a'), (link) =>
      link.getBoundingClientRect(),
    );
    expect(first!.right).to.be.lessThan(second!.left);
    const [line] = shadowOf(form, '.phone');
    expect(line!.getBoundingClientRect().right - second!.right).to.be.lessThan(2);
  });

  it('keeps the time of a session in one line beside its button', async () => {
    const list = await open('linli-service-list');
    control(list, 'button', 'تەپسىلاتى 孕期瑜伽').click();
    await settled(list);
    const session = Array.from(list.querySelectorAll('p')).find(
      ({ slot, textContent }) => slot.includes('-session-') && /10:00/.test(textContent ?? ''),
    )!;
    const at = session.textContent?.indexOf('10:00') ?? 0;
    const range = document.createRange();
    range.setStart(session.firstChild!, at);
    range.setEnd(session.firstChild!, session.textContent.length);
    const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
    expect(tops.size).to.equal(1);
  });

  it('formats numbers and dates without failing where the device lacks the language', async () => {
    const list = await open('linli-service-list');
    expect(heard(list)).to.include(rtlLanguage.list.count(8));
    expect(heard(list).join()).to.include('10:00–11:30');
  });
});

/** A list whose page, or who itself, says in which direction it runs. */
async function inDirection<Name extends Tag>(
  tag: Name,
  { page, own, language = 'zh-Hans' }: { page?: string; own?: string; language?: string },
): Promise<HTMLElementTagNameMap[Name]> {
  const element = mount(tag, booking('yoga', tag, TOWN), language);
  if (page !== undefined) element.parentElement?.setAttribute('dir', page);
  if (own !== undefined) element.setAttribute('dir', own);
  await settled(element);
  return element;
}

const directionOf = (element: Element) => {
  const root = rootOf(element);
  return [root?.getAttribute('dir'), root && getComputedStyle(root).direction];
};

describe('The direction of a tag', () => {
  before(speakRightToLeft);
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`is that of its own language on a page that runs otherwise: <${tag}>`, async () => {
      const element = await inDirection(tag, { page: 'rtl' });
      expect(directionOf(element)).to.deep.equal(['ltr', 'ltr']);
    });

    it(`is the one that it says itself: <${tag}>`, async () => {
      const element = await inDirection(tag, { own: 'RTL' });
      expect(directionOf(element)).to.deep.equal(['rtl', 'rtl']);
      expect(rootOf(element)?.getAttribute('lang')).to.equal('zh-Hans');
      const words = slotted(element, '示例数据');
      expect(margins(words, element).right).to.be.lessThan(margins(words, element).left);
    });
  }

  it('is that of its language where it says none that is known', async () => {
    const element = await inDirection('linli-service-list', { own: 'auto' });
    expect(directionOf(element)).to.deep.equal(['ltr', 'ltr']);
  });

  it('is from the left where it says so in a language from the right', async () => {
    const element = await inDirection('linli-service-list', { own: 'ltr', language: 'ug' });
    expect(directionOf(element)).to.deep.equal(['ltr', 'ltr']);
  });

  it('turns the arrow to the details of a service, too', async () => {
    const element = await inDirection('linli-service-list', { own: 'rtl' });
    const [arrow] = shadowOf(element, '.more-details .icon');
    expect(getComputedStyle(arrow!).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
  });
});

describe('What a touched list has, from right to left,', () => {
  before(speakRightToLeft);
  afterEach(unmountAll);

  /** A list with the details of its first service open. */
  async function touched(src: string): Promise<HTMLElement> {
    const list = mount('linli-service-list', { ...TOWN, src, 'url-prefix': 'none' }, 'ug');
    (list.parentElement as HTMLElement).dir = 'rtl';
    await settled(list);
    control(list, 'button', /^تەپسىلاتى/).click();
    await until(() => shadowOf(list, '.details .column').length > 0, 'the details');
    return list;
  }

  const box = (element: Element | undefined) => element!.getBoundingClientRect();

  it('has the line to subscribe, its words and its button on the right, and an address from the left', async () => {
    const list = await touched('/fixed/subscribed.json');
    shadowOf(list, '.subscription summary')[0]?.click();
    const line = box(shadowOf(list, '.subscription')[0]);
    const link = list.querySelector('[slot="linli-subscribe"]')!;
    const [copy] = shadowOf(list, '.subscription button');
    expect(line.right - inkOf(link).right).to.be.lessThan(40);
    expect(box(copy).right).to.be.lessThan(inkOf(link).left);
    const clipboard = { configurable: true, value: undefined };
    Object.defineProperty(navigator, 'clipboard', clipboard);
    copy?.click();
    await until(() => shadowOf(list, '#calendar-address').length > 0, 'the address');
    Reflect.deleteProperty(navigator, 'clipboard');
    const [field] = shadowOf(list, '#calendar-address');
    expect(getComputedStyle(field!).direction).to.equal('ltr');
  });

  it('begins its details on the right, with what little is known', async () => {
    const { src } = await ChangingFeed.of({
      feed: { spec: '1.0' },
      services: [{ id: 'little', name: '配钥匙', at: [], phones: [{ number: '0994-2340001' }] }],
    });
    const list = await touched(src);
    const [columns] = shadowOf(list, '.details .columns');
    expect(shadowOf(list, '.details .column')).to.have.length(1);
    expect(box(columns?.firstElementChild ?? undefined).right).to.equal(box(columns).right);
    const number = list.querySelector('a[href^="tel:"][slot*="phone"]')!;
    expect(getComputedStyle(number).direction).to.equal('ltr');
  });

  it('has an account in WeChat on the right: its label, then its id, then the button, and its code below', async () => {
    const wechat = [{ kind: 'personal', id: 'heping-1', qr_url: '/images/qr.svg' }];
    const { src } = await ChangingFeed.of({
      feed: { spec: '1.0' },
      services: [{ id: 'a', name: '配钥匙', at: [], wechat }],
    });
    const list = await touched(src);
    const [line] = shadowOf(list, '.wechat .contact');
    const [label, id] = ['label', 'id'].map((part) => list.querySelector(`[slot$="-0-${part}"]`)!);
    const [copy] = shadowOf(list, '.wechat button');
    expect(inkOf(label!).right).to.be.closeTo(box(line).right, 2);
    expect(inkOf(id!).right).to.be.at.most(inkOf(label!).left + 1);
    expect(box(copy).right).to.be.at.most(inkOf(id!).left + 1);
    const [code] = shadowOf(list, 'img.account-code');
    expect(box(code).right).to.be.closeTo(box(shadowOf(list, '.wechat')[0]).right, 1);
  });
});
