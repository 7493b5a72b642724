import { pause } from '../http/pause.ts';
import type { Challenge, Proof } from './contract.ts';

/** Milliseconds of work at a time: between two of them the page lives. */
const SLICE_MS = 12;

/** Numbers tried between two looks at the clock. */
const BATCH = 64;

/** The first number that solves a challenge among `count` from `from` on; `null` where none does. */
export type FindNonce = (
  challenge: string,
  requestId: string,
  from: number,
  count: number,
  difficulty: number,
) => number | null;

export interface SolverOptions {
  /** Gives the search for a number; `null` where it cannot be loaded. Called only where work is asked for. */
  readonly findNonce: () => Promise<FindNonce | null>;
  /** Asked between two slices of work: `false` once the proof is of no use any more. */
  readonly isWanted: () => boolean;
}

/**
 * Solves a challenge for the request with a key; `null` where it is not wanted any more. Where the search
 * cannot be loaded, it gives a number that solves nothing: the endpoint says so.
 */
export async function solveChallenge(
  { value: challenge, difficulty }: Challenge,
  requestId: string,
  { findNonce, isWanted }: SolverOptions,
): Promise<Proof | null> {
  const unsolved = { challenge, nonce: 0 };
  if (difficulty === 0) return unsolved;
  const find = await findNonce();
  if (find === null) return unsolved;
  for (let from = 0; isWanted();) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const nonce = find(challenge, requestId, from, BATCH, difficulty);
      if (nonce !== null) return { challenge, nonce };
      from += BATCH;
    }
    await pause(0);
  }
  return null;
}
