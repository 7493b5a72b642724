import { allows, sourcesFor, type ContentPolicy } from '../../check/content-policy.ts';
import type { Finding, Say } from '../../check/finding.ts';
import { isSecureAddress } from '../../check/secure-address.ts';

/** Page that reads, and what its policies allow. */
export interface ReadingPage {
  readonly address: string;
  readonly policies: readonly ContentPolicy[];
}

/** Finds what keeps a page from asking for an address at all; `null` for nothing. */
export function barrierTo(address: string, page: ReadingPage, say: Say): Finding | null {
  if (new URL(page.address).protocol === 'https:' && !isSecureAddress(address)) {
    return say('error', 'mixed-content', address);
  }
  const isForbidden = page.policies.some((policy) => {
    const sources = sourcesFor(policy, 'connect-src');
    return sources !== null && !allows(sources, address, page.address);
  });
  if (!isForbidden) return null;
  return say('error', 'blocked-by-policy', address, `connect-src ${sourceOf(address, page)}`);
}

/** Finds what keeps a page of another site from reading an answer (CORS); `null` for nothing. */
export function refusalOf(
  { headers, address }: { readonly headers: Headers; readonly address: string },
  page: ReadingPage,
  say: Say,
): Finding | null {
  const { origin } = new URL(page.address);
  if (new URL(address).origin === origin) return null;
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === '*' || allowed === origin) return null;
  return say('error', 'no-cors', address, `Access-Control-Allow-Origin: ${origin}`);
}

/** The header that keeps a page out of a frame of another. */
export function frameRefusalOf(
  { policies, address }: ReadingPage,
  headers: Headers,
  outer: string,
): string | null {
  const ancestors = policies.flatMap((policy) => {
    const sources = policy.get('frame-ancestors');
    return sources === undefined ? [] : [sources];
  });
  if (ancestors.length > 0) {
    // Where both are sent, only this one counts (Content Security Policy Level 3 §6.4.2).
    const refused = ancestors.find((sources) => !allows(sources, outer, address));
    return refused === undefined ? null : `frame-ancestors ${refused.join(' ')}`;
  }
  const option = headers.get('x-frame-options') ?? '';
  const isSame = new URL(address).origin === new URL(outer).origin;
  const isRefused = /deny/i.test(option) || (/sameorigin/i.test(option) && !isSame);
  return isRefused ? `X-Frame-Options: ${option}` : null;
}

/** Source by which a policy of a page names an address. */
export function sourceOf(address: string, page: ReadingPage): string {
  const { origin } = new URL(address);
  return origin === new URL(page.address).origin ? "'self'" : origin;
}
