import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { NoAnswer } from './fetched.ts';
import { isLocalName } from './public-address.ts';

/** Finds the IP addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Rule for whom to connect to. */
export interface Reach {
  /** True where addresses of this computer and the local network may be asked. */
  readonly local: boolean;
  readonly resolve: Resolve;
  readonly isPublic: (address: string) => boolean;
}

export const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

/** Ports of other services, which browsers do not ask either (Fetch §2.9). */
const BAD_PORTS = new Set(
  `0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115
  117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587
  601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669
  6679 6697 10080`.split(/\s+/),
);

/**
 * Finds where to connect to for an address: it has to be connected to one of these and no other, for a
 * name may resolve to something else the next time.
 *
 * @throws NoAnswer where it may not be asked; whatever `resolve` throws
 */
export async function hostsOf(
  { protocol, hostname, port, username, password }: URL,
  { local, resolve, isPublic }: Reach,
): Promise<readonly LookupAddress[]> {
  if (protocol !== 'http:' && protocol !== 'https:') throw new NoAnswer('unreachable', protocol);
  if (username !== '' || password !== '') throw new NoAnswer('unreachable', 'user:password@');
  if (BAD_PORTS.has(port)) throw new NoAnswer('unreachable', `port ${port}`);
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family === 0 && !local && isLocalName(host)) throw new NoAnswer('local', host);
  const hosts = family === 0 ? await resolve(host) : [{ address: host, family }];
  // One is enough to refuse the name: which of them answers is not for us to choose.
  const refused = local ? undefined : hosts.find(({ address }) => !isPublic(address));
  if (refused === undefined) return hosts;
  throw new NoAnswer('local', family === 0 ? `${host} = ${refused.address}` : host);
}
