import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type {
  CellChange,
  Patching,
  WrittenValue,
} from '../../../../src/authoring/sheets/patch/patching.ts';
import { patchSheets } from '../../../../src/authoring/sheets/patch/patch-sheets.ts';
import { cellRef } from '../../../../src/authoring/sheets/address.ts';
import type { CellValue } from '../../../../src/authoring/sheets/sheet.ts';
import { oldWorkbook } from '../../../support/old-workbook.ts';
import { brief, cellsIn, sheetsIn } from '../../../support/read-cells.ts';
import { runs } from '../../../support/sweep.ts';
import {
  textCell,
  workbook,
  workbookOf,
  workbookParts,
  zipped,
} from '../../../support/workbook.ts';

const SHEET = 'Sheet1';
const text = (said: string): WrittenValue => ({ kind: 'text', text: said });
const change = (ref: string, value: WrittenValue, sheet = SHEET): CellChange => ({
  address: { sheet, ref },
  value,
});

function patched(bytes: Uint8Array, ...changes: readonly CellChange[]) {
  const patching: Patching = patchSheets(bytes, changes);
  assert.equal(patching.kind, 'patched', JSON.stringify(patching).slice(0, 200));
  return patching.kind === 'patched' ? patching : assert.fail();
}

/** The text of the first sheet's part. */
function sheetXml(bytes: Uint8Array): string {
  const { 'xl/worksheets/sheet1.xml': part } = unzipSync(bytes);
  return strFromU8(part ?? new Uint8Array());
}

const briefsIn = (bytes: Uint8Array) =>
  [...cellsIn(bytes)].map(([ref, cell]) => `${ref} ${brief(cell)}`);

/** As WPS writes it: drop-downs in an extension, borders of empty cells, a font in a text. */
const MADE = {
  sheets: [
    {
      before:
        '<sheetPr/><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="20"/><col min="4" max="4" style="2"/></cols>',
      rows: `<row r="1" spans="1:3" ht="20" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1"/></row>
<row r="3" s="3" customFormat="1" spans="1:3"><c r="A3" s="1" t="str"><f>A1&amp;"!"</f><v>名称!</v></c><c r="C3" s="2"><v>46296</v></c></row>`,
      after:
        '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1/></x14:dataValidation></x14:dataValidations></ext></extLst>',
    },
    { name: '选项', state: 'hidden' as const, rows: `<row r="1">${textCell('A1', '是')}</row>` },
  ],
  strings: ['<t>名称</t>', '<r><rPr><b/></rPr><t>电</t></r><r><t>话</t></r>'],
  formats: [0, 31, 20],
  parts: { 'xl/media/image1.png': new Uint8Array([1, 2, 3]), 'xl/calcChain.xml': '<calcChain/>' },
};
const BOOK = workbook(MADE);
/** The cell in which a number is a date. */
const FOR_DATES = 'C3';

describe('A workbook in which cells are changed', () => {
  const result = patched(
    BOOK,
    change('B1', text('=手机 <&> _x000D_')),
    change('C3', { kind: 'date', date: '2026-12-31' }),
    change('B3', { kind: 'time', time: '16:30' }),
    change('D1', { kind: 'date', date: '2026-12-31' }),
    change('E1', { kind: 'date', date: '2026-12-31' }),
    change('B2', { kind: 'number', number: 12.5 }),
    change('A4', { kind: 'boolean', boolean: true }),
    change('A2', { kind: 'empty' }),
  );

  it('has the new values, and all others as before', () => {
    expect(briefsIn(result.bytes)).to.deep.equal([
      'A1 text 名称',
      'B1 text =手机 <&> _x000D_',
      'D1 date 2026-12-31',
      'E1 text 2026-12-31',
      'B2 number 12.5',
      'A3 text 名称!',
      'B3 time 16:30',
      'C3 date 2026-12-31',
      'A4 boolean true',
    ]);
    expect(result.remarks).to.deep.equal([]);
    expect(result.hasFormulas).to.equal(true);
  });

  it('has every other part byte for byte, in the same order', () => {
    const [before, after] = [unzipSync(BOOK), unzipSync(result.bytes)];
    expect(Object.keys(after)).to.deep.equal(Object.keys(before));
    const differ = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) !== 0,
    );
    expect(differ).to.deep.equal(['xl/worksheets/sheet1.xml']);
  });

  it('has the rest of its sheet to the letter', () => {
    expect(sheetXml(result.bytes)).to.equal(
      sheetXml(BOOK)
        .replace('A1:C3', 'A1:E4')
        .replace(
          '<row r="1" spans="1:3" ht="20" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1"/></row>\n',
          '<row r="1" ht="20" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve">=手机 &lt;&amp;&gt; _x005F_x000D_</t></is></c><c r="C1" s="1"/><c r="D1" s="2"><v>46387</v></c><c r="E1" t="inlineStr"><is><t xml:space="preserve">2026-12-31</t></is></c></row>\n<row r="2"><c r="B2"><v>12.5</v></c></row>',
        )
        .replace(
          '<row r="3" s="3" customFormat="1" spans="1:3">',
          '<row r="3" s="3" customFormat="1">',
        )
        .replace(
          '<c r="C3" s="2"><v>46296</v></c></row>',
          '<c r="B3" s="3"><v>0.6875</v></c><c r="C3" s="2"><v>46387</v></c></row><row r="4"><c r="A4" s="1" t="b"><v>1</v></c></row>',
        ),
    );
  });

  it('leaves the file it was made of as it was, also in a buffer of Node', () => {
    const buffer = Buffer.from(BOOK);
    const { bytes } = patched(buffer, change('B1', text('一个长一点的名称'.repeat(99))));
    expect(Buffer.compare(buffer, BOOK)).to.equal(0);
    expect(sheetsIn(bytes)[1]).to.deep.equal(sheetsIn(BOOK)[1]);
  });

  it('is the same file where nothing changes', () => {
    const { bytes } = patched(BOOK, change('Z9', { kind: 'empty' }));
    expect(bytes).to.equal(BOOK);
  });

  it('loses a value, and keeps the looks of its cell', () => {
    const { bytes } = patched(BOOK, change('C3', { kind: 'empty' }));
    expect(sheetXml(bytes)).to.contain('<c r="C3" s="2"/></row>');
  });

  it('can be changed again', () => {
    const { bytes } = patched(result.bytes, change('B1', text('电话')), change('Z99', text('末')));
    expect(cellsIn(bytes).get('B1')?.value).to.deep.equal(text('电话'));
    expect(cellsIn(bytes).get('Z99')?.value).to.deep.equal(text('末'));
  });
});

