import { expect } from '@open-wc/testing';
import { changeOf, progressOf } from '../../src/model/figure-change.ts';
import type { Qualifier } from '../../src/model/figures.ts';
import { metric, observation } from '../support/feed-builders.ts';

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

  it('is open where an inexact value stays what it was', () => {
    expect(
      changeOf(metric({ from: observation(2000), value: 2000, qualifier: 'gt' }))?.amount,
    ).to.equal(null);
  });
});

describe('the way to a target', () => {
  const way = (value: number | null, target: number | null, parts: object = {}) =>
    progressOf(metric({ value, target, good: 'up', ...parts }));

  it('is as far as the value is of the target', () => {
    expect(way(30, 40)).to.deep.equal({
      isReached: false,
      isUpwards: true,
      difference: 10,
      done: 0.75,
    });
    expect(way(50, 40)).to.include({ isReached: true, difference: 10, done: 1 });
  });

  it('is counted from where it began', () => {
    expect(way(93.5, 95, { from: observation(86) })).to.include({ difference: 1.5 });
    expect(way(93, 96, { from: observation(84) })?.done).to.equal(0.75);
  });

  it('goes down where less is better, from where it began alone', () => {
    expect(way(5, 2, { good: 'down' })).to.deep.equal({
      isReached: false,
      isUpwards: false,
      difference: 3,
      done: null,
    });
    expect(way(5, 2, { good: 'down', from: observation(14) })?.done).to.equal(0.75);
    expect(way(1, 2, { good: 'down' })?.isReached).to.equal(true);
  });

  it('has no share where the target is zero, is where it began, or lies behind', () => {
    expect(way(5, 0)).to.include({ isReached: true, done: null });
    expect(way(0, 0)).to.include({ isReached: true, done: null });
    expect(way(3, 4, { from: observation(4) })?.done).to.equal(null);
    expect(way(-3, 4)?.done).to.equal(null);
  });

  it('is none without a target or a value', () => {
    expect([way(null, 4), way(4, null)]).to.deep.equal([null, null]);
  });
});
