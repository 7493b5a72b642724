import type { Capability, Metric } from '../model/figures/figures.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Cost, Service, ServiceAtLocation, ServiceBooking } from '../model/service.ts';
import { isUnreadable } from '../model/unreadable.ts';

/*
 * What becomes of a record of which something is unreadable: it asks, and offers no more than is certain.
 * Schedules, calendars and ages keep what they say, and who reads them looks at `unreadable`.
 */

/** A service of which something is unreadable. */
export function closedService(service: Service): Service {
  const { status, booking, cost, at } = service;
  return {
    ...service,
    status: isUnreadable(service, 'status') ? 'unknown' : status,
    booking: booking && closedBooking(booking),
    cost: cost && closedCost(cost),
    at: at.map(closedPlace),
  };
}

/** Whatever of its booking cannot be read, it is booked by telephone. */
function closedBooking(booking: ServiceBooking): ServiceBooking {
  const isOnline = booking.unreadable !== undefined && booking.mode === 'online';
  return isOnline ? { ...booking, mode: 'phone' } : booking;
}

/** Of several prices nobody knows which one is missing. */
function closedCost(cost: Cost): Cost {
  return cost.unreadable === undefined || (cost.free === true && !isUnreadable(cost, 'free'))
    ? cost
    : { ...cost, free: null, text: null, options: [] };
}

/** A limit of which something cannot be read is none to go by. */
export function closedCapability(capability: Capability): Capability {
  return { ...capability, limit: null };
}

/** A figure keeps its number, and compares with nothing where it is not known how exact it is. */
export function closedMetric(metric: Metric): Metric {
  const isExact = !isUnreadable(metric, 'qualifier') && !isUnreadable(metric, 'unit');
  const from = isUnreadable(metric, 'from') ? null : metric.from;
  return isExact ? { ...metric, from } : { ...metric, from: null, target: null };
}

/** Schedules of a feed whose time zone cannot be read: nobody knows at which instant they begin. */
export function withoutZone(schedule: Schedule, written: string): Schedule {
  return { ...schedule, unreadable: { ...schedule.unreadable, timezone: written } };
}

/** Times of its own that cannot be read are not those at which its place is open. */
function closedPlace(at: ServiceAtLocation): ServiceAtLocation {
  return isUnreadable(at, 'schedules') ? { ...at, schedules: [] } : at;
}
