import type { Announcement } from './announcement.ts';
import type { Doubt } from './match.ts';

/**
 * The state of a session that somebody has booked:
 *
 * - `announced`: as the feed has it
 * - `held`: the feed announces it no more, or otherwise; in doubt until somebody decides
 * - `kept`: the feed announces it no more, and somebody has decided that it stands as it was
 * - `gone`: the feed announces it no more, and nobody has booked it
 * - `unresolved`: it was to begin while it was in doubt
 */
export type SessionState = 'announced' | 'held' | 'kept' | 'gone' | 'unresolved';

/** The reason why a session is in doubt. */
export type HoldReason =
  | Doubt['reason']
  | 'vanished'
  | 'unreadable'
  | 'service-gone'
  | 'not-online'
  | 'undone';

/** A session that somebody has booked, as the endpoint remembers it. */
export interface KnownSession {
  readonly id: string;
  /** Key under which it was announced last. */
  readonly key: string;
  /** Every key it has had. */
  readonly keys: readonly string[];
  readonly state: SessionState;
  /** As it was announced last. */
  readonly was: Announcement;
  /** Number of places that are taken. */
  readonly taken: number;
  /** Number of bookings that stand: confirmed, waiting, or in a draw. */
  readonly bookings: number;
  /** Keys of sessions that are closed because they may be this one. */
  readonly candidates: readonly string[];
  /** True where a person has taken back what was decided: nothing is moved by itself then. */
  readonly isUndone: boolean;
}

/** Two readings of a feed at the same instant, by the keys of their sessions. */
export interface Readings {
  /** The copy that was accepted last; `null` for none. */
  readonly before: ReadonlyMap<string, Announcement> | null;
  readonly now: ReadonlyMap<string, Announcement>;
  /** Ids of the services there were, and of those there are, with whether they are booked online. */
  readonly servicesBefore: ReadonlySet<string>;
  readonly servicesNow: ReadonlyMap<string, boolean>;
  /** Ids of the places of services that have times which nobody can read. */
  readonly unreadable: ReadonlySet<string>;
}

/** Something about a session that people may have to be told. */
export type Note =
  | 'time'
  | 'place'
  | 'cancelled'
  | 'takes-place'
  | 'oversold'
  | 'restored'
  | 'renamed';

export type Decision =
  /** It is announced, under the key of `to`; `notes` say what is new. */
  | {
      readonly kind: 'announced';
      readonly known: KnownSession;
      readonly to: Announcement;
      readonly notes: readonly Note[];
    }
  | {
      readonly kind: 'held';
      readonly known: KnownSession;
      readonly reason: HoldReason;
      readonly candidates: readonly string[];
    }
  | { readonly kind: 'gone'; readonly known: KnownSession };

export interface Reconciliation {
  readonly decisions: readonly Decision[];
  /** Keys that a session had, which are now those of other sessions. */
  readonly detached: readonly string[];
}

/** Ids of the booked sessions that a decision closes. */
export function closedBy(decision: Decision, known: readonly KnownSession[]): readonly string[] {
  if (decision.kind !== 'held') return [];
  const closed = known.filter(({ keys }) => keys.some((key) => decision.candidates.includes(key)));
  return closed.map(({ id }) => id);
}

/** Tells if a session is newly gone, and nothing has come in its place. */
export function isLoss(decision: Decision): boolean {
  return (
    decision.kind === 'held' &&
    decision.candidates.length === 0 &&
    decision.known.state === 'announced'
  );
}
