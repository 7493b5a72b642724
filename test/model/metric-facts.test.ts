import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { computedValue, plotOf } from '../../src/model/metric-facts.ts';
import {
  feedWith,
  location,
  metric,
  observation,
  organization,
  service,
} from '../support/feed-builders.ts';

function plot(...values: (number | null)[]) {
  return plotOf(values.map((value) => observation(value)));
}

function heights(...values: (number | null)[]) {
  return plot(...values)?.points.map(({ y }) => y);
}

describe('a plot', () => {
  it('puts the first observation at 0, the last at 1, the others evenly between', () => {
    expect(plot(20, 200, 2000)?.points.map(({ x }) => x)).to.deep.equal([0, 0.5, 1]);
  });

  it('has zero at its lower edge and the largest value at its upper one', () => {
    expect(plot(20, 200, 2000)).to.deep.include({ low: 0, high: 2000 });
    expect(heights(20, 200, 2000)).to.deep.equal([0.01, 0.1, 1]);
  });

  it('keeps a gap where it is', () => {
    expect(heights(1, null, 2)).to.deep.equal([0.5, null, 1]);
    expect(plot(1, null, 2)?.points.map(({ x }) => x)).to.deep.equal([0, 0.5, 1]);
  });

  it('keeps gaps at both ends', () => {
    expect(heights(null, 1, 2, null)).to.deep.equal([null, 0.5, 1, null]);
  });

  it('reaches below zero for negative values', () => {
    expect(plot(-10, 30)).to.deep.include({ low: -10, high: 30 });
    expect(heights(-10, 0, 30)).to.deep.equal([0, 0.25, 1]);
  });

  it('has zero at its upper edge where all values are negative', () => {
    expect(plot(-40, -10)).to.deep.include({ low: -40, high: 0 });
    expect(heights(-40, -10)).to.deep.equal([0, 0.75]);
  });

  it('draws equal values at one height', () => {
    expect(heights(5, 5, 5)).to.deep.equal([1, 1, 1]);
    expect(heights(0, 0)).to.deep.equal([0, 0]);
    expect(heights(-5, -5)).to.deep.equal([0, 0]);
  });

  it('keeps the observation of each point', () => {
    const series = [observation(1, { t: '2018' }), observation(2, { t: '去年', qualifier: 'gt' })];
    expect(plotOf(series)?.points.map((point) => point.observation)).to.deep.equal(series);
  });

  for (const values of [[], [5], [null], [5, null], [null, null, 7]]) {
    it(`is none for ${JSON.stringify(values)}: fewer than two values`, () => {
      expect(plot(...values)).to.equal(null);
    });
  }

  it('holds 10,000 observations', () => {
    const drawn = plot(...Array.from({ length: 10_000 }, (_, index) => index));
    expect(drawn?.points).to.have.length(10_000);
    expect(drawn?.points[9_999]).to.deep.include({ x: 1, y: 1 });
  });

  it('keeps every point in its box, whatever the values', () => {
    const values = fc.array(
      fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })),
      { minLength: 2 },
    );
    fc.assert(
      fc.property(values, (series) => {
        for (const { x, y } of plot(...series)?.points ?? []) {
          expect(x).to.be.within(0, 1);
          if (y !== null) expect(y).to.be.within(0, 1);
        }
      }),
    );
  });
});

describe('what the feed counts itself', () => {
  const count = (of: 'services' | 'organizations' | 'locations') =>
    metric({ computed: { op: 'count', of } });

  it('is the number of services that are given', () => {
    const services = [
      service({ id: 'a' }),
      service({ id: 'b', status: 'temporarily_closed' }),
      service({ id: 'c', status: 'defunct' }),
      service({ id: 'd' }),
    ];
    expect(computedValue(count('services'), feedWith({ services }))).to.equal(2);
  });

  it('is the number of organisations, each for as many as it stands for', () => {
    const organizations = [organization({ id: 'a' }), organization({ id: 'b', count: 434 })];
    expect(computedValue(count('organizations'), feedWith({ organizations }))).to.equal(435);
  });

  it('is the number of places, each for as many as it stands for', () => {
    const locations = [
      location({ id: 'a', count: 99 }),
      location({ id: 'b' }),
      location({ id: 'c', count: 0 }),
    ];
    expect(computedValue(count('locations'), feedWith({ locations }))).to.equal(100);
  });

  it('is 0 where the feed lists none', () => {
    expect(computedValue(count('services'), feedWith())).to.equal(0);
  });

  it('is not known where nothing is to be counted', () => {
    expect(computedValue(metric(), feedWith())).to.equal(null);
  });
});
