import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { readSheets } from '../../../../src/authoring/sheets/read-sheets.ts';
import { writeCsv } from '../../../../src/authoring/sheets/csv/write-csv.ts';
import { failureOf, sheetsIn } from '../../../support/read-cells.ts';
import { runs } from '../../../support/sweep.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const MARK = [0xef, 0xbb, 0xbf];
/** 姓名,电话 and 王,0994 in GBK, which nothing here can write. */
const GBK = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a, 0xcd, 0xf5, 0x2c];

/** The texts of a file's cells, by rows; a row without any is left out. */
function textsIn(bytes: Uint8Array): readonly (readonly string[])[] {
  const [sheet] = sheetsIn(bytes);
  return (sheet?.rows ?? []).map(({ cells }) => {
    const last = cells.at(-1)?.column ?? 0;
    const texts = Array.from({ length: last }, () => '');
    for (const { column, value } of cells) texts[column - 1] = 'text' in value ? value.text : '?';
    return texts;
  });
}

const split = (text: string) => textsIn(utf8(text));
const remarksOn = (text: string) => {
  const reading = readSheets(utf8(text), '服务.csv');
  return reading.kind === 'sheets' ? reading.remarks : reading.reason;
};

function utf16(text: string, isBig: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, !isBig);
  Array.from({ length: text.length }, (_, index) =>
    view.setUint16(2 + index * 2, text.charCodeAt(index), !isBig),
  );
  return new Uint8Array(view.buffer);
}

