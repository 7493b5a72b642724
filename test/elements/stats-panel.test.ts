import { expect } from '@open-wc/testing';
import type { StatsPanelElement } from '../../src/index.ts';
import { heard, mount, rootOf, settled, unmountAll } from '../support/mount.ts';

const FIGURES = '/fixed/figures.json';

async function open(
  attributes: Record<string, string> = {},
  language?: string,
): Promise<StatsPanelElement> {
  const panel = mount('linli-stats-panel', { src: FIGURES, ...attributes }, language);
  await settled(panel);
  return panel;
}

/** One figure, alone in its panel, and all that is heard of it. */
async function figure(id: string, language?: string) {
  const panel = await open({ metrics: id }, language);
  const chart = panel.shadowRoot?.querySelector<SVGSVGElement>('[role=img]') ?? null;
  return { panel, chart, lines: heard(panel) };
}

/** What the headings of a level say, in reading order. */
function headings(panel: Element, level = 3): readonly string[] {
  return Array.from(panel.querySelectorAll(`h${level}`), (heading) => heading.textContent ?? '');
}

const dotsOf = (chart: Element | null) =>
  Array.from(chart?.querySelectorAll('circle') ?? [], (dot) => dot.getBoundingClientRect());

/** The table of a panel as it is shown: its rows, cell by cell, from the light DOM. */
function tableOf(panel: Element): readonly string[] {
  const rows = Array.from(panel.shadowRoot?.querySelectorAll('tbody tr') ?? []);
  return rows.map((row) =>
    Array.from(row.querySelectorAll('slot'), (slot) =>
      slot.assignedElements().map(({ textContent }) => textContent),
    ).join(' '),
  );
}

const linkOf = (panel: Element) => panel.querySelector('a')?.getAttribute('href') ?? null;

