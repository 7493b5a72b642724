import { describe, it } from 'node:test';
import { expect } from 'chai';
import { figureCells, figureLines, figureTable } from '../../../../src/i18n/format/figure-table.ts';
import { formatMoved, formatProgress } from '../../../../src/i18n/format/figure-change.ts';
import {
  formatComputed,
  formatFigureDue,
  formatObserved,
  formatPoint,
  formatShare,
  formatShort,
} from '../../../../src/i18n/format/figure.ts';
import type { Metric } from '../../../../src/model/figures/figures.ts';
import { seriesFacts } from '../../../../src/model/figures/series-facts.ts';
import { NO_EXTRAS, metric, observation } from '../../../support/feed-builders.ts';
import { chinese, english } from '../../../support/languages.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const PEOPLE = { 'zh-Hans': '人', en: 'people' };
const both = <Value>(say: (texts: typeof chinese.figures, locale: typeof CHINESE) => Value) => [
  say(chinese.figures, CHINESE),
  say(english.figures, ENGLISH),
];

describe('by how much a figure has moved, in words', () => {
  const moves: [parts: Partial<Metric>, chinese: string | null, english: string | null][] = [
    [
      { from: observation(2410), value: 3000, qualifier: 'gt', unit: PEOPLE, good: 'up' },
      '增加超过590人，好转',
      'up by over 590 people, for the better',
    ],
    [
      { from: observation(10), value: 40, unit: '%', good: 'up' },
      '增加30个百分点，好转',
      'up by 30 percentage points, for the better',
    ],
    [
      { from: observation(120), value: 80, unit: PEOPLE },
      '减少40人（33.3%）',
      'down by 40 people (33.3%)',
    ],
    [
      { from: observation(14), value: 20, good: 'down' },
      '增加6（42.9%），变差',
      'up by 6 (42.9%), for the worse',
    ],
    [{ from: observation(20), value: 2000, unit: PEOPLE }, '增加1,980人', 'up by 1,980 people'],
    [
      { from: observation(10), value: 40, qualifier: 'gt', unit: '%' },
      '增加超过30个百分点',
      'up by over 30 percentage points',
    ],
    [{ from: observation(4), value: 4 }, '没有变化', 'unchanged'],
    [
      { from: observation(4, { qualifier: 'gt' }), value: 9, qualifier: 'gt' },
      '起点或现值不是准数，差多少不好说',
      'by how much is open: one of the two is not exact',
    ],
    [{ value: 4 }, null, null],
  ];
  for (const [parts, said, saidInEnglish] of moves) {
    it(String(saidInEnglish), () => {
      const words = both((texts, locale) => formatMoved(metric(parts), texts, locale));
      expect(words).to.deep.equal([said, saidInEnglish]);
    });
  }
});

describe('the way to a target, in words', () => {
  for (const [parts, said, saidInEnglish] of [
    [
      { value: 93.5, target: 95, unit: '%', good: 'up' },
      '还差1.5个百分点',
      '1.5 percentage points to go',
    ],
    [{ value: 5, target: 2, good: 'down' }, '还高出3', '3 above it'],
    [{ value: 96, target: 95, good: 'up' }, '已达到目标', 'target reached'],
    [{ value: 30, target: 40, qualifier: 'lt', good: 'up' }, '还差超过10', 'over 10 to go'],
    [{ value: 30, target: 40, qualifier: 'gt', good: 'up' }, null, null],
    [{ value: 30, target: 40 }, '比目标少10', '10 below the target'],
    [{ value: 50, target: 40 }, '比目标多10', '10 above the target'],
    [{ value: 40, target: 40, qualifier: 'gt', good: 'down' }, null, null],
    [{ value: 1, target: null }, null, null],
  ] as const) {
    it(String(saidInEnglish), () => {
      const words = both((texts, locale) => formatProgress(metric(parts), texts, locale));
      expect(words).to.deep.equal([said, saidInEnglish]);
    });
  }
});

describe('a share, in words', () => {
  it('is of its whole', () => {
    const parts = { ...NO_EXTRAS, whole: 913 };
    const words = both((texts, locale) =>
      formatShare(metric({ value: 26, unit: PEOPLE }), parts, texts, locale),
    );
    expect(words).to.deep.equal(['占913人的 2.8%', '2.8% of 913 people']);
  });

  it('is as exact as its value, and never nothing or all where it is not', () => {
    const parts = { ...NO_EXTRAS, whole: 10_000 };
    const say = (value: number, qualifier: Metric['qualifier'] = 'eq') =>
      formatShare(metric({ value, qualifier }), parts, chinese.figures, CHINESE);
    expect([say(0), say(3), say(9_999), say(10_000), say(2_500, 'gt')]).to.deep.equal([
      '占10,000的 0%',
      '占10,000的 不足0.1%',
      '占10,000的 超过99.9%',
      '占10,000的 100%',
      '占10,000的 超过25%',
    ]);
  });

  it('is none of what is no share', () => {
    const parts = { ...NO_EXTRAS, whole: 10 };
    expect(formatShare(metric({ value: 11 }), parts, chinese.figures, CHINESE)).to.equal(null);
  });
});

