import { createReadStream } from 'node:fs';
import { LOAD_OPTIONS } from '../../feed/load-feed.ts';

/**
 * The bytes of a file with a feed; `null` for more than a page reads, of which no more is read here either.
 *
 * @throws where there is no such file
 */
export async function readFeedFile(file: string): Promise<Uint8Array | null> {
  const most = LOAD_OPTIONS.maxBytes;
  const parts: Buffer[] = [];
  let size = 0;
  // Up to the first byte too many, the offset of which this is: a file may grow, or have no size at all.
  for await (const part of createReadStream(file, { end: most }) as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
  }
  return size > most ? null : Buffer.concat(parts);
}
