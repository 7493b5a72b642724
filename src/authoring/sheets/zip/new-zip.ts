import { Deflate, strToU8 } from 'fflate';
import type { Steps } from '../../../model/steps.ts';
import { bytesJoined, endRecord, writtenEntry } from './write-zip.ts';

/** Bytes that are packed at a time. */
const STEP = 64_000;
const RECORD_LENGTH = 46;
const RECORD = 0x02014b50;
/** The version of ZIP that knows packed files (2.0). */
const VERSION = 20;
/** A date that all files have, so that the same parts are the same bytes: the first that ZIP knows, 1980-01-01. */
const DATE = 0x21;

/** A ZIP file of texts, by their names: the same bytes for the same parts. */
export function* newZipSteps(parts: Readonly<Record<string, string>>): Steps<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = strToU8(text);
    const packed = yield* packedSteps(content);
    const { local, record } = writtenEntry(newRecord(), strToU8(name), { content, packed, at });
    pieces.push(local);
    records.push(record);
    at += local.length;
    yield;
  }
  const directory = bytesJoined(records);
  return bytesJoined([...pieces, directory, endRecord(records.length, directory.length, at)]);
}

/** The beginning of an entry in the directory, without what depends on its content. */
function newRecord(): Uint8Array {
  const record = new Uint8Array(RECORD_LENGTH);
  const view = new DataView(record.buffer);
  view.setUint32(0, RECORD, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(14, DATE, true);
  return record;
}

function* packedSteps(content: Uint8Array): Steps<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const stream = new Deflate({ level: 9 }, (piece) => pieces.push(piece));
  for (let at = 0; at === 0 || at < content.length; at += STEP) {
    stream.push(content.subarray(at, at + STEP), at + STEP >= content.length);
    yield;
  }
  return bytesJoined(pieces);
}
