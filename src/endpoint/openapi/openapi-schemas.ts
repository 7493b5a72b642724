import * as z from 'zod/mini';
import { MAX_NEED_LENGTH } from '../../model/booking/need-draft.ts';
import { availabilitySchema } from '../../booking/availability-schema.ts';
import {
  bookingChangeSchema,
  bookingRequestSchema,
  needRequestSchema,
} from '../requests/request-schema.ts';
import { bookingSchema, needReceiptSchema, problemSchema } from '../../booking/schema.ts';

/** The JSON Schemas of what goes over the wire, made from what both ends check with. */

type Json = Record<string, unknown>;
type Words = Readonly<Record<string, Json>>;

/** The JSON Schema words for what the schemas check by code, by the name of the member. */
const CHECKED_BY_CODE: Words = {
  name: { minLength: 1, maxLength: 80 },
  phone: {
    minLength: 1,
    maxLength: 40,
    pattern: String.raw`(?:\p{N}\P{N}*){7}`,
    description:
      'A mainland mobile number, a landline with or without area code, a 400 number, or any number with + (E.164).',
  },
  relation: { maxLength: 40 },
  text: { minLength: 1, maxLength: MAX_NEED_LENGTH },
  website: { maxLength: 500, description: 'Empty: a field that people never see.' },
  sessionVersion: { maxLength: 200 },
  attendees: { maxItems: 1_000 },
  answers: { maxProperties: 50, description: 'Answers by the id of the question in the feed.' },
  consents: { maxItems: 5 },
  partySize: { description: 'People, the one who books or comes among them.' },
  code: { minLength: 1, maxLength: 20, description: 'Said at the door: six digits in two groups.' },
  retryAfter: { description: 'Seconds, as the Retry-After header (RFC 9110, 10.2.3).' },
  pointer: { description: 'A JSON Pointer into the request body (RFC 6901).' },
};

const INSTANTS =
  /^(at|asOf|opensAt|closesAt|drawAt|startsAt|endsAt|undoUntil|cancelUntil|receivedAt|movedFrom)$/;
const ADDRESSES = /^(manageUrl|icsUrl)$/;

/** Every schema of the contract, by the name that the published description refers to. */
export function openApiSchemas(): Record<string, Json> {
  return {
    Availability: jsonSchema(availabilitySchema),
    BookingRequest: jsonSchema(bookingRequestSchema),
    Booking: jsonSchema(bookingSchema),
    BookingChange: jsonSchema(bookingChangeSchema),
    NeedRequest: jsonSchema(needRequestSchema),
    NeedReceipt: jsonSchema(needReceiptSchema),
    Problem: jsonSchema(problemSchema, { code: OF_A_FIELD }),
    CalendarFile: { type: 'string' },
    Feed: { type: 'object', description: 'A feed as feed.schema.json describes it.' },
  };
}

/** The code of a problem with a field, which is none to be said at the door. */
const OF_A_FIELD = { description: 'What is wrong with the value, for programs.' };

/** @param own words for members that mean something else here than elsewhere */
function jsonSchema(schema: z.ZodMiniType, own: Words = {}): Json {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  delete made['$schema'];
  return completed(made, { ...CHECKED_BY_CODE, ...own });
}

/** Adds what the schemas check by code to the members that are checked so. */
function completed(schema: Json, words: Words): Json {
  const { properties } = schema;
  const result: Json = { ...schema };
  if (typeof properties === 'object' && properties !== null) {
    result['properties'] = Object.fromEntries(
      Object.entries(properties as Record<string, Json>).map(([name, member]) => [
        name,
        memberSchema(name, completed(member, words), words),
      ]),
    );
  }
  for (const key of ['items', 'additionalProperties']) {
    if (isObject(schema[key])) result[key] = completed(schema[key], words);
  }
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const parts = schema[key];
    if (Array.isArray(parts)) result[key] = parts.map((part) => completed(part as Json, words));
  }
  return result;
}

function memberSchema(name: string, member: Json, words: Words): Json {
  if (INSTANTS.test(name)) return withChecks(member, { format: 'date-time' });
  if (ADDRESSES.test(name)) return withChecks(member, { format: 'uri' });
  return withChecks(member, words[name] ?? {});
}

/** Puts checks where the type is: inside what may also be null. */
function withChecks(member: Json, checks: Json | undefined): Json {
  const parts = member['anyOf'];
  if (!Array.isArray(parts)) return { ...member, ...checks };
  const [first, ...rest] = parts as readonly Json[];
  return { ...member, anyOf: [{ ...first, ...checks }, ...rest] };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
