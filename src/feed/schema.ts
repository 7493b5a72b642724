import * as z from 'zod/mini';
import { lengthWithin } from '../model/bounds.ts';
import type { Envelope, Feed } from '../model/feed.ts';
import type { Capability, Metric } from '../model/figures.ts';
import { isPlainDate, isPlainTime, WEEKDAYS } from '../model/plain-date.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Location, Organization, Service, Taxonomy } from '../model/service.ts';
import { isAllowedAddress } from '../model/web-address.ts';
import { isTimeZone } from '../model/zoned-time.ts';

/** The feed's shape, version 1: the source of the model's promises and of the published JSON Schema. */
export const FEED_MAJOR = 1;

/** The message of an address outside the allow-list, so that its issue can say so. */
export const ADDRESS_NOT_ALLOWED = 'not-allowed-address';

const MAX_TEXT = 20_000;

// Lengths are checked by `refine`: Zod's own length checks also run on what is no text at all, and
// an object with a `length` of its own would make them throw.
const known = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z._default(z.nullable(schema), null);
const list = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.array(schema), []);

const id = z.string().check(z.trim(), z.refine(lengthWithin(1, 200)));
const words = z.string().check(z.refine(lengthWithin(0, MAX_TEXT)));
const text = z.union([words, z.record(z.string(), words)]);
const named = text.check(z.refine((value) => stringsOf(value).some((part) => part.trim() !== '')));
const address = z
  .string()
  .check(
    z.refine(lengthWithin(1, 2_000)),
    z.refine(isAllowedAddress, { error: ADDRESS_NOT_ALLOWED }),
  );
const date = z.string().check(z.refine(isPlainDate));
const time = z.string().check(z.refine(isPlainTime));
const monthDay = z.string().check(z.refine((value) => isPlainDate(`2024-${value}`)));
const instant = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value))));
const finite = z.number();
const natural = z.int().check(z.nonnegative());
const qualifier = z._default(z.enum(['eq', 'gt', 'lt', 'about']), 'eq');
const answer = z._default(z.enum(['yes', 'no', 'unknown']), 'unknown');

function stringsOf(value: string | Record<string, string>): string[] {
  return typeof value === 'string' ? [value] : Object.values(value);
}

const phone = z.looseObject({
  number: z.string().check(z.refine(lengthWithin(3, 40))),
  name: known(text),
});

const range = z.looseObject({ start: time, end: known(time) });
const datedSession = z.looseObject({ date, times: list(range) });

const calendar = z.looseObject({
  id,
  days: list(
    z.looseObject({
      date,
      kind: z.enum(['holiday', 'workday']),
      name: text,
      as: known(z.enum(WEEKDAYS)),
    }),
  ),
});

const privacy = z.looseObject({
  version: id,
  handler: named,
  contact: named,
  purpose: named,
  method: named,
  kinds: named,
  retention: named,
  rights: named,
  url: known(address),
});

