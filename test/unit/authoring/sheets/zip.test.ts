import { describe, it } from 'node:test';
import { expect } from 'chai';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { patchSheets } from '../../../../src/authoring/sheets/patch/patch-sheets.ts';
import { joined, u16, u32 } from '../../../support/old-workbook.ts';
import { brief, cellsIn } from '../../../support/read-cells.ts';
import { textCell, workbookParts, zipped } from '../../../support/workbook.ts';

const PARTS = workbookParts({ sheets: [{ rows: `<row r="1">${textCell('A1', '甲')}</row>` }] });
const FILES = Object.entries(PARTS).map(([name, content]): readonly [string, Uint8Array] => [
  name,
  typeof content === 'string' ? strToU8(content) : content,
]);

/** The values of a file before and after a cell is written into it. */
function beforeAndAfter(bytes: Uint8Array): readonly (readonly string[])[] {
  const address = { sheet: 'Sheet1', ref: 'B1' };
  const patching = patchSheets(bytes, [{ address, value: { kind: 'text', text: '乙' } }]);
  const files = [bytes, ...(patching.kind === 'patched' ? [patching.bytes] : [])];
  return files.map((file) => [...cellsIn(file).values()].map(brief));
}

const READ = [['text 甲'], ['text 甲', 'text 乙']];

/** The same archive with sizes that stand beside the records of its directory, as ZIP64 has them. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const records: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    const record = new Uint8Array(bytes.subarray(at, at + length));
    const extra = joined(
      u16(7, 0),
      u16(1, 16),
      u32(view.getUint32(at + 24, true), 0),
      u32(view.getUint32(at + 20, true), 0),
    );
    record.set(u16(extra.length), 30);
    record.set(u32(0xffffffff, 0xffffffff), 20);
    records.push(joined(record, extra));
    at += length;
  }
  const directory = joined(...records);
  const ending = new Uint8Array(bytes.subarray(end));
  ending.set(u32(directory.length), 12);
  return joined(bytes.subarray(0, start), directory, ending);
}

describe('The archive of a workbook', () => {
  it('may be packed or not, with a comment at its end', () => {
    expect(beforeAndAfter(zipped(PARTS))).to.deep.equal(READ);
    expect(beforeAndAfter(zipSync(Object.fromEntries(FILES), { level: 0 }))).to.deep.equal(READ);
    const commented = joined(zipped(PARTS), strToU8('comment'));
    commented.set(u16(7), commented.length - 9);
    expect(beforeAndAfter(commented)).to.deep.equal(READ);
  });

  it('may have been written as it came, with sizes after its parts', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    FILES.forEach(([name, content], index) => {
      const part = index % 2 === 0 ? new ZipDeflate(name) : new ZipPassThrough(name);
      zip.add(part);
      part.push(content, true);
    });
    zip.end();
    expect(beforeAndAfter(joined(...chunks))).to.deep.equal(READ);
  });

  it('may have its sizes in the way of ZIP64', () => {
    expect(beforeAndAfter(asZip64(zipped(PARTS)))).to.deep.equal(READ);
  });
});
