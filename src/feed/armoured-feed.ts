import { readBytes } from '../http/read-bytes.ts';

/**
 * A feed as plain text inside an article, whole after whatever an editor does to text: armour, as RFC 9580
 * has it. `linli:1:` begins it, 1 being the version of the form; then the number of characters that follow,
 * a colon, the feed packed with gzip in base64 without padding, and `:linli`. Blanks may stand anywhere. The
 * checksum is that of gzip, CRC-32 over the feed: pages over plain http have no other to compute.
 */
const START = /linli:(\d+):(\d+):/g;
export const ARMOUR_VERSION = 1;

/** Characters that are written otherwise in HTML, or by editors that set type. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ plus: '+', sol: '/', colon: ':', times: 'x' },
};

export type Armour =
  | { readonly kind: 'whole'; readonly base64: string }
  | { readonly kind: 'damaged' | 'other-version'; readonly detail: string };

/**
 * The armoured feed of a page, whole or not; `null` where there is none. The last one is what the office says now: where it
 * is damaged, none that stands before it holds any more.
 */
export function armourIn(html: string): Armour | null {
  const text = armouredCharacters(html);
  const [last] = Array.from(text.matchAll(START)).reverse();
  return last === undefined ? null : armourAt(text, last);
}

function armourAt(text: string, start: RegExpMatchArray): Armour {
  const [mark, version, length] = start;
  if (Number(version) !== ARMOUR_VERSION)
    return { kind: 'other-version', detail: `linli:${version}` };
  const from = (start.index ?? 0) + mark.length;
  const end = text.indexOf(':', from);
  const base64 = text.slice(from, end < 0 ? undefined : end);
  return text.startsWith(':linli', end) && base64.length === Number(length)
    ? { kind: 'whole', base64 }
    : { kind: 'damaged', detail: `${base64.length} / ${length}` };
}

/** The characters of a page that armour is written with, without tags, blanks and all that is none of them. */
function armouredCharacters(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hex, name: string) => {
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return name === undefined ? characterOf(code) : (NAMED[name] ?? '');
    })
    .replaceAll('×', 'x') // between two digits, for multiplication
    .replace(/[^a-z\d+/:]/gi, '');
}

function characterOf(code: number): string {
  return code < 0x10000 ? String.fromCharCode(code) : '';
}

/**
 * The bytes of an armoured feed; `null` where there are more than there may be.
 *
 * @throws where they are not what was packed, or the browser cannot unpack them (`ReferenceError`)
 */
export async function unpacked(base64: string, maxBytes: number): Promise<Uint8Array | null> {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return readBytes(new Response(stream), maxBytes);
}
