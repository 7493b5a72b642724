import { answerOf, trimmed } from './answer.ts';
import type { BookingChange, BookingRequest } from './contract.ts';
import type { BookingIntent } from './intent.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { stringifyPlain, type PlainJson } from './plain-json.ts';
import { readBooking, type ReadAnswer } from './read-answer.ts';

/** Sends a booking once. Never rejects but for an abort: what is not answered is `unknown`. */
export function postBooking(
  endpoint: string,
  { sessionId, request }: BookingIntent,
  language: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const address = `${trimmed(endpoint)}/sessions/${encodeURIComponent(sessionId)}/bookings`;
  return exchange(address, signal, readBooking, {
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
  return exchange(manageUrl, signal, readBooking, {
    method: 'DELETE',
    headers: { 'accept-language': language },
  });
}

/** Moves a booking to another session, unless it has changed since. Saying it twice does no harm. */
export function patchBooking(
  manageUrl: string,
  change: BookingChange,
  language: string,
  signal: AbortSignal,
): Promise<Outcome> {
  return exchange(manageUrl, signal, readBooking, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: stringifyPlain(change as BookingChange & PlainJson),
  });
}

/** One request with what became of it. Never rejects but for an abort. */
export async function exchange<Made>(
  address: string,
  signal: AbortSignal,
  read: ReadAnswer<Made>,
  init: RequestInit,
): Promise<Outcome<Made>> {
  const answer = await answerOf(address, signal, { ...init, cache: 'no-store' });
  if (answer === null) return { kind: 'unknown' };
  return outcomeOf(answer.status, answer.body, answer.retryAfter, read);
}
