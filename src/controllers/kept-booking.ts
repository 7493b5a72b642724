import type { Booking } from '../booking/contract.ts';
import { EMPTY_DRAFT, type BookingDraft } from '../model/booking-draft.ts';
import type { BookingController } from './booking-controller.ts';
import type { PendingBooking } from './booking-state.ts';

/** What a form remembers for as long as its tab is open, where the page has asked for it. */
interface Kept {
  readonly draft: BookingDraft;
  readonly pending: PendingBooking | null;
  readonly booking: Booking | null;
}

const VERSION = 1;

/**
 * Keeps a form over a reload, a way back and a tab that was put to sleep: in the tab's own session
 * storage, which goes with the tab. Only where the page says so, because it holds name and number.
 */
export class KeptBooking {
  readonly #booking: BookingController;
  #service: string | null = null;
  #written = '';

  constructor(booking: BookingController) {
    this.#booking = booking;
  }

  /**
   * Takes up what an earlier page of the tab has kept for a service: the booking that was made or not
   * answered goes to the controller.
   *
   * @returns the draft that was kept; `null` for none, and once it has been taken up
   */
  takeUp(service: string): BookingDraft | null {
    if (service === this.#service) return null;
    this.#service = service;
    this.#written = '';
    const kept = this.#read();
    if (kept === null) return null;
    this.#booking.restore(kept.pending, kept.booking);
    return { ...EMPTY_DRAFT, ...kept.draft };
  }

  /** Keeps what there is now instead of what was kept before; nothing where there is nothing. */
  keep(draft: BookingDraft): void {
    const { state, pending } = this.#booking;
    const booking = state.status === 'booked' ? state.booking : null;
    const isEmpty = draft === EMPTY_DRAFT && pending === null && booking === null;
    this.#write(isEmpty ? '' : JSON.stringify({ version: VERSION, draft, pending, booking }));
  }

  #read(): Kept | null {
    try {
      const value: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
      return isKept(value) ? value : null;
    } catch {
      return null; // no storage here, or something else's
    }
  }

  #write(text: string): void {
    if (text === this.#written) return;
    this.#written = text;
    try {
      if (text === '') sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, text);
    } catch {
      // full or forbidden: the form works without
    }
  }

  /** Two forms of a page keep apart what is theirs. */
  get #key(): string {
    return `linli-booking ${this.#service ?? ''}`;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { version, draft } = value as { version?: unknown; draft?: unknown };
  return version === VERSION && typeof draft === 'object' && draft !== null;
}
