import type { BookingEndpoint } from '../feed.ts';
import { safeAddress } from '../web-address.ts';

/** Endpoints that a form may send to, where its feed was named by an address and not by the page. */
export interface EndpointBorder {
  /** Origin of the page. */
  readonly origin: string;
  /** Endpoints that the page itself names; `null` for what is no address. */
  readonly named: readonly (string | null)[];
}

/** Absolute address of the endpoint of a feed; `foreign` where the form must not send to it. */
export type EndpointAddress =
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'foreign'; readonly address: string }
  | { readonly kind: 'missing' };

/**
 * The endpoint that a form sends to. A feed that a stranger may have named cannot say where name and phone
 * number go: that is the page's own site, or what the page names.
 *
 * @param base address of the feed
 * @param border `null` where the page itself names the feed, and so believes it
 */
export function endpointAddress(
  booking: BookingEndpoint | null,
  base: string,
  border: EndpointBorder | null,
): EndpointAddress {
  const address = safeAddress(booking?.endpoint ?? null, base);
  if (address === null) return { kind: 'missing' };
  if (border === null || new URL(address).origin === border.origin)
    return { kind: 'open', address };
  return { kind: border.named.includes(address) ? 'open' : 'foreign', address };
}
