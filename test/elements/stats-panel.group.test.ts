import { expect } from '@open-wc/testing';
import { control, controls, heard, unmountAll } from '../support/mount.ts';
import { openFigure, openPanel } from '../support/stats-panel.driver.ts';

const MONTHS = { src: '/fixed/months.json' };

const shadowOf = (panel: Element, selector: string) =>
  Array.from(panel.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []);

async function openWide(width: number, attributes: Readonly<Record<string, string>> = MONTHS) {
  const panel = await openPanel(attributes);
  (panel.parentElement as HTMLElement).style.width = `${width}px`;
  return panel;
}

/** The text that somebody copies who selects from one node to another. */
function copied(from: Node, to: Node): string {
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const text = selection?.toString() ?? '';
  selection?.removeAllRanges();
  return text.trim();
}

describe('A group of figures', () => {
  afterEach(unmountAll);

  for (const width of [240, 375, 700, 1000, 1240, 1900]) {
    it(`has no hole at ${width} px: figures fill their box, and those of a row are of one height`, async () => {
      for (const attributes of [MONTHS, { src: '/fixed/figures.json' }]) {
        const panel = await openWide(width, attributes);
        for (const group of shadowOf(panel, '.figures')) {
          const box = group.getBoundingClientRect();
          const figures = Array.from(group.children, (figure) => figure.getBoundingClientRect());
          const rows = new Map<number, DOMRect[]>();
          for (const figure of figures) {
            const top = Math.round(figure.top);
            rows.set(top, [...(rows.get(top) ?? []), figure]);
          }
          for (const row of rows.values()) {
            expect(Math.min(...row.map(({ left }) => left))).to.be.closeTo(box.left + 1, 1);
            expect(Math.max(...row.map(({ right }) => right))).to.be.closeTo(box.right - 1, 1);
            const wide = row.reduce((sum, figure) => sum + figure.width, 0);
            expect(wide + row.length - 1).to.be.closeTo(box.width - 2, 1.5);
            for (const { height } of row) expect(height).to.be.closeTo(row[0]?.height ?? 0, 0.5);
          }
        }
        unmountAll();
      }
    });
  }

  it('begins with the first that has a series, its number larger than those of the others', async () => {
    const panel = await openWide(1100);
    expect(panel.querySelector('h3')?.textContent).to.equal('数字visits');
    const [lead, other] = shadowOf(panel, '.number').map((number) =>
      Number.parseFloat(getComputedStyle(number).fontSize),
    );
    const body = Number.parseFloat(
      getComputedStyle(shadowOf(panel, '.facts')[0] as Element).fontSize,
    );
    expect((lead ?? 0) / body).to.be.closeTo(3.11, 0.01);
    expect((other ?? 0) / body).to.be.closeTo(2.33, 0.01);
  });

  it('has the picture beside the words where there is room for both, else below them', async () => {
    const places = (panel: Element) => {
      const [facts, chart] = ['.facts', '.chart'].map((name) =>
        shadowOf(panel, name)[0]?.getBoundingClientRect(),
      );
      return { facts: facts as DOMRect, chart: chart as DOMRect };
    };
    const beside = places(await openWide(1000));
    expect(beside.chart.left).to.be.greaterThan(beside.facts.right);
    expect(beside.chart.top).to.be.lessThan(beside.facts.bottom);
    const below = places(await openWide(375));
    expect(below.chart.top).to.be.at.least(below.facts.bottom);
  });

  it('keeps the order of the feed in a list', async () => {
    const panel = await openWide(1000, { ...MONTHS, layout: 'list' });
    expect(panel.querySelector('h3')?.textContent).to.equal('数字communities');
  });

  it('says its source once, and one of another with its own figure', async () => {
    const panel = await openWide(1000);
    const said = heard(panel).filter((line) => /来源|截至|注明/.test(line));
    expect(said).to.deep.equal([
      '来源：街道（截至 2026年10月）',
      '其余来源：统计局（截至 2026年10月）',
    ]);
    expect(heard(panel)[heard(panel).length - 1]).to.equal(said[1]);
    const link = control(panel, 'link', /街道/);
    expect(link.assignedSlot?.closest('[part=figure]')?.getAttribute('data-metric')).to.equal(
      'services',
    );
  });

  it('says a source that all have without setting it apart', async () => {
    const panel = await openWide(1000, { ...MONTHS, metrics: 'communities rooms energy' });
    expect(heard(panel).filter((line) => line.includes('来源'))).to.deep.equal([
      '来源：统计局（截至 2026年10月）',
    ]);
  });

  it('says each source where no two figures have the same', async () => {
    const panel = await openWide(1000, { ...MONTHS, metrics: 'communities services' });
    expect(heard(panel).filter((line) => line.startsWith('来源'))).to.have.length(2);
  });

  it('says that a value is not known in a box of its own, dashed', async () => {
    const { panel, lines } = await openFigure('unknown');
    expect(lines).to.include('未公布');
    expect(getComputedStyle(shadowOf(panel, '.unknown')[0] as Element).borderTopStyle).to.equal(
      'dashed',
    );
  });

  it('has links to what can be done with values, high enough for a thumb', async () => {
    const panel = await openWide(375);
    const buttons = controls(panel, 'button');
    expect(buttons).to.have.length(3);
    for (const button of buttons) {
      expect(button.getBoundingClientRect().height * (18 / fontSizeOf(panel))).to.be.at.least(44);
      expect(getComputedStyle(button).borderTopWidth).to.equal('0px');
    }
    expect(
      control(panel, 'link', /街道/).getBoundingClientRect().height * (18 / fontSizeOf(panel)),
    ).to.be.at.least(44);
  });

  it('has the table below the link that opens it', async () => {
    const panel = await openWide(1000);
    control(panel, 'button', '数据表').click();
    await panel.updateComplete;
    const [button, table] = [control(panel, 'button', '数据表'), shadowOf(panel, 'table')[0]];
    const below = (table?.getBoundingClientRect().top ?? 0) - button.getBoundingClientRect().bottom;
    expect(below).to.be.within(0, 20);
  });
});

