import * as z from 'zod/mini';
import { VERSION } from '../version.ts';
import { availabilitySchema } from './availability-schema.ts';
import { PROBLEM_BASE, PROBLEM_STATUS, type ProblemType } from './contract.ts';
import {
  bookingChangeSchema,
  bookingRequestSchema,
  MAX_ANSWER_LENGTH,
  needRequestSchema,
} from './request-schema.ts';
import { bookingSchema, needReceiptSchema, problemSchema } from './schema.ts';

type Json = Record<string, unknown>;

/** What the schemas check by code, which JSON Schema has words for, by the name of the member. */
const CHECKED_BY_CODE: Readonly<Record<string, Json>> = {
  name: { minLength: 1, maxLength: 80 },
  phone: {
    minLength: 1,
    maxLength: 40,
    description:
      'A mainland mobile number, a landline with or without area code, a 400 number, or any number with + (E.164).',
  },
  relation: { maxLength: 40 },
  text: { minLength: 1, maxLength: MAX_ANSWER_LENGTH },
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
  /^(at|asOf|opensAt|closesAt|drawAt|startsAt|endsAt|undoUntil|cancelUntil|receivedAt)$/;
const ADDRESSES = /^(manageUrl|icsUrl)$/;

/** Problems that any operation may answer with. */
const EVERYWHERE: readonly ProblemType[] = ['too-many-requests', 'internal-error', 'busy'];

/** Problems with a body that is sent. */
const BODY: readonly ProblemType[] = ['bad-request', 'media-type', 'too-large', 'validation-error'];
const KEYED: readonly ProblemType[] = [...BODY, 'key-missing', 'key-reused', 'in-progress'];
const ROBOTS: readonly ProblemType[] = ['robot-suspected', 'proof-required'];
const SESSION: readonly ProblemType[] = [
  'unknown-session',
  'session-full',
  'not-enough-places',
  'session-changed',
  'not-yet-open',
  'already-booked',
  'limit-reached',
  'session-cancelled',
  'session-over',
  'booking-closed',
  'maintenance',
];

interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly parameters: readonly string[];
  readonly body?: string;
  /** Statuses with the schema of what they carry; `null` for no body. */
  readonly answers: Readonly<Record<number, string | null>>;
  readonly type?: string;
  readonly headers?: readonly string[];
  readonly problems: readonly ProblemType[];
}

const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/availability',
    id: 'getAvailability',
    summary: 'Free places of sessions, with the instant at which they were true.',
    parameters: ['sessions', 'ifNoneMatch'],
    answers: { 200: 'Availability', 304: null },
    headers: ['ETag', 'Cache-Control'],
    problems: ['bad-request', 'maintenance'],
  },
  {
    method: 'post',
    path: '/sessions/{sessionId}/bookings',
    id: 'postBooking',
    summary: 'Books once for each key. The same key and body again give the same booking with 200.',
    parameters: ['sessionId', 'idempotencyKey', 'acceptLanguage'],
    body: 'BookingRequest',
    answers: { 200: 'Booking', 201: 'Booking' },
    headers: ['ETag', 'Location'],
    problems: [...KEYED, ...ROBOTS, ...SESSION, 'not-eligible'],
  },
  {
    method: 'get',
    path: '/bookings/{token}',
    id: 'getBooking',
    summary: 'A booking, for whoever holds its link. Holds no name and no number.',
    parameters: ['token', 'ifNoneMatch'],
    answers: { 200: 'Booking', 304: null },
    headers: ['ETag'],
    problems: ['not-found'],
  },
  {
    method: 'patch',
    path: '/bookings/{token}',
    id: 'patchBooking',
    summary: 'Moves a booking to another session of its service. Saying it twice does no harm.',
    parameters: ['token', 'ifMatch'],
    body: 'BookingChange',
    answers: { 200: 'Booking' },
    headers: ['ETag'],
    problems: [...BODY, ...SESSION, 'not-found', 'booking-changed', 'cancel-closed'],
  },
  {
    method: 'delete',
    path: '/bookings/{token}',
    id: 'deleteBooking',
    summary: 'Cancels a booking and frees its places. Saying it twice does no harm.',
    parameters: ['token', 'ifMatch'],
    answers: { 200: 'Booking' },
    headers: ['ETag'],
    problems: ['not-found', 'booking-changed', 'cancel-closed'],
  },
  {
    method: 'get',
    path: '/bookings/{token}/calendar.ics',
    id: 'getCalendarFile',
    summary: 'The session as a calendar file (RFC 5545), without a name or a number.',
    parameters: ['token'],
    answers: { 200: 'CalendarFile' },
    type: 'text/calendar',
    problems: ['not-found'],
  },
  {
    method: 'post',
    path: '/needs',
    id: 'postNeed',
    summary: 'Keeps what a resident says is missing, once for each key.',
    parameters: ['idempotencyKey', 'acceptLanguage'],
    body: 'NeedRequest',
    answers: { 200: 'NeedReceipt', 201: 'NeedReceipt' },
    problems: [...KEYED, ...ROBOTS, 'maintenance'],
  },
  {
    method: 'delete',
    path: '/needs/{token}',
    id: 'deleteNeed',
    summary: 'Takes a need back and erases what was written.',
    parameters: ['token'],
    answers: { 200: 'NeedReceipt' },
    problems: ['not-found', 'cancel-closed'],
  },
  {
    method: 'get',
    path: '/needs.json',
    id: 'getNeeds',
    summary: 'Counts of needs as a feed of metrics: numbers only, none under three.',
    parameters: ['ifNoneMatch'],
    answers: { 200: 'Feed', 304: null },
    headers: ['ETag'],
    problems: ['maintenance'],
  },
];

