import { expect } from '@open-wc/testing';
import {
  heard,
  mount,
  settled,
  TAGS,
  unmountAll,
  until,
  type LinliElement,
  booking,
} from '../support/mount.ts';

/** Rules of pages that mean everything: resets with !important, sizes, colours, hidden headings. */
const HOSTILE_RULES = [
  '*{color:red!important;font-size:40px!important;display:block!important}',
  '*,*::before,*::after{margin:30px!important;padding:9px!important;border:5px solid!important;background:lime!important;float:right!important;text-indent:3em!important;letter-spacing:9px!important;line-height:4!important;text-transform:uppercase!important;position:absolute!important;opacity:.2!important;width:50px!important}',
  'h1,h2,h3,h4,h5,h6{font:900 60px serif!important;display:none!important}p::before,a::after{content:"XXX"!important}a{color:hotpink!important;text-decoration:line-through!important}',
];

const PROPERTIES = [
  'color',
  'font-size',
  'font-family',
  'font-weight',
  'line-height',
  'letter-spacing',
  'display',
  'margin-top',
  'padding-left',
  'border-top-width',
  'background-color',
  'float',
  'position',
  'opacity',
  'text-transform',
  'text-indent',
  'visibility',
] as const;

function looksOf(element: LinliElement): readonly string[] {
  const words = element.querySelectorAll('[slot^="linli-"]');
  const controls =
    element.shadowRoot?.querySelectorAll('.root, .card, button, input, article') ?? [];
  return [...words, ...controls].map((node) => {
    const style = getComputedStyle(node);
    const { width, height } = node.getBoundingClientRect();
    const looks = PROPERTIES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    const name = node.getAttribute('slot') ?? node.className;
    const before = getComputedStyle(node, '::before').content;
    return `${name} ${Math.round(width)}x${Math.round(height)} ${looks} ${before}`;
  });
}

function adopt(rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

describe('Words of a feed', () => {
  afterEach(unmountAll);

  for (const language of ['en', 'zh-Hans']) {
    it(`say which language they are in, on a page in ${language}`, async () => {
      const list = mount('linli-service-list', { src: '/faulty/gbk' }, language);
      const name = () =>
        Array.from(list.querySelectorAll('[slot^="linli-"]')).find(
          ({ textContent }) => textContent === '社区',
        );
      await settled(list);
      await until(() => name() !== undefined, 'the name of the service');
      expect(name()?.getAttribute('lang')).to.equal('zh-Hans');
    });
  }
});

describe('Words in the light', () => {
  afterEach(unmountAll);

  it('lets a read-aloud toolbar hear every name, place, time and price, and how one comes', async () => {
    const list = mount('linli-service-list', { src: '/demo/feeds/changji.json' });
    await settled(list);
    const text = heard(list).join('\n');
    for (const words of [
      '美容、美甲、化妆公益服务',
      '嘉顺社区',
      '时间未公布，请咨询社区',
      '免费',
      '请先咨询',
    ]) {
      expect(text).to.include(words);
    }
  });

  it('lets it hear every figure with its unit, exactness, change, series and source', async () => {
    const panel = mount('linli-stats-panel', { src: '/demo/feeds/changji.json' });
    await settled(panel);
    const text = heard(panel).join('\n');
    for (const words of [
      '913项',
      '超过1,000间',
      '8,126.9平方米',
      '从十年前的10%增至40%',
      '从第一年的20亩增至超过2,000亩',
      '28,977人',
      '301.6公里',
      '公布 913项，本数据文件收录 28项',
      '据报道，未注明日期',
    ]) {
      expect(text).to.include(words);
    }
  });

  it('keeps the order in which things are read', async () => {
    const list = mount('linli-service-list', { src: '/faulty/ok' });
    await settled(list);
    const words = heard(list);
    expect(words.indexOf('共 1 项服务')).to.be.lessThan(words.indexOf('太极拳'));
    expect(words.indexOf('太极拳')).to.be.lessThan(words.indexOf('费用：请咨询'));
  });

  it('says nothing twice and leaves nothing behind when the list gets shorter', async () => {
    const list = mount('linli-service-list', { src: '/desk/sample-city.json' });
    await settled(list);
    const input = list.shadowRoot?.querySelector<HTMLInputElement>('#query');
    expect(heard(list).length).to.be.greaterThan(50);
    if (input) input.value = '没有这样的服务';
    input?.dispatchEvent(new Event('input'));
    await list.updateComplete;
    const slots = [...list.querySelectorAll('[slot^="linli-"]')].map(({ slot }) => slot);
    expect(new Set(slots).size).to.equal(slots.length);
    expect(slots.some((slot) => slot.includes('svc-'))).to.equal(false);
  });

  it('takes over the nodes a copy of the page brings along', async () => {
    const list = mount('linli-service-list', { src: '/faulty/ok' });
    await settled(list);
    const before = heard(list).length;
    const copy = list.cloneNode(true) as typeof list;
    list.parentElement?.append(copy);
    await settled(copy);
    expect(heard(copy).length).to.equal(before);
  });

  for (const tag of TAGS) {
    for (const [index, rules] of HOSTILE_RULES.entries()) {
      it(`looks the same in <${tag}> on a page with hostile rules ${index + 1}`, async () => {
        const isForm = tag === 'linli-booking-form';
        const src = isForm ? '/desk/feed.json?key=looks' : '/demo/feeds/changji.json';
        const element = mount(tag, booking('svc-desk-400', tag, { src }));
        // The page may size the element itself; what is inside must not change with it.
        element.parentElement?.setAttribute('class', 'fixed-width');
        const undoWidth = adopt(
          `.fixed-width > ${tag}{all:initial!important;width:600px!important;position:static!important;float:none!important}`,
        );
        await settled(element);
        if (isForm) await until(() => heard(element).join().includes('余 2 位'), 'the free places');
        const before = looksOf(element);
        const undo = adopt(
          `${rules} .fixed-width > ${tag}{all:initial!important;width:600px!important;position:static!important;float:none!important}`,
        );
        const after = looksOf(element);
        undo();
        undoWidth();
        expect(before.length).to.be.greaterThan(30);
        expect(after).to.deep.equal(before);
      });
    }
  }
});

describe('The test page', () => {
  it('is under the strict policy of the demo', async () => {
    const violation = new Promise<SecurityPolicyViolationEvent>((resolve) => {
      document.addEventListener('securitypolicyviolation', resolve, { once: true });
    });
    document.body.setAttribute('style', 'color: red');
    expect((await violation).effectiveDirective).to.match(/style-src/);
    document.body.removeAttribute('style');
  });
});
