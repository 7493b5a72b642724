import { describe, it } from 'node:test';
import { expect } from 'chai';
import { withoutFiller } from '../../../src/page/build/plain-templates.ts';

describe('a style sheet for pages', () => {
  it('has no comment and no blank that says nothing, and says the same', () => {
    const written =
      'css`\n  /* Wide: a\n     grid. */\n  .a .b,\n  .c {\n    gap: 1em 2em;\n  }\n\n  .d > ::before {\n    margin: 0 calc(1em - 1px);\n  }\n`;\n';
    expect(withoutFiller(written)).to.equal(
      'css`.a .b,.c{gap:1em 2em}.d>::before{margin:0 calc(1em - 1px)}`;\n',
    );
  });
});
