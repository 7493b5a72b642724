import type { FeedFailure, FeedFailureKind } from '../model/feed-state.ts';

/** Thrown inside `feed/` when a feed cannot be read; outside it is a `FeedFailure`, never thrown. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly kind: FeedFailureKind;
  readonly address: string;
  readonly status: number | null;
  readonly detail: string;
  /** Seconds the server asked to wait before the next try. */
  readonly retryAfter: number | null;

  constructor(
    kind: FeedFailureKind,
    address: string,
    more: { status?: number; detail?: string; retryAfter?: number | null } = {},
  ) {
    super(`${kind} ${address} ${more.detail ?? ''}`.trim());
    this.kind = kind;
    this.address = address;
    this.status = more.status ?? null;
    this.detail = more.detail ?? '';
    this.retryAfter = more.retryAfter ?? null;
  }

  /** True where trying again may help: the network, a time-out, an overloaded or failing server. */
  get isPassing(): boolean {
    if (this.kind === 'network' || this.kind === 'timeout' || this.kind === 'truncated')
      return true;
    return this.kind === 'http' && (this.status === 429 || (this.status ?? 0) >= 500);
  }

  toFailure(): FeedFailure {
    const { kind, address, status, detail } = this;
    return { kind, address, status, detail };
  }
}
