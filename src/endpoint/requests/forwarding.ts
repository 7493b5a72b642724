import { withoutEndSlashes } from '../../model/web-address.ts';
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import { expandIPv6 } from 'hono/utils/ipaddr';
import { trustOf, type TrustedProxies } from './trusted-proxies.ts';

/** Tells of a request where it comes from and where it was sent to, past the proxies before the endpoint. */
export interface Forwarding {
  /** The client, as far as limits go: an IPv4 address, or the half of an IPv6 address that a household has. */
  addressOf(context: Context): string;
  /** The address that links begin with, without a slash at its end. */
  baseOf(context: Context): string;
  /** Path that a proxy puts before those of the endpoint; empty for none. */
  readonly prefix: string;
  /** Tells if an origin is the one a request was sent to: that a proxy ends TLS makes no other of it. */
  isOwnOrigin(origin: string, context: Context): boolean;
  /** Tells if a browser says, or a proxy, that the way to it is encrypted: then a cookie takes no other. */
  isEncrypted(context: Context): boolean;
}

/**
 * Reads `X-Forwarded-For`, `-Proto` and `-Host` where they come from a proxy of our own.
 *
 * @param publicAddress the address that the endpoint has for the public; `null` where it was not told
 * @throws TypeError where what is trusted is no address and no network
 */
export function openForwarding(trusted: TrustedProxies, publicAddress: string | null): Forwarding {
  const isTrusted = trustOf(trusted);
  const known = publicAddress === null ? null : new URL(publicAddress);
  const prefix = known === null ? '' : withoutEndSlashes(known.pathname);

  function originOf(context: Context): string {
    const asked = new URL(context.req.url);
    if (!isTrusted(socketAddressOf(context))) return asked.origin;
    const proto = firstOf(context.req.header('x-forwarded-proto')) ?? asked.protocol.slice(0, -1);
    const host = firstOf(context.req.header('x-forwarded-host')) ?? asked.host;
    return originIn(`${proto}://${host}`) ?? asked.origin;
  }

  const baseOf = (context: Context) =>
    known === null ? originOf(context) : `${known.origin}${prefix}`;

  return {
    prefix,
    baseOf,
    addressOf(context) {
      const hops = context.req.header('x-forwarded-for')?.split(',') ?? [];
      let address = socketAddressOf(context);
      // Each of our own says who it was asked by; whoever is not ours can say anything.
      for (const hop of hops.toReversed()) {
        const said = isTrusted(address) ? addressIn(hop) : null;
        if (said === null) break;
        address = said;
        if (trusted === true) break; // only the one that connects is known to be ours
      }
      return householdOf(address);
    },
    isOwnOrigin(origin, context) {
      const url = originIn(origin) === null ? null : new URL(origin);
      const own = [context.req.url, originOf(context), baseOf(context)];
      // Hosts are compared in the scheme of the origin, by which a port need not be said.
      return own.some((address) => hostIn(address, url?.protocol ?? '') === url?.host);
    },
    isEncrypted(context) {
      const proto = firstOf(context.req.header('x-forwarded-proto'));
      const origin = context.req.header('origin') ?? '';
      return [`${proto}:`, origin, baseOf(context)].some((said) => said.startsWith('https:'));
    },
  };
}

/** The origin of an address of the web; `null` where it is none. */
function originIn(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null;
}

/** The host of an address as another scheme would write it; `null` where there is none. */
function hostIn(address: string, protocol: string): string | null {
  const other = `${protocol}//${new URL(address).host}`;
  return URL.canParse(other) ? new URL(other).host : null;
}

function socketAddressOf(context: Context): string {
  const env = context.env as { readonly incoming?: IncomingMessage } | undefined;
  return addressIn(env?.incoming?.socket.remoteAddress ?? '') ?? '';
}

/** The address in an entry of `X-Forwarded-For`, without port and brackets; `null` where it holds none. */
function addressIn(entry: string): string | null {
  const text = entry.trim().replace(/^"(.*)"$/, '$1');
  const [, bracketed] = /^\[([^\]]*)\](?::\d*)?$/.exec(text) ?? [];
  const [, withPort] = /^([^:]*):\d*$/.exec(text) ?? [];
  const bare = (bracketed ?? withPort ?? text).split('%', 1)[0] ?? '';
  if (isIP(bare) === 0) return null;
  if (!isIPv6(bare)) return bare;
  const groups = expandIPv6(bare.toLowerCase());
  const mapped = /^(?:0000:){5}ffff:(..)(..):(..)(..)$/.exec(groups);
  if (mapped === null) return groups;
  return mapped
    .slice(1)
    .map((octet) => Number.parseInt(octet, 16))
    .join('.');
}

function householdOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}

/** The first of several: that of the proxy the browser spoke to. */
function firstOf(header: string | undefined): string | undefined {
  return header?.split(',')[0]?.trim().toLowerCase() || undefined;
}
