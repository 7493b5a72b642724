import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * The proxies that are believed: none, whoever connects, or those with these addresses or networks
 * (`10.0.0.0/8`), however many stand in a row.
 */
export type TrustedProxies = boolean | readonly string[];

/**
 * Tells if an address is that of a proxy that is believed.
 *
 * @throws {TypeError} where one of them is no address and no network
 */
export function trustOf(trusted: TrustedProxies): (address: string) => boolean {
  if (typeof trusted === 'boolean') return () => trusted;
  const list = new BlockList();
  for (const each of trusted) {
    const [address = '', bits] = each.trim().split('/');
    if (isIP(address) === 0) throw new TypeError('a trusted proxy is an address or a network');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
