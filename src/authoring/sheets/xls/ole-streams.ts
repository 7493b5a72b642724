import { SheetsFault } from '../reading.ts';
import { viewOf } from '../zip/zip-entries.ts';

/** Sector numbers from here on say something else: the end, none, or a table. */
const NO_SECTOR = 0xfffffffa;
const HEADER = 512;
const MINI_SECTOR = 64;
/** Streams below this size stand in the small sectors. */
const MINI_LIMIT = 4096;
const DIRECTORY_ENTRY = 128;
/** Places of table sectors that stand in the header. */
const IN_HEADER = 109;

/** A stream as the directory of a file lists it. */
interface StreamEntry {
  readonly name: string;
  /** 2 is a stream, 5 the root. */
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** The streams of an OLE2 file, in which Office before 2007 keeps its documents, read as they are asked for. */
export class OleStreams {
  readonly #bytes: Uint8Array;
  readonly #sectorSize: number;
  readonly #table: Uint32Array;
  readonly #entries: readonly StreamEntry[];
  readonly #miniTable: Uint32Array;
  readonly #mini: Uint8Array;

  /** @throws {SheetsFault} if it is damaged */
  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) throw new SheetsFault('damaged');
    const header = viewOf(bytes);
    const shift = header.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new SheetsFault('damaged');
    this.#bytes = bytes;
    this.#sectorSize = 2 ** shift;
    this.#table = this.#readTable(header);
    this.#entries = entriesOf(this.#chain(header.getUint32(48, true)));
    const root = this.#entries.find(({ type }) => type === 5);
    this.#mini = root === undefined ? new Uint8Array(0) : this.#chain(root.start);
    this.#miniTable = numbersOf(this.#chain(header.getUint32(60, true)));
  }

  has(name: string): boolean {
    return this.#find(name) !== null;
  }

  /** Reads a stream; `null` if there is none of this name. */
  read(name: string): Uint8Array | null {
    const entry = this.#find(name);
    if (entry === null) return null;
    const { start, size } = entry;
    const whole = size < MINI_LIMIT ? this.#miniChain(start) : this.#chain(start);
    if (whole.length < size) throw new SheetsFault('damaged');
    return whole.subarray(0, size);
  }

  #find(name: string): StreamEntry | null {
    return this.#entries.find((entry) => entry.type === 2 && entry.name === name) ?? null;
  }

  /** The table that says of each sector which one follows it. It has no more entries than the file has sectors. */
  #readTable(header: DataView): Uint32Array {
    const perSector = this.#sectorSize / 4;
    const sectors = Math.ceil(this.#bytes.length / this.#sectorSize);
    const most = Math.ceil(sectors / perSector);
    const places: number[] = [];
    for (let index = 0; index < IN_HEADER; index++)
      places.push(header.getUint32(76 + index * 4, true));
    let next = header.getUint32(68, true);
    for (let more = 0; next < NO_SECTOR && more <= most / (perSector - 1); more++) {
      const numbers = numbersOf(this.#sector(next));
      places.push(...numbers.subarray(0, perSector - 1));
      next = numbers[perSector - 1] ?? NO_SECTOR;
    }
    const used = places.filter((place) => place < NO_SECTOR).slice(0, most);
    const table = new Uint32Array(used.length * perSector);
    used.forEach((place, index) => table.set(numbersOf(this.#sector(place)), index * perSector));
    return table;
  }

  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    const sector = this.#bytes.subarray(start, start + this.#sectorSize);
    if (sector.length === this.#sectorSize) return sector;
    if (sector.length === 0) throw new SheetsFault('damaged');
    const whole = new Uint8Array(this.#sectorSize); // some programs cut the last one short
    whole.set(sector);
    return whole;
  }

  #chain(start: number): Uint8Array {
    return joined(links(start, this.#table).map((number) => this.#sector(number)));
  }

  #miniChain(start: number): Uint8Array {
    const place = (number: number) => number * MINI_SECTOR;
    return joined(
      links(start, this.#miniTable).map((number) =>
        this.#mini.subarray(place(number), place(number) + MINI_SECTOR),
      ),
    );
  }
}

/** @throws {SheetsFault} if the sectors of a stream lead in a circle */
function links(start: number, table: Uint32Array): readonly number[] {
  const found: number[] = [];
  for (let next = start; next < NO_SECTOR; next = table[next] ?? NO_SECTOR) {
    if (found.length > table.length) throw new SheetsFault('damaged');
    found.push(next);
  }
  return found;
}

function joined(sectors: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sectors.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sector of sectors) {
    bytes.set(sector, at);
    at += sector.length;
  }
  return bytes;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

function entriesOf(directory: Uint8Array): readonly StreamEntry[] {
  const view = viewOf(directory);
  const entries: StreamEntry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
    const length = Math.min(62, Math.max(0, view.getUint16(at + 64, true) - 2));
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
