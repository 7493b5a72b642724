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

declare global {
  interface HTMLElementEventMap {
    'linli-book': BookEvent;
  }
  interface DocumentEventMap {
    'linli-book': BookEvent;
  }
  interface WindowEventMap {
    'linli-book': BookEvent;
  }
}
