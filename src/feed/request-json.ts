import { readBytes } from '../http/read-bytes.ts';
import { secondsToWait } from '../http/retry-after.ts';
import { TimeoutError, timedFetch } from '../http/timed-fetch.ts';
import { decodeText } from './decode.ts';
import { takeRequest, type EarlyFeed } from './early-feed.ts';
import { FeedError } from './feed-error.ts';
import { kindOfText } from './kind-of-text.ts';

/** Media types of JSON (RFC 8259, RFC 6839). */
const JSON_TYPE = /^(?:application|text)\/(?:[\w.-]+\+)?json *(?:;|$)/i;

export interface RequestOptions {
  /** Milliseconds until headers and body must have come. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** A request that was begun before; it is taken where it is for the same address, and still there. */
  readonly early?: EarlyFeed | undefined;
  /**
   * The only origin the feed may come from, after redirects, and as JSON by its type: for a feed that a
   * stranger may have named. `null` for one that the page names itself.
   */
  readonly origin?: string | null;
}

/**
 * One GET: status, origin, type, size, time, encoding, JSON. Redirects are followed; cookies are not sent.
 *
 * @returns the parsed JSON value
 * @throws {FeedError} that says what was wrong, or an `AbortError` when `signal` is aborted
 */
export async function requestJson(
  address: string,
  { timeoutMs, maxBytes, early, origin = null }: RequestOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const init: RequestInit = { cache: 'no-cache', headers: { accept: 'application/json' } };
  try {
    const begun = takeRequest(early, address);
    return await timedFetch(address, init, { timeoutMs, signal, begun }, (response) =>
      readResponse(response, address, { maxBytes, origin }),
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
  { maxBytes, origin }: { readonly maxBytes: number; readonly origin: string | null },
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
  if (origin !== null && !(new URL(response.url).origin === origin && JSON_TYPE.test(type))) {
    await response.body?.cancel();
    throw new FeedError('foreign', address, { status, detail: `${response.url} ${type}` });
  }
  const bytes = await readBytes(response, maxBytes);
  if (bytes === null)
    throw new FeedError('too-large', address, { detail: `over ${maxBytes} bytes` });
  const text = decodeText(bytes, type).trim();
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FeedError(kindOfText(text), address, { status, detail: `${type} ${String(error)}` });
  }
}
