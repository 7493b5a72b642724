import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  historyOf,
  MOST_STEPS,
  redo,
  undo,
  withStep,
  type History,
} from '../../../../src/authoring/edit/history.ts';

const empty: History<string, string> = historyOf('a');
const two = withStep(withStep(empty, 'b', 'one'), 'c', 'two');

describe('What was done', () => {
  it('is taken back step by step, and done again', () => {
    expect(undo(two).present).to.equal('b');
    expect(undo(undo(two)).present).to.equal('a');
    expect(redo(undo(two))).to.deep.equal(two);
    expect(redo(redo(undo(undo(two))))).to.deep.equal(two);
  });

  it('stays as it is where there is nothing to take back, or to do again', () => {
    expect(undo(empty)).to.equal(empty);
    expect(redo(two)).to.equal(two);
  });

  it('is another way after something else is done', () => {
    const other = withStep(undo(two), 'd', 'three');
    expect(redo(other)).to.equal(other);
    expect(other.done.map(({ note }) => note)).to.deep.equal(['one', 'three']);
  });

  it('is kept for so many steps', () => {
    let long = empty;
    for (let at = 0; at <= MOST_STEPS; at += 1) long = withStep(long, String(at), '');
    expect(long.done).to.have.length(MOST_STEPS);
  });
});
