import { httpAddress } from './web-address.ts';

/** The addresses at which residents can subscribe to a feed, absolute; `null` for none. */
export interface Subscribable {
  readonly calendar: string | null;
  readonly news: string | null;
}

/** Addresses that calendars and readers can ask: http and https alone. */
export function subscribable(
  { ics_url, atom_url }: { readonly ics_url: string | null; readonly atom_url: string | null },
  base: string,
): Subscribable {
  return { calendar: httpAddress(ics_url, base), news: httpAddress(atom_url, base) };
}

/**
 * The address that makes a device offer to subscribe, where https would fetch the file once. It is made here alone,
 * of an address that is allowed. iPhones take no `webcals:`, and ask a `webcal:` server with https first.
 */
export function webcalAddress(allowed: string): string {
  return allowed.replace(/^https?:/, 'webcal:');
}
