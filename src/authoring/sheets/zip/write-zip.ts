import { deflateSync } from 'fflate';
import { SheetsFault } from '../reading.ts';
import { crc32 } from './crc32.ts';
import { viewOf, type ZipDirectory, type ZipEntry } from './zip-entries.ts';

const LOCAL_LENGTH = 30;
const RECORD_LENGTH = 46;
const DEFLATED = 8;
/** Names are written in UTF-8. */
const UTF8 = 0x800;

/**
 * Writes a ZIP file anew with some of its parts replaced. All others stay byte for byte as they are, in their
 * order.
 *
 * @throws {SheetsFault} if its parts overlap
 */
export function replaceEntries(
  bytes: Uint8Array,
  { entries, start }: ZipDirectory,
  replaced: ReadonlyMap<ZipEntry, Uint8Array>,
): Uint8Array {
  const inPlace = [...entries].sort((a, b) => a.offset - b.offset);
  const pieces = [bytes.subarray(0, inPlace[0]?.offset ?? start)];
  const records = new Map<ZipEntry, Uint8Array>();
  let at = pieces[0]?.length ?? 0;
  inPlace.forEach((entry, index) => {
    const end = inPlace[index + 1]?.offset ?? start;
    if (entry.offset + LOCAL_LENGTH > end) throw new SheetsFault('damaged');
    const content = replaced.get(entry);
    const written =
      content === undefined
        ? { local: bytes.subarray(entry.offset, end), record: movedRecord(entry, at) }
        : newEntry(entry, content, at);
    records.set(entry, written.record);
    pieces.push(written.local);
    at += written.local.length;
  });
  const directory = bytesJoined(entries.map((entry) => records.get(entry) ?? entry.record));
  return bytesJoined([...pieces, directory, endRecord(entries.length, directory.length, at)]);
}

/** The record of an entry that stays as it is, in another place. */
function movedRecord({ record, offset }: ZipEntry, at: number): Uint8Array {
  const moved = copyOf(record);
  if (viewOf(record).getUint32(42, true) === offset) viewOf(moved).setUint32(42, at, true);
  else if (offset !== at) throw new SheetsFault('damaged');
  return moved;
}

/** A copy that shares no memory: `slice` of Node's buffers does. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function newEntry({ record }: ZipEntry, content: Uint8Array, at: number): WrittenEntry {
  const packed = deflateSync(content);
  const nameLength = viewOf(record).getUint16(28, true);
  const name = record.subarray(RECORD_LENGTH, RECORD_LENGTH + nameLength);
  return writtenEntry(copyOf(record.subarray(0, RECORD_LENGTH)), name, { content, packed, at });
}

/** Bytes that stand in a ZIP file for one of its parts: its content behind a head, and its record in the directory. */
interface WrittenEntry {
  readonly local: Uint8Array;
  readonly record: Uint8Array;
}

/** A part of a ZIP file: its bytes, the same deflated, and its offset in the file. */
interface NewContent {
  readonly content: Uint8Array;
  readonly packed: Uint8Array;
  readonly at: number;
}

/** Writes an entry; `central` is the beginning of its record, and is filled in. */
export function writtenEntry(
  central: Uint8Array,
  name: Uint8Array,
  { content, packed, at }: NewContent,
): WrittenEntry {
  const view = viewOf(central);
  view.setUint16(6, 20, true);
  view.setUint16(8, view.getUint16(8, true) & UTF8, true);
  view.setUint16(10, DEFLATED, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, content.length, true);
  view.setUint16(28, name.length, true);
  view.setUint16(30, 0, true);
  view.setUint16(32, 0, true);
  view.setUint32(42, at, true);
  const head = new Uint8Array(LOCAL_LENGTH);
  viewOf(head).setUint32(0, 0x04034b50, true);
  // From its version to the length of its name, an entry says of itself what the directory says of it.
  head.set(central.subarray(6, 30), 4);
  return { local: bytesJoined([head, name, packed]), record: bytesJoined([central, name]) };
}

/** Ends a ZIP file: tells where its directory stands. */
export function endRecord(count: number, size: number, start: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = viewOf(record);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}

/** Some bytes behind each other. */
export function bytesJoined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
