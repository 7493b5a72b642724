import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  formatFigureChange,
  formatFigure,
  formatSince,
  formatSource,
  formatTarget,
  formatObservedAt,
} from '../../../../src/i18n/format/metric.ts';
import type { Metric } from '../../../../src/model/figures/figures.ts';
import { metric, observation } from '../../../support/feed-builders.ts';
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

describe('a change in words', () => {
  const changes: [from: number, to: number, chinese: string, english: string][] = [
    [20, 2000, '从20亩增至超过2,000亩', 'over 2,000 mu, up from 20 mu'],
    [3000, 2000, '从3,000亩减至超过2,000亩', 'over 2,000 mu, down from 3,000 mu'],
    [2000, 2000, '从2,000亩保持超过2,000亩', 'over 2,000 mu, unchanged from 2,000 mu'],
  ];
  for (const [from, value, chinese, english] of changes) {
    it(`says where it went: ${english}`, () => {
      const changed = { ...chili, value, from: observation(from) };
      expect(formatFigureChange(changed, CHINESE)).to.equal(chinese);
      expect(formatFigureChange(changed, ENGLISH)).to.equal(english);
    });
  }

  it('keeps the exactness of the value it began with', () => {
    const changed = { ...chili, from: observation(20, { qualifier: 'about' }) };
    expect(formatFigureChange(changed, ENGLISH)).to.contain('up from about 20 mu');
  });

  for (const [name, parts] of [
    ['nothing is known of before', { from: null }],
    ['the value before is unknown', { from: observation(null) }],
    ['the value now is unknown', { value: null, from: observation(20) }],
  ] as const) {
    it(`is not said where ${name}`, () => {
      expect(formatFigureChange({ ...chili, ...parts }, CHINESE)).to.equal(null);
    });
  }

  it('says since when', () => {
    expect(formatSince({ ...chili, from: observation(20, { t: '2018' }) }, CHINESE)).to.equal(
      '起点：2018年',
    );
    expect(formatSince(chili, CHINESE)).to.equal(null);
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

describe('a target', () => {
  it('is said with its unit', () => {
    expect(formatTarget(metric({ target: 60, unit: '%' }), CHINESE)).to.equal('目标 60%');
    expect(formatTarget(metric({ target: 0, unit: '%' }), ENGLISH)).to.equal('target 0%');
  });

  it('is not said where none is set', () => {
    expect(formatTarget(metric({}), CHINESE)).to.equal(null);
  });
});
