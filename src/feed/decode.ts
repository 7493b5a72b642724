/**
 * Turns the bytes of a response into text: a byte order mark decides, then valid UTF-8, then the
 * charset the server named, then GBK (GB 18030), which older Chinese servers send without saying.
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
  for (const charset of ['utf-8', believed, 'gb18030']) {
    const text = charset === null ? null : decodeStrictly(bytes, charset);
    if (text !== null) return text;
  }
  return new TextDecoder('utf-8').decode(bytes);
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
