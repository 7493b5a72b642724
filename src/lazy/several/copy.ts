import type { Feed } from '../../model/feed.ts';
import type { FeedFailure, FeedIssue } from '../../model/feed-state.ts';
import type { Instant } from '../../model/time/zoned-time.ts';

/** A feed that was read, as the elements of a page share it. */
export interface Copy {
  readonly feed: Feed;
  readonly issues: readonly FeedIssue[];
  readonly address: string;
  readonly readAt: Instant;
}

/** The same of several, of which some may have failed. */
export interface JoinedCopy extends Copy {
  /** The failure that trying again may mend; `null` for none. */
  readonly refreshFailure: FeedFailure | null;
}

export interface ReadOptions {
  readonly fresh: boolean;
  readonly origin: string | null;
  readonly learn: (feed: Feed) => Promise<void>;
  readonly prepare?: ((feed: Feed) => Generator<void, unknown, unknown>) | undefined;
}

/** Reads one feed; `shareFeed` is one of these. */
export type ReadFeed<Options extends ReadOptions> = (
  address: string,
  signal: AbortSignal,
  options: Options,
) => Promise<Copy>;

/** One of several feeds: as it was read now or before, and why not now. */
export interface Part {
  readonly address: string;
  readonly copy: Copy | null;
  /** The error of reading it; `null` for none. */
  readonly error: unknown;
  readonly failure: FeedFailure | null;
}
