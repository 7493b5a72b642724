import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readSheets } from '../../../../src/authoring/sheets/read-sheets.ts';
import { cellsIn, failureOf } from '../../../support/read-cells.ts';
import { oldStream, oldWorkbook, oleFile, record, u16 } from '../../../support/old-workbook.ts';
import {
  textCell,
  workbook,
  workbookOf,
  workbookParts,
  zipped,
} from '../../../support/workbook.ts';

const ROWS = `<row r="1">${textCell('A1', '甲')}</row>`;
const BOOK = workbookOf(ROWS);

/** A file in which a number of the directory's record of a part is another one. */
function lying(bytes: Uint8Array, part: string, at: number, value: number): Uint8Array {
  const lie = bytes.slice();
  const name = Buffer.from(bytes).lastIndexOf(part);
  new DataView(lie.buffer).setUint32(name - 46 + at, value, true);
  return lie;
}

describe('A workbook that is made to harm', () => {
  it('is refused before it is inflated, where its parts come to too much', () => {
    const bomb = zipped({
      ...workbookParts({ sheets: [{ rows: ROWS }] }),
      'xl/worksheets/sheet2.xml': new Uint8Array(60_000_000),
    });
    expect(bomb.length).to.be.below(100_000);
    expect(failureOf(bomb)).to.equal('too-large');
  });

  it('is refused where a part says that it is smaller, or larger, than it is', () => {
    const bomb = zipped({
      ...workbookParts({ sheets: [{ rows: ROWS }] }),
      'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
    });
    expect(failureOf(lying(bomb, 'xl/worksheets/sheet1.xml', 24, 1_000))).to.equal('damaged');
    expect(failureOf(lying(BOOK, 'xl/worksheets/sheet1.xml', 24, 40_000_000))).to.equal('damaged');
    expect(failureOf(lying(BOOK, 'xl/worksheets/sheet1.xml', 24, 0xffffffff))).to.equal('damaged');
    expect(failureOf(lying(BOOK, 'xl/worksheets/sheet1.xml', 42, 5))).to.equal('damaged');
    expect(failureOf(lying(BOOK, 'xl/worksheets/sheet1.xml', 16, 5))).to.equal('damaged');
  });

  it('is refused where sheets that are one part come to too much together', () => {
    const xml = `<worksheet><!--${'x'.repeat(9_000_000)}--><sheetData/></worksheet>`;
    const parts = workbookParts({ sheets: Array.from({ length: 8 }, () => ({})) });
    const list = String(parts['xl/_rels/workbook.xml.rels']).replace(/sheet\d\.xml/g, 'sheet1.xml');
    const bytes = zipped({
      ...parts,
      'xl/_rels/workbook.xml.rels': list,
      'xl/worksheets/sheet1.xml': xml,
    });
    expect(failureOf(bytes)).to.equal('too-large');
  });

  it('is refused where it has entities, which can come to gigabytes', () => {
    const entities = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>';
    const xml = `${entities}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&lol2;</v></c></row></sheetData></worksheet>`;
    const typed = '<!DOCTYPE worksheet/><worksheet><sheetData/></worksheet>';
    expect(failureOf(workbook({ sheets: [{ xml: typed }] }))).to.equal('damaged');
    expect(failureOf(workbook({ sheets: [{ xml }] }))).to.equal('damaged');
  });

  it('is refused where it is nested as deep as it is long, or not closed', () => {
    const deep = `<worksheet>${'<a>'.repeat(1_000_000)}</worksheet>`;
    expect(failureOf(workbook({ sheets: [{ xml: deep }] }))).to.equal('damaged');
    for (const xml of [
      '<worksheet><sheetData>',
      '<worksheet',
      '<worksheet a="',
      '<worksheet><!--',
    ]) {
      expect(failureOf(workbook({ sheets: [{ xml }] }))).to.equal('damaged');
    }
    const closed = `${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}`;
    expect(cellsIn(workbook({ sheets: [{ rows: ROWS, after: closed }] })).size).to.equal(1);
  });

  it('is refused where rows and cells do not stand in order, or nowhere', () => {
    const cell = textCell('A2', '甲');
    for (const rows of [
      `<row r="2">${cell}</row><row r="1"/>`,
      `<row r="2">${cell}${cell}</row>`,
      `<row r="3">${cell}</row>`,
      `<row r="2"><row r="3"/>${cell}</row>`,
      `<row r="2"><c r="A2">${cell}</c></row>`,
      '<row r="1048577"/>',
      '<row r="1"><c r="XFE1"/></row>',
      '<row r="1e3"/><row r="0"/>',
      '<row r="1"><c r=A1></c></row>',
      '</sheetData><sheetData>',
    ]) {
      expect(failureOf(workbookOf(rows)), rows).to.equal('damaged');
    }
  });

  it('is refused where merged cells cover more than is read', () => {
    const end = `${ROWS}<row r="1048576">${textCell('XFD1048576', '乙')}</row>`;
    const merged = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
    const bytes = workbook({ sheets: [{ rows: end, after: merged('A1:XFD1048576') }] });
    expect(failureOf(bytes)).to.equal('too-many-cells');
    const many = merged('A1:B2').repeat(3_000);
    expect(failureOf(workbook({ sheets: [{ rows: ROWS, after: many }] }))).to.equal(
      'too-many-cells',
    );
    const nowhere = `${merged('A0:B')}${merged('')}${merged('XFE1')}`;
    expect(cellsIn(workbook({ sheets: [{ rows: ROWS, after: nowhere }] })).size).to.equal(1);
  });

  it('takes no time for merged cells beside all that is used', () => {
    const rows = `${ROWS}<row r="1048576">${textCell('A1048576', '乙')}</row>`;
    const after = '<mergeCells><mergeCell ref="B1:B1048576"/></mergeCells>'.repeat(2_000);
    expect(cellsIn(workbook({ sheets: [{ rows, after }] })).size).to.equal(2);
  });

  it('has each cell once, where merged cells overlap', () => {
    const after = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B1:B3"/></mergeCells>';
    const rows = `${ROWS}<row r="3">${textCell('B3', '乙')}</row>`;
    const cells = cellsIn(workbook({ sheets: [{ rows, after }] }));
    expect([...cells].map(([ref, { mergedInto }]) => [ref, mergedInto])).to.deep.equal([
      ...[
        ['A1', null],
        ['B1', 'A1'],
        ['A2', 'A1'],
        ['B2', 'A1'],
        ['B3', 'B1'],
      ],
    ]);
  });

  it('is refused where it has more cells than are read', () => {
    const rows = Array.from({ length: 51_000 }, () => `<row>${'<c><v>1</v></c>'.repeat(10)}</row>`);
    expect(failureOf(workbookOf(rows.join('')))).to.equal('too-many-cells');
  });

  it('is refused where all its sheets together have more cells than are read', () => {
    const rows = Array.from({ length: 11_000 }, () => `<row>${'<c><v>1</v></c>'.repeat(10)}</row>`);
    const sheet = { rows: rows.join('') };
    expect(failureOf(workbook({ sheets: [sheet, sheet, sheet, sheet, sheet] }))).to.equal(
      'too-many-cells',
    );
  });

  it('is refused where it has more sheets or formulas of many cells than anybody makes', () => {
    const sheets = Array.from({ length: 1_001 }, () => ({}));
    expect(failureOf(workbook({ sheets }))).to.equal('too-many-cells');
    const array = '<c><f t="array" ref="A1:A9"/><v>1</v></c>';
    expect(failureOf(workbookOf(`<row>${array.repeat(201)}</row>`))).to.equal('too-many-cells');
  });

  it('is refused where a text is longer than any that a program writes', () => {
    const long = `<row r="1"><c r="A1" t="str"><v>${'&#65;'.repeat(200_001)}</v></c></row>`;
    expect(failureOf(workbookOf(long))).to.equal('damaged');
  });

  it('is refused where a cell names a text that is not there', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>';
    expect(failureOf(workbookOf(rows, { strings: ['<t>甲</t>'] }))).to.equal('damaged');
    expect(failureOf(workbookOf(rows))).to.equal('damaged');
  });

  it('leads nowhere by names and links out of the file', () => {
    const parts = workbookParts({ sheets: [{ rows: ROWS }] });
    const list = String(parts['xl/_rels/workbook.xml.rels']);
    const outside = zipped({
      ...parts,
      '../../etc/passwd': 'x',
      'xl/_rels/workbook.xml.rels': list.replace('worksheets/sheet1.xml', '../../../etc/passwd'),
    });
    expect(failureOf(outside)).to.equal('damaged');
    const linked = list.replace(
      'Target="worksheets/sheet1.xml"',
      'Target="https://a.example/" TargetMode="External"',
    );
    expect(failureOf(zipped({ ...parts, 'xl/_rels/workbook.xml.rels': linked }))).to.equal(
      'damaged',
    );
  });

  it('changes nothing that all objects share, whatever its names are', () => {
    const reading = readSheets(
      workbook({
        sheets: [
          {
            name: '__proto__',
            rows: `<row r="1" __proto__="1" constructor="x">${textCell('A1', '甲')}</row>`,
            comments: { ['__proto__']: 'x', constructor: 'y', A1: '__proto__' },
          },
        ],
        parts: { __proto__x: '', 'xl/__proto__': 'x', 'xl/constructor.xml': 'x' },
      }),
    );
    expect(reading.kind).to.equal('sheets');
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect(({} as Readonly<Record<string, unknown>>)['r']).to.equal(undefined);
  });

  it('is told from other archives and other workbooks', () => {
    expect(failureOf(zipped({ 'word/document.xml': '<a/>' }))).to.equal('not-a-workbook');
    expect(failureOf(zipped({ 'a.txt': 'x' }))).to.equal('not-a-workbook');
    expect(failureOf(zipped({ mimetype: 'x', 'content.xml': '<a/>' }))).to.equal('other-workbook');
    expect(failureOf(zipped({ 'xl/workbook.bin': 'x' }))).to.equal('other-workbook');
    expect(failureOf(zipped({ 'Index/Document.iwa': 'x' }))).to.equal('other-workbook');
    expect(failureOf(zipped({ 'xl/worksheets/sheet1.xml': '<a/>' }))).to.equal('damaged');
    expect(failureOf(BOOK.slice(0, -40))).to.equal('damaged');
  });
});

