/**
 * Turns the bytes of a response into text: a byte order mark decides, then UTF-8, valid or with a few broken
 * bytes, then the charset the server named, then GBK (GB 18030), which older Chinese servers send without
 * saying. A broken byte becomes one U+FFFD.
 *
 * `response.json()` would read GBK as mojibake without an error.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  for (const { charset, isSure } of charsetsOf(bytes, contentType)) {
    try {
      return new TextDecoder(charset, { fatal: !isSure }).decode(bytes);
    } catch {
      // not of this charset, or a charset the browser does not know
    }
    if (charset !== 'utf-8') continue;
    const text = new TextDecoder().decode(bytes);
    if (isBrokenUtf8(text, contentType)) return text;
  }
  return '';
}

/**
 * Tells if a text with broken bytes is UTF-8 all the same. Of GBK read as UTF-8 nearly every character is
 * broken, twice; what a server calls UTF-8 has to be as bad as that to be anything else.
 */
export function isBrokenUtf8(text: string, contentType: string): boolean {
  const broken = text.split('\uFFFD').length - 1;
  const whole = text.replace(/[\0-\x7F\uFFFD]/g, '').length;
  const isDeclared = /charset=["']?utf-?8/i.test(contentType);
  return isDeclared ? broken < 2 || whole * 3 > broken : whole > broken;
}

/** A charset that a text may have. */
interface Charset {
  readonly charset: string;
  /** If not, bytes that do not fit mean that it is another one. */
  readonly isSure: boolean;
}

/**
 * The charsets that a text is tried in, one after the other, up to one that is sure.
 *
 * @param start its first bytes, three at least
 */
export function charsetsOf(start: Uint8Array, contentType: string): readonly Charset[] {
  const marked = byteOrderMark(start);
  if (marked !== null) return [{ charset: marked, isSure: true }];
  const named = /charset=["']?([\w:-]+)/i.exec(contentType)?.[1] ?? null;
  // Latin-1 is what servers say by default; it fits any bytes and so would hide GBK.
  const isBelieved = named !== null && !/^(iso-8859-1|latin1|windows-1252|us-ascii)$/i.test(named);
  const tried = ['utf-8', ...(isBelieved ? [named] : []), 'gb18030'];
  return [
    ...tried.map((charset) => ({ charset, isSure: false })),
    { charset: 'utf-8', isSure: true },
  ];
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}
