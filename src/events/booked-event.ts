/** Outcome of a booking, without anything personal: no name, phone, code or address of it. */
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
    'linli-booked': BookedEvent;
  }
  interface DocumentEventMap {
    'linli-booked': BookedEvent;
  }
  interface WindowEventMap {
    'linli-booked': BookedEvent;
  }
}
