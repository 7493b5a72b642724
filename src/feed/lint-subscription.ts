import type { Envelope } from '../model/feed.ts';
import { found, type Finding } from './lint-finding.ts';

/** The address of a feed that is nowhere: tells what of an address is its own. */
const ELSEWHERE = 'https://relative.invalid/';

/**
 * Finds addresses that do not look like those of a calendar and of news. Relative ones are of the site of the feed, and
 * fine.
 */
export function checkSubscription({ ics_url, atom_url }: Envelope): readonly Finding[] {
  return [
    ...checkAddress(ics_url, '/ics_url', ['.ics']),
    ...checkAddress(atom_url, '/atom_url', ['.atom', '.xml']),
  ];
}

function checkAddress(
  address: string | null,
  pointer: string,
  endings: readonly string[],
): readonly Finding[] {
  if (address === null) return [];
  const { protocol, pathname } = new URL(address, ELSEWHERE);
  const isFile = endings.some((ending) => pathname.toLowerCase().endsWith(ending));
  // `www.…` without its scheme is a file beside the feed, for browsers.
  const isWeb = /^https?:$/.test(protocol) && !/^www\./i.test(address.trim());
  if (!isFile || !isWeb) return [found('odd-subscription', pointer, address)];
  return protocol === 'http:' ? [found('plain-subscription', pointer, address)] : [];
}
