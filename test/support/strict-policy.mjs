import { randomBytes } from 'node:crypto';

/** The policy the demo is served under; tests run under the same one. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * Puts every test page under the strict policy. The test runner writes its own settings into the
 * page as inline scripts: those, and nothing else, are let through by a nonce.
 */
export async function strictPolicy(context, next) {
  await next();
  if (!context.response.is('html') || typeof context.body !== 'string') return;
  const nonce = randomBytes(12).toString('base64');
  context.body = context.body.replace(
    /<script type="module">/g,
    `<script type="module" nonce="${nonce}">`,
  );
  context.set(
    'content-security-policy',
    STRICT_POLICY.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`),
  );
}
