import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  f64,
  joined,
  long,
  oldStream,
  oldWorkbook,
  oleFile,
  record,
  u16,
  u32,
  u8,
  wide,
} from '../../../support/old-workbook.ts';
import { brief, cellsIn, failureOf, sheetsIn } from '../../../support/read-cells.ts';

/** Records of cells, each at a row and column counted from 0. */
const number = (row: number, column: number, style: number, value: number) =>
  record(0x203, u16(row, column, style), f64(value));
const shared = (row: number, column: number, index: number) =>
  record(0xfd, u16(row, column, 0), u32(index));
const format = (id: number) => record(0xe0, u16(0, id), new Uint8Array(16));
const text = (row: number, column: number, said: string) =>
  record(0x204, u16(row, column, 0), long(said));

const briefsIn = (bytes: Uint8Array) =>
  [...cellsIn(bytes)].map(([ref, cell]) => `${ref} ${brief(cell)}`);

describe('A workbook of Excel 97 to 2003', () => {
  it('has its sheets with their names, and those that are hidden', () => {
    const sheets = sheetsIn(
      oldWorkbook([
        { name: '服务', records: [text(0, 0, '甲')] },
        { name: '选项', isHidden: true, records: [] },
      ]),
    );
    expect(sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.length])).to.deep.equal([
      ['服务', false, 1],
      ['选项', true, 0],
    ]);
  });

  it('has dates and times in the formats of Chinese Excel and WPS, too', () => {
    const ids = [0, 14, 31, 58, 32, 46, 49, 176].map(format);
    const code = record(0x41e, u16(176), long('yyyy"年"m"月"d"日"'));
    const records = [
      number(0, 0, 0, 16.3),
      number(0, 1, 1, 46296),
      number(0, 2, 2, 46296),
      number(0, 3, 3, 46296),
      number(0, 4, 4, 0.6666666666),
      number(0, 5, 5, 1.25),
      number(0, 6, 6, 13800000000),
      number(0, 7, 7, 46296),
    ];
    expect(briefsIn(oldWorkbook([{ name: 'A', records }], code, ...ids))).to.deep.equal([
      'A1 number 16.3',
      'B1 date 2026-10-01',
      'C1 date 2026-10-01',
      'D1 date 2026-10-01 (year-hidden)',
      'E1 time 16:00',
      'F1 time 30:00 (over-24-hours)',
      'G1 number 13800000000 (number-in-text-cell)',
      'H1 date 2026-10-01',
    ]);
    const since1904 = record(0x22, u16(1));
    const dated = [{ name: 'A', records: [number(0, 0, 0, 44834)] }];
    expect(briefsIn(oldWorkbook(dated, since1904, format(14)))).to.deep.equal([
      'A1 date 2026-10-01',
    ]);
  });

  it('has numbers in four bytes, alone and in a row', () => {
    const short = (value: number, isHundredth: boolean) =>
      u32(((value << 2) | 2 | (isHundredth ? 1 : 0)) >>> 0);
    const [, half = 0] = new Uint32Array(f64(0.5).buffer);
    const records = [
      record(0x27e, u16(0, 0, 0), short(-7, false)),
      record(0xbd, u16(1, 1, 0), short(1630, true), u16(0), u32(half), u16(2)),
    ];
    expect(briefsIn(oldWorkbook([{ name: 'A', records }]))).to.deep.equal([
      'A1 number -7',
      'B2 number 16.3',
      'C2 number 0.5',
    ]);
  });

  it('has shared texts with fonts and pinyin, also where one goes on in the next record', () => {
    const first = joined(u32(3, 3), u16(1), u8(0), u8(0x41));
    const rich = joined(u16(2), u8(1 | 8 | 4), u16(1), u32(2), wide('周三'), u32(0), u16(0));
    const cut = joined(u16(4), u8(1), wide('东风'));
    const more = joined(u8(0), u8(0x61, 0x62));
    const globals = [record(0xfc, first, rich, cut), record(0x3c, more)];
    const records = [shared(0, 0, 0), shared(0, 1, 1), shared(0, 2, 2)];
    expect(briefsIn(oldWorkbook([{ name: 'A', records }], ...globals))).to.deep.equal([
      'A1 text A',
      'B1 text 周三',
      'C1 text 东风ab',
    ]);
  });

  it('has the results of formulas, and says that they are formulas', () => {
    const formula = (column: number, ...result: readonly Uint8Array[]) =>
      record(0x06, u16(0, column, 0), ...result, u16(0), u32(0), u16(0));
    const coded = (kind: number, code: number) => joined(u8(kind, 0, code, 0, 0, 0), u16(0xffff));
    const records = [
      formula(0, f64(42)),
      formula(1, coded(0, 0)),
      record(0x207, long('甲\r\n乙')),
      formula(2, coded(1, 1)),
      formula(3, coded(2, 0x2a)),
      formula(4, coded(3, 0)),
      record(0x205, u16(0, 5, 0), u8(0x2a, 1)),
      record(0x205, u16(0, 6, 0), u8(0, 0)),
      record(0x221, u16(0, 0), u8(6, 6), new Uint8Array(8)),
    ];
    const cells = [...cellsIn(oldWorkbook([{ name: 'A', records }]))];
    expect(cells.map(([ref, cell]) => `${ref} ${brief(cell)} ${cell.hasFormula}`)).to.deep.equal([
      'A1 number 42 true',
      'B1 text 甲\n乙 true',
      'C1 boolean true true',
      'D1 error #N/A true',
      'E1 empty true',
      'F1 error #N/A false',
      'G1 boolean false true',
    ]);
  });

  it('has merged cells, hidden rows and hidden columns', () => {
    const records = [
      record(0x7d, u16(1, 1, 2048, 0, 1, 0)),
      record(0x208, u16(1, 0, 2, 255, 0, 0, 0x20, 0)),
      text(0, 0, '甲'),
      text(0, 1, '乙'),
      text(1, 0, '丙'),
      record(0xe5, u16(1, 0, 0, 0, 1)),
    ];
    const cells = [...cellsIn(oldWorkbook([{ name: 'A', records }]))];
    expect(
      cells.map(([ref, cell]) => [ref, brief(cell), cell.isHidden, cell.mergedInto]),
    ).to.deep.equal([
      ['A1', 'text 甲', false, null],
      ['B1', 'empty', true, 'A1'],
      ['A2', 'text 丙', true, null],
    ]);
  });

  it('is read past a chart that stands in a sheet', () => {
    const chart = [
      record(0x809, u16(0x600, 0x20, 0, 0), u32(0, 0)),
      text(5, 5, '图'),
      record(0x0a),
    ];
    const records = [...chart, text(0, 0, '甲')];
    expect(briefsIn(oldWorkbook([{ name: 'A', records }]))).to.deep.equal(['A1 text 甲']);
  });

  it('is read when it is so short that it stands in small sectors', () => {
    const stream = oldStream([{ name: 'A', records: [text(0, 0, '甲')] }]);
    expect(briefsIn(oleFile('Workbook', stream, { isShort: true }))).to.deep.equal(['A1 text 甲']);
  });
});