describe('A cell that is left as it is', () => {
  const reasons = (bytes: Uint8Array, ...changes: readonly CellChange[]) => {
    const result = patched(bytes, ...changes);
    expect(result.bytes).to.equal(bytes);
    return result.remarks.map(({ kind, address }) => `${address.ref} ${kind}`);
  };

  it('has a formula, or is in the range of one', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row>';
    expect(reasons(BOOK, change('A3', text('甲')))).to.deep.equal(['A3 formula-kept']);
    expect(reasons(workbookOf(rows), change('B1', text('甲')))).to.deep.equal(['B1 formula-kept']);
  });

  it('is covered, is nowhere, or cannot hold the value', () => {
    expect(
      reasons(
        BOOK,
        change('B6', text('甲')),
        change('A1', text('甲'), '没有'),
        change('XFE1', text('甲')),
        change('A0', text('甲')),
        change('A9', text('甲'.repeat(32_768))),
        change('A10', { kind: 'number', number: NaN }),
        change('A11', { kind: 'date', date: '2026-02-30' }),
        change('A12', { kind: 'time', time: '9:00' }),
      ),
    ).to.have.members([
      'B6 covered',
      'A1 no-such-sheet',
      'XFE1 no-such-cell',
      'A0 no-such-cell',
      'A9 text-too-long',
      'A10 not-writable',
      'A11 not-writable',
      'A12 not-writable',
    ]);
  });
});

describe('A date that is written', () => {
  const at = (format: number, value: WrittenValue, is1904 = false) => {
    const bytes = workbookOf('<row r="1"><c r="A1" s="1"/></row>', { formats: [format], is1904 });
    return briefsIn(patched(bytes, change('A1', value)).bytes)[0];
  };

  it('is a date in a cell that shows the whole of it, and else a text', () => {
    const date = { kind: 'date', date: '2026-10-01' } as const;
    const time = { kind: 'time', time: '16:30' } as const;
    expect(at(14, date)).to.equal('A1 date 2026-10-01');
    expect(at(14, date, true)).to.equal('A1 date 2026-10-01');
    expect(at(58, date)).to.equal('A1 text 2026-10-01');
    expect(at(49, date)).to.equal('A1 text 2026-10-01');
    expect(at(22, date)).to.equal('A1 text 2026-10-01');
    expect(at(22, { ...time, kind: 'date-time', date: '2026-10-01' })).to.equal(
      'A1 date-time 2026-10-01 16:30',
    );
    expect(at(14, { ...time, kind: 'date-time', date: '2026-10-01' })).to.equal(
      'A1 text 2026-10-01 16:30',
    );
    expect(at(20, time)).to.equal('A1 time 16:30');
    expect(at(14, time)).to.equal('A1 text 16:30');
    expect(at(20, { kind: 'time', time: '24:00' })).to.equal('A1 time 24:00');
    expect(at(20, { kind: 'time', time: '30:00' })).to.equal('A1 text 30:00');
    expect(at(46, { kind: 'time', time: '30:00' })).to.equal('A1 time 30:00 (over-24-hours)');
    expect(at(14, { kind: 'date', date: '1900-01-01' })).to.equal('A1 date 1900-01-01');
    expect(at(14, { kind: 'date', date: '1900-03-01' })).to.equal('A1 date 1900-03-01');
  });
});

