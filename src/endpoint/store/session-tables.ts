import type { ChangeAction } from '../identity/session-change.ts';
import type { SessionState } from '../identity/session-decision.ts';

/** The rows by which sessions are known again, and the feed that they go by. */

/**
 * A session that is not, or was not always, what the feed announces under its first key. Others need no
 * row: their id is their key.
 */
export interface SessionRow {
  /** Id that counters and bookings refer to: stays the same whatever becomes of the session. */
  id: string;
  /** Key under which the feed has announced it last. */
  key: string;
  state: SessionState;
  /** `HoldReason` where it is held; `null` else. */
  reason: string | null;
  /** Words of the office to those who booked it, with a cancellation; `null` for none. */
  said: string | null;
  /** `AnnouncedSession` as JSON: as it was announced last. */
  announced: string;
  service_id: string;
  starts_at: string;
  /** Instant of its state. */
  since: string;
}

/** A key under which a session has been announced: many of one session, each of one only. */
export interface SessionKeyRow {
  key: string;
  session_id: string;
}

/** A session that is closed until somebody has decided whether it is one that is held. */
export interface SessionCandidateRow {
  session_id: string;
  key: string;
}

/** A change of a session, for the office: whom to tell, and what can be taken back. */
export interface SessionChangeRow {
  id: string;
  session_id: string;
  at: string;
  /** Name of the staff token, or `server`. */
  actor: string;
  action: ChangeAction;
  /** `ChangeFacts` as JSON. */
  facts: string;
  /** Number of bookings that stood then. */
  bookings: number;
  /** Instant at which the office has said that everybody knows; `null` before. */
  told_at: string | null;
  undone_at: string | null;
}

/** The feed that was accepted last, with what is held against a later copy: the one row of its table. */
export interface FeedRow {
  id: 'booking';
  /** Counts what was accepted and decided: whoever knows another one has to read again. */
  revision: number;
  /** SHA-256 of the file; `null` before the first. */
  sha256: string | null;
  text: string | null;
  accepted_at: string | null;
  /** A copy that was not taken, why, and since when none has been. */
  refused_sha256: string | null;
  refused_reason: string | null;
  refused_since: string | null;
  /** The copy that the office takes whatever stands against it. */
  taken_anyway: string | null;
}
