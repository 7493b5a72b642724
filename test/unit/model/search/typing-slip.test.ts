import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isOneSlipApart } from '../../../../src/model/search/typing-slip.ts';

describe('a slip of the fingers', () => {
  for (const [kind, typed] of [
    ['a letter too many', 'yanglaoz'],
    ['a letter twice', 'yangglao'],
    ['a missing letter', 'yanlao'],
    ['a missing first letter', 'anglao'],
    ['a wrong letter', 'yanhlao'],
    ['two letters that changed places', 'yangloa'],
    ['the first two changed', 'aynglao'],
    ['nothing at all', 'yanglao'],
  ] as const) {
    it(`is ${kind}: ${typed}`, () => {
      expect(isOneSlipApart(typed, 'yanglao')).to.be.true;
      expect(isOneSlipApart('yanglao', typed)).to.be.true;
    });
  }

  for (const typed of ['yanglaozz', 'yalao', 'yanhlap', 'ynagloa', 'oalgnay', 'lyangao', '']) {
    it(`is not "${typed}"`, () => {
      expect(isOneSlipApart(typed, 'yanglao')).to.be.false;
      expect(isOneSlipApart('yanglao', typed)).to.be.false;
    });
  }

  it('may be all of a word of one letter', () => {
    expect(isOneSlipApart('', 'a')).to.be.true;
    expect(isOneSlipApart('', '')).to.be.true;
  });
});
