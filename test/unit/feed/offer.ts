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
    for (const line of linesOfService(feed, service, now)) lines.add(line);
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

/** Lines of services that other feeds have, too, by all that they are made of: most slips are elsewhere. */
const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 2_000;

function linesOfService(feed: Feed, service: Service, now: Instant): readonly string[] {
  const { locations, schedules } = feed;
  const names = [...service.at, ...locations].flatMap((each) => each.schedules);
  const used = schedules.filter(({ id }) => names.includes(id));
  // An exception names services by who has the schedule.
  const users = feed.services.map(({ id, at }) => [id, at.map((place) => place.schedules)]);
  const key = JSON.stringify([now, feed.feed, locations, used, service, users]);
  const lines = remembered.get(key) ?? newLinesOfService(feed, service, now);
  if (remembered.size > MOST_REMEMBERED) remembered.clear();
  remembered.set(key, lines);
  return lines;
}

function newLinesOfService(feed: Feed, service: Service, now: Instant): readonly string[] {
  const directory = directoryOf(feed);
  const lines: string[] = [];
  const { id } = service;
  if (service.status === 'active') lines.push(`${id} is on`);
  for (const price of pricesOf(service)) lines.push(`${id} costs ${price}`);
  if (service.documents !== null) lines.push(`${id} asks for ${JSON.stringify(service.documents)}`);
  if (service.alert === null && service.status === 'active') lines.push(`${id} has no alert`);
  if (service.open_to !== null) lines.push(`${id} is open to ${service.open_to}`);
  // Of one whose status is not known residents are told to ask first.
  for (const age of service.status === 'unknown' ? [] : AGES) {
    if (isCertainForAge(service, age)) lines.push(`${id} is for somebody of ${age}`);
  }
  for (const { session, id: sessionId } of sessionsOfService(directory, service, now, DAYS)) {
    if (!takesPlace(session) || service.status !== 'active') continue;
    lines.push(`${id} takes place ${sessionId} at ${session.startsAt}`);
  }
  for (let hour = 0; hour < DAYS * 24; hour += HOURS_APART) {
    const { status } = openingOfService(directory, service, now + hour * HOUR_MS);
    if (status === 'open') lines.push(`${id} is open in ${hour} hours`);
  }
  for (const line of bookingsOf(feed, service, now)) lines.push(`${id} ${line}`);
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
  const asked = required.map(({ id, only_if }) => [id, only_if?.question, only_if?.is]);
  yield `${session} asks ${JSON.stringify(asked)}`;
  const { attendee_names = 'none', priority = null, draw = null } = booking?.rules ?? {};
  if (attendee_names !== 'required') yield `${session} needs no names`;
  if (priority === null) yield `${session} is for all alike`;
  if (draw === null) yield `${session} is confirmed at once`;
}
