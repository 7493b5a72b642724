// Workbooks of Excel 97 to 2003 (.xls), put together from their records: an OLE2 file with one stream in it.

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** Bytes of numbers of one, two, four or eight bytes, and of texts. */
export const u8 = (...values: readonly number[]) => Uint8Array.from(values);
export const u16 = (...values: readonly number[]) =>
  joined(...values.map((value) => u8(value & 0xff, value >> 8)));
export const u32 = (...values: readonly number[]) =>
  joined(...values.map((value) => u16(value & 0xffff, value >>> 16)));
export const f64 = (value: number) => new Uint8Array(new Float64Array([value]).buffer);
/** A text with two bytes for each character. */
export const wide = (text: string) =>
  joined(...Array.from({ length: text.length }, (_, at) => u16(text.charCodeAt(at))));
/** A text with its length in two bytes, as cells have it. */
export const long = (text: string) => joined(u16(text.length), u8(1), wide(text));

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** One record of a workbook. */
export function record(id: number, ...data: readonly Uint8Array[]): Uint8Array {
  const content = joined(...data);
  return joined(u16(id, content.length), content);
}

/** A sheet of an old workbook: its records but for the first and the last. */
export interface OldSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly records: readonly Uint8Array[];
}

/** The stream of an old workbook, with more records before those that list its sheets. */
export function oldStream(
  sheets: readonly OldSheet[],
  ...globals: readonly Uint8Array[]
): Uint8Array {
  const begin = (type: number) => record(0x809, u16(0x600, type, 0, 0), u32(0, 0));
  const end = record(0x0a);
  const bodies = sheets.map(({ records }) => joined(begin(0x10), ...records, end));
  const lists = (starts: readonly number[]) =>
    sheets.map(({ name, isHidden = false }, index) =>
      record(0x85, u32(starts[index] ?? 0), u8(isHidden ? 1 : 0, 0, name.length, 1), wide(name)),
    );
  const before = joined(begin(5), ...globals, ...lists([]), end).length;
  let next = before;
  const starts = bodies.map(({ length }) => {
    next += length;
    return next - length;
  });
  return joined(begin(5), ...globals, ...lists(starts), end, ...bodies);
}

/** An OLE2 file with one stream; one that is short stands in the small sectors. */
export function oleFile(name: string, stream: Uint8Array, { isShort = false } = {}): Uint8Array {
  const size = isShort ? stream.length : Math.max(stream.length, 4096);
  const content = padded(joined(stream, new Uint8Array(size - stream.length)), SECTOR);
  const count = content.length / SECTOR;
  const minis = Math.ceil(size / 64);
  // Sectors: 0 is the table, 1 the directory, 2 the table of small sectors, then the content.
  const chain = Array.from({ length: count }, (_, index) => (index + 1 < count ? index + 4 : END));
  const table = padded(u32(0xfffffffd, END, END, ...chain), SECTOR, 0xff);
  const smalls = Array.from({ length: minis }, (_, index) => (index + 1 < minis ? index + 1 : END));
  const miniTable = padded(isShort ? u32(...smalls) : u32(), SECTOR, 0xff, SECTOR);
  const directory = joined(
    entry('Root Entry', 5, isShort ? 3 : END, isShort ? content.length : 0),
    entry(name, 2, isShort ? 0 : 3, size),
    new Uint8Array(256),
  );
  const header = joined(
    u8(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    new Uint8Array(16),
    u16(0x3e, 3, 0xfffe, 9, 6),
    new Uint8Array(6),
    u32(0, 1, 1, 0, 4096, isShort ? 2 : END, isShort ? 1 : 0, END, 0, 0),
    ...Array.from({ length: 108 }, () => u32(FREE)),
  );
  return joined(header, table, directory, miniTable, content);
}

/** An old workbook. */
export function oldWorkbook(
  sheets: readonly OldSheet[],
  ...globals: readonly Uint8Array[]
): Uint8Array {
  return oleFile('Workbook', oldStream(sheets, ...globals));
}

function entry(name: string, type: number, start: number, size: number): Uint8Array {
  const named = joined(wide(name), new Uint8Array(64 - name.length * 2));
  const links = joined(u16(name.length * 2 + 2), u8(type, 1), u32(FREE, FREE, FREE));
  return joined(named, links, new Uint8Array(36), u32(start, size, 0));
}

function padded(bytes: Uint8Array, to: number, filler = 0, least = 0): Uint8Array {
  const size = Math.max(least, Math.ceil(bytes.length / to) * to);
  return joined(bytes, new Uint8Array(size - bytes.length).fill(filler));
}
