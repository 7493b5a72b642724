import { describe, it } from 'node:test';
import { expect } from 'chai';
import { changeOf, progressOf } from '../../../../src/model/figures/figure-change.ts';
import type { Qualifier } from '../../../../src/model/figures/figures.ts';
import { metric, observation } from '../../../support/feed-builders.ts';

const moved = (from: number, value: number, parts: object = {}) =>
  changeOf(metric({ from: observation(from), value, ...parts }));

describe('the change of a figure', () => {
  it('has a direction, and by how much', () => {
    expect(moved(10, 40)).to.include({ direction: 'up', amount: 30, percent: 300 });
    expect(moved(120, 80)).to.include({ direction: 'down', amount: 40, percent: 33.3 });
    expect(moved(4, 4)).to.include({ direction: 'same', amount: 0 });
  });

  it('tells direction and whether that is good apart', () => {
    expect(moved(10, 40, { good: 'up' })?.tone).to.equal('better');
    expect(moved(10, 40, { good: 'down' })?.tone).to.equal('worse');
    expect(moved(40, 10, { good: 'down' })?.tone).to.equal('better');
    expect(moved(10, 40)?.tone).to.equal('neutral');
    expect(moved(4, 4, { good: 'up' })?.tone).to.equal('neutral');
  });

  it('adds nothing by binary fractions', () => {
    expect(moved(0.1, 0.3)?.amount).to.equal(0.2);
  });

  it('is unknown where either end is', () => {
    expect(changeOf(metric({ value: 4 }))).to.equal(null);
    expect(changeOf(metric({ value: 4, from: observation(null) }))).to.equal(null);
    expect(changeOf(metric({ value: null, from: observation(4) }))).to.equal(null);
  });

  it('is no share of nothing, nor of less', () => {
    expect(moved(0, 40)?.percent).to.equal(null);
    expect(moved(-5, 40)).to.include({ amount: 45, percent: null });
  });

  const exactness: [
    from: Qualifier,
    to: Qualifier,
    up: Qualifier | null,
    down: Qualifier | null,
  ][] = [
    ['eq', 'eq', 'eq', 'eq'],
    ['eq', 'gt', 'gt', 'lt'],
    ['eq', 'lt', 'lt', 'gt'],
    ['gt', 'eq', 'lt', 'gt'],
    ['lt', 'eq', 'gt', 'lt'],
    ['gt', 'gt', null, null],
    ['lt', 'gt', 'gt', 'lt'],
    ['gt', 'lt', 'lt', 'gt'],
    ['about', 'eq', 'about', 'about'],
    ['eq', 'about', 'about', 'about'],
    ['about', 'about', 'about', 'about'],
    ['about', 'gt', null, null],
  ];
  for (const [from, to, up, down] of exactness) {
    it(`is as exact as both ends let it be: ${from} to ${to}`, () => {
      const change = (start: number, value: number) => {
        const { amount, qualifier } = changeOf(
          metric({ from: observation(start, { qualifier: from }), value, qualifier: to }),
        ) ?? { amount: null, qualifier: null };
        return amount === null ? null : qualifier;
      };
      expect([change(10, 40), change(40, 10)]).to.deep.equal([up, down]);
    });
  }

  it('is a share of where it began only where it is exact, and good only where it is known', () => {
    const grown = (from: Qualifier, to: Qualifier) =>
      changeOf(
        metric({
          from: observation(10, { qualifier: from }),
          value: 40,
          qualifier: to,
          good: 'up',
        }),
      );
    expect(grown('eq', 'gt')).to.include({ percent: null, tone: 'better' });
    expect(grown('gt', 'gt')).to.include({ amount: null, tone: 'neutral' });
  });

  it('is open where an inexact value stays what it was', () => {
    expect(
      changeOf(metric({ from: observation(2000), value: 2000, qualifier: 'gt' }))?.amount,
    ).to.equal(null);
  });
});

describe('the way to a target', () => {
  const way = (value: number | null, target: number | null, parts: object = {}) =>
    progressOf(metric({ value, target, good: 'up', ...parts }));

  it('is what is missing, until it is reached', () => {
    expect(way(30, 40)).to.include({ isReached: false, side: 'below', difference: 10 });
    expect(way(50, 40)).to.include({ isReached: true, side: 'above' });
    expect(way(40, 40)).to.include({ isReached: true, side: 'at', difference: 0 });
    expect(way(93.5, 95)?.difference).to.equal(1.5);
  });

  it('goes down where less is better, and is reached by neither where nobody says which', () => {
    expect(way(5, 2, { good: 'down' })).to.include({ isReached: false, difference: 3 });
    expect(way(1, 2, { good: 'down' })?.isReached).to.equal(true);
    for (const value of [1, 3])
      expect(way(value, 2, { good: 'neutral' })?.isReached).to.equal(false);
    expect(way(2, 2, { good: 'neutral' })?.isReached).to.equal(true);
  });

  it('may be to zero', () => {
    expect(way(5, 0)?.isReached).to.equal(true);
    expect(way(5, 0, { good: 'down' })).to.include({ isReached: false, difference: 5 });
  });

  const inexact: [
    value: number,
    qualifier: Qualifier,
    side: string | null,
    exactness?: Qualifier,
  ][] = [
    [30, 'lt', 'below', 'gt'],
    [30, 'about', 'below', 'about'],
    [30, 'gt', null],
    [50, 'gt', 'above', 'gt'],
    [50, 'lt', null],
    [40, 'gt', 'above', 'gt'],
    [40, 'lt', 'below', 'gt'],
    [40, 'about', null],
  ];
  for (const [value, qualifier, side, exactness] of inexact) {
    it(`is as exact as the value lets it be: ${qualifier} ${value} and a target of 40`, () => {
      const progress = way(value, 40, { qualifier });
      expect(progress?.side ?? null).to.equal(side);
      if (exactness !== undefined) expect(progress?.qualifier).to.equal(exactness);
      if (value === 40 && progress !== null) expect(progress.difference).to.equal(null);
    });
  }

  it('is none without a target or a value', () => {
    expect([way(null, 4), way(4, null)]).to.deep.equal([null, null]);
  });
});
