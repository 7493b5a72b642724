import { withoutEndSlashes } from '../model/web-address.ts';
import { readAvailability } from '../booking/read-availability.ts';
import type { Feed } from '../model/feed.ts';
import { safeAddress } from '../model/web-address.ts';
import type { Finding, Say } from './finding.ts';

/** A session that no endpoint has: nothing is told of it, and nothing can be booked. */
const NO_SESSION = 'linli-check';

/** The endpoint that a feed names, by the address it was read from; `null` where it names none. */
export function endpointOf(feed: Feed | null, address: string): string | null {
  return safeAddress(feed?.feed.booking?.endpoint ?? null, address);
}

/** Address at which an endpoint says what is free. */
export function availabilityProbe(endpoint: string): string {
  return `${withoutEndSlashes(endpoint)}/availability?sessions=${NO_SESSION}`;
}

/** Address at which an endpoint takes bookings. */
export function bookingProbe(endpoint: string): string {
  return `${withoutEndSlashes(endpoint)}/sessions/${NO_SESSION}/bookings`;
}

/** Checks what an endpoint answered to the first of these, by the contract. */
export function checkEndpoint(
  endpoint: string,
  status: number,
  body: string,
  say: Say,
): readonly Finding[] {
  const isFine = status >= 200 && status < 300 && isAvailability(body);
  return [
    isFine
      ? say('fine', 'endpoint', endpoint)
      : say('error', 'endpoint-status', endpoint, `HTTP ${status}`),
  ];
}

function isAvailability(text: string): boolean {
  try {
    return readAvailability(JSON.parse(text)) !== null;
  } catch {
    return false;
  }
}
