import { joined, readParts, sizeOf } from '../http/read-bytes.ts';
import { secondsToWait } from '../http/retry-after.ts';
import { TimeoutError, timedFetch } from '../http/timed-fetch.ts';
import { takeRequest, type EarlyFeed } from './early-feed.ts';
import { FeedError } from './feed-error.ts';

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
  /** Brings who reads what is large, of another charset, or no JSON; `null` where that cannot be had. */
  readonly oddReader?: (() => Promise<OddTextReader | null>) | undefined;
}

/** Reads bodies that are large, while the page goes on, not in UTF-8, or pages that hold a feed. */
export interface OddTextReader {
  /** The value of a body. @throws {FeedError} that says why there is none */
  readonly readText: (
    parts: readonly Uint8Array[],
    response: Response,
    address: string,
    options: RequestOptions,
    signal: AbortSignal,
  ) => Promise<unknown>;
}

/** Bytes from which on something is large: what is smaller takes no time that anybody could feel. */
export const LARGE = 1_000_000;

/**
 * One GET: status, origin, type, size, time, encoding, JSON. Redirects are followed; cookies are not sent.
 *
 * @returns the parsed JSON value
 * @throws {FeedError} that says what was wrong, or an `AbortError` when `signal` is aborted
 */
export async function requestJson(
  address: string,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const { timeoutMs, early } = options;
  const init: RequestInit = { cache: 'no-cache', headers: { accept: 'application/json' } };
  try {
    const begun = takeRequest(early, address);
    return await timedFetch(address, init, { timeoutMs, signal, begun }, (response) =>
      readResponse(response, address, options, signal),
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
  options: RequestOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const { maxBytes, origin = null, oddReader } = options;
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
  const parts = await readParts(response, maxBytes);
  if (parts === null)
    throw new FeedError('too-large', address, { detail: `over ${maxBytes} bytes` });
  const value = sizeOf(parts) > LARGE ? undefined : parsed(joined(parts));
  if (value !== undefined) return value;
  const reader = await oddReader?.();
  if (reader) return reader.readText(parts, response, address, options, signal);
  throw new FeedError('not-json', address, { status, detail: type });
}

/** The value of a JSON text in UTF-8; `undefined` where it is none. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
