import { expect } from '@open-wc/testing';
import { control, controls, heard, nameOf, unmountAll, until } from '../support/mount.ts';
import { putBack, replace } from '../support/replace.ts';
import { openFigure, openPanel } from '../support/stats-panel.driver.ts';

const dotsOf = (chart: Element | null) =>
  Array.from(chart?.querySelectorAll('circle.dot') ?? [], (dot) => dot.getBoundingClientRect());

/** Position of the mark of the target, as a share of the picture's width. */
function goalIn(chart: Element | null): number {
  const frame = chart?.getBoundingClientRect() ?? new DOMRect();
  const goal = chart?.querySelector('.goal')?.getBoundingClientRect() ?? new DOMRect();
  return (goal.left + goal.width / 2 - frame.left) / frame.width;
}

const linesOf = (chart: Element | null) => [...(chart?.querySelectorAll('line.line') ?? [])];

/** The table of a panel: its rows, cell by cell, from the light DOM. */
function tableOf(panel: Element): readonly string[] {
  const rows = Array.from(panel.shadowRoot?.querySelectorAll('tbody tr') ?? []);
  return rows.map((row) =>
    Array.from(row.querySelectorAll('slot'), (slot) =>
      slot.assignedElements().map(({ textContent }) => textContent),
    ).join(' '),
  );
}

const isShown = (panel: Element) =>
  (panel.shadowRoot?.querySelector('table')?.getClientRects().length ?? 0) > 0;

const steps = (panel: Element) => control(panel, 'slider', /左右滑动/);

