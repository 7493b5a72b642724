import type { ReactiveControllerHost } from 'lit';
import type { Booking, Problem, SessionAvailability } from '../booking/contract.ts';
import { deleteBooking, fetchAvailability } from '../booking/endpoint.ts';
import { intentFor, type BookingIntent, type BookingWish } from '../booking/intent.ts';
import { submitBooking, type SubmitPhase } from '../booking/submit.ts';
import type { RefusalCode } from '../locale/messages.ts';

/** Where a booking stands: the one state the form renders from. */
export type BookingState =
  | { readonly status: 'editing'; readonly refusal: Refusal | null }
  | { readonly status: 'sending'; readonly phase: SubmitPhase }
  /** The reply was lost for good: nobody knows yet; sending again is safe. */
  | { readonly status: 'unknown' }
  | {
      readonly status: 'booked';
      readonly booking: Booking;
      readonly undo: 'idle' | 'sending' | 'failed';
    }
  | { readonly status: 'undone' };

/** Why a booking was not taken. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly problem: Problem | null;
}

/** Free places by session id, with the time at which they were true. */
export interface Places {
  readonly asOf: number;
  readonly sessions: ReadonlyMap<string, SessionAvailability>;
}

interface PendingBooking {
  readonly endpoint: string;
  readonly intent: BookingIntent;
}

type Host = ReactiveControllerHost & HTMLElement;

const REFUSALS: readonly string[] = [
  'session-full',
  'not-enough-places',
  'session-changed',
  'session-cancelled',
  'session-over',
  'booking-closed',
  'not-yet-open',
  'unknown-session',
  'cancel-closed',
  'validation-error',
] satisfies RefusalCode[];

/** A booking on its way is not stopped, not even when the form is removed: it may have arrived. */
const NEVER_ABORTED = new AbortController().signal;

/** Speaks with the booking endpoint for a form and keeps what came of it. */
export class BookingController {
  readonly #host: Host;
  readonly #language: () => string;
  #state: BookingState = { status: 'editing', refusal: null };
  #places: Places | null = null;
  #askedFor = '';
  /** What was sent and has no final answer yet. */
  #pending: PendingBooking | null = null;

  constructor(host: Host, language: () => string) {
    this.#host = host;
    this.#language = language;
  }

  get state(): BookingState {
    return this.#state;
  }

  /** `null` until the endpoint has said, and where it does not. */
  get places(): Places | null {
    return this.#places;
  }

  /** Asks for the free places, once for the same sessions. */
  watch(endpoint: string, sessionIds: readonly string[]): void {
    const asked = `${endpoint} ${sessionIds.join()}`;
    if (asked === this.#askedFor || sessionIds.length === 0) return;
    this.#askedFor = asked;
    void this.#refresh(endpoint, sessionIds);
  }

  /** Sends a booking. A second press while one is on its way does nothing. */
  async submit(endpoint: string, wish: BookingWish): Promise<void> {
    if (this.#state.status === 'sending') return;
    const intent = intentFor(wish, this.#pending?.intent ?? null, Date.now());
    await this.#send({ endpoint, intent });
  }

  /** Sends what was not answered once more, word for word: it books at most once. */
  async resume(): Promise<void> {
    if (this.#state.status === 'unknown' && this.#pending !== null) await this.#send(this.#pending);
  }

  async #send(pending: PendingBooking): Promise<void> {
    this.#pending = pending;
    const { endpoint } = pending;
    const { intent, outcome } = await submitBooking(endpoint, pending.intent, {
      language: this.#language(),
      signal: NEVER_ABORTED,
      onPhase: (phase) => this.#become({ status: 'sending', phase }),
    });
    this.#pending = { endpoint, intent };
    switch (outcome.kind) {
      case 'booked':
        this.#pending = null;
        this.#become(
          outcome.booking.status === 'cancelled'
            ? { status: 'undone' }
            : { status: 'booked', booking: outcome.booking, undo: 'idle' },
        );
        break;
      case 'unknown':
        this.#become({ status: 'unknown' });
        break;
      case 'wait':
        this.#become({
          status: 'editing',
          refusal: { code: waitingCode(outcome.code), problem: null },
        });
        break;
      case 'refused': {
        // A final answer: whatever is sent next is another intent.
        this.#pending = null;
        const code = (REFUSALS.includes(outcome.code) ? outcome.code : 'other') as RefusalCode;
        this.#askedFor = '';
        this.#become({ status: 'editing', refusal: { code, problem: outcome.problem } });
        break;
      }
    }
  }

  /** Takes a booking back. */
  async undo(): Promise<void> {
    if (this.#state.status !== 'booked' || this.#state.undo === 'sending') return;
    const { booking } = this.#state;
    this.#become({ status: 'booked', booking, undo: 'sending' });
    const outcome = await deleteBooking(booking.manageUrl, this.#language(), NEVER_ABORTED);
    const gone = outcome.kind === 'booked' && outcome.booking.status === 'cancelled';
    this.#askedFor = '';
    this.#become(gone ? { status: 'undone' } : { status: 'booked', booking, undo: 'failed' });
  }

  /** Back to an empty form, after a booking or its undoing. */
  startOver(): void {
    this.#pending = null;
    this.#askedFor = '';
    this.#become({ status: 'editing', refusal: null });
  }

  /** Forgets what was refused: the resident goes on. */
  dismiss(): void {
    if (this.#state.status === 'editing' && this.#state.refusal !== null) {
      this.#become({ status: 'editing', refusal: null });
    }
  }

  async #refresh(endpoint: string, sessionIds: readonly string[]): Promise<void> {
    const answer = await fetchAvailability(endpoint, sessionIds, NEVER_ABORTED);
    if (answer === null) return;
    this.#places = {
      asOf: Date.parse(answer.asOf),
      sessions: new Map(answer.sessions.map((session) => [session.id, session])),
    };
    this.#host.requestUpdate();
  }

  #become(state: BookingState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function waitingCode(code: string): RefusalCode {
  return code === 'too-many-requests' ? 'too-many-requests' : 'busy';
}