const HEADER_WORDS: Readonly<Record<string, string>> = {
  ETag: 'Entity tag of what is answered (RFC 9110, 8.8.3).',
  Location: 'The manageUrl of the booking.',
  'Cache-Control': 'How long it may be kept: some seconds.',
  'Retry-After': 'Seconds to wait (RFC 9110, 10.2.3); again as retryAfter in the body.',
};

/** The booking contract as an OpenAPI 3.1 document, made from the schemas that both ends check with. */
export function bookingOpenApi(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    (paths[operation.path] ??= {})[operation.method] = operationObject(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'linli booking contract',
      version: VERSION,
      summary: 'What goes over the wire between a booking form and an endpoint.',
      description:
        'No cookies. Errors are problem details (RFC 9457): switch on `type`, never on the status alone. Every request that makes something carries a key of its own; sending it again makes nothing new.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/booking', description: 'feed.booking.endpoint of the feed' }],
    security: [],
    paths,
    components: {
      schemas: {
        Availability: jsonSchema(availabilitySchema),
        BookingRequest: jsonSchema(bookingRequestSchema),
        Booking: jsonSchema(bookingSchema),
        BookingChange: jsonSchema(bookingChangeSchema),
        NeedRequest: jsonSchema(needRequestSchema),
        NeedReceipt: jsonSchema(needReceiptSchema),
        Problem: jsonSchema(problemSchema),
        CalendarFile: { type: 'string' },
        Feed: { type: 'object', description: 'A feed as feed.schema.json describes it.' },
      },
      parameters: PARAMETERS,
    },
  };
}

const PARAMETERS: Readonly<Record<string, Json>> = {
  sessions: {
    name: 'sessions',
    in: 'query',
    required: true,
    description: 'Ids of sessions, each percent-encoded, separated by commas; at most 100.',
    schema: { type: 'string' },
  },
  sessionId: {
    name: 'sessionId',
    in: 'path',
    required: true,
    description: 'Made from what the feed announces: place, schedule, date and time.',
    schema: { type: 'string' },
  },
  token: {
    name: 'token',
    in: 'path',
    required: true,
    description: 'Whoever holds it may see and cancel.',
    schema: { type: 'string' },
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'The requestId of the body as a structured string, quotes included (RFC 8941; draft-ietf-httpapi-idempotency-key-header). One of the two is needed.',
    schema: { type: 'string' },
  },
  ifMatch: conditional('If-Match', 'Refused with booking-changed unless it is the current tag.'),
  ifNoneMatch: conditional('If-None-Match', 'Answered with 304 where it is the current tag.'),
  acceptLanguage: conditional('Accept-Language', 'Language of the titles of problems.'),
};

function conditional(name: string, description: string): Json {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } };
}

function operationObject(operation: Operation): Json {
  const { id, summary, parameters, body, answers, type = 'application/json' } = operation;
  const responses: Record<string, Json> = {};
  for (const [status, schema] of Object.entries(answers)) {
    responses[status] = {
      description: status === '304' ? 'Nothing has changed.' : 'As asked.',
      headers: headersOf(operation.headers ?? []),
      ...(schema === null ? {} : { content: { [type]: { schema: reference(schema) } } }),
    };
  }
  for (const [status, types] of byStatus([...operation.problems, ...EVERYWHERE])) {
    responses[status] = {
      description: `Problem: ${types.map((name) => PROBLEM_BASE + name).join(', ')}`,
      headers: headersOf(/429|503|409/.test(status) ? ['Retry-After'] : []),
      content: { 'application/problem+json': { schema: reference('Problem') } },
      'x-problem-types': types,
    };
  }
  return {
    operationId: id,
    summary,
    parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: reference(body) } },
          },
        }),
    responses,
  };
}

function byStatus(problems: readonly ProblemType[]): readonly (readonly [string, ProblemType[]])[] {
  const statuses = new Map<string, ProblemType[]>();
  for (const type of new Set(problems)) {
    const status = String(PROBLEM_STATUS[type]);
    statuses.set(status, [...(statuses.get(status) ?? []), type]);
  }
  return [...statuses];
}

function headersOf(names: readonly string[]): Json {
  return Object.fromEntries(
    names.map((name) => [name, { description: HEADER_WORDS[name], schema: { type: 'string' } }]),
  );
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function jsonSchema(schema: z.ZodMiniType): Json {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  delete made['$schema'];
  return completed(made);
}

/** Adds what the schemas check by code to the members that are checked so. */
function completed(schema: Json): Json {
  const { properties } = schema;
  const result: Json = { ...schema };
  if (typeof properties === 'object' && properties !== null) {
    result['properties'] = Object.fromEntries(
      Object.entries(properties as Record<string, Json>).map(([name, member]) => [
        name,
        memberSchema(name, completed(member)),
      ]),
    );
  }
  for (const key of ['items', 'additionalProperties']) {
    if (isObject(schema[key])) result[key] = completed(schema[key]);
  }
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const parts = schema[key];
    if (Array.isArray(parts)) result[key] = parts.map((part) => completed(part as Json));
  }
  return result;
}

function memberSchema(name: string, member: Json): Json {
  if (INSTANTS.test(name)) return withChecks(member, { format: 'date-time' });
  if (ADDRESSES.test(name)) return withChecks(member, { format: 'uri' });
  return withChecks(member, CHECKED_BY_CODE[name] ?? {});
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
