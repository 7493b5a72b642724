import type { ReactiveController } from 'lit';
import type { Booking } from '../booking/contract.ts';
import type { Intent } from '../booking/intent.ts';
import { readBooking } from '../booking/read-answer.ts';
import { EMPTY_DRAFT, type BookingDraft } from '../model/booking/booking-draft.ts';

/** State of a form that is kept for as long as its tab is open, where the page has asked for it. */
export interface Kept {
  readonly draft: BookingDraft;
  readonly intent: Intent | null;
  readonly booking: Booking | null;
}

/** Of the format: what another one has kept is left alone. */
const VERSION = 2;

export interface KeptOptions {
  /** The service whose form is to be kept; `null` for none. */
  readonly service: () => string | null;
  /** Told what an earlier page of the tab has kept, once for each service, before it is shown. */
  readonly takeUp: (kept: Kept) => void;
  readonly worthKeeping: () => Kept;
}

/**
 * Keeps a form over a reload, a way back and a tab that was put to sleep: in the tab's own session
 * storage, which goes with the tab. Only where the page says so, because it holds name and number.
 */
export class KeptBooking implements ReactiveController {
  readonly #options: KeptOptions;
  #service: string | null = null;
  #written = '';

  constructor(options: KeptOptions) {
    this.#options = options;
  }

  hostUpdate(): void {
    const service = this.#options.service();
    if (service === null || service === this.#service) return;
    this.#service = service;
    this.#written = '';
    const kept = this.#read();
    if (kept !== null) this.#options.takeUp(kept);
  }

  /** Keeps what there is now instead of what was kept before; nothing where there is nothing. */
  hostUpdated(): void {
    if (this.#options.service() === null) return;
    const { draft, intent, booking } = this.#options.worthKeeping();
    const isEmpty = draft === EMPTY_DRAFT && intent === null && booking === null;
    this.#write(isEmpty ? '' : JSON.stringify({ version: VERSION, draft, intent, booking }));
  }

  #read(): Kept | null {
    try {
      return keptIn(JSON.parse(sessionStorage.getItem(this.#key) ?? 'null'));
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

/**
 * Reads what was kept in this version's format; `null` where the draft or the intent is anything else. A
 * booking that cannot be read is left out.
 */
function keptIn(value: unknown): Kept | null {
  if (!isObject(value) || value['version'] !== VERSION) return null;
  const { draft, intent, booking } = value;
  if (!isDraft(draft) || !(intent === null || isIntent(intent))) return null;
  return { draft, intent, booking: readBooking(booking) };
}

/** Tells if each member is of the same kind as in an empty draft; where that is `null`, a text will do. */
function isDraft(value: unknown): value is BookingDraft {
  return (
    isObject(value) &&
    Object.entries(EMPTY_DRAFT).every(([name, empty]) => {
      const member = value[name];
      if (Array.isArray(empty)) return Array.isArray(member) && member.every(isText);
      if (isObject(empty)) return isObject(member) && Object.values(member).every(isText);
      return empty === null ? member === null || isText(member) : typeof member === typeof empty;
    })
  );
}

function isIntent(value: unknown): value is Intent {
  if (!isObject(value) || !isObject(value['request'])) return false;
  const { endpoint, path, fingerprint, request } = value;
  return [endpoint, path, fingerprint, request['requestId']].every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
