import { parseCellRef } from '../address.ts';
import { kindOfBytes } from '../kind-of-bytes.ts';
import { MOST_BYTES } from '../limits.ts';
import { SheetsFault } from '../reading.ts';
import { readCellFormats } from '../xlsx/cell-formats.ts';
import { scanSheet } from '../xlsx/sheet-scan.ts';
import { readWorkbook } from '../xlsx/workbook.ts';
import type { ZipEntry } from '../zip/zip-entries.ts';
import { ZipParts } from '../zip/zip-parts.ts';
import { replaceEntries } from '../zip/write-zip.ts';
import type { CellChange, Patching, PatchRemark, WrittenValue } from './patching.ts';
import { patchedSheet } from './patched-sheet.ts';

/**
 * Writes values into cells of a workbook (.xlsx) and leaves all else in it as it is, byte for byte: drop-downs,
 * widths, colours, pictures, other sheets. A formula is never written over. Of two changes of a cell the last
 * counts.
 */
export function patchSheets(bytes: Uint8Array, changes: readonly CellChange[]): Patching {
  try {
    return patchWorkbook(bytes, changes);
  } catch (fault) {
    if (fault instanceof SheetsFault) return { kind: 'failure', reason: fault.reason };
    throw fault;
  }
}

function patchWorkbook(bytes: Uint8Array, changes: readonly CellChange[]): Patching {
  if (bytes.length > MOST_BYTES) throw new SheetsFault('too-large');
  if (kindOfBytes(bytes) !== 'zip') throw new SheetsFault('not-xlsx');
  const parts = new ZipParts(bytes);
  if (parts.hasAny((name) => name.startsWith('_xmlsignatures/'))) throw new SheetsFault('signed');
  const { sheets, is1904, stylesPath } = readWorkbook(parts);
  const formats = stylesPath === null ? [] : readCellFormats(parts.text(stylesPath));
  const { bySheet, remarks } = sorted(changes, new Set(sheets.map(({ name }) => name)));
  const replaced = new Map<ZipEntry, Uint8Array>();
  // The order in which formulas are worked out stands in a part of its own.
  let hasFormulas = parts.has('xl/calcChain.xml');
  for (const { name, path } of sheets) {
    const rows = bySheet.get(name);
    const entry = parts.entryOf(path);
    if (rows === undefined || entry === null) continue;
    bySheet.delete(name); // of two sheets of one name the first is meant
    const scan = scanSheet(parts.text(path));
    const patched = patchedSheet(scan, rows, { formats, is1904 });
    for (const { kind, ref } of patched.remarks)
      remarks.push({ kind, address: { sheet: name, ref } });
    if (patched.xml === scan.xml) continue;
    replaced.set(entry, new TextEncoder().encode(patched.xml));
    hasFormulas ||= scan.rows.some(({ cells }) => cells.some(({ formula }) => formula !== null));
  }
  const written = replaced.size === 0 ? bytes : replaceEntries(bytes, parts.directory, replaced);
  return { kind: 'patched', bytes: written, remarks, hasFormulas };
}

type RowChanges = Map<number, Map<number, WrittenValue>>;

/** The changes by sheets, rows and columns, and remarks on those that have no place. */
function sorted(
  changes: readonly CellChange[],
  names: ReadonlySet<string>,
): { readonly bySheet: Map<string, RowChanges>; readonly remarks: PatchRemark[] } {
  const bySheet = new Map<string, RowChanges>();
  const remarks: PatchRemark[] = [];
  for (const { address, value } of changes) {
    const place = parseCellRef(address.ref);
    if (!names.has(address.sheet)) remarks.push({ kind: 'no-such-sheet', address });
    else if (place === null) remarks.push({ kind: 'no-such-cell', address });
    else {
      const rows: RowChanges = bySheet.get(address.sheet) ?? new Map();
      const cells = rows.get(place.row) ?? new Map<number, WrittenValue>();
      bySheet.set(address.sheet, rows.set(place.row, cells.set(place.column, value)));
    }
  }
  return { bySheet, remarks };
}
