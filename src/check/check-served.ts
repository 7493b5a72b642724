import { decodeText } from '../feed/decode.ts';
import { LOAD_OPTIONS } from '../feed/load-feed.ts';
import { kindOfText } from '../feed/kind-of-text.ts';
import type { Finding, Say } from './finding.ts';

/** A feed as a server gave it. */
export interface Served {
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** True where it came compressed; `null` where nobody can tell. */
  readonly isCompressed: boolean | null;
  /** True where all headers can be seen: a browser shows few of those of another site. */
  readonly seesHeaders: boolean;
}

/** From here on phones on a slow line wait for more than a breath, in bytes. */
const LARGE = 2_000_000;
/** Below that compression is not worth a word. */
const WORTH_COMPRESSING = 20_000;

/** Checks how a feed is served. */
export function checkServed(
  { address, status, headers, bytes, isCompressed, seesHeaders }: Served,
  say: Say,
): readonly Finding[] {
  if (status < 200 || status >= 300)
    return [say('error', 'http-status', address, `HTTP ${status}`)];
  const type = headers.get('content-type') ?? '';
  const size = bytes.length;
  if (size > LOAD_OPTIONS.maxBytes) return [say('error', 'too-large', address, sizeOf(size))];
  const text = decodeText(bytes, type).trim();
  if (text.startsWith('<')) return [say('error', kindOfText(text), address, type)];
  const hasValidator = headers.has('etag') || headers.has('last-modified');
  const found: (Finding | false)[] = [
    !/\bjson\b/i.test(type) &&
      !isTextFile(address, type) &&
      say('warning', 'wrong-type', address, type),
    size > LARGE && say('warning', 'large', address, sizeOf(size)),
    isCompressed === false &&
      size > WORTH_COMPRESSING &&
      say('warning', 'uncompressed', address, sizeOf(size)),
    seesHeaders && !hasValidator && say('warning', 'no-validator', address),
  ];
  return found.filter((finding) => finding !== false);
}

/** Tells if a feed is a .txt that is served as one: so it is where a site takes no .json. */
function isTextFile(address: string, type: string): boolean {
  return /\.txt$/i.test(new URL(address).pathname) && /^text\/plain\b/i.test(type);
}

/** A size for people: `413 KB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1_000)} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
