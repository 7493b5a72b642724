import { directoryOf } from '../model/directory.ts';
import type { Feed } from '../model/feed.ts';
import type { Finding, Say } from './finding.ts';

/** Checks whether a form can take bookings of a feed at all. */
export function checkForm(
  feed: Feed,
  page: { readonly address: string; readonly isSecure: boolean },
  say: Say,
): readonly Finding[] {
  const { booking } = feed.feed;
  const isBooked = directoryOf(feed).services.some(({ booking: own }) => own?.mode === 'online');
  if (!isBooked) return [];
  const isOpen = page.isSecure || booking?.allow_insecure === true;
  return [
    ...(isOpen ? [] : [say('error', 'insecure-form', page.address)]),
    ...(booking?.endpoint && booking.privacy ? [] : [say('error', 'no-privacy', 'feed /booking')]),
  ];
}
