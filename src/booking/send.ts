import { pause } from '../http/pause.ts';
import type { Challenge, Proof } from './contract.ts';
import { withNewKey, type Intent } from './intent.ts';
import type { Outcome } from './outcome.ts';

/** The phase of a request that is being sent, for the resident to see. */
export type SendingPhase = SendingStep & {
  /** Seconds in which no answer has come, as far as they are to be said; 0 at first. */
  readonly waited: number;
};

type SendingStep =
  | { readonly phase: 'sending' }
  /** The reply was lost: the same request is sent again, and counts at most once. */
  | { readonly phase: 'checking' }
  /** It is sent again in so many seconds, counted down from `of`. */
  | { readonly phase: 'waiting'; readonly seconds: number; readonly of: number };

export interface SendingOptions<Made> {
  /** Sends it once. */
  readonly post: (intent: Intent, proof: Proof | null) => Promise<Outcome<Made>>;
  readonly onPhase: (phase: SendingPhase) => void;
  /** True where it was sent before and may have arrived. */
  readonly wasSent: boolean;
  /** The challenge the endpoint gave when it told the places; `null` for none. */
  readonly challenge: Challenge | null;
  /**
   * Solves a challenge for the request with a key; `null` where that was given up.
   *
   * @param isOnItsWay whether the request may have arrived: then it is not given up
   */
  readonly prove: (
    challenge: Challenge,
    requestId: string,
    isOnItsWay: boolean,
  ) => Promise<Proof | null>;
  /** Milliseconds before a lost reply is asked for again, one for each further try. */
  readonly resendAfterMs?: readonly number[];
  /** Milliseconds from sending on after which it is said that no answer has come, each time anew. */
  readonly sayAfterMs?: readonly number[];
}

/** The end of sending: the outcome, or `given-up` where the proof was given up before anything was sent. */
export type Sent<Made> = Outcome<Made> | { readonly kind: 'given-up' };

const RESEND_AFTER_MS = [800, 2_000, 5_000];
/** Nobody is left without a word for long. */
const SAY_AFTER_MS = [8_000, 20_000, 40_000, 60_000, 90_000, 120_000];
const MAX_WAITS = 3;
const SECOND_MS = 1_000;

/**
 * Sends an intent until there is a final answer, always with the same key: again after a lost reply,
 * later where the endpoint asks for time, with a proof where it asks for one. Ends with `unknown` or
 * `wait` when patience runs out; the resident can then go on with the same intent.
 *
 * @returns the intent that was answered: its key may have been renewed on the way
 */
export async function sendUntilAnswered<Made>(
  first: Intent,
  options: SendingOptions<Made>,
): Promise<{ readonly intent: Intent; readonly outcome: Sent<Made> }> {
  const { sayAfterMs = SAY_AFTER_MS, onPhase } = options;
  let step: SendingStep = { phase: 'sending' };
  let waited = 0;
  const answered = new AbortController();
  const say = (next: SendingStep) => {
    step = next;
    onPhase({ ...step, waited });
  };
  const sayHowLong = async () => {
    for (const ms of sayAfterMs) {
      await pause(ms - waited * SECOND_MS, answered.signal);
      waited = ms / SECOND_MS;
      say(step);
    }
  };
  sayHowLong().catch(() => {}); // an answer has come
  try {
    return await sendStepByStep(first, { ...options, onStep: say });
  } finally {
    answered.abort();
  }
}

async function sendStepByStep<Made>(
  first: Intent,
  options: SendingOptions<Made> & { readonly onStep: (step: SendingStep) => void },
): Promise<{ readonly intent: Intent; readonly outcome: Sent<Made> }> {
  const { post, prove, onStep, resendAfterMs = RESEND_AFTER_MS } = options;
  let { challenge, wasSent } = options;
  let intent = first;
  let lost = 0;
  let waits = 0;
  let renewed = false;
  let proved = false;
  onStep({ phase: 'sending' });
  for (;;) {
    const { requestId } = intent.request;
    const proof = challenge === null ? null : await prove(challenge, requestId, wasSent);
    if (challenge !== null && proof === null) return { intent, outcome: { kind: 'given-up' } };
    const outcome = await post(intent, proof);
    wasSent = true;
    if (outcome.kind === 'unknown' && lost < resendAfterMs.length) {
      onStep({ phase: 'checking' });
      await pause(resendAfterMs[lost] ?? 0);
      lost += 1;
    } else if (outcome.kind === 'wait' && waits < MAX_WAITS) {
      await countDown(outcome, onStep);
      waits += 1;
    } else if (outcome.kind === 'refused' && outcome.code === 'key-reused' && !renewed) {
      intent = withNewKey(intent);
      renewed = true;
    } else if (outcome.kind === 'refused' && outcome.problem.challenge && !proved) {
      challenge = outcome.problem.challenge;
      proved = true;
    } else {
      return { intent, outcome };
    }
  }
}

async function countDown(
  { code, seconds }: Extract<Outcome, { kind: 'wait' }>,
  onStep: (step: SendingStep) => void,
): Promise<void> {
  const of = Math.ceil(seconds);
  for (let left = of; left > 0; left -= 1) {
    const isChecking = code === 'in-progress';
    onStep(isChecking ? { phase: 'checking' } : { phase: 'waiting', seconds: left, of });
    await pause(SECOND_MS);
  }
}
