import { timedFetch } from '../wire/timed-fetch.ts';
import type { Availability, BookingRequest } from './contract.ts';
import type { BookingIntent } from './intent.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { stringifyPlain, type PlainJson } from './plain-json.ts';
import { availabilitySchema } from './schema.ts';

const TIMEOUT_MS = 20_000;

/** Sends a booking once. Never rejects but for an abort: what is not answered is `unknown`. */
export function postBooking(
  endpoint: string,
  { sessionId, request }: BookingIntent,
  language: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const address = `${trimmed(endpoint)}/sessions/${encodeURIComponent(sessionId)}/bookings`;
  return exchange(address, signal, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      'idempotency-key': `"${request.requestId}"`,
    },
    body: stringifyPlain(request as BookingRequest & PlainJson),
  });
}

/** Cancels a booking through the address its holder has. Saying it twice does no harm. */
export function deleteBooking(
  manageUrl: string,
  language: string,
  signal: AbortSignal,
): Promise<Outcome> {
  return exchange(manageUrl, signal, {
    method: 'DELETE',
    headers: { 'accept-language': language },
  });
}

/** The free places of sessions; `null` where the endpoint does not say. */
export async function fetchAvailability(
  endpoint: string,
  sessionIds: readonly string[],
  signal: AbortSignal,
): Promise<Availability | null> {
  const ids = sessionIds.map(encodeURIComponent).join(',');
  const answer = await answerOf(`${trimmed(endpoint)}/availability?sessions=${ids}`, signal, {
    cache: 'no-cache',
  });
  if (answer === null || answer.status >= 300) return null;
  try {
    const reading = availabilitySchema.safeParse(JSON.parse(answer.body));
    return reading.success ? reading.data : null;
  } catch {
    return null; // not JSON: the endpoint has not said
  }
}

async function exchange(address: string, signal: AbortSignal, init: RequestInit): Promise<Outcome> {
  const answer = await answerOf(address, signal, { ...init, cache: 'no-store' });
  if (answer === null) return { kind: 'unknown' };
  return outcomeOf(answer.status, answer.body, answer.retryAfter);
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

/** One exchange with a time limit; `null` where no whole answer came. */
async function answerOf(
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

function trimmed(endpoint: string): string {
  return endpoint.replace(/\/+$/, '');
}
