import type { Directory } from '../directory.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../time/zoned-time.ts';
import { bookableSessions, type BookableSession } from './bookable.ts';

/** The way in which people come to take part in a service, as it stands at an instant. */
export type WayToCome =
  | { readonly kind: 'book'; readonly session: BookableSession }
  /** Booking opens later. */
  | { readonly kind: 'later'; readonly opensAt: Instant }
  /** It is booked online, and what is announced takes no bookings any more. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'site' | 'phone' | 'walk_in' | 'wechat' }
  /** Nobody has said, or it cannot be read: one has to ask. */
  | { readonly kind: 'ask' };

export function wayToCome(directory: Directory, service: Service, now: Instant): WayToCome {
  const { booking, status } = service;
  if (booking === null || status !== 'active') return { kind: 'ask' };
  switch (booking.mode) {
    case 'online':
      return wayToBook(bookableSessions(directory, service, now));
    case 'phone':
    case 'wechat':
    case 'walk_in':
      return { kind: booking.mode };
    case 'link':
      return { kind: booking.url === null ? 'ask' : 'site' };
    default:
      return { kind: 'ask' };
  }
}

function wayToBook(sessions: readonly BookableSession[]): WayToCome {
  const open = sessions.find(({ window }) => window.status === 'open');
  if (open !== undefined) return { kind: 'book', session: open };
  for (const { window } of sessions) {
    if (window.status === 'not-yet') return { kind: 'later', opensAt: window.opensAt };
  }
  const isClosed = sessions.some(({ window }) => window.status === 'closed');
  return { kind: isClosed ? 'closed' : 'ask' };
}
