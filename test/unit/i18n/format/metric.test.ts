import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  formatFigureChange,
  formatMoved,
  formatObservedAt,
  formatObservedBriefly,
  formatTarget,
} from '../../../../src/i18n/format/figure-change.ts';
import { figureWords, formatFigure, formatSource } from '../../../../src/i18n/format/metric.ts';
import type { Metric } from '../../../../src/model/figures/figures.ts';
import { metric, observation } from '../../../support/feed-builders.ts';
import { chinese as zhHans, english as en } from '../../../support/languages.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const MU = { 'zh-Hans': '亩', en: 'mu' };
const chili = metric({ value: 2000, qualifier: 'gt', unit: MU });

describe('a figure in words', () => {
  const figures: [parts: Partial<Metric>, chinese: string, english: string][] = [
    [{ value: 71 }, '71', '71'],
    [{ value: 2000, qualifier: 'gt', unit: MU }, '超过2,000亩', 'over 2,000 mu'],
    [{ value: 20_000, qualifier: 'about', unit: MU }, '约20,000亩', 'about 20,000 mu'],
    [{ value: 5, qualifier: 'lt', unit: MU }, '不足5亩', 'under 5 mu'],
    [{ value: 40, unit: '%' }, '40%', '40%'],
    [{ value: 8126.9, unit: MU }, '8,126.9亩', '8,126.9 mu'],
    [{ value: -3.5, unit: MU }, '-3.5亩', '-3.5 mu'],
    [{ value: 0, unit: MU }, '0亩', '0 mu'],
    [{ value: null, unit: MU, qualifier: 'gt' }, '未公布', 'not published'],
  ];
  for (const [parts, chinese, english] of figures) {
    it(`is as exact as it was published: ${english}`, () => {
      expect(formatFigure(metric(parts), CHINESE)).to.equal(chinese);
      expect(formatFigure(metric(parts), ENGLISH)).to.equal(english);
    });
  }
});

describe('a number that names something', () => {
  const figures: [parts: Partial<Metric>, chinese: string, english: string][] = [
    [{ value: 2026, unit: { 'zh-Hans': '年', en: 'year' } }, '2026年', '2026 year'],
    [{ value: 2026, unit: '年份' }, '2026年份', '2026 年份'],
    [{ value: 12_345, unit: '号' }, '12345号', '12345 号'],
    [{ value: 1204, unit: '室' }, '1204室', '1204 室'],
    [{ value: 2026, unit: null, label: '建成年份' }, '2026', '2026'],
    [{ value: 12_345, unit: null, label: '政务服务热线' }, '12345', '12345'],
    [{ value: 831_100, unit: null, label: '邮编' }, '831100', '831100'],
    [{ value: 2000, unit: '人', label: '参保年份人数' }, '2,000人', '2,000 人'],
    [{ value: 2000, unit: null, label: '年均次数' }, '2,000', '2,000'],
    [{ value: 2000, unit: '年生' }, '2,000年生', '2,000 年生'],
  ];
  for (const [parts, chinese, english] of figures) {
    it(`is never grouped, and what counts is: ${chinese}`, () => {
      expect(formatFigure(metric(parts), CHINESE)).to.equal(chinese);
      expect(formatFigure(metric(parts), ENGLISH)).to.equal(english);
    });
  }

  it('is not grouped in a change and in a target either', () => {
    const year = metric({ value: 2030, unit: '年', from: observation(2026), target: 2035 });
    expect(formatFigureChange(year, zhHans.figures, CHINESE)).to.equal(
      '从2025年的2026年增至2030年',
    );
    expect(formatTarget(year, zhHans.figures, CHINESE)).to.contain('2035年');
  });
});

describe('a change in words', () => {
  const changes: [from: number, to: number, chinese: string, english: string][] = [
    [20, 2000, '从2025年的20亩增至超过2,000亩', 'over 2,000 mu, up from 20 mu (2025)'],
    [3000, 2000, '从2025年的3,000亩减至超过2,000亩', 'over 2,000 mu, down from 3,000 mu (2025)'],
    [
      2000,
      2000,
      '2025年为2,000亩，现为超过2,000亩',
      'over 2,000 mu, unchanged from 2,000 mu (2025)',
    ],
  ];
  for (const [from, value, chinese, english] of changes) {
    it(`says where it went: ${english}`, () => {
      const changed = { ...chili, value, from: observation(from) };
      expect(formatFigureChange(changed, zhHans.figures, CHINESE)).to.equal(chinese);
      expect(formatFigureChange(changed, en.figures, ENGLISH)).to.equal(english);
    });
  }

  it('keeps the exactness of the value it began with', () => {
    const changed = { ...chili, from: observation(20, { qualifier: 'about' }) };
    expect(formatFigureChange(changed, en.figures, ENGLISH)).to.contain('up from about 20 mu');
  });

  for (const [name, parts] of [
    ['nothing is known of before', { from: null }],
    ['the value before is unknown', { from: observation(null) }],
    ['the value now is unknown', { value: null, from: observation(20) }],
  ] as const) {
    it(`is not said where ${name}`, () => {
      expect(formatFigureChange({ ...chili, ...parts }, zhHans.figures, CHINESE)).to.equal(null);
    });
  }

  it('says since when, be it in words', () => {
    const t = { 'zh-Hans': '第一年', en: 'first year' };
    const changed = { ...chili, from: observation(20, { t }) };
    expect(formatFigureChange(changed, zhHans.figures, CHINESE)).to.equal(
      '从第一年的20亩增至超过2,000亩',
    );
    expect(formatFigureChange(changed, en.figures, ENGLISH)).to.contain('(first year)');
  });
});

