import { Refusal } from './problems.ts';

/** Bytes that a request's body may have. */
export const MAX_BODY_BYTES = 16 * 1024;

/**
 * Reads the JSON body of a request.
 *
 * @throws Refusal `media-type`, `too-large` (as soon as that is known, the rest unread), `bad-request`
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json' && mediaType?.endsWith('+json') !== true) {
    throw new Refusal('media-type');
  }
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('bad-request'); // the parser's own message would quote the body
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) {
    throw new Refusal('too-large');
  }
  if (request.body === null) throw new Refusal('bad-request');
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > MAX_BODY_BYTES) throw new Refusal('too-large');
      chunks.push(read.value);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('bad-request'); // the client went away in the middle
  }
  return Buffer.concat(chunks);
}
