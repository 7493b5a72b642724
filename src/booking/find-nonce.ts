import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Looks for a number that solves a challenge of the booking contract, among some that follow each
 * other. Works without `crypto.subtle`, which pages that are not encrypted lack.
 *
 * @param value of the challenge
 * @param requestId key of the request it is solved for
 * @param from first number to try
 * @param count how many to try
 * @param difficulty zero bits that the hash begins with
 * @returns the first that solves it; `null` for none of them
 */
export function findNonce(
  value: string,
  requestId: string,
  from: number,
  count: number,
  difficulty: number,
): number | null {
  for (let nonce = from; nonce < from + count; nonce += 1) {
    if (zeroBits(sha256(utf8ToBytes(`${value}.${requestId}.${nonce}`))) >= difficulty) {
      return nonce;
    }
  }
  return null;
}

/** Counts the zero bits that a hash begins with. */
function zeroBits(hash: Uint8Array): number {
  const index = hash.findIndex((byte) => byte !== 0);
  return index < 0 ? hash.length * 8 : index * 8 + Math.clz32(hash[index] ?? 0) - 24;
}