function isCoordinatePair(pair: readonly number[]): boolean {
  const [longitude = Number.NaN, latitude = Number.NaN] = pair;
  return pair.length === 2 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

export const envelopeSchema: z.ZodMiniType<Envelope> = z.looseObject({
  spec: z.string().check(z.regex(/^\d+\.\d+$/)),
  id: z._default(id, 'feed'),
  title: z._default(text, ''),
  notice: known(text),
  publisher_id: known(id),
  license: known(words),
  languages: z._default(z.array(id), ['zh-Hans']),
  timezone: z._default(z.string().check(z.refine(isTimeZone)), 'Asia/Shanghai'),
  crs: known(z.enum(['wgs84', 'gcj02', 'bd09'])),
  generated_at: known(instant),
  ttl: known(natural),
  next: known(address),
  feedback_url: known(address),
  calendars: list(calendar),
  booking: known(z.looseObject({ endpoint: address, privacy: known(privacy) })),
});

const taxonomySchema: z.ZodMiniType<Taxonomy> = z.looseObject({
  id,
  name: z._default(text, ''),
  terms: list(z.looseObject({ id, parent_id: known(id), name: named, aka: list(text) })),
});

const organizationSchema: z.ZodMiniType<Organization> = z.looseObject({
  id,
  name: named,
  aka: list(text),
  kind: known(words),
  parent_id: known(id),
  description: known(text),
  phones: list(phone),
  url: known(address),
  count: known(natural),
});

const coordinates = {
  longitude: finite.check(z.minimum(-180), z.maximum(180)),
  latitude: finite.check(z.minimum(-90), z.maximum(90)),
};

/** A longitude and a latitude. */
const coordinatePair = z.array(finite).check(z.refine(isCoordinatePair));

const geo = z.union([
  z.looseObject({ type: z.literal('point'), ...coordinates }),
  z.looseObject({
    type: z.literal('line'),
    points: list(coordinatePair),
    length_km: known(finite.check(z.nonnegative())),
  }),
]);

const locationSchema: z.ZodMiniType<Location> = z.looseObject({
  id,
  name: named,
  aka: list(text),
  type: known(z.enum(['physical', 'virtual', 'route'])),
  parent_id: known(id),
  address: known(z.looseObject({ text: known(text), city: known(words), province: known(words) })),
  geo: known(geo),
  accessibility: known(
    z.looseObject({ step_free: answer, accessible_toilet: answer, note: known(text) }),
  ),
  description: known(text),
  schedules: list(id),
  phones: list(phone),
  count: known(natural),
});

/** How a service is booked; its questions and rules are in `terms-schema.ts`. */
export const serviceBookingSchema = z.looseObject({
  mode: known(z.enum(['online', 'phone', 'walk_in', 'link'])),
  url: known(address),
  max_party_size: known(z.int().check(z.positive())),
  opens_days_before: known(natural),
  opens_time: known(time),
  closes_minutes_before: known(natural),
  cancel_minutes_before: known(natural),
});

const serviceAtLocation = z.looseObject({
  id,
  location_id: known(id),
  description: known(text),
  schedules: known(z.array(id)),
  capabilities: list(id),
  capacity: known(z.looseObject({ maximum: known(natural) })),
});

const serviceSchema: z.ZodMiniType<Service> = z.looseObject({
  id,
  name: named,
  aka: list(text),
  summary: known(text),
  description: known(text),
  organization_id: known(id),
  status: z._default(z.enum(['active', 'inactive', 'defunct', 'temporarily_closed']), 'active'),
  terms: list(id),
  open_to: known(z.enum(['city', 'community', 'all'])),
  eligibility: known(
    z.looseObject({ text: known(text), min_age: known(natural), max_age: known(natural) }),
  ),
  cost: known(
    z.looseObject({
      free: known(z.boolean()),
      text: known(text),
      options: list(
        z.looseObject({
          name: known(text),
          amount: finite.check(z.nonnegative()),
          currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
        }),
      ),
    }),
  ),
  booking: known(serviceBookingSchema),
  languages: known(z.array(id)),
  phones: list(phone),
  url: known(address),
  at: list(serviceAtLocation),
  image: known(z.looseObject({ url: address, alt: text, credit: known(text) })),
  documents: known(z.array(text)),
  alert: known(text),
  checked: known(z.looseObject({ on: known(date), by: known(text), review_after: known(date) })),
});

const scheduleSchema: z.ZodMiniType<Schedule> = z.looseObject({
  id,
  kind: z.enum(['hours', 'event']),
  interval: z._default(z.int().check(z.positive(), z.maximum(53)), 1),
  byday: list(z.enum(WEEKDAYS)),
  times: list(range),
  start: known(date),
  until: known(date),
  valid_from: known(date),
  valid_to: known(date),
  season: known(z.looseObject({ from: monthDay, to: monthDay, name: known(text) })),
  dates: list(datedSession),
  calendar: known(id),
  on_holiday: z._default(z.enum(['closed', 'open', 'ask']), 'ask'),
  on_makeup_workday: z._default(z.enum(['unchanged', 'as_weekday', 'closed', 'ask']), 'unchanged'),
  exceptions: list(
    z.looseObject({
      date,
      status: z.enum(['cancelled', 'moved', 'extra']),
      reason: known(text),
      to: known(datedSession),
      times: list(range),
    }),
  ),
  description: known(text),
});

const capabilitySchema: z.ZodMiniType<Capability> = z.looseObject({
  id,
  kind: id,
  name: named,
  channel: known(z.enum(['machine', 'self_service', 'staff', 'online'])),
  limit: known(z.looseObject({ qualifier, value: finite, unit: words, per: known(words) })),
});

const observation = z.looseObject({ t: text, v: known(finite), qualifier });

const metricSchema: z.ZodMiniType<Metric> = z.looseObject({
  id,
  label: named,
  value: known(finite),
  unit: known(text),
  qualifier,
  description: known(text),
  terms: list(id),
  as_of: known(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  as_of_text: known(text),
  source: known(z.looseObject({ name: named, url: known(address) })),
  from: known(observation),
  series: list(observation),
  target: known(finite),
  good: z._default(z.enum(['up', 'down', 'neutral']), 'neutral'),
  computed: known(z.unknown()),
});

/** The schema of one record of each list, in the order the lists are read. */
export const recordSchemas = {
  taxonomies: taxonomySchema,
  organizations: organizationSchema,
  locations: locationSchema,
  schedules: scheduleSchema,
  capabilities: capabilitySchema,
  services: serviceSchema,
  metrics: metricSchema,
} satisfies { [List in Exclude<keyof Feed, 'feed'>]: z.ZodMiniType<Feed[List][number]> };

export type RecordList = keyof typeof recordSchemas;

/** The whole feed in one schema: what the published JSON Schema is made from. */
export const feedSchema = z.looseObject({
  feed: envelopeSchema,
  taxonomies: list(taxonomySchema),
  organizations: list(organizationSchema),
  locations: list(locationSchema),
  services: list(serviceSchema),
  schedules: list(scheduleSchema),
  capabilities: list(capabilitySchema),
  metrics: list(metricSchema),
});
