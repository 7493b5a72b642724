const ALLOWED = new Set(['http:', 'https:', 'tel:', 'mailto:']);

/**
 * The one allow-list every address of a feed or an endpoint passes, at parse and again at render:
 * http, https, tel, mailto, or relative to `base`.
 *
 * @param base absolute address that relative ones are resolved against
 * @returns the absolute address, or `null` where it is not allowed or not an address
 */
export function safeAddress(address: string | null, base: string): string | null {
  if (address === null) return null;
  try {
    const url = new URL(address, base);
    return ALLOWED.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** The same for what is asked for without a press, as images and calendars are: http and https alone. */
export function httpAddress(address: string | null, base: string): string | null {
  const safe = safeAddress(address, base);
  return safe?.startsWith('http') === true ? safe : null;
}

/** An `https:` address, or a relative one, so plain that nobody has to take it apart to allow it. */
const PLAIN =
  /^(?:https?:\/\/[a-z][a-z\d]*(?:\.[a-z][a-z\d]*)*(?=\/|$)|(?!\/\/))[\w./-]*(?:\?[\w./=&%-]*)?(?:#[\w./=&%-]*)?$/i;

/** Tells if an address, absolute or relative, may stand in a feed. */
export function isAllowedAddress(address: string): boolean {
  if (PLAIN.test(address)) return true;
  return safeAddress(address, 'https://relative.invalid/') !== null;
}

/** An address without the slashes that it may end in. */
export function withoutEndSlashes(address: string): string {
  let end = address.length; // a pattern that ends in `$` would begin anew at each of a million slashes
  while (address.endsWith('/', end)) end -= 1;
  return address.slice(0, end);
}
