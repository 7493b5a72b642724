import { ARMOUR_VERSION } from '../feed/armoured-feed.ts';
import { gzip } from './sheets/zip/gzip.ts';

/** Characters between two blanks: a text that wraps in an article, and is one paragraph. */
const RUN = 64;
/** Bytes that `String.fromCharCode` takes at once. */
const PIECE = 8_192;

/**
 * The bytes of a feed as plain text for an article, which pages read back (`feed/armoured-feed.ts`). The same
 * bytes are always the same text.
 */
export function armoured(feed: Uint8Array): string {
  const base64 = btoa(latin1Of(gzip(feed))).replaceAll('=', '');
  const runs: string[] = [];
  for (let at = 0; at < base64.length; at += RUN) runs.push(base64.slice(at, at + RUN));
  return `linli:${ARMOUR_VERSION}:${base64.length}: ${runs.join(' ')} :linli`;
}

function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return text;
}