describe('An OLE2 file that cannot be read', () => {
  it('is encrypted, older, another document, or damaged', () => {
    const sheet = { name: 'A', records: [text(0, 0, '甲')] };
    const file = oldWorkbook([sheet]);
    expect(failureOf(oldWorkbook([sheet], record(0x2f, u16(1))))).to.equal('encrypted');
    expect(failureOf(oleFile('EncryptedPackage', new Uint8Array(9)))).to.equal('encrypted');
    expect(failureOf(oleFile('Book', new Uint8Array(9)))).to.equal('old-workbook');
    expect(failureOf(oleFile('Workbook', record(0x809, u16(0x500, 5))))).to.equal('old-workbook');
    expect(failureOf(oleFile('WordDocument', new Uint8Array(9)))).to.equal('not-a-workbook');
    expect(failureOf(file.slice(0, 700))).to.equal('damaged');
    expect(failureOf(file.slice(0, 100))).to.equal('damaged');
    expect(failureOf(oleFile('Workbook', u8(1, 2, 3, 4)))).to.equal('damaged');
    expect(failureOf(oldWorkbook([{ name: 'A', records: [shared(0, 0, 9)] }]))).to.equal('damaged');
    const circular = file.slice();
    circular.set(u32(3), 512 + 3 * 4); // the first sector of the stream follows itself
    expect(failureOf(circular)).to.equal('damaged');
  });
});