describe('<linli-stats-panel>', () => {
  afterEach(unmountAll);

  for (const [id, chinese, english] of [
    ['exact', '8,126.9平方米', '8,126.9 m²'],
    ['over', '超过1,000个', 'over 1,000 x'],
    ['under', '不足50个', 'under 50 x'],
    ['about', '约20,000个', 'about 20,000 x'],
    ['unknown', '未公布', 'not published'],
    ['zero', '0个', '0 x'],
    ['negative', '-3.5个', '-3.5 x'],
    ['huge', '1,000,000,000,000,000个', '1,000,000,000,000,000 x'],
    ['up', '从10%增至40%', '40%, up from 10%'],
    ['down', '从120个减至80个', '80 x, down from 120 x'],
    ['same', '从4个保持4个', '4 x, unchanged from 4 x'],
    [
      'day',
      '来源：统计局（截至 2026年8月1日）',
      'Source: Statistics office (as of August 1, 2026)',
    ],
    ['month', '来源：统计局（截至 2026年8月）', 'Source: Statistics office (as of August 2026)'],
    ['words', '来源：统计局（去年底）', 'Source: Statistics office (end of last year)'],
    ['exact', '未注明日期', 'undated'],
    ['differs', '公布 913个，本数据文件收录 1个', '913 x stated, 1 x in this feed'],
  ] as const) {
    it(`says of the figure "${id}": ${english}`, async () => {
      expect((await figure(id)).lines).to.include(chinese);
      expect((await figure(id, 'en')).lines).to.include(english);
    });
  }

  it('never makes a zero of an unknown value', async () => {
    const { lines } = await figure('unknown');
    expect(lines.filter((line) => /\d/.test(line))).to.deep.equal([]);
  });

  it('says nothing of a change from an unknown value', async () => {
    expect((await figure('from-unknown')).lines.join()).not.to.match(/增|减|保持|起点/);
  });

  it('says since when a value has changed', async () => {
    expect((await figure('up')).lines).to.include('起点：2020年');
  });

  it('is silent where the stated figure is the one counted', async () => {
    expect((await figure('agrees')).lines.join()).not.to.include('公布');
  });

  it('links to the source where its address is allowed', async () => {
    expect(linkOf((await figure('day')).panel)).to.equal('https://stats.example/a');
    expect(linkOf((await figure('month')).panel)).to.equal(null);
    expect(linkOf((await figure('words')).panel)).to.equal(null);
  });

  describe('with a series', () => {
    it('draws one picture that tells its first and last value', async () => {
      const { panel, chart } = await figure('series');
      expect(panel.shadowRoot?.querySelectorAll('[role=img]')).to.have.length(1);
      expect(chart?.getAttribute('aria-label')).to.equal(
        '数字series：从 2020年 10个 到 2022年 40个',
      );
    });

    it('tells it in English on an English page', async () => {
      const { chart } = await figure('series', 'en');
      expect(chart?.ariaLabel).to.equal('Figure series: from 2020 10 x to 2022 40 x');
    });

    it('has a table beside the picture with every value in the light DOM', async () => {
      const { panel, lines } = await figure('series');
      expect(tableOf(panel)).to.deep.equal(['2020年 10个', '2021年 20个', '2022年 40个']);
      expect(lines.join()).to.include('2020年,10个,2021年,20个,2022年,40个');
    });

    it('draws time from left to right and larger values higher', async () => {
      const [first, second, third] = dotsOf((await figure('series')).chart);
      expect(first?.left).to.be.lessThan(second?.left ?? 0);
      expect(second?.left).to.be.lessThan(third?.left ?? 0);
      expect(third?.top).to.be.lessThan(second?.top ?? 0);
      expect(second?.top).to.be.lessThan(first?.top ?? 0);
    });

    it('says a gap and breaks the line there', async () => {
      const { panel, chart } = await figure('gap');
      expect(tableOf(panel)).to.include('2022年 无数据');
      expect(chart?.querySelectorAll('polyline')).to.have.length(2);
      expect(dotsOf(chart)).to.have.length(4);
    });

    it('shows a value between two gaps as a dot', async () => {
      const { chart } = await figure('alone');
      expect(chart?.querySelectorAll('polyline')).to.have.length(2);
      expect(dotsOf(chart)).to.have.length(5);
    });

    it('says that fewer than two values are not drawn, and keeps their table', async () => {
      const { panel, chart, lines } = await figure('one');
      expect(chart?.outerHTML).to.equal(undefined);
      expect(lines).to.include('数据不足两个，没有画图。');
      expect(tableOf(panel)).to.deep.equal(['2020年 无数据', '2021年 7个']);
    });

    for (const [what, id] of [
      ['negative values', 'below'],
      ['equal values', 'flat'],
      ['nothing but zeros', 'nothing'],
      ['the largest values', 'giant'],
    ] as const) {
      it(`draws ${what} inside its picture`, async () => {
        const { chart } = await figure(id);
        const frame = chart?.getBoundingClientRect() ?? new DOMRect();
        const shapes = [...(chart?.querySelectorAll('circle, polyline, line') ?? [])];
        expect(shapes.length).to.be.greaterThan(3);
        for (const shape of shapes.map((each) => each.getBoundingClientRect())) {
          expect(shape.top).to.be.within(frame.top, frame.bottom);
          expect(shape.bottom).to.be.within(frame.top, frame.bottom);
          expect(shape.left).to.be.within(frame.left - 1, frame.right);
        }
      });
    }

    it('draws negative values below the line of zero', async () => {
      const { chart } = await figure('below');
      const zero = chart?.querySelector('line')?.getBoundingClientRect().top ?? Number.NaN;
      const [below, , above] = dotsOf(chart);
      expect(below?.top).to.be.greaterThan(zero);
      expect(above?.bottom).to.be.lessThan(zero);
    });

    it('shows 10,000 values', async () => {
      const panel = await open({ src: '/fixed/long-series.json' });
      expect(panel.shadowRoot?.querySelectorAll('circle')).to.have.length(10_000);
      expect(tableOf(panel)).to.have.length(10_000);
      expect(tableOf(panel)[9999]).to.match(/ 9,999个$/);
    });
  });

  it('shows the figures its tag names, in that order', async () => {
    for (const metrics of ['zero over exact', 'zero, over,exact', '，zero，over exact ']) {
      expect(headings(await open({ metrics }))).to.have.members([
        '数字zero',
        '数字over',
        '数字exact',
      ]);
    }
    expect(headings(await open({ metrics: 'zero exact' }))).to.deep.equal([
      '数字zero',
      '数字exact',
    ]);
    expect(headings(await open({ metrics: 'exact zero' }))).to.deep.equal([
      '数字exact',
      '数字zero',
    ]);
  });

  it('leaves out a figure that is not in the feed', async () => {
    expect(headings(await open({ metrics: 'nowhere zero' }))).to.deep.equal(['数字zero']);
    expect(heard(await open({ metrics: 'nowhere' }))).to.deep.equal(['目前没有数据。']);
  });

  it('groups figures under headings, those without a group last', async () => {
    const panel = await open();
    expect(headings(panel, 2)).to.deep.equal(['组village', '组road', '其他']);
    expect(headings(panel).slice(0, 4).join()).to.equal('数字over,数字about,数字under,数字exact');
    expect(headings(panel)).to.have.length(25);
  });

  it('keeps to a group', async () => {
    const panel = await open({ group: 'story:village' });
    expect(headings(panel)).to.deep.equal(['数字over', '数字about']);
  });

  for (const [given, like] of Object.entries({ 5: 5, 1: 2, '-3': 2, 9: 6, two: 3 })) {
    it(`takes heading-level="${given}" as ${like}, its groups one above`, async () => {
      const panel = await open({ 'heading-level': given, group: 'story:road' });
      const tags = Array.from(panel.querySelectorAll('[slot]:not(p, a)'), (node) => node.localName);
      const levels = like === 2 ? ['h2'] : [`h${like - 1}`, `h${like}`];
      expect([...new Set(tags)].sort()).to.deep.equal(levels);
    });
  }

  it('is a region with the name the page gives it', async () => {
    expect(rootOf(await open())?.getAttribute('aria-label')).to.equal('数据');
    expect(rootOf(await open({ label: '一年来' }))?.getAttribute('aria-label')).to.equal('一年来');
  });
});
