/** Answer that came back from an address. */
export interface Fetched {
  readonly kind: 'fetched';
  /** Address it led to in the end. */
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reason why nothing came. `local`: it stands in the local network, and was not asked. `left-out`: the
 * run had reached one of its limits.
 */
export interface NotFetched {
  readonly kind: 'timeout' | 'unreachable' | 'local' | 'too-large' | 'redirects' | 'left-out';
  readonly detail: string;
}

/** Thrown within the exchange, and nowhere beyond. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly reason: NotFetched;

  constructor(kind: NotFetched['kind'], detail = '') {
    super(`${kind} ${detail}`);
    this.reason = { kind, detail };
  }
}
