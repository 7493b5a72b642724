import { pause } from '../http/pause.ts';
import type { Challenge, Proof } from './contract.ts';
import { findNonce } from './find-nonce.ts';

/** Milliseconds of work at a time: between two of them the page lives. */
const SLICE_MS = 12;

/** Numbers tried between two looks at the clock. */
const BATCH = 64;

export interface SolverOptions {
  /** Asked between two slices of work: `false` once the proof is of no use any more. */
  readonly isWanted: () => boolean;
}

/**
 * Solves a challenge for the request with a key; `null` where it is not wanted any more.
 */
export async function solveChallenge(
  { value: challenge, difficulty }: Challenge,
  requestId: string,
  { isWanted }: SolverOptions,
): Promise<Proof | null> {
  if (difficulty === 0) return { challenge, nonce: 0 };
  for (let from = 0; isWanted();) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const nonce = findNonce(challenge, requestId, from, BATCH, difficulty);
      if (nonce !== null) return { challenge, nonce };
      from += BATCH;
    }
    await pause(0);
  }
  return null;
}