describe('a figure of a series that names nothing to be compared with', () => {
  const series = [
    observation(null, { t: '2025-10' }),
    observation(8220, { t: '2025-11' }),
    observation(null, { t: '2026-05' }),
    observation(9854, { t: '2026-10' }),
  ];
  const visits = metric({ value: 9854, unit: '人次', good: 'up', series });
  const say = (parts: Partial<Metric>) =>
    formatMoved({ ...visits, ...parts }, zhHans.figures, CHINESE);

  it('is compared with the first value that is known', () => {
    expect(say({})).to.equal('比2025年11月增加1,634人次（19.9%），好转');
    expect(formatMoved(visits, en.figures, ENGLISH)).to.contain('since November 2025');
  });

  it('is not where the series ends on another value, or on another exactness', () => {
    expect(say({ value: 9000 })).to.equal(null);
    expect(say({ qualifier: 'about' })).to.equal(null);
  });

  it('is not compared with what is expected, nor where a time has two values', () => {
    const expected = observation(12_000, { t: '2026-11', projected: true });
    expect(say({ series: [...series, expected] })).to.contain('1,634');
    expect(say({ value: 12_000, series: [...series, expected] })).to.equal(null);
    expect(say({ series: [...series, observation(9854, { t: '2026-10' })] })).to.equal(null);
  });
});

describe('the words of a figure, piece by piece,', () => {
  const figures: [parts: Partial<Metric>, locale: typeof CHINESE, pieces: readonly string[]][] = [
    [{ value: 71, unit: '个' }, CHINESE, ['', '71', '个']],
    [{ value: 1000, unit: '间', qualifier: 'gt' }, CHINESE, ['超过', '1,000', '间']],
    [{ value: 1000, unit: 'rooms', qualifier: 'gt' }, ENGLISH, ['over ', '1,000', ' rooms']],
    [{ value: 40, unit: '%', qualifier: 'about' }, CHINESE, ['约', '40', '%']],
    [{ value: -3.5, unit: null }, CHINESE, ['', '-3.5', '']],
    [{ value: 5, unit: '5路车' }, CHINESE, ['', '5', '5路车']],
  ];
  for (const [parts, locale, pieces] of figures) {
    it(`are together what is said: ${pieces.join('|')}`, () => {
      const words = figureWords(metric(parts), locale);
      expect(words).to.deep.equal(pieces);
      expect(words?.join('')).to.equal(formatFigure(metric(parts), locale));
    });
  }

  it('are none where nothing is known', () => {
    expect(figureWords(metric({ value: null }), CHINESE)).to.equal(null);
  });
});

describe('the source of a figure', () => {
  const source = { name: { 'zh-Hans': '昌吉日报', en: 'Changji Daily' }, url: null };
  const sources: [name: string, parts: Partial<Metric>, chinese: string, english: string][] = [
    [
      'and its day',
      { source, as_of: '2026-08-01' },
      '来源：昌吉日报（截至 2026年8月1日）',
      'Source: Changji Daily (as of August 1, 2026)',
    ],
    [
      'and its month',
      { source, as_of: '2026-08' },
      '来源：昌吉日报（截至 2026年8月）',
      'Source: Changji Daily (as of August 2026)',
    ],
    [
      'and its date in words',
      { source, as_of_text: '去年' },
      '来源：昌吉日报（去年）',
      'Source: Changji Daily (去年)',
    ],
    [
      'without a date',
      { source },
      '来源：昌吉日报（未注明日期）',
      'Source: Changji Daily (undated)',
    ],
    ['that is unknown', { as_of: '2026' }, '截至 2026年', 'as of 2026'],
    ['of which nothing is known', {}, '未注明日期', 'undated'],
  ];
  for (const [name, parts, chinese, english] of sources) {
    it(`is said ${name}`, () => {
      expect(formatSource(metric(parts), CHINESE)).to.equal(chinese);
      expect(formatSource(metric(parts), ENGLISH)).to.equal(english);
    });
  }
});

describe('the time of an observation', () => {
  const times: [t: string, chinese: string][] = [
    ['2018', '2018年'],
    ['2018-06', '2018年6月'],
    ['2018-06-01', '2018年6月1日'],
    ['第一年', '第一年'],
    ['2018 (study trip)', '2018 (study trip)'],
  ];
  for (const [t, chinese] of times) {
    it(`was at ${chinese}`, () => {
      expect(formatObservedAt(observation(1, { t }), CHINESE)).to.equal(chinese);
    });
  }

  it('was at a time said in the reader’s language', () => {
    const t = { 'zh-Hans': '去年', en: 'last year' };
    expect(formatObservedAt(observation(1, { t }), ENGLISH)).to.equal('last year');
  });
});

describe('a time behind another one', () => {
  const times: [before: string, t: string, said: string][] = [
    ['2025-11', '2026-02', '2026年2月'],
    ['2026-02', '2026-05', '5月'],
    ['2026-02-01', '2026-02-08', '2月8日'],
    ['2025', '2026', '2026年'],
    ['第一年', '第二年', '第二年'],
  ];
  for (const [before, t, said] of times) {
    it(`leaves out the year where it is the same: ${said}`, () => {
      const [then, now] = [observation(1, { t: before }), observation(2, { t })];
      expect(formatObservedBriefly(now, then, CHINESE)).to.equal(said);
    });
  }
});

describe('a target', () => {
  it('is said with its unit', () => {
    expect(formatTarget(metric({ target: 60, unit: '%' }), zhHans.figures, CHINESE)).to.equal(
      '目标 60%',
    );
    expect(formatTarget(metric({ target: 0, unit: '%' }), en.figures, ENGLISH)).to.equal(
      'target 0%',
    );
  });

  it('is not said where none is set', () => {
    expect(formatTarget(metric({}), zhHans.figures, CHINESE)).to.equal(null);
  });
});
