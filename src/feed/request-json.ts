import { secondsToWait } from '../http/retry-after.ts';
import { TimeoutError, timedFetch } from '../http/timed-fetch.ts';
import { decodeText } from './decode.ts';
import { takeRequest, type EarlyFeed } from './early-feed.ts';
import { FeedError } from './feed-error.ts';
import { kindOfText } from './kind-of-text.ts';

export interface RequestOptions {
  /** Milliseconds until headers and body must have come. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** A request that was begun before; it is taken where it is for the same address, and still there. */
  readonly early?: EarlyFeed | undefined;
}

/**
 * One GET: status, type, size, time, encoding, JSON. Redirects are followed; cookies are not sent.
 *
 * @returns the parsed JSON value
 * @throws {FeedError} that says what was wrong, or an `AbortError` when `signal` is aborted
 */
export async function requestJson(
  address: string,
  { timeoutMs, maxBytes, early }: RequestOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const init: RequestInit = { cache: 'no-cache', headers: { accept: 'application/json' } };
  try {
    const begun = takeRequest(early, address);
    return await timedFetch(address, init, { timeoutMs, signal, begun }, (response) =>
      readResponse(response, address, maxBytes),
    );
  } catch (error) {
    if (error instanceof FeedError || signal.aborted) throw error;
    const kind = error instanceof TimeoutError ? 'timeout' : 'network';
    throw new FeedError(kind, address, { detail: String(error) });
  }
}

async function readResponse(
  response: Response,
  address: string,
  maxBytes: number,
): Promise<unknown> {
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok) {
    await response.body?.cancel();
    const kind = status === 404 || status === 410 ? 'not-found' : 'http';
    throw new FeedError(kind, address, {
      status,
      retryAfter: secondsToWait(response.headers.get('retry-after'), Date.now()),
    });
  }
  const bytes = await readBytes(response, address, maxBytes);
  const text = decodeText(bytes, type).trim();
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FeedError(kindOfText(text), address, { status, detail: `${type} ${String(error)}` });
  }
}

async function readBytes(response: Response, address: string, max: number): Promise<Uint8Array> {
  const tooLarge = () => new FeedError('too-large', address, { detail: `over ${max} bytes` });
  if (Number(response.headers.get('content-length') ?? 0) > max) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > max) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
