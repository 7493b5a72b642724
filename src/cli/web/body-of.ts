import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { NoAnswer } from './fetched.ts';

/** The codings that are asked for. */
export const CODINGS = 'gzip, deflate, br';

/**
 * Reads the body of an answer, unpacked. A small one may unpack to gigabytes: it is counted as it comes,
 * and nothing of it is read any more once `count` throws.
 *
 * @param count told of each piece before it is kept; may throw
 * @param most bytes to read before they are unpacked
 */
export async function bodyOf(
  message: IncomingMessage,
  most: number,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of unpacked(message, most) as AsyncIterable<Uint8Array>) {
    count(piece.length);
    size += piece.length;
    pieces.push(piece);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function unpacked(message: IncomingMessage, most: number): Readable {
  const coding = (message.headers['content-encoding'] ?? '').trim().toLowerCase();
  if (coding.includes(',')) {
    // Packed twice, what comes between grows uncounted; no server of a page does it.
    message.destroy();
    throw new NoAnswer('unreachable', `Content-Encoding: ${coding}`);
  }
  const unpacking = unpackingOf(coding);
  if (unpacking === null) return message;
  async function* counted(source: AsyncIterable<Uint8Array>) {
    let read = 0;
    for await (const piece of source) {
      read += piece.length;
      if (read > most) throw new NoAnswer('too-large');
      yield piece;
    }
  }
  // What goes wrong in one of them ends all, and is thrown where the last is read.
  return pipeline(message, counted, unpacking, () => {});
}

/** As browsers, they take what there is of a body that was cut short. */
function unpackingOf(coding: string) {
  const finishFlush = constants.Z_SYNC_FLUSH;
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip({ finishFlush });
    case 'deflate':
      return createInflate({ finishFlush });
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    default:
      return null;
  }
}
