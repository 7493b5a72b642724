import { SheetsFault } from '../reading.ts';

/** An entry of the directory of a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Its place in the file. */
  readonly offset: number;
  /** Its record in the directory, byte for byte. */
  readonly record: Uint8Array;
}

/** The directory of a ZIP file. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** The place where the directory begins, after all entries. */
  readonly start: number;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
/** Stands for a size that is written in the extra field instead. */
const IN_EXTRA = 0xffffffff;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reads the directory of a ZIP file, and nothing else of it. Names are keys to look up and no more, so one that
 * leads out of a folder leads nowhere.
 *
 * @throws {SheetsFault} if it has none that can be read
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const entry = entryAt(bytes, view, at, end);
    entries.push(entry);
    at += entry.record.length;
  }
  return { entries, start };
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new SheetsFault('damaged');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, end: number): ZipEntry {
  if (at + RECORD_LENGTH > end || view.getUint32(at, true) !== ENTRY) {
    throw new SheetsFault('damaged');
  }
  const nameEnd = at + RECORD_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const recordEnd = extraEnd + view.getUint16(at + 32, true);
  if (recordEnd > end) throw new SheetsFault('damaged');
  const written = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    name: new TextDecoder().decode(bytes.subarray(at + RECORD_LENGTH, nameEnd)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...withExtra(written, viewOf(bytes.subarray(nameEnd, extraEnd))),
    record: bytes.subarray(at, recordEnd),
  };
}

interface EntrySizes {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** Takes what is too large for its field, or is said to be, from the extra field (ZIP64). */
function withExtra(written: EntrySizes, extra: DataView): EntrySizes {
  if (!Object.values(written).includes(IN_EXTRA)) return written;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const take = (value: number) => {
      if (value !== IN_EXTRA) return value;
      if (next + 8 > extra.byteLength || extra.getUint32(next + 4, true) !== 0) {
        throw new SheetsFault('damaged');
      }
      next += 8;
      return extra.getUint32(next - 8, true);
    };
    const size = take(written.size);
    const packedSize = take(written.packedSize);
    return { size, packedSize, offset: take(written.offset) };
  }
  throw new SheetsFault('damaged');
}
