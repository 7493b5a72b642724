import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Sets the headers that say of every answer: it is data, shown in no frame, and sends nobody's address
 * on. An answer that is something else says so itself. Whether a site is encrypted for ever is for its
 * proxy.
 */
export function protectingHeaders(
  differing: Pick<
    NonNullable<Parameters<typeof secureHeaders>[0]>,
    'referrerPolicy' | 'crossOriginResourcePolicy'
  > = {},
): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
    overwrite: false,
    ...differing,
  });
}
