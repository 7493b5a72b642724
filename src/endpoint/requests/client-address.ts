import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/**
 * The client a request comes from, as far as limits go: an IPv4 address, or the half of an IPv6 address
 * that a household has. Never stored as it is.
 *
 * @param trustProxy whether a proxy of our own stands in front, which says so in `X-Forwarded-For`
 */
export function clientAddress(context: Context, trustProxy: boolean): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const { incoming } = context.env as { readonly incoming?: IncomingMessage };
  const address = (trustProxy ? forwarded : undefined) ?? incoming?.socket.remoteAddress ?? '';
  const plain = address.replace(/^::ffff:/i, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}
