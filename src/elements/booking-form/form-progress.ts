import type { LitElement } from 'lit';
import type { Problem } from '../../booking/contract.ts';
import type { BookingWish } from '../../booking/intent.ts';
import type { BookingController, Prove } from '../../controllers/booking-controller.ts';
import { BookedEvent } from '../../controllers/booked-event.ts';
import type { FocusController } from '../../controllers/focus-controller.ts';
import { prove } from '../../controllers/prove.ts';
import { EMPTY_DRAFT, type BookingDraft, type DraftError } from '../../model/booking-draft.ts';
import type { FormAt, FormFlow } from './form-at.ts';
import type { FormContext } from './form-context.ts';
import { errorsIn, formEntry } from './form-entry.ts';
import type { FormParts } from './form-parts.ts';
import { formSections } from './form-sections.ts';
import type { OfferOpen } from './offer.ts';
import { fieldErrorsOf } from './server-errors.ts';

/** What is entered, what is wrong with it, and where in the form somebody is. */
export interface FormEntered {
  readonly draft: BookingDraft;
  readonly errors: readonly DraftError[];
  readonly at: FormAt;
}

/** The form that somebody goes through. */
export interface FormOwner {
  readonly host: LitElement;
  readonly booking: BookingController;
  readonly focus: FocusController;
  readonly parts: FormParts;
  readonly way: () => FormFlow;
  /** What is offered now; `null` where nothing can be booked. */
  readonly offer: () => OfferOpen | null;
  readonly partMissing: (file: string) => string;
  readonly entered: () => FormEntered;
  readonly enter: (change: Partial<FormEntered>) => void;
}

/** Milliseconds after a press in which another one is taken for the same: many people double-click. */
const PRESS_GUARD_MS = 1_000;

/** Goes through a form: from question to question, off to the endpoint, and to what it answers. */
export class FormProgress {
  readonly #owner: FormOwner;
  #pressedAt = Number.NEGATIVE_INFINITY;
  #pressedWith: BookingDraft | null = null;

  constructor(owner: FormOwner) {
    this.#owner = owner;
  }

  /** Goes on: to the next question, to the look at all answers, or off to the endpoint. */
  async next(context: FormContext): Promise<void> {
    const { booking, focus, entered, enter, way } = this.#owner;
    if (booking.state.status === 'sending') return;
    const { draft, at } = entered();
    const entry = await formEntry(context, draft, () => booking.prepare());
    if (entry === null) return this.#unreachable();
    const sections = formSections(context);
    const isStep = way() === 'steps' && at !== 'check';
    const step = Number(at);
    const errors = errorsIn(isStep ? sections.slice(step, step + 1) : sections, entry.errors);
    enter({ errors });
    if (errors.length > 0) return focus.after('.summary');
    if (isStep && step < sections.length - 1) return context.onMove(step + 1);
    if (way() !== 'page' && at !== 'check') return context.onMove('check');
    const wish = entry.wish(`${location.origin}${location.pathname}`, this.#trap);
    if (wish !== null) await this.#send(context, wish);
  }

  /** Sends a booking, once all is there that it takes to show what comes of it. */
  async #send({ offer }: FormContext, wish: BookingWish): Promise<void> {
    const { booking, parts, entered } = this.#owner;
    const now = performance.now();
    const isSamePress = now - this.#pressedAt < PRESS_GUARD_MS;
    const { draft } = entered();
    if (isSamePress && this.#pressedWith === draft) return;
    this.#pressedAt = now;
    this.#pressedWith = draft;
    if ((await parts.texts.load()) === null) return this.#unreachable();
    await this.#answered(booking.submit(offer.endpoint, wish, this.#prove));
  }

  /** Sends what was not answered once more, word for word. */
  async resume(): Promise<void> {
    await this.#answered(this.#owner.booking.resume(this.#prove));
  }

  readonly #prove: Prove = (challenge, key) => {
    const { host, partMissing } = this.#owner;
    return prove(challenge, key, host, partMissing);
  };

  #unreachable(): void {
    this.#owner.booking.refuse('unreachable');
    this.#owner.focus.after('.refusal');
  }

  /** What a robot has written where people see nothing. */
  get #trap(): string {
    const { renderRoot } = this.#owner.host;
    return renderRoot.querySelector<HTMLInputElement>('#website')?.value ?? '';
  }

  /** Shows what came of a booking that was sent, and tells the page of one that was made. */
  async #answered(sending: Promise<void>): Promise<void> {
    await sending;
    const { host, booking, focus, enter } = this.#owner;
    const { state } = booking;
    if (state.status === 'unknown') return focus.after('.unknown');
    if (state.status === 'sending') return;
    if (state.status === 'editing') return this.#refused(state.refusal?.problem ?? null);
    enter({ draft: EMPTY_DRAFT, at: 0 });
    focus.after('.result');
    if (state.status !== 'booked' || state.booking.status === 'cancelled') return;
    const { session, status, partySize } = state.booking;
    host.dispatchEvent(
      new BookedEvent({ service: session.serviceId, session: session.id, status, partySize }),
    );
  }

  /** Marks the fields the endpoint found fault with, all of them in view. */
  #refused(problem: Problem | null): void {
    const { focus, entered, enter, offer, way } = this.#owner;
    const questions = offer()?.service.booking?.questions ?? [];
    const at = way() === 'steps' ? entered().at : 0;
    enter({ errors: fieldErrorsOf(problem, questions), at });
    focus.after('.refusal');
  }
}
