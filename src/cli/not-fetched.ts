import type { Finding, Say } from '../check/finding.ts';
import type { CheckCode } from '../i18n/check-sentences.ts';
import type { NotFetched } from './web/fetched.ts';

/** Codes of the findings for what did not come. */
export const CODES: Readonly<Record<NotFetched['kind'], CheckCode>> = {
  timeout: 'slow-answer',
  unreachable: 'unreachable',
  local: 'local-address',
  'too-large': 'answer-too-large',
  redirects: 'many-redirects',
  'left-out': 'left-out',
};

/** Finding for an address from which nothing came; what was left out is one finding for all of the run. */
export function notFetched(
  { kind, detail }: NotFetched,
  address: string,
  say: Say,
): readonly Finding[] {
  return kind === 'left-out' ? [] : [say('error', CODES[kind], address, detail)];
}

/** So many of those left out are named. */
const NAMED = 5;

/** Finding for all that a run has left out. */
export function leftOut(addresses: ReadonlySet<string>, say: Say): readonly Finding[] {
  if (addresses.size === 0) return [];
  const named = [...addresses].slice(0, NAMED).map((address) => address.slice(0, 80));
  const more = addresses.size > NAMED ? ` … (${addresses.size})` : '';
  return [say('error', 'left-out', '', `${named.join(' ')}${more}`)];
}
