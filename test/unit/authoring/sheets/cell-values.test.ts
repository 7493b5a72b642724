import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatOf, valueOfNumber } from '../../../../src/authoring/sheets/values/cell-format.ts';
import { brief, cellsIn } from '../../../support/read-cells.ts';
import { textCell, workbookOf, type MadeWorkbook } from '../../../support/workbook.ts';

/** The value of A1, in a workbook in which style 1 has this format. */
function a1(cell: string, more: Omit<MadeWorkbook, 'sheets'> = {}): string {
  const read = cellsIn(workbookOf(`<row r="1">${cell}</row>`, more)).get('A1');
  return read === undefined ? 'nothing' : brief(read);
}

const number = (value: string) => `<c r="A1" s="1"><v>${value}</v></c>`;
const inFormat = (id: number, value: string) => a1(number(value), { formats: [id] });
const inCode = (code: string, value: string) =>
  a1(number(value), { formats: [176], codes: { 176: code } });

describe('A cell with a date', () => {
  it('is read in the formats of Chinese Excel and WPS, which files do not write out', () => {
    expect(inFormat(14, '46296')).to.equal('date 2026-10-01');
    expect(inFormat(30, '46296')).to.equal('date 2026-10-01');
    expect(inFormat(31, '46296')).to.equal('date 2026-10-01');
    expect(inFormat(22, '46296.6875')).to.equal('date-time 2026-10-01 16:30');
  });

  it('says so where its year or its day is not shown', () => {
    for (const id of [28, 29, 51, 53, 54, 58]) {
      expect(inFormat(id, '46296')).to.equal('date 2026-10-01 (year-hidden)');
    }
    for (const id of [27, 36, 50, 52, 57]) {
      expect(inFormat(id, '46296')).to.equal('date 2026-10-01 (day-hidden)');
    }
    expect(inCode('aaaa', '46296')).to.equal('date 2026-10-01 (day-hidden)');
  });

  it('is read in formats that are written out', () => {
    expect(inCode('yyyy"年"m"月"d"日";@', '46296')).to.equal('date 2026-10-01');
    expect(inCode('[$-804]yyyy\\-mm\\-dd', '46296')).to.equal('date 2026-10-01');
    expect(inCode('[DBNum1][$-804]yyyy"年"m"月"d"日"', '46296')).to.equal('date 2026-10-01');
    expect(inCode('yyyy/m/d\\ hh:mm:ss', '46296.5')).to.equal('date-time 2026-10-01 12:00');
  });

  it('is no date in formats of numbers', () => {
    for (const code of [
      '0"d"',
      '#,##0.00_);[Red](#,##0.00)',
      '"共"0"人"',
      'General',
      '0\\d',
      '0%',
    ]) {
      expect(inCode(code, '46296')).to.equal('number 46296');
    }
  });

  it('is read in a workbook that counts from 1904', () => {
    const since1904 = { formats: [14], is1904: true };
    expect(a1(number('44834'), since1904)).to.equal('date 2026-10-01');
    expect(a1(number('0'), since1904)).to.equal('date 1904-01-01');
  });

  it('is read as ISO 8601 writes it', () => {
    const iso = (text: string) => a1(`<c r="A1" t="d"><v>${text}</v></c>`);
    expect(iso('2026-10-01')).to.equal('date 2026-10-01');
    expect(iso('2026-10-01T16:30:00')).to.equal('date-time 2026-10-01 16:30');
    expect(iso('T16:30:00.000')).to.equal('time 16:30');
    expect(iso('2026-02-30')).to.equal('text 2026-02-30 (not-a-date)');
    const inDate = { formats: [14] };
    const dated = '<c r="A1" s="1" t="d"><v>2026-10-01T00:00:00Z</v></c>';
    expect(a1(dated, inDate)).to.equal('date 2026-10-01');
  });

  it('counts the days before the 29 February 1900 that never was', () => {
    expect(inFormat(14, '1')).to.equal('date 1900-01-01');
    expect(inFormat(14, '59')).to.equal('date 1900-02-28');
    expect(inFormat(14, '60')).to.equal('number 60 (not-a-date)');
    expect(inFormat(14, '61')).to.equal('date 1900-03-01');
    expect(inFormat(14, '2958465')).to.equal('date 9999-12-31');
    expect(inFormat(22, '2958465.9999')).to.equal('number 2958465.9999 (not-a-date)');
  });

  it('is a number where there is no such day', () => {
    expect(inFormat(14, '-5')).to.equal('number -5 (not-a-date)');
    expect(inFormat(14, '20261001')).to.equal('number 20261001 (not-a-date)');
    expect(inFormat(20, '1e300')).to.equal('number 1e+300 (not-a-date)');
  });

  it('is an error where its bytes are no number, as in a damaged file', () => {
    for (const number of [NaN, Infinity, -Infinity]) {
      for (const code of ['General', '@', 'yyyy-mm-dd', 'hh:mm']) {
        expect(valueOfNumber(number, formatOf(code), false)).to.deep.equal({
          value: { kind: 'error', code: '#NUM!' },
          odd: null,
        });
      }
    }
  });

  it('says so where a time is not shown, or is all that is shown', () => {
    expect(inFormat(14, '46296.5')).to.equal('date 2026-10-01 (time-hidden)');
    expect(inFormat(20, '46296.5')).to.equal('date-time 2026-10-01 12:00 (date-hidden)');
  });
});

