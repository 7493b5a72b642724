import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  knownValues,
  seriesFacts,
  thinned,
  type SeriesPoint,
} from '../../../../src/model/figures/series-facts.ts';
import { metric, observation } from '../../../support/feed-builders.ts';

const facts = (...series: readonly (readonly [t: string, v: number | null])[]) =>
  seriesFacts(metric({ series: series.map(([t, v]) => observation(v, { t })) }));

describe('a series', () => {
  it('is laid out in time where every time is a date', () => {
    const { points, isDated } = facts(['2020', 1], ['2020-07', 2], ['2021-01-01', 3]);
    const [first = 0, second = 0, third = 0] = points.map(({ at }) => at);
    expect(isDated).to.equal(true);
    expect((second - first) / (third - first)).to.be.closeTo(182 / 366, 0.001);
  });

  it('is laid out evenly where a time is words', () => {
    const { points, isDated } = facts(['第一年', 20], ['第二年', 200], ['去年', 2000]);
    expect([isDated, points.map(({ at }) => at)]).to.deep.equal([false, [0, 1, 2]]);
  });

  it('is put in the order of time, and says so', () => {
    const { points, isReordered } = facts(['2021', 2], ['2020', 1], ['2022', 3]);
    expect([isReordered, knownValues(points)]).to.deep.equal([true, [1, 2, 3]]);
    expect(facts(['2020', 1], ['2021', 2]).isReordered).to.equal(false);
    expect(facts(['去年', 2], ['前年', 1]).isReordered).to.equal(false);
  });

  it('names the times that two values claim', () => {
    expect(facts(['2020', 1], ['2021', 2], ['2020', 3]).doubled).to.deep.equal(['2020']);
    expect(facts(['2020', 1], ['2021', 2]).doubled).to.deep.equal([]);
  });

  it('keeps gaps, and knows what is expected only', () => {
    const { points, hasProjection } = seriesFacts(
      metric({ series: [observation(null), observation(2, { projected: true })] }),
    );
    expect(points.map(({ value, isProjected }) => [value, isProjected])).to.deep.equal([
      [null, false],
      [2, true],
    ]);
    expect(hasProjection).to.equal(true);
  });

  it('takes nothing for a date that is none', () => {
    expect(facts(['2020-13', 1], ['2021', 2]).isDated).to.equal(false);
    expect(facts().isDated).to.equal(false);
  });
});

describe('a long series, thinned', () => {
  const pointsOf = (values: readonly (number | null)[]): readonly SeriesPoint[] =>
    values.map((value, at) => ({ observation: observation(value), at, value, isProjected: false }));

  it('stays as it is where it is short', () => {
    const points = pointsOf([1, 2, 3]);
    expect(thinned(points, 3)).to.equal(points);
  });

  it('keeps its ends, its highest and its lowest, in order and within what was asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 300, maxLength: 3_000 }), (values) => {
        const points = pointsOf(values);
        const kept = thinned(points, 240);
        const got = knownValues(kept);
        expect(kept.length).to.be.at.most(242);
        expect([kept[0], kept[kept.length - 1]]).to.deep.equal([
          points[0],
          points[points.length - 1],
        ]);
        expect([Math.min(...got), Math.max(...got)]).to.deep.equal([
          Math.min(...values),
          Math.max(...values),
        ]);
        expect(kept.every(({ at }, index) => at > (kept[index - 1]?.at ?? -1))).to.equal(true);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a gap', () => {
    const values = Array.from({ length: 1_000 }, (_, index) => (index === 500 ? null : index));
    expect(thinned(pointsOf(values), 100).some(({ value }) => value === null)).to.equal(true);
  });

  it('keeps one gap of many in a row, and stays short where every other value is one', () => {
    const row = Array.from({ length: 5_000 }, (_, index) => (index % 1_000 > 500 ? null : index));
    const gaps = thinned(pointsOf(row), 240).filter(({ value }) => value === null);
    expect(gaps).to.have.length(6); // the last row of gaps with both its ends: time goes on until there
    const holes = Array.from({ length: 5_000 }, (_, index) => (index % 2 === 0 ? null : index));
    expect(thinned(pointsOf(holes), 240).length).to.be.at.most(500);
  });
});
