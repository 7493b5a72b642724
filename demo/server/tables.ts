/**
 * The rows of the endpoint's database, the same in SQLite and PostgreSQL. Instants are RFC 3339 in
 * UTC as text, because they compare as strings and no driver turns them into something else.
 */
export interface Tables {
  bookings: BookingRow;
  session_counters: SessionCounterRow;
  secrets: SecretRow;
}

/** What a booking knows of its session: kept in step with the feed for as long as it names it. */
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
  status: 'confirmed' | 'cancelled';
  /** Erased when the booking is cancelled: nobody needs to call about it any more. */
  contact_name: string | null;
  contact_phone: string | null;
  consent_version: string;
  /** By the device's clock. */
  consented_at: string;
  undo_until: string;
  /** Counts the changes of a booking, from 0: its entity tag and its calendar `SEQUENCE`. */
  revision: number;
  created_at: string;
  updated_at: string;
}

/** How many places of a session are taken: the one row that every booking of it must change. */
export interface SessionCounterRow {
  session_id: string;
  taken: number;
}

export interface SecretRow {
  name: string;
  value: string;
}
