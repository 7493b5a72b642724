import { readBytes } from '../http/read-bytes.ts';
import { timedFetch } from '../http/timed-fetch.ts';

const TIMEOUT_MS = 20_000;

/** Bytes of an answer; the places of 1,000 sessions have a quarter of it. */
const MAX_BYTES = 1_000_000;

/** An answer that came back whole. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

/**
 * One exchange with a time limit; `null` where no whole answer came. A redirect is no answer: name and phone
 * number go to the address that the form names, and nowhere else. Never rejects.
 */
export async function answerOf(address: string, init: RequestInit): Promise<Answer | null> {
  try {
    return await timedFetch(
      address,
      { ...init, referrerPolicy: 'no-referrer', redirect: 'error' },
      // None is stopped, not even when the form is removed: it may have arrived.
      { timeoutMs: TIMEOUT_MS },
      async (response) => {
        const bytes = await readBytes(response, MAX_BYTES);
        const { status, headers } = response;
        return bytes === null
          ? null
          : {
              status,
              body: new TextDecoder().decode(bytes),
              retryAfter: headers.get('retry-after'),
            };
      },
    );
  } catch {
    return null; // offline, cut off, timed out, blocked, redirected or endless: nobody knows whether it arrived
  }
}
