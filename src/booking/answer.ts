import { timedFetch } from '../http/timed-fetch.ts';

const TIMEOUT_MS = 20_000;

/**
 * The signal of every exchange: none is stopped, not even when the form is removed, as it may have
 * arrived.
 */
const NEVER_ABORTED = new AbortController().signal;

/** An answer that came back whole. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

/** One exchange with a time limit; `null` where no whole answer came. Never rejects. */
export async function answerOf(address: string, init: RequestInit): Promise<Answer | null> {
  try {
    return await timedFetch(
      address,
      { ...init, referrerPolicy: 'no-referrer' },
      { timeoutMs: TIMEOUT_MS, signal: NEVER_ABORTED },
      async (response) => ({
        status: response.status,
        body: await response.text(),
        retryAfter: response.headers.get('retry-after'),
      }),
    );
  } catch {
    return null; // offline, cut off, timed out or blocked: nobody knows whether it arrived
  }
}

/** An endpoint's address without the slash it may end in. */
export function trimmed(endpoint: string): string {
  let end = endpoint.length; // a pattern that ends in `$` would begin anew at each of a million slashes
  while (endpoint.endsWith('/', end)) end -= 1;
  return endpoint.slice(0, end);
}
