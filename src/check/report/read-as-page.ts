import { LOAD_OPTIONS } from '../../feed/load-feed.ts';
import { readBytes } from '../../http/read-bytes.ts';
import { TimeoutError, timedFetch } from '../../http/timed-fetch.ts';
import type { Finding, Say } from '../finding.ts';
import { isSecureAddress } from '../secure-address.ts';

/** Answer that a page gets from an address. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const TIMEOUT_MS = 15_000;

/** Reads an address as the elements do; where the page cannot, why. Never rejects. */
export async function readAsPage(address: string, say: Say): Promise<PageAnswer | Finding> {
  const { origin } = new URL(address);
  if (location.protocol === 'https:' && !isSecureAddress(address)) {
    return say('error', 'mixed-content', address);
  }
  const violations: SecurityPolicyViolationEvent[] = [];
  const onViolation = (event: SecurityPolicyViolationEvent) => void violations.push(event);
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    const answer = await ask(address, 'cors');
    return answer ?? say('error', 'too-large', address, `> ${LOAD_OPTIONS.maxBytes}`);
  } catch (error) {
    if (error instanceof TimeoutError) return say('error', 'slow-answer', address);
    await new Promise((resolve) => void setTimeout(resolve, 100)); // the event comes after the error
    const violation = violations.find(({ blockedURI }) => blockedURI.startsWith(origin));
    if (violation !== undefined) {
      const source = origin === location.origin ? "'self'" : origin;
      const { effectiveDirective } = violation;
      return say('error', 'blocked-by-policy', address, `${effectiveDirective} ${source}`);
    }
    const isThere = origin !== location.origin && (await answersAtAll(address));
    return isThere
      ? say('error', 'no-cors', address, `Access-Control-Allow-Origin: ${location.origin}`)
      : say('error', 'unreachable', address, String(error));
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

/** Tells if a server is there that only does not let this page read. */
function answersAtAll(address: string): Promise<boolean> {
  return ask(address, 'no-cors').then(
    () => true,
    () => false,
  );
}

/** One request; `null` where more came than a page reads. */
function ask(address: string, mode: RequestMode): Promise<PageAnswer | null> {
  const { signal } = new AbortController();
  const init: RequestInit = { mode, cache: 'no-cache', referrerPolicy: 'no-referrer' };
  return timedFetch(address, init, { timeoutMs: TIMEOUT_MS, signal }, async (response) => {
    const bytes = await readBytes(response, LOAD_OPTIONS.maxBytes);
    const { status, headers } = response;
    return bytes === null ? null : { status, headers, bytes };
  });
}

/** Tells if an answer came compressed; `null` where the browser does not say. */
export function wasCompressed(address: string): boolean | null {
  const entries = performance.getEntriesByName(address, 'resource') as PerformanceResourceTiming[];
  const { encodedBodySize = 0, decodedBodySize = 0 } = entries[entries.length - 1] ?? {};
  return encodedBodySize > 0 ? encodedBodySize < decodedBodySize : null;
}
