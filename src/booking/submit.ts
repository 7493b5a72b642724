import { pause } from '../wire/pause.ts';
import { postBooking } from './endpoint.ts';
import { withNewKey, type BookingIntent } from './intent.ts';
import type { Outcome } from './outcome.ts';

/** What is going on while a booking is being sent, for the resident to see. */
export type SubmitPhase =
  | { readonly phase: 'sending' }
  /** The reply was lost: the same request is sent again, and books at most once. */
  | { readonly phase: 'checking' }
  | { readonly phase: 'waiting'; readonly seconds: number };

export interface SubmitOptions {
  readonly language: string;
  readonly signal: AbortSignal;
  readonly onPhase: (phase: SubmitPhase) => void;
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

/**
 * Sends a booking until there is a final answer, always with the same key: again after a lost reply,
 * later where the endpoint asks for time. Ends with `unknown` or `wait` when patience runs out; the
 * resident can then go on with the same intent.
 */
export async function submitBooking(
  endpoint: string,
  first: BookingIntent,
  { language, signal, onPhase, resendAfterMs = RESEND_AFTER_MS }: SubmitOptions,
): Promise<Submission> {
  let intent = first;
  let lost = 0;
  let waits = 0;
  let renewed = false;
  onPhase({ phase: 'sending' });
  for (;;) {
    const outcome = await postBooking(endpoint, intent, language, signal);
    if (outcome.kind === 'unknown' && lost < resendAfterMs.length) {
      onPhase({ phase: 'checking' });
      await pause(resendAfterMs[lost] ?? 0, signal);
      lost += 1;
    } else if (outcome.kind === 'wait' && waits < MAX_WAITS) {
      onPhase(
        outcome.code === 'in-progress'
          ? { phase: 'checking' }
          : { phase: 'waiting', seconds: Math.ceil(outcome.seconds) },
      );
      await pause(outcome.seconds * 1000, signal);
      waits += 1;
    } else if (outcome.kind === 'refused' && outcome.code === 'key-reused' && !renewed) {
      intent = withNewKey(intent);
      renewed = true;
    } else {
      return { intent, outcome };
    }
  }
}
