import { Inflate } from 'fflate';
import { finished, type Steps } from '../../../model/steps.ts';
import { Budget } from '../budget.ts';
import { MOST_INFLATED } from '../limits.ts';
import { SheetsFault } from '../reading.ts';
import { crc32 } from './crc32.ts';
import { readZipDirectory, viewOf, type ZipDirectory, type ZipEntry } from './zip-entries.ts';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Bytes that are inflated at a time: they come to 16 MB at most, however they were made. */
const STEP = 16_000;

/** The parts of a workbook, inflated when they are asked for and never to more than is allowed in all. */
export class ZipParts {
  readonly directory: ZipDirectory;
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, ZipEntry>();
  readonly #inflated = new Budget(MOST_INFLATED, 'too-large');

  /** @throws {SheetsFault} if there is no directory, or more than is read stands in it */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.directory = readZipDirectory(bytes);
    let sum = 0;
    for (const entry of this.directory.entries) {
      if (entry.isEncrypted) throw new SheetsFault('encrypted');
      const name = keyOf(entry.name);
      if (!this.#entries.has(name)) this.#entries.set(name, entry);
      if (isRead(name)) sum += entry.size;
    }
    if (sum > MOST_INFLATED) throw new SheetsFault('too-large');
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** Finds the entry of a part. */
  entryOf(name: string): ZipEntry | null {
    return this.#entries.get(keyOf(name)) ?? null;
  }

  hasAny(isWanted: (name: string) => boolean): boolean {
    return [...this.#entries.keys()].some(isWanted);
  }

  /**
   * Inflates a part and reads it as XML.
   *
   * @throws {SheetsFault} if it is not there, or is damaged, or too much
   */
  text(name: string): string {
    return finished(this.textSteps(name));
  }

  /** The same, some bytes a step. */
  *textSteps(name: string): Steps<string> {
    const entry = this.entryOf(name);
    if (entry === null) throw new SheetsFault('damaged');
    this.#inflated.spend(entry.size);
    const bytes = yield* inflateSteps(packedBytes(this.#bytes, entry), entry);
    yield;
    if (crc32(bytes) !== entry.crc) throw new SheetsFault('damaged');
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new SheetsFault('damaged');
    }
  }
}

/** Programs do not agree on the case of names, nor on the slash between them. */
function keyOf(name: string): string {
  return name.replace(/\\/g, '/').toLowerCase();
}

/** Tells if a part is of those that are read; pictures are not. */
function isRead(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw new SheetsFault('damaged');
  }
  const name = view.getUint16(offset + 26, true);
  const start = offset + LOCAL_LENGTH + name + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new SheetsFault('damaged');
  return bytes.subarray(start, start + packedSize);
}

/** Inflates an entry up to the size it declares; one that comes to more has lied. */
function* inflateSteps(packed: Uint8Array, { method, size }: ZipEntry): Steps<Uint8Array> {
  if (method === 0 && packed.length === size) return packed;
  // A deflated byte comes to 1032 at most, so no more than that need be set aside.
  if (method !== 8 || size > packed.length * 1032) throw new SheetsFault('damaged');
  const inflated = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new SheetsFault('damaged');
    inflated.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      yield;
    }
  } catch {
    throw new SheetsFault('damaged'); // fflate throws errors of its own
  }
  if (filled !== size) throw new SheetsFault('damaged');
  return inflated;
}
