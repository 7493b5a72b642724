import { pause } from '../wire/pause.ts';
import type { Challenge, Proof } from './contract.ts';
import type { Outcome } from './outcome.ts';
import { createRequestId } from './request-id.ts';

/** What is going on while a request is being sent, for the resident to see. */
export type SubmitPhase =
  | { readonly phase: 'sending' }
  /** The reply was lost: the same request is sent again, and counts at most once. */
  | { readonly phase: 'checking' }
  /** It is sent again in so many seconds, counted down from `of`. */
  | { readonly phase: 'waiting'; readonly seconds: number; readonly of: number };

export interface SubmitOptions {
  readonly language: string;
  readonly signal: AbortSignal;
  readonly onPhase: (phase: SubmitPhase) => void;
  /** What the endpoint asked to be proved when it told the places; `null` for nothing. */
  readonly challenge?: Challenge | null;
  /** Solves a challenge for the request with a key. */
  readonly prove?: ((challenge: Challenge, requestId: string) => Promise<Proof>) | undefined;
  /** Milliseconds before a lost reply is asked for again, one for each further try. */
  readonly resendAfterMs?: readonly number[];
}

/** A request that counts once however often it is sent, because it carries a key of its own. */
export interface KeyedRequest {
  readonly requestId: string;
  readonly proof: Proof | null;
}

const RESEND_AFTER_MS = [800, 2_000, 5_000];
const MAX_WAITS = 3;
const SECOND_MS = 1_000;

/**
 * Sends a request until there is a final answer, always with the same key: again after a lost reply,
 * later where the endpoint asks for time, with a proof where it asks for one. Ends with `unknown` or
 * `wait` when patience runs out; the resident can then go on with the same request.
 *
 * @returns the request that was answered: its key may have been renewed on the way
 */
export async function sendUntilAnswered<Request extends KeyedRequest, Made>(
  first: Request,
  post: (request: Request) => Promise<Outcome<Made>>,
  options: SubmitOptions,
): Promise<{ readonly request: Request; readonly outcome: Outcome<Made> }> {
  const { signal, onPhase, resendAfterMs = RESEND_AFTER_MS, prove } = options;
  let request = first;
  let challenge = options.challenge ?? null;
  let lost = 0;
  let waits = 0;
  let renewed = false;
  let proved = false;
  onPhase({ phase: 'sending' });
  for (;;) {
    // A proof is no part of what is asked for: the same request may carry another one.
    const proof = challenge === null || !prove ? null : await prove(challenge, request.requestId);
    const outcome = await post(proof === null ? request : { ...request, proof });
    if (outcome.kind === 'unknown' && lost < resendAfterMs.length) {
      onPhase({ phase: 'checking' });
      await pause(resendAfterMs[lost] ?? 0, signal);
      lost += 1;
    } else if (outcome.kind === 'wait' && waits < MAX_WAITS) {
      await countDown(outcome, onPhase, signal);
      waits += 1;
    } else if (outcome.kind === 'refused' && outcome.code === 'key-reused' && !renewed) {
      request = { ...request, requestId: createRequestId() };
      renewed = true;
    } else if (outcome.kind === 'refused' && outcome.problem.challenge && prove && !proved) {
      challenge = outcome.problem.challenge;
      proved = true;
    } else {
      return { request, outcome };
    }
  }
}

async function countDown(
  { code, seconds }: Extract<Outcome, { kind: 'wait' }>,
  onPhase: SubmitOptions['onPhase'],
  signal: AbortSignal,
): Promise<void> {
  const of = Math.ceil(seconds);
  for (let left = of; left > 0; left -= 1) {
    const isChecking = code === 'in-progress';
    onPhase(isChecking ? { phase: 'checking' } : { phase: 'waiting', seconds: left, of });
    await pause(SECOND_MS, signal);
  }
}
