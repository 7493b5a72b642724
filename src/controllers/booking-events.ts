export interface BookDetail {
  /** Absolute address of the feed the service is in. */
  readonly feed: string;
  readonly service: string;
  /** Id of the session, where one was chosen. */
  readonly session: string | null;
}

/**
 * A resident wants to book. Cancelable: a form on the page takes it by `preventDefault()`, and so can
 * the page itself.
 */
export class BookEvent extends CustomEvent<BookDetail> {
  constructor(detail: BookDetail) {
    super('linli-book', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** What became of a booking, without anything personal: no name, phone, code or address of it. */
export interface BookedDetail {
  readonly service: string;
  readonly session: string;
  readonly status: 'confirmed' | 'waitlisted' | 'pending';
  readonly partySize: number;
}

/** A booking was acknowledged by the endpoint. */
export class BookedEvent extends CustomEvent<BookedDetail> {
  constructor(detail: BookedDetail) {
    super('linli-booked', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-book': BookEvent;
    'linli-booked': BookedEvent;
  }
  interface DocumentEventMap {
    'linli-book': BookEvent;
    'linli-booked': BookedEvent;
  }
}
