import { BlockList, isIPv4 } from 'node:net';

/** Ranges of IPv4 that are not of the public internet (IANA's special-purpose registry, RFC 6890). */
const NOT_PUBLIC_4 = [
  ['0.0.0.0', 8], // this host
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // behind a carrier's NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and what clouds tell their machines
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // and broadcast
] as const;

/** Ranges of 2000::/3 that are no host of the public internet: Teredo, 6to4, documentation. */
const NOT_PUBLIC_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

/** IPv4 behind a translator (RFC 6052): in networks without IPv4 every IPv4 host has such an address. */
const TRANSLATED = '64:ff9b::';

const notPublic = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_4) {
  notPublic.addSubnet(net, prefix, 'ipv4');
  notPublic.addSubnet(`${TRANSLATED}${net}`, 96 + prefix, 'ipv6');
}
for (const [net, prefix] of NOT_PUBLIC_6) notPublic.addSubnet(net, prefix, 'ipv6');

/** Global unicast: all that is not in it is local, mapped (`::ffff:127.0.0.1`), or no host at all. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
global6.addSubnet(TRANSLATED, 96, 'ipv6');

/** Tells if an IP address is one of the public internet; what is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4');
  return global6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/** Tells if a name is one of the local network by itself, whatever it resolves to (RFC 6761, 6762, 8375). */
export function isLocalName(host: string): boolean {
  return /(^|\.)(localhost|local|internal|home\.arpa)$/i.test(host.replace(/\.$/, ''));
}
