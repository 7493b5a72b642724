import type { Consent, Proof } from './contract.ts';
import { stringifyPlain } from './plain-json.ts';
import { createRequestId } from './request-id.ts';

/** A request that counts once however often it is sent, because it carries a key of its own. */
export interface KeyedRequest {
  readonly requestId: string;
  readonly consents: readonly Consent[];
  readonly proof: Proof | null;
}

/** A request without its key, the times of its consents and its proof: what is asked for. */
export type Unkeyed<Request extends KeyedRequest> = Omit<Request, keyof KeyedRequest> & {
  readonly consents: readonly Omit<Consent, 'at'>[];
};

/** The address a request is sent to, in two parts. */
export interface Target {
  /** Absolute address of the endpoint. */
  readonly endpoint: string;
  /** Below it, without a slash before it: `sessions/…/bookings`, `needs`. */
  readonly path: string;
}

/**
 * One intent to send something. Its key is random and lives until a final answer, so that sending it
 * again can never count twice; another content is another intent with another key.
 */
export interface Intent extends Target {
  readonly request: KeyedRequest;
  readonly fingerprint: string;
}

/** The earlier intent where the content is the same, so that it is resent word for word; else a new one. */
export function intentFor(
  { endpoint, path }: Target,
  content: Unkeyed<KeyedRequest>,
  earlier: Intent | null,
  now: number,
): Intent {
  const fingerprint = stringifyPlain({ endpoint, path, content });
  if (earlier?.fingerprint === fingerprint) return earlier;
  const at = new Date(now).toISOString();
  const consents = content.consents.map((consent) => ({ ...consent, at }));
  const request = { ...content, requestId: createRequestId(), consents, proof: null };
  return { endpoint, path, fingerprint, request };
}

/** The same content under a new key: for the one answer that says the key was used for something else. */
export function withNewKey(intent: Intent): Intent {
  return { ...intent, request: { ...intent.request, requestId: createRequestId() } };
}

/** The target of a booking of a session. */
export function bookingTarget(endpoint: string, sessionId: string): Target {
  return { endpoint, path: `sessions/${encodeURIComponent(sessionId)}/bookings` };
}

/** The target of a need. */
export function needTarget(endpoint: string): Target {
  return { endpoint, path: 'needs' };
}