describe('An old workbook that is made to harm', () => {
  it('is refused where its merged cells or records have no end', () => {
    const ranges = Array.from({ length: 1_000 }, () => u16(0, 65_535, 0, 255));
    const merged = record(0xe5, u16(1_000), ...ranges);
    expect(failureOf(oldWorkbook([{ name: 'A', records: [merged, merged, merged] }]))).to.equal(
      'too-many-cells',
    );
    const cell = record(0x204, u16(0, 0, 0), u16(9_999), Uint8Array.of(1));
    expect(failureOf(oldWorkbook([{ name: 'A', records: [cell] }]))).to.equal('damaged');
  });

  it('is refused where all its sheets are the same records again and again', () => {
    const records = Array.from({ length: 8_000 }, () => record(0x01));
    const stream = oldStream([
      { name: 'A', records },
      ...Array.from({ length: 300 }, () => ({ name: 'A', records: [] })),
    ]);
    const view = new DataView(stream.buffer);
    const first = [...listed(stream)][0] ?? 0;
    for (const at of listed(stream)) view.setUint32(at, view.getUint32(first, true), true);
    expect(failureOf(oleFile('Workbook', stream))).to.equal('too-many-cells');
  });
});

/** The places in a stream where the beginnings of sheets stand. */
function* listed(stream: Uint8Array): Generator<number, void> {
  const view = new DataView(stream.buffer);
  let at = 0;
  while (view.getUint16(at, true) !== 0x0a) {
    if (view.getUint16(at, true) === 0x85) yield at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
}
