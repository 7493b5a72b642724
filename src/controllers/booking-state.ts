import type { Booking, Problem, SessionAvailability } from '../booking/contract.ts';
import type { BookingIntent } from '../booking/intent.ts';
import type { SubmitPhase } from '../booking/send.ts';

/** Where a booking stands: the one state the form renders from. */
export type BookingState =
  | { readonly status: 'editing'; readonly refusal: Refusal | null }
  | { readonly status: 'sending'; readonly phase: SubmitPhase }
  /** The reply was lost for good: nobody knows yet; sending again is safe. */
  | { readonly status: 'unknown' }
  | { readonly status: 'booked'; readonly booking: Booking; readonly after: AfterBooking }
  | { readonly status: 'undone' };

/** What is going on with a booking that was made. */
export type AfterBooking =
  | { readonly kind: 'nothing' | 'undoing' | 'undo-failed' | 'changing' | 'changed' }
  /** Another session is being chosen; the former choice may have been refused. */
  | { readonly kind: 'choosing'; readonly refusal: string | null };

/** Why a booking was not taken. */
export interface Refusal {
  /** Last part of the problem's type; `unreachable`: what it takes to send it could not be loaded. */
  readonly code: string;
  readonly problem: Problem | null;
}

/** Free places by session id, with the time at which they were true. */
export interface Places {
  readonly asOf: number;
  readonly sessions: ReadonlyMap<string, SessionAvailability>;
}

/** What was sent and has no final answer yet. */
export interface PendingBooking {
  readonly endpoint: string;
  readonly intent: BookingIntent;
}
