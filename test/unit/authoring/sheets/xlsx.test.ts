import { describe, it } from 'node:test';
import { expect } from 'chai';
import { brief, cellsIn, sheetsIn } from '../../../support/read-cells.ts';
import {
  textCell,
  workbook,
  workbookOf,
  workbookParts,
  zipped,
} from '../../../support/workbook.ts';

const briefsIn = (bytes: Uint8Array) =>
  [...cellsIn(bytes)].map(([ref, cell]) => `${ref} ${brief(cell)}`);

describe('A workbook', () => {
  it('has its sheets in order, hidden and empty ones included, under names of any kind', () => {
    const sheets = sheetsIn(
      workbook({
        sheets: [
          { name: '服务', rows: `<row r="1">${textCell('A1', '甲')}</row>` },
          { name: '选项', state: 'hidden' },
          {
            name: '__proto__',
            state: 'veryHidden',
            rows: `<row r="2">${textCell('B2', '乙')}</row>`,
          },
          { name: 'a&amp;b', xml: '<worksheet><sheetData/></worksheet>' },
        ],
      }),
    );
    expect(sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.length])).to.deep.equal([
      ['服务', false, 1],
      ['选项', true, 0],
      ['__proto__', true, 1],
      ['a&b', false, 0],
    ]);
    expect(sheets[2]?.rows[0]?.cells[0]?.address).to.deep.equal({ sheet: '__proto__', ref: 'B2' });
  });

  it('tells which cells are hidden, by a row, a filter or a column', () => {
    const rows = `<row r="1">${textCell('A1', '甲')}${textCell('B1', '乙')}</row><row r="2" hidden="1">${textCell('A2', '丙')}</row>`;
    const before = '<cols><col min="2" max="3" hidden="1"/></cols>';
    const cells = cellsIn(workbook({ sheets: [{ rows, before }] }));
    expect([...cells].map(([ref, { isHidden }]) => [ref, isHidden])).to.deep.equal([
      ['A1', false],
      ['B1', true],
      ['A2', true],
    ]);
  });

  it('has the value of merged cells at their top left, and the others say so', () => {
    const rows = `<row r="1">${textCell('A1', '甲')}${textCell('B1', '看不见')}</row><row r="2">${textCell('C2', '乙')}</row>`;
    const after = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:C1048576"/></mergeCells>';
    const [sheet] = sheetsIn(workbook({ sheets: [{ rows, after }] }));
    expect(sheet?.merges).to.deep.equal([
      { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 },
      { firstRow: 2, firstColumn: 3, lastRow: 1_048_576, lastColumn: 3 },
    ]);
    const cells = sheet?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.map((cell) => [cell.address.ref, brief(cell), cell.mergedInto])).to.deep.equal([
      ['A1', 'text 甲', null],
      ['B1', 'empty', 'A1'],
      ['A2', 'empty', 'A1'],
      ['B2', 'empty', 'A1'],
      ['C2', 'text 乙', null],
    ]);
  });

  it('has comments, also on cells that are empty', () => {
    const rows = `<row r="1">${textCell('A1', '甲')}</row>`;
    const comments = { A1: '作者:\n写上名称', C3: '空的', __proto__x: '无' };
    const cells = cellsIn(workbook({ sheets: [{ rows, comments }] }));
    expect([...cells].map(([ref, cell]) => [ref, brief(cell), cell.comment])).to.deep.equal([
      ['A1', 'text 甲', '作者:\n写上名称'],
      ['C3', 'empty', '空的'],
    ]);
  });

  it('can have one cell at the very end of a sheet', () => {
    const rows = `<row r="1">${textCell('A1', '甲')}</row><row r="1048576">${textCell('XFD1048576', '乙')}</row>`;
    expect(briefsIn(workbookOf(rows))).to.deep.equal(['A1 text 甲', 'XFD1048576 text 乙']);
  });

  it('may leave out the places of its rows and cells', () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const rows = `<row>${cell('甲')}${cell('乙')}</row><row r="5">${cell('丙')}<c r="D5" t="str"><v>丁</v></c>${cell('戊')}</row><row/>`;
    expect(briefsIn(workbookOf(rows))).to.deep.equal([
      ...['A1 text 甲', 'B1 text 乙', 'A5 text 丙', 'D5 text 丁', 'E5 text 戊'],
    ]);
  });

  it('may have prefixes, as some programs write them', () => {
    const xml =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(briefsIn(workbook({ sheets: [{ xml }] }))).to.deep.equal(['A1 text 甲']);
  });

  it('is found where it says it is, whatever the case and the slashes of its parts', () => {
    const parts = workbookParts({ sheets: [{ rows: `<row r="1">${textCell('A1', '甲')}</row>` }] });
    const {
      'xl/worksheets/sheet1.xml': sheet = '',
      'xl/_rels/workbook.xml.rels': list = '',
      ...rest
    } = parts;
    const bytes = zipped({
      ...rest,
      'XL\\Worksheets\\Sheet1.XML': sheet,
      'xl/_rels/workbook.xml.rels': String(list).replace(
        'worksheets/sheet1.xml',
        '/xl/charts/../worksheets/sheet1.xml',
      ),
    });
    expect(briefsIn(bytes)).to.deep.equal(['A1 text 甲']);
  });

  it('is read without a look at its charts, pictures, macros and links to other files', () => {
    const rows = `<row r="1">${textCell('A1', '甲')}</row>`;
    const broken = '<broken';
    const bytes = workbook({
      sheets: [{ rows, after: '<drawing xmlns:r="urn:r" r:id="rId1"/>' }],
      parts: {
        'xl/drawings/drawing1.xml': broken,
        'xl/externalLinks/externalLink1.xml': broken,
        'xl/theme/theme1.xml': broken,
        'xl/vbaProject.bin': broken,
      },
    });
    expect(briefsIn(bytes)).to.deep.equal(['A1 text 甲']);
  });

  it('leaves out sheets that are one drawing', () => {
    const parts = workbookParts({ sheets: [{ name: '图', rows: '' }, { name: '服务' }] });
    const list = String(parts['xl/_rels/workbook.xml.rels']).replace('/worksheet"', '/chartsheet"');
    const sheets = sheetsIn(zipped({ ...parts, 'xl/_rels/workbook.xml.rels': list }));
    expect(sheets.map(({ name }) => name)).to.deep.equal(['服务']);
  });

  it('has ten thousand rows in a few seconds', (t) => {
    const strings = Array.from({ length: 2_000 }, (_, index) => `<t>服务 ${index}</t>`);
    const letters = Array.from({ length: 15 }, (_, index) => String.fromCharCode(65 + index));
    const rows = Array.from({ length: 10_000 }, (_, row) => {
      const cells = letters.map(
        (letter, at) => `<c r="${letter}${row + 1}" s="1" t="s"><v>${(row * at) % 2_000}</v></c>`,
      );
      return `<row r="${row + 1}" spans="1:15">${cells.join('')}</row>`;
    });
    const bytes = workbookOf(rows.join(''), { strings, formats: [49] });
    const start = Date.now();
    const [sheet] = sheetsIn(bytes);
    t.diagnostic(`150,000 cells in ${Date.now() - start} ms`);
    expect(sheet?.rows).to.have.length(10_000);
    expect(sheet?.rows[9_999]?.cells[14]?.address.ref).to.equal('O10000');
  });
});
