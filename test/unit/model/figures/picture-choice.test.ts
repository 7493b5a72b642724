import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { FigureExtras } from '../../../../src/model/figures/figure-extras.ts';
import type { Metric } from '../../../../src/model/figures/figures.ts';
import { pictureFor, shareOf } from '../../../../src/model/figures/picture-choice.ts';
import { NO_EXTRAS, metric, observation } from '../../../support/feed-builders.ts';

const part = (v: number | null) => ({ label: '甲', v, qualifier: 'eq' as const });
const dated = (...values: (number | null)[]) =>
  values.map((v, index) => observation(v, { t: String(2000 + index) }));
const worded = (...values: (number | null)[]) =>
  values.map((v, index) => observation(v, { t: `第${index}年` }));

describe('the picture of a figure', () => {
  const choices: [name: string, parts: Partial<Metric>, extras: Partial<FigureExtras>, string][] = [
    ['a value alone is a number', { value: 4 }, {}, 'number'],
    ['dates are a line', { value: 4, series: dated(1, 2, 4) }, {}, 'line'],
    ['a few times in words are bars', { value: 4, series: worded(1, 2, 4) }, {}, 'bar'],
    ['many times in words are a line', { series: worded(...Array(9).fill(1)) }, {}, 'line'],
    ['a target is progress', { value: 4, target: 5 }, {}, 'progress'],
    ['a start is a change', { value: 4, from: observation(2) }, {}, 'change'],
    ['parts are a ranking', { value: 4, series: dated(1, 2) }, { parts: [part(3)] }, 'ranking'],
    ['a whole makes a share', { value: 4 }, { whole: 10 }, 'share'],
    ['what the publisher wants', { value: 4, series: dated(1, 2) }, { picture: 'bar' }, 'bar'],
    ['nothing, where that is wanted', { series: dated(1, 2) }, { picture: 'number' }, 'number'],
  ];
  for (const [name, parts, extras, picture] of choices) {
    it(name, () => {
      const choice = pictureFor(metric(parts), { ...NO_EXTRAS, ...extras });
      expect(choice).to.deep.equal({ picture, notDrawn: null });
    });
  }

  const refusals: [name: string, parts: Partial<Metric>, extras: Partial<FigureExtras>, string][] =
    [
      ['one value', { series: dated(null, 7) }, {}, 'too-few-values'],
      ['all unknown', { series: dated(null, null) }, {}, 'too-few-values'],
      ['two values for one time', { series: [...dated(1), ...dated(2)] }, {}, 'doubled-times'],
      ['parts without a value', {}, { parts: [part(null)] }, 'no-parts'],
      ['a negative share', { value: -1 }, { whole: 10 }, 'not-a-share'],
      ['more than the whole', { value: 11 }, { whole: 10 }, 'not-a-share'],
      ['a share of nothing', { value: 0 }, { whole: 0 }, 'not-a-share'],
      [
        'a share of a percentage beyond 100',
        { value: 101, unit: '%' },
        { picture: 'share' },
        'not-a-share',
      ],
      ['a target wanted and not there', { value: 1 }, { picture: 'progress' }, 'no-target'],
      ['a target without a value', { value: null, target: 3 }, {}, 'no-target'],
      ['a change from nothing', { value: 1 }, { picture: 'change' }, 'no-change'],
    ];
  for (const [name, parts, extras, notDrawn] of refusals) {
    it(`is none, and says why: ${name}`, () => {
      const choice = pictureFor(metric(parts), { ...NO_EXTRAS, ...extras });
      expect(choice).to.deep.equal({ picture: 'number', notDrawn });
    });
  }

  it('takes per cent for a share of 100', () => {
    expect(shareOf(metric({ value: 40, unit: '%' }), NO_EXTRAS)).to.equal(0.4);
    expect(shareOf(metric({ value: 40, unit: '元' }), NO_EXTRAS)).to.equal(null);
  });
});
