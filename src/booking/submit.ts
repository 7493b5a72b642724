import { pause } from '../wire/pause.ts';
import type { Challenge, Proof } from './contract.ts';
import { postBooking } from './endpoint.ts';
import { withNewKey, type BookingIntent } from './intent.ts';
import type { Outcome } from './outcome.ts';

/** What is going on while a booking is being sent, for the resident to see. */
export type SubmitPhase =
  | { readonly phase: 'sending' }
  /** The reply was lost: the same request is sent again, and books at most once. */
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
  readonly prove?: (challenge: Challenge, requestId: string) => Promise<Proof>;
  /** Milliseconds before a lost reply is asked for again, one for each further try. */
  readonly resendAfterMs?: readonly number[];
}

/** The intent that was answered, with the answer: its key may have been renewed on the way. */
export interface Submission {
  readonly intent: BookingIntent;
  readonly outcome: Outcome;
}

const RESEND_AFTER_MS = [800, 2_000, 5_000];
const MAX_WAITS = 3;
const SECOND_MS = 1_000;

/**
 * Sends a booking until there is a final answer, always with the same key: again after a lost reply,
 * later where the endpoint asks for time, with a proof where it asks for one. Ends with `unknown` or
 * `wait` when patience runs out; the resident can then go on with the same intent.
 */
export async function submitBooking(
  endpoint: string,
  first: BookingIntent,
  options: SubmitOptions,
): Promise<Submission> {
  const { language, signal, onPhase, resendAfterMs = RESEND_AFTER_MS, prove } = options;
  let intent = first;
  let challenge = options.challenge ?? null;
  let lost = 0;
  let waits = 0;
  let renewed = false;
  let proved = false;
  onPhase({ phase: 'sending' });
  for (;;) {
    const { requestId } = intent.request;
    const proof = challenge === null || !prove ? null : await prove(challenge, requestId);
    const outcome = await postBooking(endpoint, withProof(intent, proof), language, signal);
    if (outcome.kind === 'unknown' && lost < resendAfterMs.length) {
      onPhase({ phase: 'checking' });
      await pause(resendAfterMs[lost] ?? 0, signal);
      lost += 1;
    } else if (outcome.kind === 'wait' && waits < MAX_WAITS) {
      const of = Math.ceil(outcome.seconds);
      for (let seconds = of; seconds > 0; seconds -= 1) {
        const isChecking = outcome.code === 'in-progress';
        onPhase(isChecking ? { phase: 'checking' } : { phase: 'waiting', seconds, of });
        await pause(SECOND_MS, signal);
      }
      waits += 1;
    } else if (outcome.kind === 'refused' && outcome.code === 'key-reused' && !renewed) {
      intent = withNewKey(intent);
      renewed = true;
    } else if (outcome.kind === 'refused' && outcome.problem.challenge && prove && !proved) {
      challenge = outcome.problem.challenge;
      proved = true;
    } else {
      return { intent, outcome };
    }
  }
}

/** The request as it goes out: with what the endpoint asks for, which is no part of the intent. */
function withProof(intent: BookingIntent, proof: Proof | null): BookingIntent {
  return proof === null ? intent : { ...intent, request: { ...intent.request, proof } };
}
