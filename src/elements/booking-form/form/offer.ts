import {
  bookableSessions,
  isBookedOnline,
  type BookableSession,
} from '../../../model/booking/bookable.ts';
import { directoryOf, type Directory } from '../../../model/directory.ts';
import type { PrivacyNotice } from '../../../model/feed.ts';
import type { FeedReady } from '../../../model/feed-state.ts';
import type { Service } from '../../../model/service.ts';
import { endpointAddress, type EndpointBorder } from '../../../model/booking/endpoint-address.ts';
import type { Instant } from '../../../model/time/zoned-time.ts';

/** A form's offer for a service: to take a booking, or the reason why it cannot. */
export type Offer = OfferMissing | OfferRefused | OfferForeign | OfferOpen;

export interface OfferMissing {
  readonly kind: 'no-service' | 'unknown-service';
  readonly service: null;
}

export interface OfferRefused {
  readonly kind: 'not-online' | 'insecure' | 'no-notice';
  readonly directory: Directory;
  readonly service: Service;
}

/** No offer: the feed was named by an address, and books where the page does not say that it may. */
export interface OfferForeign {
  readonly kind: 'foreign-endpoint';
  readonly directory: Directory;
  readonly service: Service;
  readonly endpoint: string;
}

export interface OfferOpen {
  readonly kind: 'open';
  readonly directory: Directory;
  readonly service: Service;
  readonly sessions: readonly BookableSession[];
  /** Absolute address of the booking endpoint. */
  readonly endpoint: string;
  readonly privacy: PrivacyNotice;
}

/**
 * @param secure whether the page is encrypted: without that no personal data is asked for
 * @param border the endpoints that may be sent to; `null` for any
 */
export function offerOf(
  { feed, address }: FeedReady,
  serviceId: string | null,
  now: Instant,
  secure: boolean,
  border: EndpointBorder | null,
): Offer {
  const directory = directoryOf(feed);
  if (!serviceId) return { kind: 'no-service', service: null };
  const service = directory.service(serviceId);
  if (service === null) return { kind: 'unknown-service', service: null };
  if (!isBookedOnline(directory, service)) return { kind: 'not-online', directory, service };
  const { booking } = feed.feed;
  if (!secure && booking?.allow_insecure !== true) return { kind: 'insecure', directory, service };
  const endpoint = endpointAddress(booking, address, border);
  const privacy = booking?.privacy ?? null;
  if (endpoint.kind === 'foreign') {
    return { kind: 'foreign-endpoint', directory, service, endpoint: endpoint.address };
  }
  if (endpoint.kind === 'missing' || privacy === null) {
    return { kind: 'no-notice', directory, service };
  }
  const sessions = bookableSessions(directory, service, now);
  return { kind: 'open', directory, service, sessions, endpoint: endpoint.address, privacy };
}
