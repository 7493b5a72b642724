import type { Booking } from '../booking/contract.ts';
import type { Intent } from '../booking/intent.ts';
import { readBooking } from '../booking/read-answer.ts';
import { EMPTY_DRAFT, type BookingDraft } from '../model/booking-draft.ts';

/** What a form remembers for as long as its tab is open, where the page has asked for it. */
export interface Kept {
  readonly draft: BookingDraft;
  readonly intent: Intent | null;
  readonly booking: Booking | null;
}

/** Of the format: what another one has kept is left alone. */
const VERSION = 2;

/**
 * Keeps a form over a reload, a way back and a tab that was put to sleep: in the tab's own session
 * storage, which goes with the tab. Only where the page says so, because it holds name and number.
 */
export class KeptBooking {
  #service: string | null = null;
  #written = '';

  /** Gives what an earlier page of the tab has kept for a service, once; `null` for nothing. */
  takeUp(service: string): Kept | null {
    if (service === this.#service) return null;
    this.#service = service;
    this.#written = '';
    try {
      return keptIn(JSON.parse(sessionStorage.getItem(this.#key) ?? 'null'));
    } catch {
      return null; // no storage here, or something else's
    }
  }

  /** Keeps what there is now instead of what was kept before; nothing where there is nothing. */
  keep({ draft, intent, booking }: Kept): void {
    const isEmpty = draft === EMPTY_DRAFT && intent === null && booking === null;
    this.#write(isEmpty ? '' : JSON.stringify({ version: VERSION, draft, intent, booking }));
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

/** What was kept in this version's format; `null` where it is anything else, in part or as a whole. */
function keptIn(value: unknown): Kept | null {
  if (!isObject(value) || value['version'] !== VERSION) return null;
  const { draft, intent, booking } = value;
  if (!isDraft(draft) || !(intent === null || isIntent(intent))) return null;
  return { draft, intent, booking: readBooking(booking) };
}

/** Whether each member is of the same kind as in an empty draft, where it may be `null` a text. */
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
