import type { Challenge, Proof } from '../booking/contract.ts';
import { pause } from '../wire/pause.ts';
import { OnDemandPart, type PartMissing } from './on-demand-part.ts';

/** SHA-256, for endpoints that ask for work against robots. */
export const proofOfWorkPart = new OnDemandPart(
  'proof-of-work',
  () => import('../lazy/proof-of-work.ts'),
);

/** Milliseconds of work at a time: between two of them the page lives. */
const SLICE_MS = 12;

/** Numbers tried between two looks at the clock. */
const BATCH = 64;

const NEVER_ABORTED = new AbortController().signal;

/**
 * Solves a challenge for the request with a key. Where what it takes cannot be loaded, it gives a
 * number that solves nothing: the endpoint says so.
 */
export async function prove(
  { value, difficulty }: Challenge,
  requestId: string,
  host: HTMLElement,
  partMissing: PartMissing,
): Promise<Proof> {
  const challenge = value;
  if (difficulty === 0) return { challenge, nonce: 0 };
  const part = await proofOfWorkPart.load(host, partMissing);
  if (part === null) return { challenge, nonce: 0 };
  for (let from = 0; ;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const nonce = part.findNonce(value, requestId, from, BATCH, difficulty);
      if (nonce !== null) return { challenge, nonce };
      from += BATCH;
    }
    await pause(0, NEVER_ABORTED);
  }
}
