import { nextTurn } from './next-turn.ts';

/** Bytes after which others have their turn: what has come already is read without any pause. */
const PIECE = 1_000_000;

/**
 * The bytes of a body; `null` where there are more than there may be, whatever it says of itself. Then the
 * rest is not read.
 *
 * @param max bytes, after what the browser unpacks
 */
export async function readBytes(response: Response, max: number): Promise<Uint8Array | null> {
  const parts = await readParts(response, max);
  return parts === null ? null : joined(parts);
}

/** The same in the parts that they come in. */
export async function readParts(
  response: Response,
  max: number,
): Promise<readonly Uint8Array[] | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return [];
  const parts: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length')) > max ? Infinity : 0;
  while (size <= max) {
    const { done, value } = await reader.read();
    if (done) return parts;
    parts.push(value);
    if (Math.floor(size / PIECE) < Math.floor((size += value.length) / PIECE)) await nextTurn();
  }
  await reader.cancel();
  return null;
}

/** Number of bytes in all parts. */
export function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((size, { length }) => size + length, 0);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
