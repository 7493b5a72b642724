import { opensDaysBefore, type BookingWindow } from '../../model/booking/bookable.ts';
import type { BookingRules } from '../../model/booking/booking-terms.ts';
import { MINUTE_MS } from '../../model/time/durations.ts';
import type { ServiceBooking } from '../../model/service.ts';
import type { Session } from '../../model/time/sessions.ts';
import type { Instant } from '../../model/time/zoned-time.ts';

/** A window in which a session is open to priority groups, and to everybody at `opensAt`. */
export interface PriorityWindow {
  readonly status: 'priority';
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** The window of a session as the priority groups have it: those who come first may book earlier. */
export function windowWithPriority(
  window: BookingWindow,
  session: Session,
  booking: ServiceBooking | null,
  rules: BookingRules,
  now: Instant,
  zone: string,
): BookingWindow | PriorityWindow {
  const earlier = rules.priority?.opens_days_before ?? null;
  if (window.status !== 'not-yet' || earlier === null) return window;
  const opensEarlier = opensDaysBefore(session, booking, earlier, zone);
  if (opensEarlier === null || now < opensEarlier) return window;
  return { status: 'priority', opensAt: window.opensAt, closesAt: closingOf(session, booking) };
}

/**
 * The instant the lots of a session are drawn: as many minutes before it as the rule says, and never
 * before booking has closed. `null` where first come is first served.
 */
export function drawInstant(
  session: Session,
  booking: ServiceBooking | null,
  rules: BookingRules,
): Instant | null {
  if (rules.draw === null) return null;
  const drawAt = session.startsAt - rules.draw.minutes_before * MINUTE_MS;
  return Math.max(closingOf(session, booking), drawAt);
}

function closingOf({ startsAt }: Session, booking: ServiceBooking | null): Instant {
  return startsAt - (booking?.closes_minutes_before ?? 0) * MINUTE_MS;
}