function step(slider: HTMLInputElement, to: number): void {
  slider.value = String(to);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('The pictures of <linli-stats-panel>', () => {
  afterEach(() => {
    putBack();
    unmountAll();
  });

  describe('of a series', () => {
    it('are one line that tells its first and last value', async () => {
      const { panel, chart } = await openFigure('series');
      expect(panel.shadowRoot?.querySelectorAll('[role=img]')).to.have.length(1);
      expect(chart?.getAttribute('aria-label')).to.equal(
        '数字series：从 2020年：10个 到 2022年：40个',
      );
    });

    it('tell it in English on an English page', async () => {
      const { chart } = await openFigure('series', 'en');
      expect(chart?.getAttribute('aria-label')).to.equal(
        'Figure series: from 2020: 10 x to 2022: 40 x',
      );
    });

    it('have a table with every value in the light DOM, one tap away', async () => {
      const { panel } = await openFigure('series');
      expect(tableOf(panel)).to.deep.equal(['2020年 10个', '2021年 20个', '2022年 40个']);
      const button = control(panel, 'button', '数据表');
      expect([isShown(panel), button.getAttribute('aria-expanded')]).to.deep.equal([
        false,
        'false',
      ]);
      button.click();
      await panel.updateComplete;
      expect([isShown(panel), button.getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
    });

    it('draw time from left to right and larger values higher', async () => {
      const [first, second, third] = dotsOf((await openFigure('series')).chart);
      expect(first?.left).to.be.lessThan(second?.left ?? 0);
      expect(second?.left).to.be.lessThan(third?.left ?? 0);
      expect(third?.top).to.be.lessThan(second?.top ?? 0);
      expect(second?.top).to.be.lessThan(first?.top ?? 0);
    });

    it('break the line at a gap, and say there that there are no data', async () => {
      const { panel, chart, lines } = await openFigure('gap');
      expect(tableOf(panel)).to.include('2022年 无数据');
      expect([linesOf(chart).length, dotsOf(chart).length]).to.deep.equal([2, 4]);
      const band = chart?.querySelector('.gap')?.getBoundingClientRect() ?? new DOMRect();
      const [, before, behind] = dotsOf(chart).map(({ left, width }) => left + width / 2);
      expect(band.left).to.be.closeTo(before ?? 0, 0.1);
      expect(band.right).to.be.closeTo(behind ?? 0, 0.1);
      const words = Array.from(chart?.querySelectorAll('text') ?? []).find(
        ({ textContent }) => textContent === '无数据',
      );
      const { left, right } = words?.getBoundingClientRect() ?? new DOMRect();
      expect(left > band.left && right < band.right).to.equal(true);
      expect(chart?.getAttribute('aria-label')).to.include('没有数据');
      expect(lines).not.to.include('灰底的地方没有数据。');
    });

    it('say below what the ground of a gap means that has no room for words', async () => {
      const { chart, lines } = await openFigure('narrow-gap');
      expect(chart?.textContent).not.to.include('无数据');
      expect(lines).to.include('灰底的地方没有数据。');
      expect((await openFigure('series')).lines).not.to.include('灰底的地方没有数据。');
    });

    it('have three lines or four, with their numbers beside them', async () => {
      const { panel, chart } = await openFigure('series');
      const root = panel.shadowRoot;
      const numbers = Array.from(root?.querySelectorAll('.ticks text') ?? []);
      expect(numbers.map(({ textContent }) => textContent)).to.deep.equal(['0', '20', '40']);
      const { left = 0 } = chart?.getBoundingClientRect() ?? {};
      for (const number of numbers) {
        expect(number.getBoundingClientRect().right).to.be.at.most(left);
      }
    });

    it('say the first value and the last at their points, and fill the last alone', async () => {
      const { chart } = await openFigure('series');
      const words = Array.from(chart?.querySelectorAll('text') ?? [], (text) => text.textContent);
      expect(words).to.deep.equal(['10', '40']);
      const filled = Array.from(chart?.querySelectorAll('circle.dot') ?? [], (dot) =>
        dot.matches('.present'),
      );
      expect(filled).to.deep.equal([false, false, true]);
    });

    it('write the first time, the last and about every third where there is room', async () => {
      const panel = await openPanel({ src: '/fixed/months.json' });
      (panel.parentElement as HTMLElement).style.width = '1000px';
      const root = panel.shadowRoot;
      const times = () => root?.querySelector('.times')?.getBoundingClientRect() ?? new DOMRect();
      const axis = () => root?.querySelector('.axis')?.getBoundingClientRect() ?? new DOMRect();
      expect(
        Array.from(root?.querySelectorAll('.times text') ?? [], (text) => text.textContent),
      ).to.deep.equal(['2025年11月', '2026年2月', '5月', '8月', '10月']);
      expect(times().width).to.be.closeTo(axis().width, 0.5);
      (panel.parentElement as HTMLElement).style.width = '240px';
      expect(times().width).to.equal(0);
      for (const end of root?.querySelectorAll('.ends span') ?? []) {
        const { left, right } = end.getBoundingClientRect();
        expect([left >= axis().left - 0.5, right <= axis().right + 0.5]).to.deep.equal([
          true,
          true,
        ]);
      }
      expect(root?.querySelector('.ends')?.textContent).to.match(/2025年11月.*2026年10月/s);
    });

    it('have no line across them before a point is chosen', async () => {
      const { panel, chart } = await openFigure('series');
      expect(chart?.querySelectorAll('.mark')).to.have.length(0);
      step(steps(panel), 0);
      await panel.updateComplete;
      expect(panel.shadowRoot?.querySelectorAll('.mark')).to.have.length(2);
    });

    it('show a value between two gaps as a dot', async () => {
      const { chart } = await openFigure('alone');
      expect([linesOf(chart).length, dotsOf(chart).length]).to.deep.equal([2, 5]);
    });

    it('mark what is expected, and say so', async () => {
      const { panel, chart, lines } = await openFigure('expected');
      expect(chart?.querySelectorAll('.projected')).to.have.length(1);
      const filled = Array.from(chart?.querySelectorAll('.dot') ?? [], (dot) =>
        dot.matches('.present'),
      );
      expect(filled.filter(Boolean)).to.have.length(1);
      expect(chart?.querySelector('.present')?.getBoundingClientRect().right).to.be.lessThan(
        Math.max(...dotsOf(chart).map(({ left }) => left)),
      );
      expect(tableOf(panel)).to.include('2022年 30个（预计）');
      expect(lines).to.include('虚线是预计的数。');
    });

    it('are gone through point by point, each of them said', async () => {
      const { panel } = await openFigure('gap');
      const slider = steps(panel);
      expect([slider.getAttribute('aria-valuetext'), slider.max]).to.deep.equal([
        '2024年：16个',
        '3',
      ]);
      expect(heard(panel)).to.include('2024年：16个');
      step(slider, 0);
      await panel.updateComplete;
      expect(steps(panel).getAttribute('aria-valuetext')).to.equal('2020年：10个');
      expect(heard(panel)).to.include('2020年：10个');
      expect(heard(panel)).not.to.include('2024年：16个');
    });

    it('take a finger for the point it is nearest to', async () => {
      const { panel, chart } = await openFigure('series');
      const { left = 0 } = dotsOf(chart)[1] ?? {};
      chart?.dispatchEvent(new PointerEvent('pointerdown', { clientX: left + 8, bubbles: true }));
      await panel.updateComplete;
      expect(heard(panel)).to.include('2021年：20个');
    });

    it('are in the order of time, and say where that was not so', async () => {
      const { panel, lines } = await openFigure('disordered');
      expect(tableOf(panel)).to.deep.equal(['2020年 1个', '2021年 2个', '2022年 0个']);
      expect(lines).to.include('原数据没有按时间排列，这里已排好。');
    });

    for (const [id, said] of [
      ['one', '数据不足两个，没有画图。'],
      ['doubled', '同一时间有两个数，没有画图。'],
      ['wished', '数据不足两个，没有画图。'],
      ['no-parts', '各项都没有数，没有画图。'],
      ['too-much', '这个数不能算占比，没有画图。'],
      ['below-nothing', '这个数不能算占比，没有画图。'],
    ] as const) {
      it(`say why they are not drawn: ${id}`, async () => {
        const { chart, lines } = await openFigure(id);
        expect(chart).to.equal(null);
        expect(lines).to.include(said);
      });
    }

    it('keep the table in view where nothing is drawn', async () => {
      const { panel } = await openFigure('one');
      expect(tableOf(panel)).to.deep.equal(['2020年 无数据', '2021年 7个']);
      expect(isShown(panel)).to.equal(true);
    });

    for (const [what, id] of [
      ['negative values', 'below'],
      ['equal values', 'flat'],
      ['nothing but zeros', 'nothing'],
      ['the largest values', 'giant'],
    ] as const) {
      it(`draw ${what} inside their frame`, async () => {
        const { chart } = await openFigure(id);
        const frame = chart?.getBoundingClientRect() ?? new DOMRect();
        const shapes = [...(chart?.querySelectorAll('circle.dot, line') ?? [])];
        expect(shapes.length).to.be.greaterThan(3);
        for (const shape of shapes.map((each) => each.getBoundingClientRect())) {
          expect(shape.top).to.be.within(frame.top - 1, frame.bottom + 1);
          expect(shape.bottom).to.be.within(frame.top - 1, frame.bottom + 1);
          expect(shape.left).to.be.within(frame.left - 1, frame.right + 1);
        }
      });
    }

    it('draw negative values below the line of zero', async () => {
      const { chart } = await openFigure('below');
      const zero = chart?.querySelector('line.zero')?.getBoundingClientRect().top ?? Number.NaN;
      const [below, , above] = dotsOf(chart);
      expect(below?.top).to.be.greaterThan(zero);
      expect(above?.bottom).to.be.lessThan(zero);
    });

    it('show 10,000 values: the line thinned, the table some rows at a time', async () => {
      const panel = await openPanel({ src: '/fixed/long-series.json' });
      const root = panel.shadowRoot;
      expect(root?.querySelectorAll('line.line').length).to.be.within(100, 300);
      expect(tableOf(panel)).to.have.length(60);
      control(panel, 'button', '数据表').click();
      await panel.updateComplete;
      expect(root?.querySelector('.values [role=status]')?.textContent).to.equal(
        '已列出 60 行，共 10,000 行',
      );
      control(panel, 'button', '再列出 60 行').click();
      await panel.updateComplete;
      expect(tableOf(panel)).to.have.length(120);
    });
  });

  describe('of parts', () => {
    it('are bars in a table, their lengths to scale, a gap a gap', async () => {
      const { panel, bars } = await openFigure('parts');
      expect(tableOf(panel)).to.deep.equal([
        '嘉顺社区 26个',
        '油运基地社区 超过13个',
        '别的社区 无数据',
      ]);
      expect(bars).to.have.length(2);
      expect((bars[0]?.width ?? 0) / (bars[1]?.width ?? 1)).to.be.closeTo(2, 0.02);
      expect(isShown(panel)).to.equal(true);
      expect(controls(panel, 'button').map(nameOf)).to.deep.equal(['下载表格', '复制文字']);
    });

    it('are bars as well where a few times are words', async () => {
      const { panel, bars } = await openFigure('bars');
      expect(tableOf(panel)).to.deep.equal(['第一年 20个', '第二年 200个']);
      expect((bars[1]?.width ?? 0) / (bars[0]?.width ?? 1)).to.be.closeTo(10, 0.5);
    });
  });

  describe('of a change, a target and a share', () => {
    it('are two bars, as it was and as it is', async () => {
      const { chart, bars, lines } = await openFigure('up');
      expect(chart?.getAttribute('aria-label')).to.equal('数字up：原来 10%，现在 40%');
      expect((bars[1]?.width ?? 0) / (bars[0]?.width ?? 1)).to.be.closeTo(4, 0.2);
      expect(lines).to.include('增加30个百分点，好转');
    });

    it('are a bar with a mark at the target', async () => {
      const { chart, bars, lines } = await openFigure('target');
      expect(chart?.getAttribute('aria-label')).to.equal('数字target：现为 30个，目标 40个');
      expect((bars[0]?.width ?? 0) / (chart?.clientWidth ?? 1)).to.be.closeTo(0.75, 0.02);
      expect(goalIn(chart)).to.be.closeTo(1, 0.02);
      expect(lines).to.include('目标 40个').and.include('还差10个');
    });

    it('go beyond a target that is to be brought down to', async () => {
      const { chart, bars, lines } = await openFigure('down-to');
      expect((bars[0]?.width ?? 0) / (chart?.clientWidth ?? 1)).to.be.closeTo(1, 0.02);
      expect(goalIn(chart)).to.be.closeTo(0.4, 0.02);
      expect(lines).to.include('还高出3个').and.include('减少9个（64.3%），好转');
    });

    it('have a target of zero at their beginning', async () => {
      const { chart, lines } = await openFigure('target-zero');
      expect(goalIn(chart)).to.be.closeTo(0, 0.02);
      expect(lines).to.include('目标 0个').and.include('还高出3个');
    });

    it('are a part of the whole where they are per cent, and never of the largest', async () => {
      const { chart, bars } = await openFigure('up');
      expect((bars[1]?.width ?? 0) / (chart?.clientWidth ?? 1)).to.be.closeTo(0.4, 0.01);
    });

    it('say beside each bar what it is', async () => {
      const { chart } = await openFigure('up');
      const rows = Array.from(chart?.querySelectorAll('.bar-row') ?? [], (row) =>
        (row.textContent ?? '').replace(/\s/g, ''),
      );
      expect(rows).to.deep.equal(['2020年10%', '现在40%']);
    });

    it('are a share of a whole', async () => {
      const { chart, bars, lines } = await openFigure('whole');
      expect((bars[0]?.width ?? 0) / (chart?.clientWidth ?? 1)).to.be.closeTo(26 / 913, 0.01);
      expect(lines).to.include('占913个的 2.8%');
    });
  });

  describe('with what the feed comes to', () => {
    it('show the count where none was stated, and say whose it is', async () => {
      const { lines } = await openFigure('counted');
      expect(lines).to.include('1个').and.include('按本数据文件统计');
    });

    it('compare what is counted by category', async () => {
      expect(tableOf((await openFigure('by')).panel)).to.deep.equal(['组road 1个']);
    });

    it('tell the editor on the console what of them cannot be read', async () => {
      const told: string[] = [];
      replace(console, 'warn', (sentence: string) => void told.push(sentence));
      await openFigure('bad-computed');
      await until(() => told.length > 0, 'the advice');
      expect(told.join()).to.include('bad-computed').and.to.include('computed/op');
    });

    it('show the stated value alone where the computation cannot be read', async () => {
      expect((await openFigure('bad-computed')).lines).to.deep.equal([
        '数字bad-computed',
        '3个',
        '未注明日期',
      ]);
    });

    it('say what was to be brought up to date', async () => {
      expect((await openFigure('overdue')).lines).to.include('本应在2026年1月31日前更新，请先核实');
    });
  });

  describe('with images', () => {
    it('keep their place, with words and credit, and load late', async () => {
      const { panel, lines } = await openFigure('image');
      const images = [...(panel.shadowRoot?.querySelectorAll('img') ?? [])];
      expect(images).to.have.length(1);
      const [image] = images;
      expect([
        image?.alt,
        image?.loading,
        image?.width,
        image?.getAttribute('height'),
      ]).to.deep.equal(['盘山公路', 'lazy', image?.width, '360']);
      expect(new URL(image?.src ?? '').pathname).to.equal('/demo/images/scenic-road.svg');
      expect(lines).to.include('图：本站绘制');
      const { width = 0, height = 0 } = image?.getBoundingClientRect() ?? {};
      expect(width / height).to.be.closeTo(640 / 360, 0.05);
    });
  });

  describe('with numbers="short"', () => {
    it('say large numbers in 万 where nothing is lost, with the number written out', async () => {
      const panel = await openPanel({ metrics: 'large series', numbers: 'short' });
      expect(heard(panel)).to.include('8,000万个').and.include('即 80,000,000个');
    });

    it('write every number out otherwise', async () => {
      expect(heard(await openPanel({ metrics: 'large series' }))).to.include('80,000,000个');
    });
  });

  describe('of figures that cannot be right', () => {
    const said: Readonly<Record<string, readonly string[]>> = {
      nan: ['未公布'],
      infinity: ['未公布'],
      text: ['71个'],
      object: ['未公布'],
      large: [
        '从2020年的-1,000,000,000,000,000个增至1,000,000,000,000,000个',
        '增加2,000,000,000,000,000个',
        '比目标少1,000,000,000,000,000个',
      ],
      'no-unit': ['2020年为4，现为4', '没有变化'],
      'all-null': ['未公布', '目标 3个'],
      'series-null': ['数据不足两个，没有画图。'],
      'series-doubled': ['同一时间有两个数，没有画图。'],
      'whole-zero': ['0个', '这个数不能算占比，没有画图。'],
      'target-zero': ['0个', '目标 0个', '已达到目标'],
      proto: ['__proto__', 'constructor', '2个'],
      html: ['<b>粗</b>', '<img src=x>', '1<i>'],
    };
    for (const [id, lines] of Object.entries(said)) {
      it(`say what there is, and nothing else: ${id}`, async () => {
        const panel = await openPanel({ src: '/fixed/bad-figures.json', metrics: id });
        expect(heard(panel)).to.include.members([...lines]);
        expect(heard(panel).slice(1).join()).not.to.match(/NaN|Infinity|undefined|null|object/);
        expect(panel.shadowRoot?.querySelector('[part=notice]')).to.equal(null);
      });
    }

    it('are all shown beside each other', async () => {
      const panel = await openPanel({ src: '/fixed/bad-figures.json', numbers: 'short' });
      expect(panel.querySelectorAll('h3')).to.have.length(14);
    });
  });

  describe('taken along', () => {
    it('are a file that Excel reads, named after the figure', async () => {
      const { panel } = await openFigure('gap');
      const made: Blob[] = [];
      const names: string[] = [];
      replace(URL, 'createObjectURL', (blob: Blob) => {
        made.push(blob);
        return 'about:blank#';
      });
      replace(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement) {
        names.push(this.download);
      });
      control(panel, 'button', '下载表格').click();
      const bytes = new Uint8Array((await made[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder().decode(bytes);
      expect(text.split('\r\n').slice(0, 2)).to.deep.equal([
        '指标,时间,数值,单位,精确度,来源,日期',
        '数字gap,2020年,10,个,准数,,未注明日期',
      ]);
      expect(text).to.include('数字gap,2022年,无数据,个');
      expect(names).to.deep.equal(['数字gap.csv']);
    });

    it('are text with who says so', async () => {
      const { panel } = await openFigure('gap');
      const copied: string[] = [];
      replace(navigator, 'clipboard', {
        writeText: async (text: string) => void copied.push(text),
      });
      control(panel, 'button', '复制文字').click();
      await until(() => copied.length > 0, 'the text');
      expect(copied[0]?.split('\n')).to.include.members([
        '数字gap\t71个',
        '2020年\t10个',
        '未注明日期',
      ]);
    });

    it('are there to be copied by hand where there is no clipboard', async () => {
      const { panel } = await openFigure('gap');
      replace(navigator, 'clipboard', undefined);
      control(panel, 'button', '复制文字').click();
      const field = () => panel.shadowRoot?.querySelector('textarea');
      await until(() => Boolean(field()), 'the field');
      expect(field()?.value).to.include('2020年\t10个');
    });
  });
});
