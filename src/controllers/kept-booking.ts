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
const VERSION = 3;

/** The form that something was typed in: nothing is taken up by another one. */
export interface KeptForm {
  /** Absolute address of the feed. */
  readonly feed: string;
  /** Absolute address that it sends to. */
  readonly endpoint: string;
  readonly service: string;
}

export interface KeptOptions {
  /** The form that is to be kept; `null` for none. */
  readonly form: () => KeptForm | null;
  /** Told what an earlier page of the tab has kept, once for each form, before it is shown. */
  readonly takeUp: (kept: Kept) => void;
  readonly worthKeeping: () => Kept;
}

/**
 * Keeps a form over a reload, a way back and a tab that was put to sleep: in the tab's own session
 * storage, which goes with the tab. Only where the page says so, because it holds name and number.
 */
export class KeptBooking implements ReactiveController {
  readonly #options: KeptOptions;
  readonly #host: HTMLElement;
  #form: KeptForm | null = null;
  /** Place of the form among those of its page; as it was when it was first kept. */
  #place: string | null = null;
  #key: string | null = null;
  #written = '';

  constructor(host: HTMLElement, options: KeptOptions) {
    this.#host = host;
    this.#options = options;
  }

  hostUpdate(): void {
    const key = this.#keyNow();
    if (key === null || key === this.#key) return;
    this.#key = key;
    this.#written = '';
    const kept = this.#read(key);
    if (kept !== null) this.#options.takeUp(own(kept, this.#form));
  }

  /** Keeps what there is now instead of what was kept before; nothing where there is nothing. */
  hostUpdated(): void {
    const key = this.#keyNow();
    if (key === null) return;
    const { draft, intent, booking } = own(this.#options.worthKeeping(), this.#form);
    const isEmpty = draft === EMPTY_DRAFT && intent === null && booking === null;
    this.#write(key, isEmpty ? '' : JSON.stringify({ version: VERSION, draft, intent, booking }));
  }

  hostDisconnected(): void {
    if (this.#place !== null && places.get(this.#place) === this.#host) places.delete(this.#place);
  }

  #read(key: string): Kept | null {
    try {
      return keptIn(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    } catch {
      return null; // no storage here, or something else's
    }
  }

  #write(key: string, text: string): void {
    if (text === this.#written) return;
    this.#written = text;
    try {
      if (text === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    } catch {
      // full or forbidden: the form works without
    }
  }

  /** Forms keep apart what is theirs: by page, place on it, feed, endpoint and service. */
  #keyNow(): string | null {
    this.#form = this.#options.form();
    if (this.#form === null) return null;
    const { feed, endpoint, service } = this.#form;
    this.#place ??= placeFor(this.#host);
    if (this.#host.isConnected) places.set(this.#place, this.#host);
    return `linli-booking ${JSON.stringify([location.pathname, this.#place, feed, endpoint, service])}`;
  }
}

/** The forms of the page that keep something, by the place that each began at: no two have the same. */
const places = new Map<string, HTMLElement>();

/** Place of a form among those of its page: as it stands, or the next one that none has begun at. */
function placeFor(host: HTMLElement): string {
  for (let further = 0; ; further += 1) {
    const place = [...placesAround(host), ...(further > 0 ? [further] : [])].join();
    const holder = places.get(place);
    if (!holder?.isConnected || holder === host) return place;
  }
}

/** Its place in its root, and that of each element whose shadow root it is in, from the outside in. */
function placesAround(host: Element): readonly number[] {
  const root = host.getRootNode() as Document | ShadowRoot;
  const place = Array.from(root.querySelectorAll(host.localName)).indexOf(host);
  return 'host' in root ? [...placesAround(root.host), place] : [place];
}

/** The part of it that belongs to a form: nothing is sent to another endpoint, or shown as of another service. */
function own({ draft, intent, booking }: Kept, form: KeptForm | null): Kept {
  return {
    draft,
    intent: intent?.endpoint === form?.endpoint ? intent : null,
    booking: booking?.session.serviceId === form?.service ? booking : null,
  };
}

/**
 * Reads what was kept in this version's format; `null` where the draft or the intent is anything else. A
 * booking that cannot be read is left out.
 */
function keptIn(value: unknown): Kept | null {
  if (!isObject(value) || value['version'] !== VERSION) return null;
  const { draft, intent, booking } = value;
  if (!isDraft(draft) || !(intent === null || isIntent(intent))) return null;
  // To agree is an act of its own: it is asked for again, each time.
  const asked = { ...draft, consent: null, otherConsent: null };
  return { draft: asked, intent, booking: readBooking(booking) };
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
