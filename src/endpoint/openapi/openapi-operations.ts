import type { ProblemType } from '../../booking/contract.ts';

type Json = Record<string, unknown>;

/** The operations of an endpoint, as the published description of the contract lists them. */

/** Problems that any operation may answer with. */
export const EVERYWHERE: readonly ProblemType[] = ['too-many-requests', 'internal-error', 'busy'];

/** Problems with a body that is sent. */
const BODY: readonly ProblemType[] = ['bad-request', 'media-type', 'too-large', 'validation-error'];
const KEYED: readonly ProblemType[] = [...BODY, 'key-missing', 'key-reused', 'in-progress'];
const ROBOTS: readonly ProblemType[] = ['robot-suspected', 'proof-required'];
const SESSION: readonly ProblemType[] = [
  'unknown-session',
  'session-full',
  'not-enough-places',
  'session-changed',
  'session-in-doubt',
  'not-yet-open',
  'limit-reached',
  'session-cancelled',
  'session-over',
  'booking-closed',
  'maintenance',
];

/** One operation of the contract. */
export interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** Names in `PARAMETERS`. */
  readonly parameters: readonly string[];
  /** Name of the schema of what is sent. */
  readonly body?: string;
  /** Statuses with the schema of what they carry; `null` for no body. */
  readonly answers: Readonly<Record<number, string | null>>;
  /** Media type of the answers; JSON where left out. */
  readonly type?: string;
  readonly headers?: readonly string[];
  readonly problems: readonly ProblemType[];
}

export const OPERATIONS: readonly Operation[] = [
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
  {
    method: 'get',
    path: '/places.json',
    id: 'getPlaces',
    summary:
      'Places of the next seven days, taken and free, as a feed of metrics. Need not be offered.',
    parameters: ['ifNoneMatch'],
    answers: { 200: 'Feed', 304: null },
    headers: ['ETag', 'Cache-Control'],
    problems: ['maintenance'],
  },
];

/** The parameters of operations beside a body, as OpenAPI parameter objects. */
export const PARAMETERS: Readonly<Record<string, Json>> = {
  sessions: {
    name: 'sessions',
    in: 'query',
    required: true,
    description:
      'Ids of sessions, each percent-encoded, separated by commas; at most 100. Read, too, where the parameter is repeated for each.',
    style: 'form',
    explode: false,
    schema: { type: 'array', items: { type: 'string' }, maxItems: 100 },
    example: ['at-yoga~weekly~2026-11-25T10:00', 'at-yoga~weekly~2026-12-02T10:00'],
  },
  sessionId: {
    name: 'sessionId',
    in: 'path',
    required: true,
    description: 'Made from what the feed announces: place, schedule, date and time.',
    schema: { type: 'string', minLength: 1 },
  },
  token: {
    name: 'token',
    in: 'path',
    required: true,
    description: 'Whoever holds it may see and cancel.',
    schema: { type: 'string', minLength: 1 },
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
