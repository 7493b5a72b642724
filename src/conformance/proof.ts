import { createHash } from 'node:crypto';
import type { Challenge, Proof } from '../booking/contract.ts';
import { Broken } from './broken.ts';

const MAX_TRIES = 2 ** 26;

/**
 * The number that a challenge asks for, for the request with this key.
 *
 * @throws Broken where there is none within a minute's work
 */
export function solved({ value, difficulty }: Challenge, key: string): Proof {
  for (let nonce = 0; nonce < MAX_TRIES; nonce += 1) {
    const hash = createHash('sha256').update(`${value}.${key}.${nonce}`).digest();
    if (difficulty === 0 || Math.clz32(hash.readUInt32BE(0)) >= difficulty) {
      return { challenge: value, nonce };
    }
  }
  throw new Broken('the challenge is too hard');
}
