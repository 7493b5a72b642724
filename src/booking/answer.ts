import { timedFetch } from '../wire/timed-fetch.ts';

const TIMEOUT_MS = 20_000;

/** What came back, whole. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

/** One exchange with a time limit; `null` where no whole answer came. */
export async function answerOf(
  address: string,
  signal: AbortSignal,
  init: RequestInit,
): Promise<Answer | null> {
  try {
    return await timedFetch(
      address,
      { ...init, referrerPolicy: 'no-referrer' },
      { timeoutMs: TIMEOUT_MS, signal },
      async (response) => ({
        status: response.status,
        body: await response.text(),
        retryAfter: response.headers.get('retry-after'),
      }),
    );
  } catch (error) {
    if (signal.aborted) throw error;
    return null; // offline, cut off, timed out or blocked: nobody knows whether it arrived
  }
}

/** An endpoint's address without the slash it may end in. */
export function trimmed(endpoint: string): string {
  return endpoint.replace(/\/+$/, '');
}
