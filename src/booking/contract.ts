/** Version 1 of the booking contract: what goes over the wire between a form and an endpoint. */

/** `GET {endpoint}/availability?sessions=a,b` */
export interface Availability {
  /** RFC 3339 instant at which the counts were true. */
  readonly asOf: string;
  readonly sessions: readonly SessionAvailability[];
  /** The challenge a booking must answer, to prove it took its time; `null` where nothing is asked. */
  readonly challenge: Challenge | null;
}

export interface SessionAvailability {
  readonly id: string;
  /** `priority`: open to the priority groups of its service, to everybody at `opensAt`. */
  readonly status: 'open' | 'priority' | 'not-yet-open' | 'full' | 'closed' | 'over' | 'cancelled';
  /** Places in all. */
  readonly capacity: number;
  /** Places still free, 0 to `capacity`. */
  readonly remaining: number;
  readonly waitlist: WaitlistState;
  /** RFC 3339 instant at which lots are drawn for its places; `null` for first come, first served. */
  readonly drawAt: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** Changes when the session's date, time or place does; never with its places. */
  readonly version: string;
  /** True where the feed was changed so that somebody has to say first what holds: phone instead. */
  readonly inDoubt: boolean;
}

export interface WaitlistState {
  /** True where one more person can wait. */
  readonly open: boolean;
  /** Number of people who wait. */
  readonly length: number;
}

/**
 * A riddle against robots that needs no picture and no third party. The proof is a number for which
 * the SHA-256 of `value`, `.`, the request's key, `.` and the number begins with `difficulty` zero
 * bits: the work counts for that one request only.
 */
export interface Challenge {
  /** Opaque; says when it was given, signed by the endpoint. */
  readonly value: string;
  /** Zero bits, 0 to 24; 0 asks for time only, and any number will do. */
  readonly difficulty: number;
}

/** `POST {endpoint}/sessions/{id}/bookings` */
export interface BookingRequest {
  /** The value of the `Idempotency-Key` header, again in the body because gateways drop headers. */
  readonly requestId: string;
  readonly sessionVersion: string | null;
  readonly partySize: number;
  /** The person who can be called. */
  readonly contact: { readonly name: string; readonly phone: string };
  /** The person who comes, where that is not who books (代约); `null` where it is. */
  readonly onBehalfOf: OnBehalfOf | null;
  /** Names of those who come beside the first, at most `partySize` − 1. */
  readonly attendees: readonly Attendee[];
  /** Answers by the id of the question. */
  readonly answers: Answers;
  /** Id of a priority group that who comes says to belong to. */
  readonly priorityGroup: string | null;
  /** True to be put on the wait list where there are no places. */
  readonly acceptWaitlist: boolean;
  readonly consents: readonly Consent[];
  readonly source: { readonly page: string; readonly widget: string } | null;
  /** Not part of what is asked for: a request with another proof is still the same. */
  readonly proof: Proof | null;
  /** A field that people never see and leave empty. */
  readonly website: string;
}

export interface OnBehalfOf {
  readonly name: string;
  /** Relation of who books to who comes, in their words: "daughter", "neighbour"; `null` where not said. */
  readonly relation: string | null;
}

export interface Attendee {
  readonly name: string;
}

/** Text, number, `true` or `false` for yes and no; for a choice the id of the option. */
export type Answers = Readonly<Record<string, string | number | boolean>>;

export interface Proof {
  readonly challenge: string;
  readonly nonce: number;
}

export interface Consent {
  /** `on-behalf`: who comes knows of it and agrees that name and number are given. */
  readonly id: 'privacy' | 'on-behalf';
  /** Version of the notice that was agreed to. */
  readonly version: string;
  /** RFC 3339 instant of the agreement, by the device's clock. */
  readonly at: string;
}

/** The answer to a booking, and what `GET`, `PATCH` and `DELETE` of its `manageUrl` return. */
export interface Booking {
  readonly id: string;
  /** Six digits in two groups, to be said at the door. */
  readonly code: string;
  readonly status: 'confirmed' | 'waitlisted' | 'pending' | 'cancelled';
  /** Place on the wait list, from 1; `null` where there is none. */
  readonly position: number | null;
  /** RFC 3339 instant at which lots are drawn, for a booking that is `pending` until then. */
  readonly drawAt: string | null;
  readonly partySize: number;
  readonly session: BookedSession;
  /** RFC 3339 instants. Until `undoUntil` a booking can be taken back whatever the rules say. */
  readonly undoUntil: string;
  readonly cancelUntil: string;
  /** Whoever holds this address may see and cancel the booking. */
  readonly manageUrl: string;
  readonly icsUrl: string;
  /** Text of the QR code for the door; `null` where the door takes none. */
  readonly checkIn: { readonly text: string } | null;
  /** Words of the office on the session, such as why it was cancelled; `null` for none. */
  readonly said: string | null;
  /** Number to call about it; `null` where the feed names none. */
  readonly phone: string | null;
  /** True where this answer repeats an earlier one to the same key. */
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
  /** RFC 3339 instant at which it was to begin when it was booked; `null` where that is as it was. */
  readonly movedFrom: string | null;
  /** True where it is at another place than when it was booked. */
  readonly placeChanged: boolean;
  /** True while the office has to say first what holds: its time may not be right. */
  readonly inDoubt: boolean;
}

/** `PATCH {manageUrl}`: the same people, at another session of the same service. */
export interface BookingChange {
  readonly sessionId: string;
  readonly sessionVersion: string | null;
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
  /** The wait list, with the same. */
  readonly waitlist?: WaitlistState | undefined;
  /** Ids of sessions of the same service that have enough places, earliest first, with what is full or gone. */
  readonly alternatives?: readonly string[] | undefined;
  /** Most places that one phone number or household may hold, with `limit-reached` for a larger party. */
  readonly limit?: number | undefined;
  /** Challenge to solve before sending again, with `proof-required`. */
  readonly challenge?: Challenge | undefined;
  /** Seconds to wait: the `Retry-After` header again, because gateways drop headers. */
  readonly retryAfter?: number | undefined;
}

/** One invalid value, named by a JSON Pointer into the request body. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly detail?: string | undefined;
}

/** The beginning of the problem types of this contract (RFC 9457 `type`). */
export const PROBLEM_BASE = 'https://linli.invalid/problems/';

/** The last part of a problem `type`, with the status it is sent with. */
export const PROBLEM_STATUS = {
  'bad-request': 400,
  'key-missing': 400,
  'proof-required': 403,
  'robot-suspected': 403,
  'not-eligible': 403,
  'not-found': 404,
  'unknown-session': 404,
  'in-progress': 409,
  'session-full': 409,
  'not-enough-places': 409,
  'session-changed': 409,
  'session-in-doubt': 409,
  'not-yet-open': 409,
  'limit-reached': 409,
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
