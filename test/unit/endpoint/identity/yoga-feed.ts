import { bookingFeed, type BookingFeed } from '../../../support/booking-feed.ts';

/** The booking feed, with its yoga as tests correct it: seven places on Wednesdays, one or two times. */

export const YOGA = 'at-yoga~weekly~2026-11-25T10:00';

/** Id of the yoga at another time, day or schedule. */
export function yogaAt(time: string, date = '2026-11-25', schedule = 'weekly'): string {
  return `at-yoga~${schedule}~${date}T${time}`;
}

export interface Time {
  readonly start: string;
  readonly end: string;
  readonly id?: string;
}

export const MORNING: Time = { start: '10:00', end: '11:30' };
export const CORRECTED: Time = { start: '10:30', end: '12:00' };
export const AFTERNOON: Time = { start: '14:00', end: '15:30' };
export const PLACES = 7;
export const PHONE = '0994-2345678';

export interface Yoga {
  readonly times?: readonly Time[];
  readonly days?: readonly string[];
  readonly maximum?: number;
  readonly location?: string;
  readonly schedule?: string;
  readonly exceptions?: readonly Record<string, unknown>[];
  /** Other members of its schedule. */
  readonly rule?: Record<string, unknown>;
  readonly service?: Record<string, unknown>;
  readonly envelope?: Record<string, unknown>;
}

export function yogaFeed({
  times = [MORNING],
  days = ['WE'],
  maximum = PLACES,
  location = 'loc-hall',
  schedule = 'weekly',
  exceptions = [],
  rule = {},
  service = {},
  envelope = {},
}: Yoga = {}): BookingFeed {
  const feed = bookingFeed();
  const yoga = {
    ...feed.services[0],
    phones: [{ number: PHONE }],
    booking: { mode: 'online', max_party_size: 4, rules: { waitlist: 5 } },
    at: [{ id: 'at-yoga', location_id: location, schedules: [schedule], capacity: { maximum } }],
    ...service,
  };
  return {
    ...feed,
    feed: { ...feed.feed, ...envelope },
    services: [yoga, ...feed.services.slice(1)],
    schedules: [
      { id: schedule, kind: 'event', times, byday: days, exceptions: [...exceptions], ...rule },
      ...feed.schedules.slice(1),
    ],
  };
}

/** The feed without the yoga. */
export function withoutYoga(): BookingFeed {
  const feed = yogaFeed();
  return { ...feed, services: feed.services.slice(1) };
}
