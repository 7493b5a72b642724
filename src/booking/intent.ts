import type { BookingRequest, Consent } from './contract.ts';
import { stringifyPlain, type PlainJson } from './plain-json.ts';
import { createRequestId } from './request-id.ts';

/** What a resident wants to book: everything of the request but its key, its times and its proof. */
export interface BookingWish extends Omit<BookingRequest, 'requestId' | 'consents' | 'proof'> {
  readonly sessionId: string;
  readonly consents: readonly Omit<Consent, 'at'>[];
}

/**
 * One intent to book. Its key is random and lives until a final answer, so that sending it again can
 * never book twice; a changed wish is another intent with another key.
 */
export interface BookingIntent {
  readonly sessionId: string;
  readonly request: BookingRequest;
  readonly fingerprint: string;
}

/** The earlier intent where the wish is the same, so that it is resent word for word; else a new one. */
export function intentFor(
  wish: BookingWish,
  earlier: BookingIntent | null,
  now: number,
): BookingIntent {
  const fingerprint = stringifyPlain(wish as unknown as PlainJson);
  if (earlier?.fingerprint === fingerprint) return earlier;
  const { sessionId, ...rest } = wish;
  const at = new Date(now).toISOString();
  const consents = wish.consents.map((consent) => ({ ...consent, at }));
  const request = { ...rest, requestId: createRequestId(), consents, proof: null };
  return { sessionId, fingerprint, request };
}

/** The same wish under a new key: for the one answer that says the key was used for something else. */
export function withNewKey(intent: BookingIntent): BookingIntent {
  return { ...intent, request: { ...intent.request, requestId: createRequestId() } };
}
