// @ts-check
// Addresses as people type them.

/** A server's name as addresses here begin with one, without `https://` before it. */
const HOST =
  /^(?:www\.[a-z\d-]+(?:\.[a-z\d-]+)*|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:cn|com|net|org))(?=[:/?#]|$)/i;

/**
 * The address that was meant where `https://` was left out: a page takes it for a file beside itself.
 *
 * @param {string} text
 * @returns {string | null} `null` where nothing was left out
 */
export function withScheme(text) {
  const written = text.trim();
  return HOST.test(written) ? `https://${written}` : null;
}

/**
 * The full address of a page or an endpoint; `null` where it is none.
 *
 * @param {string} text
 * @returns {URL | null}
 */
export function webAddress(text) {
  try {
    const address = new URL(text.trim());
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}
