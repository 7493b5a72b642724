/** The seconds a `Retry-After` header asks to wait: a number or an HTTP date (RFC 9110, 10.2.3). */
export function secondsToWait(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