describe('A cell with a time', () => {
  it('is rounded to the minute', () => {
    expect(inFormat(20, '0.66666666666666663')).to.equal('time 16:00');
    expect(inFormat(20, '0.35416666666666702')).to.equal('time 08:30');
    expect(inFormat(20, '0')).to.equal('time 00:00');
    expect(inFormat(22, '46296.999999999')).to.equal('date-time 2026-10-02 00:00');
  });

  it('can be the end of a day', () => {
    expect(inFormat(20, '0.9999999')).to.equal('time 24:00');
    expect(inFormat(46, '1')).to.equal('time 24:00');
  });

  it('is read in the formats of Chinese Excel and WPS', () => {
    for (const id of [18, 19, 20, 21, 32, 33, 34, 35, 55, 56]) {
      expect(inFormat(id, '0.6875')).to.equal('time 16:30');
    }
    expect(inCode('h"时"mm"分"', '0.6875')).to.equal('time 16:30');
    expect(inCode('上午/下午h"时"mm"分"', '0.6875')).to.equal('time 16:30');
    expect(inCode('[$-F400]h:mm:ss AM/PM', '0.6875')).to.equal('time 16:30');
  });

  it('says so where it is more than a day', () => {
    expect(inFormat(46, '1.25')).to.equal('time 30:00 (over-24-hours)');
    expect(inCode('[h]:mm', '1.25')).to.equal('time 30:00 (over-24-hours)');
    expect(inCode('[mm]:ss', '0.25')).to.equal('time 06:00');
    const since1904 = { formats: [20], is1904: true };
    expect(a1(number('0.5'), since1904)).to.equal('time 12:00');
  });
});

describe('A cell with a text', () => {
  it('keeps its spaces, those of full width included', () => {
    expect(a1(textCell('A1', '　 东风 社区 　'))).to.equal('text 　 东风 社区 　');
  });

  it('ends its lines with LF', () => {
    expect(a1(textCell('A1', '甲_x000D_\n乙&#13;丙\n丁'))).to.equal('text 甲\n乙\n丙\n丁');
  });

  it('keeps what only looks like an escape', () => {
    expect(a1(textCell('A1', '_x005F_x000D_'))).to.equal('text _x000D_');
    expect(a1(textCell('A1', '&amp;lt; &#x4E2D; &unknown; &#0;'))).to.equal(
      'text &lt; 中 &unknown; \uFFFD',
    );
    expect(a1('<c r="A1" t="str"><v><![CDATA[<b>&amp;]]></v></c>')).to.equal('text <b>&amp;');
  });

  it('is read from the shared strings, in all its fonts and without its pinyin', () => {
    const strings = [
      '<t>甲</t>',
      '<r><rPr><b/></rPr><t xml:space="preserve">周三 </t></r><r><t>下午</t></r><rPh sb="0" eb="1"><t>PINYIN</t></rPh>',
    ];
    expect(a1('<c r="A1" t="s"><v>1</v></c>', { strings })).to.equal('text 周三 下午');
    const inline =
      '<c r="A1" t="inlineStr"><is><r><t>周</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>P</t></rPh></is></c>';
    expect(a1(inline)).to.equal('text 周三');
  });

  it('is a text also where it looks like a number', () => {
    expect(a1(textCell('A1', '013800000000'))).to.equal('text 013800000000');
    expect(a1('<c r="A1" t="str"><v>#N/A</v></c>')).to.equal('text #N/A');
  });
});

describe('A cell with something else', () => {
  it('is a number, yes or no, or an error', () => {
    expect(a1(number('16.3'))).to.equal('number 16.3');
    expect(a1(number('1.380000000000E10'))).to.equal('number 13800000000');
    expect(a1('<c r="A1" t="b"><v>1</v></c>')).to.equal('boolean true');
    expect(a1('<c r="A1" t="b"><v>0</v></c>')).to.equal('boolean false');
    expect(a1('<c r="A1" t="e"><v>#N/A</v></c>')).to.equal('error #N/A');
    expect(a1('<c r="A1"><v>abc</v></c>')).to.equal('text abc');
  });

  it('says so where a number stands in a cell for text', () => {
    expect(inFormat(49, '13800000000')).to.equal('number 13800000000 (number-in-text-cell)');
  });

  it('has nothing but looks, and is left out', () => {
    expect(a1('<c r="A1" s="1"/>', { formats: [14] })).to.equal('nothing');
    expect(a1('<c r="A1" t="inlineStr"><is><t></t></is></c>')).to.equal('nothing');
    expect(a1('<c r="A1" t="str"><v></v></c>')).to.equal('nothing');
  });
});

describe('A cell with a formula', () => {
  const rows = `<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>甲</v></c><c r="B1"><f>1+1</f></c>
    <c r="C1"><f t="array" ref="C1:D1">A1:B1</f><v>1</v></c><c r="D1"><v>2</v></c>
    <c r="E1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>
    <c r="F1"><f t="shared" ref="F1:F2" si="0">A1</f><v>3</v></c><c r="G1"><v>4</v></c></row>`;
  const cells = cellsIn(workbookOf(rows));
  const briefs = [...cells].map(([ref, cell]) => `${ref} ${brief(cell)} ${cell.hasFormula}`);

  it('gives its result, and says that it is one', () => {
    expect(briefs).to.deep.equal([
      'A1 text 甲 true',
      'B1 empty (not-computed) true',
      'C1 number 1 true',
      'D1 number 2 true',
      'E1 empty (picture) true',
      'F1 number 3 true',
      'G1 number 4 false',
    ]);
  });
});
