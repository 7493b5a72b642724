import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A name for ever, the same whenever it is made of the same words: a URN of a UUID (RFC 9562, version 8), since an
 * Atom id must be an address (RFC 4287, 4.2.6) and a feed on a disk has none.
 */
export function lastingName(...words: readonly (string | null)[]): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(['linli', ...words]))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = bytesToHex(bytes);
  const parts = [[0, 8], [8, 12], [12, 16], [16, 20], [20]].map((part) => digits.slice(...part));
  return `urn:uuid:${parts.join('-')}`;
}
