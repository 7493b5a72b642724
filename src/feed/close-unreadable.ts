import type { Capability, Metric } from '../model/figures/figures.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Cost, Service, ServiceAtLocation, ServiceBooking } from '../model/service.ts';
import { isUnreadable, type Doubtable } from '../model/unreadable.ts';
import type { FeedRecords, RecordList } from './feed-records.ts';

/*
 * What becomes of a record of which something is unreadable: it asks, and offers no more than is certain.
 * Schedules, calendars and ages keep what they say, and who reads them looks at `unreadable`.
 */

/** Closes the records of a list of which something is unreadable. */
export const CLOSING: { readonly [List in keyof FeedRecords]?: Closing<FeedRecords[List]> } = {
  services: closedService,
  capabilities: closedCapability,
  metrics: closedMetric,
};

type Closing<Item> = (item: Item) => Item;

/** A service of which something is unreadable. */
function closedService(service: Service): Service {
  const { status, booking, cost, documents, at } = service;
  // Nobody knows if it takes place as usual where there is an alert that nobody can read.
  const isUncertain =
    isUnreadable(service, 'status') || (status === 'active' && isUnreadable(service, 'alert'));
  return {
    ...service,
    status: isUncertain ? 'unknown' : status,
    documents: isUnreadable(service, 'documents') ? null : documents,
    booking: booking && closedBooking(limitedBooking(service, booking)),
    cost: cost && closedCost(cost),
    at: at.map(closedPlace),
  };
}

/** A limit that stands beside the booking of a service (`max_participants`) is one of it. */
function limitedBooking({ unreadable }: Service, booking: ServiceBooking): ServiceBooking {
  const limit = unreadable?.['booking'] ?? unreadable?.['id'];
  return limit === undefined || booking.unreadable !== undefined
    ? booking
    : { ...booking, unreadable: { limit } };
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
function closedCapability(capability: Capability): Capability {
  return { ...capability, limit: null };
}

/** A figure keeps its number, and compares with nothing where it is not known how exact it is. */
function closedMetric(metric: Metric): Metric {
  const isExact = !isUnreadable(metric, 'qualifier') && !isUnreadable(metric, 'unit');
  const from = isUnreadable(metric, 'from') ? null : metric.from;
  return isExact ? { ...metric, from } : { ...metric, from: null, target: null };
}

/** The first of several records with one id: nobody knows which of them those mean that name it. */
export function withDoubt<List extends RecordList>(
  list: List,
  record: FeedRecords[List],
): FeedRecords[List] {
  if (!ARE_NAMED.has(list)) return record;
  const doubted = { ...record, unreadable: { ...(record as Doubtable).unreadable, id: record.id } };
  return CLOSING[list]?.(doubted) ?? doubted;
}

/** Lists whose records say when and how much: who names them offers something by it. */
const ARE_NAMED: ReadonlySet<string> = new Set(['schedules', 'services', 'capabilities']);

/** Schedules of a feed whose time zone cannot be read: nobody knows at which instant they begin. */
export function withoutZone(schedule: Schedule, written: string): Schedule {
  return { ...schedule, unreadable: { ...schedule.unreadable, timezone: written } };
}

/** Times of its own that cannot be read are not those at which its place is open. */
function closedPlace(at: ServiceAtLocation): ServiceAtLocation {
  return isUnreadable(at, 'schedules') ? { ...at, schedules: [] } : at;
}