const fontSizeOf = (panel: Element) =>
  Number.parseFloat(getComputedStyle(shadowOf(panel, '.root')[0] as Element).fontSize);

describe('A number with its words', () => {
  afterEach(unmountAll);

  for (const [id, language, said, pieces] of [
    ['communities', 'zh-Hans', '71个', ['71', '个']],
    ['rooms', 'zh-Hans', '超过1,000间', ['超过', '1,000', '间']],
    ['rooms', 'en', 'over 1,000 rooms', ['over ', '1,000', ' rooms']],
  ] as const) {
    it(`is copied in one: ${said}`, async () => {
      const panel = await openPanel({ ...MONTHS, metrics: id }, language);
      const nodes = Array.from(panel.querySelectorAll('span[slot]'));
      expect(nodes.map(({ textContent }) => textContent)).to.deep.equal(pieces);
      expect(copied(nodes[0] as Node, nodes[nodes.length - 1] as Node)).to.equal(said);
      expect(heard(panel)).to.include(said);
    });
  }

  it('stands on one line with them, larger and bold', async () => {
    const panel = await openPanel({ ...MONTHS, metrics: 'rooms' });
    const [before, number, after] = Array.from(panel.querySelectorAll('span[slot]'), (node) => ({
      ...{ size: Number.parseFloat(getComputedStyle(node).fontSize) },
      weight: getComputedStyle(node).fontWeight,
      box: node.getBoundingClientRect(),
    }));
    expect((number?.size ?? 0) / (before?.size ?? 1)).to.be.closeTo(2.33, 0.01);
    expect([before?.weight, number?.weight, after?.weight]).to.deep.equal(['400', '700', '400']);
    expect(before!.box.right).to.be.lessThan(number!.box.left);
    expect(after!.box.left).to.be.greaterThan(number!.box.right);
    expect(after!.box.bottom).to.be.within(number!.box.top, number!.box.bottom + 1);
  });
});