describe('A workbook that others wrote', () => {
  it('may have no row, an empty one, or a prefix', () => {
    const one = [change('B2', text('甲'))];
    const empty = workbook({ sheets: [{ xml: '<worksheet><sheetData/></worksheet>' }] });
    expect(sheetXml(patched(empty, ...one).bytes)).to.equal(
      '<worksheet><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c></row></sheetData></worksheet>',
    );
    expect(briefsIn(patched(workbookOf('<row r="2" ht="9"/>'), ...one).bytes)).to.deep.equal([
      'B2 text 甲',
    ]);
    const xml =
      '<x:worksheet xmlns:x="urn:x"><x:dimension ref="A1"/><x:sheetData><x:row><x:c t="str"><x:v>乙</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = patched(workbook({ sheets: [{ xml }] }), ...one).bytes;
    expect(sheetXml(bytes)).to.contain('<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml');
    expect(sheetXml(bytes)).to.contain('<x:dimension ref="A1:B2"/>');
    expect(briefsIn(bytes)).to.deep.equal(['A1 text 乙', 'B2 text 甲']);
  });

  it('goes on as it looks: a new row has the formats of the one above, but not of the head', () => {
    const rows = '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="2"/></row>';
    const dates = workbookOf(rows, { formats: [31, 31] });
    const date = (ref: string) => change(ref, { kind: 'date', date: '2026-10-01' });
    const list = patched(dates, date('A3'), date('A4'), date('B4')).bytes;
    expect(briefsIn(list)).to.deep.equal([
      'A3 date 2026-10-01',
      'A4 date 2026-10-01',
      'B4 text 2026-10-01',
    ]);
    const headed = workbookOf('<row r="1"><c r="A1" s="1"/></row>', { formats: [31] });
    expect(briefsIn(patched(headed, date('A2')).bytes)).to.deep.equal(['A2 text 2026-10-01']);
  });

  it('is not changed where it is signed, encrypted or no .xlsx', () => {
    const reason = (bytes: Uint8Array) => {
      const patching = patchSheets(bytes, []);
      return patching.kind === 'failure' ? patching.reason : null;
    };
    expect(reason(zipped({ ...workbookParts(MADE), '_xmlsignatures/sig1.xml': '<a/>' }))).to.equal(
      'signed',
    );
    expect(reason(oldWorkbook([]))).to.equal('not-xlsx');
    expect(reason(new TextEncoder().encode('a,b'))).to.equal('not-xlsx');
    const encrypted = BOOK.slice();
    const directory = encrypted.length - 22 - 46;
    const at = Buffer.from(encrypted).lastIndexOf('PK\u0001\u0002', directory);
    encrypted[at + 8] = 1;
    expect(reason(encrypted)).to.equal('encrypted');
  });
});

describe('Changes at random', () => {
  const value: fc.Arbitrary<WrittenValue> = fc.oneof(
    fc.string({ unit: 'binary' }).map(text),
    fc.string().map(text),
    fc.constantFrom(...['=1+1', '_x000D_', 'a\r\nb', '　', '<![CDATA[', '_x005F_'].map(text)),
    fc
      .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ max: 99_999 }))
      .map((number) => ({ kind: 'number' as const, number })),
    fc.boolean().map((boolean) => ({ kind: 'boolean' as const, boolean })),
    fc.constant({ kind: 'empty' as const }),
  );
  const cells = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }), value),
  );

  it('make a sheet of exactly the cells that were meant', () => {
    const start = patched(BOOK).bytes;
    const fixed = new Set(['A3', 'B5', 'A6', 'B6']);
    fc.assert(
      fc.property(cells, (list) => {
        const wanted = new Map<string, CellValue>(
          [...cellsIn(start)].map(([ref, cell]) => [ref, cell.value]),
        );
        const changes = list
          .map(([row, column, written]) => ({ ref: cellRef(row, column), written }))
          .filter(({ ref }) => !fixed.has(ref))
          .filter(({ ref, written }) => written.kind !== 'number' || ref !== FOR_DATES);
        for (const { ref, written } of changes) wanted.set(ref, asRead(written));
        for (const [ref, { kind }] of wanted) if (kind === 'empty') wanted.delete(ref);
        const { bytes, remarks } = patched(
          start,
          ...changes.map(({ ref, written }) => change(ref, written)),
        );
        const read = [...cellsIn(bytes)].filter(([, cell]) => cell.value.kind !== 'empty');
        expect(remarks).to.deep.equal([]);
        expect(new Map(read.map(([ref, cell]) => [ref, cell.value]))).to.deep.equal(wanted);
        expect(sheetsIn(bytes)[1]).to.deep.equal(sheetsIn(start)[1]);
      }),
      runs(150),
    );
  });
});

/** The value as it is read again. */
function asRead(value: WrittenValue): WrittenValue {
  if (value.kind === 'number' && Object.is(value.number, -0)) return { kind: 'number', number: 0 };
  if (value.kind !== 'text') return value;
  const said = value.text.replace(/\r\n?/g, '\n');
  const whole = new TextDecoder().decode(new TextEncoder().encode(said));
  return whole === '' ? { kind: 'empty' } : text(whole);
}
