import { SheetsFault } from '../reading.ts';
import { viewOf } from '../zip/zip-entries.ts';

/** The records of an old workbook that are read, by their names in its specification. */
export const RECORD = {
  FORMULA: 0x06,
  EOF: 0x0a,
  DATE1904: 0x22,
  FILEPASS: 0x2f,
  CONTINUE: 0x3c,
  COLINFO: 0x7d,
  BOUNDSHEET: 0x85,
  MULRK: 0xbd,
  XF: 0xe0,
  MERGECELLS: 0xe5,
  SST: 0xfc,
  LABELSST: 0xfd,
  NUMBER: 0x203,
  LABEL: 0x204,
  BOOLERR: 0x205,
  STRING: 0x207,
  ROW: 0x208,
  ARRAY: 0x221,
  RK: 0x27e,
  FORMAT: 0x41e,
  BOF: 0x809,
} as const;

/** A record: its kind, and its bytes in one or, when it is long, several pieces. */
export interface BiffRecord {
  readonly id: number;
  /** Its place in the stream. */
  readonly start: number;
  readonly data: DataView;
}

/**
 * Goes through the records of a stream from a place on.
 *
 * @throws {SheetsFault} if one ends after the stream
 */
export function* recordsOf(stream: Uint8Array, from: number): Generator<BiffRecord, void> {
  const view = viewOf(stream);
  let at = from;
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) throw new SheetsFault('damaged');
    yield { id, start: at, data: viewOf(stream.subarray(at + 4, at + 4 + length)) };
    at += 4 + length;
  }
}

/** Reads the numbers and texts of a record, and of those that continue it. */
export class RecordReader {
  readonly #pieces: readonly DataView[];
  #piece = 0;
  #at = 0;

  constructor(...pieces: readonly DataView[]) {
    this.#pieces = pieces;
  }

  get isAtEnd(): boolean {
    return this.#left <= 0 && this.#piece + 1 >= this.#pieces.length;
  }

  get #left(): number {
    return (this.#pieces[this.#piece]?.byteLength ?? 0) - this.#at;
  }

  /** @throws {SheetsFault} if there are not so many bytes */
  skip(count: number): void {
    let rest = count;
    while (rest > 0) {
      const step = Math.min(rest, this.#left);
      this.#at += step;
      rest -= step;
      if (rest > 0) this.#next();
    }
  }

  u8(): number {
    return this.#take(1, (view, at) => view.getUint8(at));
  }

  u16(): number {
    return this.#take(2, (view, at) => view.getUint16(at, true));
  }

  u32(): number {
    return this.#take(4, (view, at) => view.getUint32(at, true));
  }

  f64(): number {
    return this.#take(8, (view, at) => view.getFloat64(at, true));
  }

  /** A text of so many characters; where it goes on in another record, that says anew how wide they are. */
  characters(count: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    while (text.length < count) {
      if (this.#left <= 0) {
        this.#next();
        wide = (this.u8() & 1) === 1;
      }
      text += String.fromCharCode(wide ? this.u16() : this.u8());
    }
    return text;
  }

  /** A text with its length before it, in one byte or two. */
  text(lengthBytes: 1 | 2): string {
    const count = lengthBytes === 1 ? this.u8() : this.u16();
    const flags = this.u8();
    const fonts = (flags & 8) === 0 ? 0 : this.u16();
    const more = (flags & 4) === 0 ? 0 : this.u32();
    const text = this.characters(count, (flags & 1) === 1);
    this.skip(fonts * 4 + more); // its fonts, and the pinyin above it
    return text;
  }

  #take(size: number, read: (view: DataView, at: number) => number): number {
    if (this.#left <= 0) this.#next();
    const view = this.#pieces[this.#piece];
    if (view === undefined || this.#left < size) throw new SheetsFault('damaged');
    const value = read(view, this.#at);
    this.#at += size;
    return value;
  }

  #next(): void {
    this.#piece++;
    this.#at = 0;
    if (this.#piece >= this.#pieces.length) throw new SheetsFault('damaged');
  }
}
