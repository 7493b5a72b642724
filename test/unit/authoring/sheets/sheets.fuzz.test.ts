import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { patchSheets } from '../../../../src/authoring/sheets/patch/patch-sheets.ts';
import { readSheets } from '../../../../src/authoring/sheets/read-sheets.ts';
import { writeCsv } from '../../../../src/authoring/sheets/csv/write-csv.ts';
import {
  f64,
  long,
  oldStream,
  oldWorkbook,
  oleFile,
  record,
  u16,
  u32,
  u8,
} from '../../../support/old-workbook.ts';
import { runs } from '../../../support/sweep.ts';
import { textCell, workbookParts, zipped } from '../../../support/workbook.ts';

const MADE = {
  sheets: [
    {
      before: '<dimension ref="A1:C3"/><cols><col min="2" max="3" hidden="1" style="2"/></cols>',
      rows: `<row r="1" spans="1:3">${textCell('A1', '名称')}<c r="B1" t="s"><v>0</v></c></row><row r="3"><c r="A3" s="1"><v>46296</v></c><c r="B3" s="2"><v>0.6875</v></c><c r="C3" t="str"><f t="array" ref="C3:C4">A1</f><v>名称</v></c></row>`,
      after: '<mergeCells><mergeCell ref="A5:B6"/></mergeCells>',
      comments: { A1: '写上名称', D9: '空' },
    },
    { name: '选项', state: 'hidden' as const },
  ],
  strings: ['<r><t>电</t></r><r><t>话&#x4E2D;_x000D_</t></r><rPh><t>x</t></rPh>'],
  formats: [31, 20],
  codes: { 176: 'yyyy"年"m"月"' },
};
const PARTS = workbookParts(MADE);
const OLD = [
  {
    name: '服务',
    records: [
      record(0x204, u16(0, 0, 0), long('甲')),
      record(0x203, u16(0, 1, 1), f64(46296)),
      record(0xbd, u16(1, 1, 0), u32(7), u16(0), u32(9), u16(2)),
      record(0xfd, u16(2, 0, 0), u32(0)),
      record(0x06, u16(3, 0, 0), u8(0, 0, 0, 0, 0, 0), u16(0xffff), u16(0), u32(0), u16(0)),
      record(0x207, long('乙')),
      record(0xe5, u16(1, 0, 0, 0, 1)),
    ],
  },
];
const STREAM = oldStream(OLD, record(0xfc, u32(1, 1), long('丙')), record(0xe0, u16(0, 31)));
const CSV = writeCsv([['名称', '电话'], ['"甲"', '=1', '0994'], ['第一行\n第二行']]);

/** A change of bytes: some flipped, some cut away, some put in. */
interface Slip {
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array;
}

const slips = fc.array(
  fc.record<Slip>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constantFrom(0, 1, 1, 1), fc.integer({ min: 0, max: 400 })),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom(
        ...['<', '>', '"', '&', '</c>', '<c r="A1">', '999999999', '\0'].map((text) =>
          new TextEncoder().encode(text),
        ),
      ),
      fc.constantFrom(u32(0xffffffff), u16(0), u32(0x7fffffff)),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

function slipped(bytes: Uint8Array, list: readonly Slip[]): Uint8Array {
  return list.reduce((before, { at, cut, put }) => {
    const from = Math.floor(at * before.length);
    return Uint8Array.from([...before.subarray(0, from), ...put, ...before.subarray(from + cut)]);
  }, bytes);
}

/** Reads a file, and changes it; both answer, in a time that is far from what a hang takes. */
function answers(bytes: Uint8Array): void {
  const start = Date.now();
  const reading = readSheets(bytes, 'a.csv');
  assert.ok(reading.kind === 'sheets' || typeof reading.reason === 'string');
  const patching = patchSheets(bytes, [
    { address: { sheet: 'Sheet1', ref: 'B2' }, value: { kind: 'text', text: '甲' } },
    { address: { sheet: 'Sheet1', ref: 'C9' }, value: { kind: 'date', date: '2026-10-01' } },
  ]);
  if (patching.kind === 'patched' && reading.kind === 'sheets') {
    assert.equal(readSheets(patching.bytes).kind, 'sheets');
  }
  assert.ok(Date.now() - start < 10_000);
}

describe('A file with faults in its bytes', () => {
  const FILES: Readonly<Record<string, Uint8Array>> = {
    'an .xlsx file': zipped(PARTS),
    'an .xls file': oldWorkbook(OLD, record(0xfc, u32(1, 1), long('丙')), record(0xe0, u16(0, 31))),
    'a CSV file': CSV,
  };
  for (const [name, bytes] of Object.entries(FILES)) {
    it(`is read or refused: ${name}`, () => {
      fc.assert(
        fc.property(slips, (list) => answers(slipped(bytes, list))),
        runs(400),
      );
    });
  }

  it('is read or refused: the parts of an .xlsx file', () => {
    const part = fc.constantFrom(...Object.keys(PARTS));
    fc.assert(
      fc.property(part, slips, (name, list) => {
        const content = PARTS[name] ?? '';
        const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        answers(zipped({ ...PARTS, [name]: slipped(whole, list) }));
      }),
      runs(600),
    );
  });

  it('is read or refused: the records of an .xls file', () => {
    fc.assert(
      fc.property(slips, fc.boolean(), (list, isShort) =>
        answers(oleFile('Workbook', slipped(STREAM, list), { isShort })),
      ),
      runs(600),
    );
  });

  it('is read or refused: anything', () => {
    const beginnings = [
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xff, 0xfe],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 3_000 }),
        (start, rest) => answers(Uint8Array.from([...start, ...rest])),
      ),
      runs(200),
    );
  });
});
