import type { AnnouncedSession } from '../sessions/sessions-index.ts';

/** Something that became of a session: by the feed, or by what somebody of the office decided. */
export type ChangeAction =
  | 'time'
  | 'place'
  | 'cancelled'
  | 'takes-place'
  | 'oversold'
  | 'restored'
  | 'renamed'
  | 'held'
  | 'unresolved'
  | 'moved-by-office'
  | 'joined-by-office'
  | 'kept-by-office'
  | 'cancelled-by-office'
  | 'undone-by-office';

/** The actions that a person can take back. */
export const UNDOABLE: readonly ChangeAction[] = [
  'moved-by-office',
  'joined-by-office',
  'kept-by-office',
  'cancelled-by-office',
];

/** The actions that those who booked have to be told of. */
export const TO_TELL: readonly ChangeAction[] = [
  'time',
  'place',
  'cancelled',
  'takes-place',
  'moved-by-office',
  'joined-by-office',
  'cancelled-by-office',
];

/** All that is needed to show a change, and to take it back. */
export interface ChangeFacts {
  /** The session as it was before. */
  readonly from: AnnouncedSession;
  /** The session as it is since; `null` where nothing is announced of it. */
  readonly to: AnnouncedSession | null;
  /** Number of bookings that had ever been made then: those that came later are of the session as it is. */
  readonly arrivals: number;
  /** Ids of the bookings that were put into another session. */
  readonly joined: readonly string[];
  /** Keys that were closed for it. */
  readonly candidates: readonly string[];
}

/** Tells if the feed gave a session another key: only then can be told apart who booked which. */
export function hasNewKey({ from, to }: ChangeFacts): boolean {
  return to !== null && to.id !== from.id;
}
