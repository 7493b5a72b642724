import { withoutEndSlashes } from '../model/web-address.ts';
import { answerOf } from './answer.ts';
import type { BookingChange, Proof } from './contract.ts';
import type { Intent } from './intent.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { stringifyPlain } from './plain-json.ts';
import type { ReadAnswer } from './answer-reader.ts';
import { readBooking } from './read-answer.ts';

/**
 * Sends an intent once. Never rejects: what is not answered is `unknown`.
 *
 * @param proof what its challenge was solved with: no part of what is asked for
 */
export function postIntent<Made>(
  { endpoint, path, request }: Intent,
  proof: Proof | null,
  read: ReadAnswer<Made>,
  language: string,
): Promise<Outcome<Made>> {
  return exchange(`${withoutEndSlashes(endpoint)}/${path}`, read, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      'idempotency-key': `"${request.requestId}"`,
    },
    body: stringifyPlain({ ...request, proof }),
  });
}

/** Asks what has become of what was made. */
export function seeMade<Made>(
  manageUrl: string,
  read: ReadAnswer<Made>,
  language: string,
): Promise<Outcome<Made>> {
  return exchange(manageUrl, read, { headers: { 'accept-language': language } });
}

/** Takes back what was made, through the address its holder has. Saying it twice does no harm. */
export function deleteMade<Made>(
  manageUrl: string,
  read: ReadAnswer<Made>,
  language: string,
): Promise<Outcome<Made>> {
  return exchange(manageUrl, read, {
    method: 'DELETE',
    headers: { 'accept-language': language },
  });
}

/** Moves a booking to another session, unless it has changed since. Saying it twice does no harm. */
export function patchBooking(
  manageUrl: string,
  change: BookingChange,
  language: string,
): Promise<Outcome> {
  return exchange(manageUrl, readBooking, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: stringifyPlain(change),
  });
}

/** One request with what became of it. Never rejects. */
async function exchange<Made>(
  address: string,
  read: ReadAnswer<Made>,
  init: RequestInit,
): Promise<Outcome<Made>> {
  const answer = await answerOf(address, { ...init, cache: 'no-store' });
  if (answer === null) return { kind: 'unknown' };
  return outcomeOf(answer.status, answer.body, answer.retryAfter, read);
}
