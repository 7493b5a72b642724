import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const DIGITS = 12;

/** The id of a record, the same whenever it is made of the same words, in whatever order the rows stand. */
export function recordId(list: string, ...words: readonly string[]): string {
  const digits = bytesToHex(sha256(utf8ToBytes(JSON.stringify(words)))).slice(0, DIGITS);
  return `${list}-${digits}`;
}
