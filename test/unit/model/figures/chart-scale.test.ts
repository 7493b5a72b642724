import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { scaleFor } from '../../../../src/model/figures/chart-scale.ts';
import { seriesFacts } from '../../../../src/model/figures/series-facts.ts';
import { metric, observation } from '../../../support/feed-builders.ts';

const pointsOf = (...values: readonly number[]) =>
  seriesFacts(metric({ series: values.map((v, index) => observation(v, { t: `t${index}` })) }))
    .points;
const at = (percent: string) => Number.parseFloat(percent);

describe('the scale of a picture', () => {
  it('has zero in it, and round numbers', () => {
    expect(scaleFor(pointsOf(20, 200, 2000), null, false).ticks).to.deep.equal([0, 1000, 2000]);
    expect(scaleFor(pointsOf(8220, 10_150), null, false).ticks).to.deep.equal([
      0, 4000, 8000, 12_000,
    ]);
    expect(scaleFor(pointsOf(-5, 5), null, false).ticks).to.deep.equal([-5, 0, 5]);
    expect(scaleFor(pointsOf(93.5), null, false).ticks).to.deep.equal([0, 50, 100]);
  });

  it('has no half people', () => {
    expect(scaleFor(pointsOf(7), null, false).ticks).to.deep.equal([0, 4, 8]);
    expect(scaleFor(pointsOf(7.5), null, false).ticks).to.deep.equal([0, 2.5, 5, 7.5]);
  });

  it('has three lines or four, whatever the values', () => {
    const values = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.double({ min: -1e6, max: 1e6 }),
    );
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 9 }), (series) => {
        const spread = Math.max(0, ...series) - Math.min(0, ...series);
        fc.pre(spread > 1e-9);
        const { ticks, y } = scaleFor(pointsOf(...series), null, false);
        expect(ticks.length).to.be.within(3, 4);
        expect(ticks).to.include(0);
        for (const value of series) expect(at(y(value))).to.be.within(0, 100);
      }),
    );
  });

  it('goes from left to right, and from right to left where that is how one reads', () => {
    const points = pointsOf(1, 2, 3);
    for (const [isRightToLeft, sign] of [
      [false, 1],
      [true, -1],
    ] as const) {
      const { x } = scaleFor(points, null, isRightToLeft);
      const [first = 0, second = 0, third = 0] = points.map((point) => at(x(point)) * sign);
      expect(first < second && second < third).to.equal(true);
    }
  });

  it('has room for what is to be reached', () => {
    const { y, ticks } = scaleFor(pointsOf(1, 2), 9, false);
    expect(at(y(9))).to.be.within(0, at(y(2)));
    expect(Math.max(...ticks)).to.be.at.least(9);
  });

  it('holds where values are too small to be told apart, or as large as numbers can be', () => {
    for (const values of [[5e-324], [-5e-324, 5e-324], [0, 1e-300], [-1.7e308, 1.7e308]]) {
      const { ticks, y } = scaleFor(pointsOf(...values), null, false);
      expect(ticks).to.include(0);
      for (const value of values) expect(at(y(value))).to.be.within(0, 100);
    }
  });

  it('puts larger values higher', () => {
    const { y } = scaleFor(pointsOf(1, 2), null, false);
    expect(at(y(2))).to.be.lessThan(at(y(1)));
  });

  it('puts every value inside the picture, however large', () => {
    const values = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 20 }), (series) => {
        const points = pointsOf(...series);
        const { x, y } = scaleFor(points, null, false);
        for (const point of points) {
          expect(at(x(point))).to.be.within(0, 100);
          expect(at(y(point.value ?? 0))).to.be.within(0, 100);
        }
      }),
    );
  });
});
