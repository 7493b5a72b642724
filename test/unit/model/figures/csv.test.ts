import { describe, it } from 'node:test';
import { expect } from 'chai';
import { csv } from '../../../../src/model/figures/csv.ts';

describe('a table as comma-separated values', () => {
  it('ends each line as RFC 4180 does, and quotes what needs it', () => {
    expect(
      csv([
        ['甲', 'a,b', 'say "x"', 'two\nlines'],
        [1, -2.5, 0, 1e15],
      ]),
    ).to.equal('甲,"a,b","say ""x""","two\nlines"\r\n1,-2.5,0,1000000000000000\r\n');
  });

  it('makes no formula of text, and keeps negative numbers numbers', () => {
    expect(csv([['=1+1', '@x', '-2', '+86'], [-2]])).to.equal("'=1+1,'@x,'-2,'+86\r\n-2\r\n");
  });

  it('makes no formula of text behind blanks, or in full-width signs', () => {
    const blanks = [
      '',
      ' ',
      '\u3000',
      '\u00A0',
      '\t',
      '\n',
      '\r',
      '\0',
      '\v',
      '\x1F',
      '\u200B',
      ' \u2060\t',
    ];
    const signs = ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '｜', '\u2212'];
    const hidden = blanks.flatMap((blank) => signs.map((sign) => `${blank}${sign}1`));
    for (const text of hidden) expect(csv([[text]]).replace('"', '')).to.match(/^'/);
    expect(csv([[' a', '1-1', 'a=b']])).to.equal(' a,1-1,a=b\r\n');
  });

  it('stays whole where a spreadsheet divides cells at semicolons', () => {
    expect(csv([['瑜伽;=1+1', '舞蹈；@x']])).to.equal('"瑜伽;=1+1",舞蹈；@x\r\n');
  });

  it('keeps text that looks like a number text', () => {
    expect(csv([['0994', '13912345678', '12']])).to.equal('"\t0994","\t13912345678",12\r\n');
  });
});
