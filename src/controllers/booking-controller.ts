import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Booking, Challenge, Problem } from '../booking/contract.ts';
import { fetchAvailability } from '../booking/availability.ts';
import type { BookingWish } from '../booking/intent.ts';
import type { SubmitOptions } from '../booking/send.ts';
import type { AfterBooking, BookingState, PendingBooking, Places } from './booking-state.ts';
import { guardLeaving } from './leave-guard.ts';
import { bookingDeskPart } from './on-demand-booking.ts';
import type { PartMissing } from './on-demand-part.ts';

/** Solves a challenge for the request with a key. */
export type Prove = NonNullable<SubmitOptions['prove']>;

type Host = ReactiveControllerHost & HTMLElement;

/** A booking on its way is not stopped, not even when the form is removed: it may have arrived. */
const NEVER_ABORTED = new AbortController().signal;

/** Speaks with the booking endpoint for a form and keeps what came of it. */
export class BookingController implements ReactiveController {
  readonly #host: Host;
  readonly #language: () => string;
  readonly #partMissing: PartMissing;
  #state: BookingState = { status: 'editing', refusal: null };
  #places: Places | null = null;
  #challenge: Challenge | null = null;
  #prove: Prove | undefined = undefined;
  #askedFor = '';
  #pending: PendingBooking | null = null;

  constructor(host: Host, language: () => string, partMissing: PartMissing) {
    this.#host = host;
    this.#language = language;
    this.#partMissing = partMissing;
    host.addController(this);
    guardLeaving(host, () => /sending|unknown/.test(this.#state.status));
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  get state(): BookingState {
    return this.#state;
  }

  /** `null` until the endpoint has said, and where it does not. */
  get places(): Places | null {
    return this.#places;
  }

  /** What was sent and has no final answer yet; it can be sent again word for word. */
  get pending(): PendingBooking | null {
    return this.#pending;
  }

  /** Asks for the free places, once for the same sessions. */
  watch(endpoint: string, sessionIds: readonly string[]): void {
    const asked = `${endpoint} ${sessionIds.join()}`;
    if (asked === this.#askedFor || sessionIds.length === 0) return;
    this.#askedFor = asked;
    void this.#refresh(endpoint, sessionIds);
  }

  /** What sends bookings; `null` where it cannot be had. Never rejects. */
  prepare() {
    return bookingDeskPart.load(this.#host, this.#partMissing);
  }

  /** Sends a booking. A second press while one is on its way does nothing. */
  async submit(endpoint: string, wish: BookingWish, prove: Prove): Promise<void> {
    this.#prove = prove;
    const desk = await this.prepare();
    if (this.#state.status === 'sending') return;
    if (desk === null) return this.refuse('unreachable');
    const intent = desk.intentFor(wish, this.#pending?.intent ?? null, Date.now());
    await this.#send({ endpoint, intent });
  }

  /** Sends what was not answered once more, word for word: it books at most once. */
  async resume(prove = this.#prove): Promise<void> {
    this.#prove = prove;
    if (this.#state.status === 'unknown' && this.#pending !== null) await this.#send(this.#pending);
  }

  /** Goes on from what an earlier page has kept: a booking made, or one that was not answered. */
  restore(pending: PendingBooking | null, booking: Booking | null): void {
    if (this.#state.status !== 'editing') return;
    this.#pending = pending;
    if (booking !== null) this.#become({ status: 'booked', booking, after: { kind: 'nothing' } });
    else if (pending !== null) this.#become({ status: 'unknown' });
  }

  async #send(pending: PendingBooking): Promise<void> {
    this.#pending = pending;
    const { endpoint } = pending;
    const desk = await this.prepare();
    if (desk === null) return;
    const { intent, outcome } = await desk.submitBooking(endpoint, pending.intent, {
      language: this.#language(),
      signal: NEVER_ABORTED,
      challenge: this.#challenge,
      prove: this.#prove,
      onPhase: (phase) => this.#become({ status: 'sending', phase }),
    });
    this.#pending = { endpoint, intent };
    switch (outcome.kind) {
      case 'made':
        this.#pending = null;
        this.#become(
          outcome.made.status === 'cancelled'
            ? { status: 'undone' }
            : { status: 'booked', booking: outcome.made, after: { kind: 'nothing' } },
        );
        break;
      case 'unknown':
        this.#become({ status: 'unknown' });
        break;
      case 'wait':
        this.refuse(outcome.code === 'too-many-requests' ? outcome.code : 'busy');
        break;
      case 'refused':
        // A final answer: whatever is sent next is another intent.
        this.#pending = null;
        this.#askedFor = '';
        this.refuse(outcome.code, outcome.problem);
        break;
    }
  }

  /** Takes a booking back. */
  async undo(): Promise<void> {
    if (this.#state.status !== 'booked' || this.#state.after.kind === 'undoing') return;
    const { booking } = this.#state;
    this.#become({ status: 'booked', booking, after: { kind: 'undoing' } });
    const desk = await this.prepare();
    const outcome = await desk?.deleteBooking(booking.manageUrl, this.#language(), NEVER_ABORTED);
    const gone = outcome?.kind === 'made' && outcome.made.status === 'cancelled';
    this.#askedFor = '';
    this.#become(
      gone ? { status: 'undone' } : { status: 'booked', booking, after: { kind: 'undo-failed' } },
    );
  }

  /** Lets another session be chosen for a booking, or no longer. */
  choose(isChoosing: boolean): void {
    if (this.#state.status !== 'booked') return;
    this.#askedFor = ''; // the places have changed since
    const after = isChoosing ? { kind: 'choosing', refusal: null } : { kind: 'nothing' };
    this.#become({ ...this.#state, after: after as AfterBooking });
  }

  /** Moves a booking to another session of its service. */
  async change(sessionId: string): Promise<void> {
    if (this.#state.status !== 'booked' || this.#state.after.kind !== 'choosing') return;
    const { booking } = this.#state;
    const sessionVersion = this.#places?.sessions.get(sessionId)?.version ?? null;
    this.#become({ status: 'booked', booking, after: { kind: 'changing' } });
    const change = { sessionId, sessionVersion };
    const desk = await this.prepare();
    const outcome = await desk?.patchBooking(
      booking.manageUrl,
      change,
      this.#language(),
      NEVER_ABORTED,
    );
    this.#askedFor = '';
    if (outcome?.kind === 'made') {
      this.#become({ status: 'booked', booking: outcome.made, after: { kind: 'changed' } });
      return;
    }
    const refusal = outcome?.kind === 'refused' ? outcome.code : 'busy';
    this.#become({ status: 'booked', booking, after: { kind: 'choosing', refusal } });
  }

  /** Back to an empty form, after a booking or its undoing. */
  startOver(): void {
    this.#pending = null;
    this.#askedFor = '';
    this.#become({ status: 'editing', refusal: null });
  }

  /** Says why a booking is not on its way. */
  refuse(code: string, problem: Problem | null = null): void {
    this.#become({ status: 'editing', refusal: { code, problem } });
  }

  /** A device that is back online sends what it could not. */
  readonly #onOnline = (): void => void this.resume();

  async #refresh(endpoint: string, sessionIds: readonly string[]): Promise<void> {
    const answer = await fetchAvailability(endpoint, sessionIds, NEVER_ABORTED);
    if (answer === null) return;
    this.#challenge = answer.challenge;
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