describe('A CSV file', () => {
  const rows = [
    ['姓名', '电话'],
    ['王', '0994'],
  ];
  const text = '姓名,电话\r\n王,0994\r\n';

  it('is read in UTF-8 with a mark and without, in UTF-16 and in GBK', () => {
    expect(split(text)).to.deep.equal(rows);
    expect(textsIn(new Uint8Array([...MARK, ...utf8(text)]))).to.deep.equal(rows);
    expect(textsIn(utf16(text.replaceAll(',', '\t'), false))).to.deep.equal(rows);
    expect(textsIn(utf16(text, true))).to.deep.equal(rows);
    expect(textsIn(new Uint8Array([...GBK, ...utf8('0994\r\n')]))).to.deep.equal(rows);
  });

  it('has its cells between commas, tabs or semicolons, also those of a Chinese keyboard', () => {
    for (const delimiter of [',', '\t', ';', '|', '，', '；']) {
      expect(split(`姓名${delimiter}电话\n王${delimiter}0994`)).to.deep.equal(rows);
    }
    expect(split('名称,说明\n甲,周三；周四；周五，都有；真的')).to.deep.equal([
      ['名称', '说明'],
      ['甲', '周三；周四；周五，都有；真的'],
    ]);
    expect(split('"a;b;c;d",x\n1,2')).to.deep.equal([
      ['a;b;c;d', 'x'],
      ['1', '2'],
    ]);
    expect(split('sep=;\n姓名;电话,手机')).to.deep.equal([['姓名', '电话,手机']]);
  });

  it('keeps zeros, spaces, lines and quotes within cells', () => {
    expect(split('电话,说明\n013800000000,"第一行\r\n第二行 ""甲"""\n　乙 ,')).to.deep.equal([
      ['电话', '说明'],
      ['013800000000', '第一行\n第二行 "甲"'],
      ['　乙 '],
    ]);
  });

  it('has rows as a spreadsheet counts them, empty ones included', () => {
    const [sheet] = sheetsIn(utf8('甲,乙\r\r\n丙,丁\n'), '/一/服务 台账.csv');
    expect(sheet?.name).to.equal('服务 台账');
    expect(sheet?.rows.map(({ row }) => row)).to.deep.equal([1, 3]);
    expect(sheet?.rows[1]?.cells[1]?.address).to.deep.equal({ sheet: '服务 台账', ref: 'B3' });
  });

  it('does not lose the rows after a quote that is not closed', () => {
    const text = '甲,乙\n1,"2\n3,4\n5,"6"\n';
    expect(split(text)).to.deep.equal([
      ['甲', '乙'],
      ['1', '"2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(remarksOn(text)).to.deep.equal([{ kind: 'unclosed-quote', sheet: '服务', row: 2 }]);
    expect(split('甲,乙\n1,"2\n3,4\n')).to.deep.equal([
      ['甲', '乙'],
      ['1', '"2'],
      ['3', '4'],
    ]);
    expect(remarksOn('甲,乙\n1,"2\n3,4\n')).to.deep.equal([
      { kind: 'unclosed-quote', sheet: '服务', row: 2 },
    ]);
  });

  it('keeps what follows a quote in a cell, and says so', () => {
    expect(split('甲,乙\n"1"号,"2" \n')).to.deep.equal([
      ['甲', '乙'],
      ['1号', '2'],
    ]);
    expect(remarksOn('甲,乙\n"1"号,"2" \n')).to.deep.equal([
      { kind: 'odd-quote', sheet: '服务', row: 2 },
    ]);
  });

  it('says where a character is broken', () => {
    const bytes = new Uint8Array([...utf8('甲甲甲甲,乙\n1,'), 0xff, ...utf8('2\n')]);
    const reading = readSheets(bytes, 'a.csv');
    expect(reading.kind === 'sheets' && reading.remarks).to.deep.equal([
      { kind: 'broken-text', sheet: 'a', row: 2 },
    ]);
  });

  it('is refused where it has more cells than are read', () => {
    expect(failureOf(utf8(','.repeat(600_000)))).to.equal('too-many-cells');
    expect(failureOf(utf8(',,,,\n'.repeat(200_000)))).to.equal('too-many-cells');
  });
});

describe('A CSV file that is written', () => {
  it('has a mark, ends its lines with CRLF, and makes no formula of a text', () => {
    const rows = [
      ['名称', '=1+1', '0994'],
      ['a,b', '第一行\n第二行', "'=1", "'s"],
    ];
    const bytes = writeCsv(rows);
    expect([...bytes.slice(0, 3)]).to.deep.equal(MARK);
    expect(new TextDecoder().decode(bytes)).to.equal(
      '名称,\'=1+1,"\t0994"\r\n"a,b","第一行\n第二行",\'\'=1,\'s\r\n',
    );
    expect(textsIn(bytes)).to.deep.equal(rows);
  });

  it('is read back as it was', () => {
    const character = fc.constantFrom(
      ...Array.from('\'"=+-@|＝－,;\t，； \n0123456789a甲。　x=sep_'),
    );
    const cell = fc.oneof(fc.string({ unit: character, maxLength: 8 }), fc.string());
    const grid = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(grid, (rows) => {
        const [sheet] = sheetsIn(writeCsv([['head', '1'], ...rows]));
        const read = sheet?.rows.flatMap(({ cells }) =>
          cells.map(({ row, column, value }) => [row, column, 'text' in value ? value.text : null]),
        );
        const written = rows.flatMap((cells, row) =>
          cells.flatMap((text, column) => (text === '' ? [] : [[row + 2, column + 1, text]])),
        );
        expect(read?.slice(2)).to.deep.equal(written);
      }),
      runs(500),
    );
  });
});

describe('A file that only has the name of a table', () => {
  it('is told by its first bytes', () => {
    const reason = (text: string) => failureOf(utf8(text));
    expect(failureOf(new Uint8Array(0))).to.equal('empty');
    expect(reason(' \r\n ')).to.equal('empty');
    expect(reason('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>')).to.equal(
      'web-page',
    );
    expect(reason('MIME-Version: 1.0\nContent-Type: multipart/related')).to.equal('web-page');
    expect(
      reason(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
    ).to.equal('other-workbook');
    expect(reason('{ "feed": { "spec": "1.0" } }')).to.equal('json');
    expect(textsIn(utf8('<说明>,[1]'))).to.deep.equal([['<说明>', '[1]']]);
    expect(reason('%PDF-1.7')).to.equal('not-a-workbook');
    expect(reason('a\0b,c')).to.equal('not-a-workbook');
    expect(
      failureOf(new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])),
    ).to.equal('not-a-workbook');
  });

  it('is not looked at when it is very large', () => {
    const large = new Uint8Array(100_000_000);
    expect(failureOf(large)).to.equal('too-large');
  });
});
