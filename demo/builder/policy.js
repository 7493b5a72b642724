// @ts-check
// What a content security policy has to allow.

/**
 * The directives with what each has to have, and the header of a server on another site.
 *
 * @param {object} parts
 * @param {string} parts.page address of the page
 * @param {string} parts.script address of the script
 * @param {string} parts.feed address of the feed
 * @param {string | null} parts.endpoint address of the booking endpoint, where a form uses it
 * @param {boolean} parts.isFramed whether the page frames `linli-embed.html`
 * @returns {{ directives: readonly string[], otherSites: readonly string[] }}
 */
export function policyFor({ page, script, feed, endpoint, isFramed }) {
  const own = originOf(page, page);
  /** @param {string} address */
  const source = (address) => {
    const origin = originOf(address, page);
    return origin === own ? "'self'" : origin;
  };
  if (isFramed) return { directives: [`frame-src ${source(script)}`], otherSites: [] };
  const read = [...new Set([feed, ...(endpoint === null ? [] : [endpoint])].map(source))];
  return {
    directives: [`script-src ${source(script)}`, `connect-src ${read.join(' ')}`],
    otherSites: read.filter((origin) => origin !== "'self'"),
  };
}

/**
 * @param {string} address
 * @param {string} base
 */
function originOf(address, base) {
  return new URL(address, base).origin;
}