describe('what was to be brought up to date', () => {
  it('is said from the day after on', () => {
    const say = (review_after: string) =>
      formatFigureDue({ ...NO_EXTRAS, review_after }, chinese.figures, CHINESE);
    expect([say('2026-11-23'), say('2026-11-24')]).to.deep.equal([
      '本应在2026年11月23日前更新，请先核实',
      null,
    ]);
  });
});

describe('a figure that the feed counts too', () => {
  const stated = (value: number | null) => metric({ value, unit: '项' });
  const say = (value: number | null, counted: number | null) =>
    formatComputed(stated(value), { value: counted, parts: [] }, chinese.figures, CHINESE);

  it('is said beside the count where they differ, and alone where they agree', () => {
    expect(say(913, 26)).to.equal('公布 913项，本数据文件收录 26项');
    expect(say(913, 913)).to.equal(null);
  });

  it('is said to be counted where none was stated, and nothing where that is unknown', () => {
    expect([say(null, 26), say(null, null), say(913, null)]).to.deep.equal([
      '按本数据文件统计',
      null,
      null,
    ]);
  });
});

describe('a large number, in words', () => {
  const say = (value: number | null) =>
    both((texts, locale) =>
      formatShort(metric({ value, qualifier: 'about', unit: PEOPLE }), texts, locale),
    );

  it('is in 万 where nothing is lost by it, and in Chinese only', () => {
    expect(say(20_000)).to.deep.equal([['约', '2', '万人'], null]);
    expect(say(28_977)).to.deep.equal([null, null]);
    expect(say(null)).to.deep.equal([null, null]);
  });
});

describe('a large number that names something', () => {
  it('is not shortened', () => {
    const code = metric({ value: 830_000, unit: '号' });
    expect(formatShort(code, chinese.figures, CHINESE)).to.equal(null);
  });
});

describe('a table of values', () => {
  const series = [
    observation(20, { t: '2018' }),
    observation(null, { t: '2019' }),
    observation(2000, { t: '2020', qualifier: 'gt', projected: true }),
  ];
  const chili = metric({
    id: 'chili',
    label: '辣椒',
    value: 2000,
    qualifier: 'gt',
    unit: '亩',
    series,
  });
  const { points } = seriesFacts(chili);
  const table = figureTable(chili, NO_EXTRAS, points, chinese.figures, CHINESE);

  it('has each value with its exactness, a gap as a gap, what is expected as such', () => {
    expect(table.rows.map(({ name, value }) => [name, value])).to.deep.equal([
      ['2018年', '20亩'],
      ['2019年', '无数据'],
      ['2020年', '超过2,000亩（预计）'],
    ]);
  });

  it('says a point as it says its row', () => {
    const say = points.map((point) => formatPoint(point, chili, chinese.figures, CHINESE));
    expect(say).to.deep.equal(['2018年：20亩', '2019年：无数据', '2020年：超过2,000亩（预计）']);
  });

  it('says 0 where it is 0', () => {
    expect(formatObserved(observation(0), chili, chinese.figures, CHINESE)).to.equal('0亩');
  });

  it('is copied with the figure, and who says so', () => {
    expect(figureLines(chili, table, CHINESE)).to.deep.equal([
      '辣椒\t超过2,000亩',
      '2018年\t20亩',
      '2019年\t无数据',
      '2020年\t超过2,000亩（预计）',
      '未注明日期',
    ]);
  });

  it('has numbers for spreadsheets, beside them unit, exactness, source and date', () => {
    const cells = figureCells(chili, table, chinese.figures, CHINESE);
    expect(cells[0]).to.deep.equal(['指标', '时间', '数值', '单位', '精确度', '来源', '日期']);
    expect(cells[1]).to.deep.equal(['辣椒', '2018年', 20, '亩', '准数', '', '未注明日期']);
    expect(cells[2]?.[2]).to.equal('无数据');
    expect(cells[3]?.slice(2, 5)).to.deep.equal([2000, '亩', '超过']);
  });

  it('holds what is compared where a figure has parts', () => {
    const parts = [
      { label: { 'zh-Hans': '嘉顺', en: 'Jiashun' }, v: 26, qualifier: 'eq' as const },
    ];
    const ranked = figureTable(chili, { ...NO_EXTRAS, parts }, [], english.figures, ENGLISH);
    expect(ranked.columns).to.deep.equal(['Name', 'Value']);
    expect(ranked.rows[0]?.name).to.equal('Jiashun');
  });
});
