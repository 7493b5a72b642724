import { expect } from '@open-wc/testing';
import { adopt, unmountAll, until } from '../support/mount.ts';
import {
  announced,
  headings,
  open,
  press,
  search,
  searchByPinyin,
} from '../support/service-list.driver.ts';

function marks(list: Element): readonly string[] {
  return Array.from(list.querySelectorAll('mark'), (mark) => mark.textContent);
}

/** The looks of a mark, as styles and size make it. */
function looksOf(list: Element): Readonly<Record<string, string>> {
  const mark = list.querySelector('mark') as HTMLElement;
  const style = getComputedStyle(mark);
  const { width, height } = mark.getBoundingClientRect();
  return {
    ...{ display: style.display, visibility: style.visibility, opacity: style.opacity },
    ...{ colour: style.color, background: style.backgroundColor, size: `${width} × ${height}` },
  };
}

const HOSTILE_RULES = `
  mark { display: none !important; visibility: hidden !important; color: red !important;
    background: lime !important; font-size: 40px !important; padding: 9px !important }
  * { background: pink !important; opacity: 0.2 !important; display: block !important }`;

describe('What was searched for in <linli-service-list>', () => {
  afterEach(unmountAll);

  it('is marked in names, places, providers and summaries', async () => {
    const list = await open();
    await search(list, '手');
    const places = Array.from(list.querySelectorAll('mark'), ({ parentElement }) =>
      parentElement?.slot.replace('linli-svc-', ''),
    );
    expect(places).to.deep.equal(['smartphone-name', 'smartphone-provider', 'beauty-provider']);
    await search(list, '油运 维修');
    expect(marks(list)).to.deep.equal(['维修', '油运']);
    await search(list, '垫子');
    expect(marks(list)).to.deep.equal(['垫子']);
  });

  it('is marked in a description as soon as that is opened', async () => {
    const list = await open();
    await search(list, '小家电');
    expect([headings(list), marks(list)]).to.deep.equal([['家电维修'], []]);
    await press(list, '详情 家电维修');
    expect(marks(list)).to.deep.equal(['小家电']);
  });

  it('is marked, however it was typed, as it stands in the text', async () => {
    const list = await open({}, 'en');
    const field = list.shadowRoot?.querySelector('input') as HTMLInputElement;
    field.value = 'ＹＯＧＡ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await list.updateComplete;
    expect(marks(list)).to.deep.equal(['Yoga']);
  });

  for (const [by, query, name, marked] of [
    ['pinyin', 'yujia', '瑜伽', '瑜伽'],
    ['the first letters of its pinyin', 'yj', '瑜伽', '瑜伽'],
    ['pinyin in full-width capitals', 'ＹＵＪＩＡ', '瑜伽', '瑜伽'],
    ['pinyin that is typed only so far', 'hech', '合唱团', '合唱'],
  ] as const) {
    it(`is found by ${by}, and its characters are marked`, async () => {
      const list = await open();
      expect(await searchByPinyin(list, query)).to.equal(name);
      expect(announced(list)).to.equal('共 1 项服务');
      await until(() => marks(list).join() === marked, 'the marks');
    });
  }

  it('is marked by pinyin in names alone: prose is not searched by it', async () => {
    const list = await open();
    await searchByPinyin(list, 'jd');
    await press(list, '详情 家电维修');
    const markedIn = (key: string) =>
      list.querySelector(`[slot=linli-svc-repairs-${key}] mark`)?.textContent;
    await until(() => markedIn('name') === '家电', 'the name');
    expect(markedIn('description')).to.equal(undefined);
  });

  it('leaves no mark behind when nothing is searched for any more', async () => {
    const list = await open();
    const before = list.innerHTML;
    await search(list, '课');
    expect(marks(list)).to.deep.equal(['课', '课']);
    await search(list, '');
    expect(list.innerHTML).to.equal(before);
  });

  it('is marked alike on a page whose rules hide and change marks', async () => {
    const list = await open();
    await search(list, '瑜伽');
    const looks = looksOf(list);
    expect(looks).to.include({ display: 'inline', visibility: 'visible', opacity: '1' });
    expect(looks.background).not.to.equal('rgba(0, 0, 0, 0)');
    const release = adopt(HOSTILE_RULES);
    const hostile = looksOf(list);
    release();
    expect(hostile).to.deep.equal(looks);
  });
});
