import type {
  FeedRow,
  SessionCandidateRow,
  SessionChangeRow,
  SessionKeyRow,
  SessionRow,
} from './session-tables.ts';

/**
 * The rows of the endpoint's database, the same in SQLite and PostgreSQL. Instants are RFC 3339 in
 * UTC as text, because they compare as strings and no driver turns them into something else.
 */
export interface Tables {
  bookings: BookingRow;
  session_counters: SessionCounterRow;
  needs: NeedRow;
  rate_windows: RateWindowRow;
  audit_log: AuditRow;
  secrets: SecretRow;
  staff_sessions: StaffSessionRow;
  sessions: SessionRow;
  session_keys: SessionKeyRow;
  session_candidates: SessionCandidateRow;
  session_changes: SessionChangeRow;
  feeds: FeedRow;
}

/** The facts of its session that a booking holds: kept in step with the feed for as long as it names it. */
export interface SessionFacts {
  service_id: string;
  location_id: string | null;
  /** `Text` as JSON. */
  service_name: string;
  /** `Place` as JSON; `null` where the feed names none. */
  place: string | null;
  starts_at: string;
  ends_at: string | null;
  /** IANA zone. */
  timezone: string;
  cancel_until: string;
  /** 1 where the office has cancelled the session itself, else 0. */
  session_cancelled: number;
}

export interface BookingRow extends SessionFacts {
  id: string;
  /** The client's idempotency key. */
  request_id: string;
  /** SHA-256 of what was asked for under that key, in hexadecimal; empty once it is cancelled. */
  fingerprint: string;
  session_id: string;
  /** Six digits, unique within the session. */
  code: string;
  party_size: number;
  /** `pending`: its session's lots are not drawn yet. */
  status: 'confirmed' | 'waitlisted' | 'pending' | 'cancelled';
  /** Everything personal is erased when the booking is cancelled, and some days after the session. */
  contact_name: string | null;
  contact_phone: string | null;
  /** Name of who comes, where that is not who booked. */
  on_behalf_name: string | null;
  on_behalf_relation: string | null;
  /** `Attendee[]` as JSON. */
  attendees: string | null;
  /** `Answers` as JSON. */
  answers: string | null;
  priority_group: string | null;
  /** Keyed hashes by which limits are kept: of who comes, of the phone number, of the household. */
  person_key: string | null;
  phone_key: string | null;
  household_key: string | null;
  /** The order in which the bookings of a session came, from 1. */
  arrival: number;
  /** Its place in the draw, from 1; `null` before the draw and without one. */
  lot: number | null;
  /** Instant its session's lots are drawn; `null` for no draw. */
  draw_at: string | null;
  /** Attendance, as the office has marked it; `null` for no mark. */
  came: 'yes' | 'no' | null;
  consent_version: string;
  /** By the clock of the endpoint: a device can say any time. */
  consented_at: string;
  undo_until: string;
  /** Counts the changes of a booking, from 0: its entity tag and its calendar `SEQUENCE`. */
  revision: number;
  created_at: string;
  updated_at: string;
  /** Start and place of its session as they were when it was booked; `null` for those of an earlier version. */
  first_starts_at: string | null;
  first_location_id: string | null;
}

/**
 * The counts of a session, of places that are taken first: the one row that every booking of it must
 * change.
 */
export interface SessionCounterRow {
  session_id: string;
  taken: number;
  /** Number of people who wait for places. */
  waiting: number;
  /** Number of bookings that have ever been made: the next one's `arrival` is one more. */
  arrivals: number;
  /** Instant its lots were drawn; `null` before, and without a draw. */
  drawn_at: string | null;
  /** Instant the office cancelled it by hand; `null` where it did not. What the feed cancels is not here. */
  cancelled_at: string | null;
  /** 1 where the feed announces it no more, or otherwise, and nobody has decided yet: nobody books it. */
  in_doubt: number;
  /** Version of the session that was booked last, or that it was corrected to; `null` where not known. */
  version: string | null;
}

/** A need: what a resident says is missing. */
export interface NeedRow {
  id: string;
  request_id: string;
  /** As with a booking; empty once it is withdrawn. */
  fingerprint: string;
  /** Erased when it is withdrawn, and after the retention period; what is counted stays. */
  text: string | null;
  term: string | null;
  for_whom: string | null;
  /** `NeedTime[]` as JSON. */
  times: string;
  location_id: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  consent_version: string | null;
  /** As with a booking; `null` where nobody wishes to be called. */
  consented_at: string | null;
  undo_until: string;
  withdrawn_at: string | null;
  created_at: string;
}

/** Number of times something was asked for in a span of time, by a keyed hash of who asked. */
export interface RateWindowRow {
  key: string;
  /** Start of the span. */
  starts_at: string;
  count: number;
}

/** An action of the office or of the server itself, without personal data. */
export interface AuditRow {
  id: string;
  at: string;
  /** Name of the staff token, or `server`. */
  actor: string;
  /** Such as `session-cancelled`, `export`, `came`, `purge`, `draw`. */
  action: string;
  /** Id of the session or booking; `null` where it is about neither. */
  subject: string | null;
  /** Facts as JSON: counts and codes only. */
  facts: string;
}

export interface SecretRow {
  name: string;
  value: string;
}

/** Somebody of the staff who is signed in. */
export interface StaffSessionRow {
  /** Keyed hash of what the cookie holds. */
  id: string;
  /** Name of the staff token. */
  member: string;
  /** Keyed hash of the token it was opened with: another token opens another session. */
  token_key: string;
  expires_at: string;
}
