import { describe, it } from 'node:test';
import { expect } from 'chai';
import { withoutFiller } from '../../../src/page/build/plain-styles.ts';

describe('a style sheet for pages', () => {
  it('has no comment, no indent and no empty line, and says the same', () => {
    const written =
      'css`\n  /* Wide: a\n     grid. */\n  .a .b,\n  .c {\n    gap: 1em 2em;\n  }\n\n  .d {\n  }\n`;\n';
    expect(withoutFiller(written)).to.equal('css`\n.a .b,\n.c {\ngap: 1em 2em;\n}\n.d {\n}\n`;\n');
  });
});
