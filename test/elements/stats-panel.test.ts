import { expect } from '@open-wc/testing';
import { heard, rootOf, unmountAll } from '../support/mount.ts';
import { openFigure, openPanel } from '../support/stats-panel.driver.ts';

/** The words of the headings of a level, in reading order. */
function headings(panel: Element, level = 3): readonly string[] {
  return Array.from(panel.querySelectorAll(`h${level}`), (heading) => heading.textContent ?? '');
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
    ['up', '从2020年的10%增至40%', '40%, up from 10% (2020)'],
    ['down', '从2020年的120个减至80个', '80 x, down from 120 x (2020)'],
    ['same', '2020年为4个，现为4个', '4 x, unchanged from 4 x (2020)'],
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
      expect((await openFigure(id)).lines).to.include(chinese);
      expect((await openFigure(id, 'en')).lines).to.include(english);
    });
  }

  it('never makes a zero of an unknown value', async () => {
    const { lines } = await openFigure('unknown');
    expect(lines.filter((line) => /\d/.test(line))).to.deep.equal([]);
  });

  it('says nothing of a change from an unknown value', async () => {
    expect((await openFigure('from-unknown')).lines.join()).not.to.match(/增|减|现为|2020/);
  });

  it('is silent where the stated figure is the one counted', async () => {
    expect((await openFigure('agrees')).lines.join()).not.to.include('公布');
  });

  it('links to the source where its address is allowed', async () => {
    expect(linkOf((await openFigure('day')).panel)).to.equal('https://stats.example/a');
    expect(linkOf((await openFigure('month')).panel)).to.equal(null);
    expect(linkOf((await openFigure('words')).panel)).to.equal(null);
  });

  it('shows the figures its tag names, in that order', async () => {
    for (const metrics of ['zero over exact', 'zero, over,exact', '，zero，over exact ']) {
      expect(headings(await openPanel({ metrics }))).to.have.members([
        '数字zero',
        '数字over',
        '数字exact',
      ]);
    }
    expect(headings(await openPanel({ metrics: 'zero exact' }))).to.deep.equal([
      '数字zero',
      '数字exact',
    ]);
    expect(headings(await openPanel({ metrics: 'exact zero' }))).to.deep.equal([
      '数字exact',
      '数字zero',
    ]);
  });

  it('leaves out a figure that is not in the feed', async () => {
    expect(headings(await openPanel({ metrics: 'nowhere zero' }))).to.deep.equal(['数字zero']);
    expect(heard(await openPanel({ metrics: 'nowhere' }))).to.deep.equal([
      '请打电话 0300-2000000',
      '目前没有数据。',
    ]);
  });

  it('groups figures under headings, those without a group last', async () => {
    const panel = await openPanel();
    expect(headings(panel, 2)).to.deep.equal(['组village', '组road', '其他']);
    expect(headings(panel).slice(0, 4).join()).to.equal('数字over,数字about,数字under,数字series');
    expect(headings(panel)).to.have.length(45);
  });

  it('keeps to a group', async () => {
    const panel = await openPanel({ group: 'story:village' });
    expect(headings(panel)).to.deep.equal(['数字over', '数字about']);
  });

  for (const [given, like] of Object.entries({ 5: 5, 1: 2, '-3': 2, 9: 6, two: 3 })) {
    it(`takes heading-level="${given}" as ${like}, its groups one above`, async () => {
      const panel = await openPanel({ 'heading-level': given, group: 'story:road' });
      const tags = Array.from(
        panel.querySelectorAll('[slot]:not(p, a, span)'),
        (node) => node.localName,
      );
      const levels = like === 2 ? ['h2'] : [`h${like - 1}`, `h${like}`];
      expect([...new Set(tags)].sort()).to.deep.equal(levels);
    });
  }

  it('is a region with the name the page gives it', async () => {
    expect(rootOf(await openPanel())?.getAttribute('aria-label')).to.equal('数据');
    expect(rootOf(await openPanel({ label: '一年来' }))?.getAttribute('aria-label')).to.equal(
      '一年来',
    );
  });
});
