import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';
import { DAY_MS, SECOND_MS } from '../../model/time/durations.ts';

/**
 * Lets pages of other sites use the endpoint. There are no cookies, so any site may by default.
 *
 * @param allowedOrigins the sites that may, as origins; `null` for any
 */
export function crossOrigin(allowedOrigins: readonly string[] | null): MiddlewareHandler {
  return cors({
    origin: allowedOrigins === null ? '*' : [...allowedOrigins],
    allowMethods: ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
    allowHeaders: ['content-type', 'idempotency-key', 'if-match', 'if-none-match'],
    exposeHeaders: ['etag', 'location', 'retry-after'],
    maxAge: DAY_MS / SECOND_MS,
  });
}
