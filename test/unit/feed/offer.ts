import { maxPartySizeOf } from '../../../src/model/booking/party-size.ts';
import { bookableSessions, cancelUntil } from '../../../src/model/booking/bookable.ts';
import { directoryOf, sessionsOfService } from '../../../src/model/directory.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { isForAge } from '../../../src/model/filter/facet-values.ts';
import { capabilityKinds, findPoints } from '../../../src/model/places/capability-finder.ts';
import type { Service } from '../../../src/model/service.ts';
import { openingOfService } from '../../../src/model/time/opening.ts';
import { takesPlace } from '../../../src/model/time/occurrences.ts';
import { HOUR_MS, DAY_MS, MINUTE_MS } from '../../../src/model/time/durations.ts';
import type { Instant } from '../../../src/model/time/zoned-time.ts';

/** Days ahead that are looked at. */
const DAYS = 21;
const HOURS_APART = 5;
const AGES = [5, 30, 66, 80];
const AMOUNTS = [100, 1_000, 1_999, 2_000, 5_000];

/** Everything that a feed promises at an instant, a line each: what a resident could hold the office to. */
export function offerOf(feed: Feed, now: Instant): ReadonlySet<string> {
  const directory = directoryOf(feed);
  const lines = new Set<string>();
  for (const service of directory.services) {
    const { id } = service;
    if (service.status === 'active') lines.add(`${id} is on`);
    for (const price of pricesOf(service)) lines.add(`${id} costs ${price}`);
    for (const age of AGES) {
      if (isCertainForAge(service, age)) lines.add(`${id} is for somebody of ${age}`);
    }
    for (const { session, id: sessionId } of sessionsOfService(directory, service, now, DAYS)) {
      if (!takesPlace(session) || service.status !== 'active') continue;
      lines.add(`${id} takes place ${sessionId} at ${session.startsAt}`);
    }
    for (let hour = 0; hour < DAYS * 24; hour += HOURS_APART) {
      const { status } = openingOfService(directory, service, now + hour * HOUR_MS);
      if (status === 'open') lines.add(`${id} is open in ${hour} hours`);
    }
    for (const line of bookingsOf(feed, service, now)) lines.add(`${id} ${line}`);
  }
  for (const { kind } of capabilityKinds(directory, directory.services, null)) {
    for (const amount of AMOUNTS) {
      for (const point of findPoints(directory, directory.services, kind, amount)) {
        const { verdict, service, capability } = point;
        if (verdict.answer === 'yes') lines.add(`${service.id} ${capability.id} gives ${amount}`);
      }
    }
  }
  for (const metric of feed.metrics) {
    if (metric.unreadable !== undefined || metric.value === null) continue;
    const { id, qualifier, value, unit } = metric;
    lines.add(`${id} is ${qualifier} ${value} ${JSON.stringify(unit)}`);
  }
  return lines;
}

function pricesOf({ cost }: Service): readonly string[] {
  if (cost === null) return [];
  if (cost.free === true) return ['nothing'];
  return cost.options.length === 0 ? [] : [JSON.stringify(cost.options)];
}

function isCertainForAge(service: Service, age: number): boolean {
  const isRead =
    (service.eligibility?.unreadable ?? service.unreadable?.['eligibility']) === undefined;
  return isRead && isForAge(service, age);
}

/** What can be booked, how many places at once, from when, and until when it can be undone. */
function* bookingsOf(feed: Feed, service: Service, now: Instant): Iterable<string> {
  const directory = directoryOf(feed);
  const { booking } = service;
  for (const hours of [0, 24, 48, 72]) {
    const later = now + hours * HOUR_MS;
    for (const { id, window, session, capacity } of bookableSessions(directory, service, later)) {
      if (window.status !== 'open' || capacity === null) continue;
      if (session.startsAt > now + DAYS * DAY_MS) continue;
      for (let size = 1; size <= Math.min(maxPartySizeOf(service), 30); size += 1) {
        yield `books ${size} of ${capacity} for ${id} in ${hours} hours`;
      }
      const lastHour = Math.min(cancelUntil(session, booking) - now, DAYS * DAY_MS);
      for (let minute = 0; minute * MINUTE_MS <= lastHour; minute += 720) {
        yield `cancels ${id} in ${minute} minutes`;
      }
      yield* rulesOf(service, id);
    }
  }
}

function* rulesOf({ booking }: Service, session: string): Iterable<string> {
  const { per_phone = null, per_household = null, waitlist = null } = booking?.rules ?? {};
  for (let places = 1; places <= 12; places += 1) {
    if (per_phone === null || places <= per_phone) yield `${session} gives ${places} to a phone`;
    if (per_household === null || places <= per_household)
      yield `${session} gives ${places} to a home`;
    if (places <= (waitlist ?? 0)) yield `${session} lets ${places} wait`;
  }
  const required = (booking?.questions ?? []).filter((question) => question.required);
  yield `${session} asks ${required.map(({ id }) => id).join()}`;
}
