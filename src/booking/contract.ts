/** Version 1 of the booking contract: what goes over the wire between a form and an endpoint. */

/** `GET {endpoint}/availability?sessions=a,b` */
export interface Availability {
  /** RFC 3339 instant at which the counts were true. */
  readonly asOf: string;
  readonly sessions: readonly SessionAvailability[];
}

export interface SessionAvailability {
  readonly id: string;
  readonly status: 'open' | 'not-yet-open' | 'full' | 'closed' | 'over' | 'cancelled';
  /** Places in all. */
  readonly capacity: number;
  /** Places still free, 0 to `capacity`. */
  readonly remaining: number;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** Changes when the session's date, time or place does; never with its places. */
  readonly version: string;
}

/** `POST {endpoint}/sessions/{id}/bookings` */
export interface BookingRequest {
  /** The value of the `Idempotency-Key` header, again in the body because gateways drop headers. */
  readonly requestId: string;
  readonly sessionVersion: string | null;
  readonly partySize: number;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly consents: readonly Consent[];
  readonly source: { readonly page: string; readonly widget: string } | null;
}

export interface Consent {
  readonly id: 'privacy';
  /** Version of the notice that was agreed to. */
  readonly version: string;
  /** RFC 3339 instant of the agreement, by the device's clock. */
  readonly at: string;
}

/** The answer to a booking, and what `GET` and `DELETE` of its `manageUrl` return. */
export interface Booking {
  readonly id: string;
  /** Six digits in two groups, to be said at the door. */
  readonly code: string;
  readonly status: 'confirmed' | 'waitlisted' | 'pending' | 'cancelled';
  /** Place on the wait list, from 1; `null` where there is none. */
  readonly position: number | null;
  readonly partySize: number;
  readonly session: BookedSession;
  /** RFC 3339 instants. Until `undoUntil` a booking can be taken back whatever the rules say. */
  readonly undoUntil: string;
  readonly cancelUntil: string;
  /** Whoever holds this address may see and cancel the booking. */
  readonly manageUrl: string;
  readonly icsUrl: string;
  /** Whether this answer repeats an earlier one to the same key. */
  readonly replayed: boolean;
}

export interface BookedSession {
  readonly id: string;
  readonly serviceId: string;
  readonly locationId: string | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
  /** IANA zone of the session's place. */
  readonly timezone: string;
}

/** RFC 9457 problem details. The client switches on `type`, never on the status alone. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string | undefined;
  readonly errors?: readonly ProblemError[] | undefined;
  /** Places left, with `session-full` and `not-enough-places`. */
  readonly remaining?: number | undefined;
  /** Seconds to wait: the `Retry-After` header again, because gateways drop headers. */
  readonly retryAfter?: number | undefined;
}

/** One invalid value, named by a JSON Pointer into the request body. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly detail?: string | undefined;
}

/** What the problem types of this contract begin with. */
export const PROBLEM_BASE = 'https://linli.invalid/problems/';

/** The last part of a problem `type`, with the status it is sent with. */
export const PROBLEM_STATUS = {
  'bad-request': 400,
  'key-missing': 400,
  'not-found': 404,
  'unknown-session': 404,
  'in-progress': 409,
  'session-full': 409,
  'not-enough-places': 409,
  'session-changed': 409,
  'not-yet-open': 409,
  'session-cancelled': 410,
  'session-over': 410,
  'booking-closed': 410,
  'cancel-closed': 409,
  'booking-changed': 412,
  'too-large': 413,
  'media-type': 415,
  'validation-error': 422,
  'key-reused': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  busy: 503,
  maintenance: 503,
} as const;

export type ProblemType = keyof typeof PROBLEM_STATUS;
