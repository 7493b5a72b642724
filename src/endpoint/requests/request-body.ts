import { Refusal } from './problems.ts';
import { isStorable } from '../../model/storable-text.ts';
import { unstorableTexts } from './unstorable-text.ts';

/** Bytes that a request's body may have. */
export const MAX_BODY_BYTES = 16 * 1024;

/**
 * Reads the JSON body of a request.
 *
 * @throws Refusal `media-type`, `too-large` (as soon as that is known, the rest unread), `bad-request`,
 *   `validation-error` where a text in it cannot be stored
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const mediaType = mediaTypeOf(request);
  if (mediaType !== 'application/json' && !mediaType.endsWith('+json')) {
    throw new Refusal('media-type');
  }
  const body = parsed(await readText(request));
  const errors = unstorableTexts(body).map((pointer) => ({ pointer, code: 'invalid' as const }));
  if (errors.length > 0) throw new Refusal('validation-error', { errors });
  return body;
}

/**
 * Reads the form that a page of the office has sent.
 *
 * @throws Refusal `media-type`, `too-large` (as soon as that is known, the rest unread), `bad-request`
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (mediaTypeOf(request) !== 'application/x-www-form-urlencoded') throw new Refusal('media-type');
  const form = new URLSearchParams(await readText(request));
  if (![...form].flat().every(isStorable)) throw new Refusal('bad-request');
  return form;
}

function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('bad-request'); // the parser's own message would quote the body
  }
}

async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('bad-request');
  }
}

/**
 * Reads a body: the one place where that is done. What is counted is what comes, whatever was announced.
 */
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
