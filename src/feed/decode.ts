/**
 * Turns the bytes of a response into text: a byte order mark decides, then UTF-8, valid or with a few broken
 * bytes, then the charset the server named, then GBK (GB 18030), which older Chinese servers send without
 * saying. A broken byte becomes one U+FFFD.
 *
 * `response.json()` would read GBK as mojibake without an error.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const named = /charset=["']?([\w:-]+)/i.exec(contentType)?.[1] ?? null;
  // Latin-1 is what servers say by default; it fits any bytes and so would hide GBK.
  const believed =
    named !== null && /^(iso-8859-1|latin1|windows-1252|us-ascii)$/i.test(named) ? null : named;
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== null) return strict;
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isBrokenUtf8(text, /^utf-?8$/i.test(named ?? ''))) return text;
  for (const charset of [believed, 'gb18030']) {
    const other = charset === null ? null : decodeStrictly(bytes, charset);
    if (other !== null) return other;
  }
  return text;
}

/**
 * Tells if a text with broken bytes is UTF-8 all the same. Of GBK read as UTF-8 nearly every character is
 * broken, twice; what a server calls UTF-8 has to be as bad as that to be anything else.
 */
function isBrokenUtf8(text: string, isDeclared: boolean): boolean {
  const broken = text.split('\uFFFD').length - 1;
  const whole = text.replace(/[\0-\x7F\uFFFD]/g, '').length;
  return isDeclared ? broken < 2 || whole * 3 > broken : whole > broken;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null; // not of this charset, or a charset the browser does not know
  }
}
