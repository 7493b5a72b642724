import type { Challenge, Proof } from '../booking/contract.ts';
import { proofChunk } from '../lazy/proof-chunk.ts';
import type { SharedMessages } from '../i18n/messages.ts';
import { pause } from '../http/pause.ts';
import { readChunk } from './read-chunk.ts';

/** Milliseconds of work at a time: between two of them the page lives. */
const SLICE_MS = 12;

/** Numbers tried between two looks at the clock. */
const BATCH = 64;

/** For whom a challenge is solved. */
export interface ProofOwner {
  readonly host: HTMLElement;
  readonly messages: SharedMessages;
  /** Looked at between two slices of work: whether the proof is of any use yet. */
  readonly isWanted: () => boolean;
}

/**
 * Solves a challenge for the request with a key; `null` where it is not wanted any more. Where what it
 * takes cannot be loaded, it gives a number that solves nothing: the endpoint says so.
 */
export async function prove(
  { value, difficulty }: Challenge,
  requestId: string,
  { host, messages, isWanted }: ProofOwner,
): Promise<Proof | null> {
  const challenge = value;
  if (difficulty === 0) return { challenge, nonce: 0 };
  const chunk = await readChunk(proofChunk, host, messages);
  if (chunk === null) return { challenge, nonce: 0 };
  for (let from = 0; isWanted();) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const nonce = chunk.findNonce(value, requestId, from, BATCH, difficulty);
      if (nonce !== null) return { challenge, nonce };
      from += BATCH;
    }
    await pause(0);
  }
  return null;
}
