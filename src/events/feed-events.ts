import type { FeedFailure, FeedIssue } from '../model/feed-state.ts';

export interface FeedErrorDetail extends FeedFailure {
  /**
   * Sentence for the web editor: what is wrong and what to change. The event does not wait for it: until the
   * page has read the file of these, at its first failure, this is the kind, and the console has the sentence.
   */
  readonly advice: string;
}

/** The feed could not be read. The fallback content, or the last good copy, stays. */
export class FeedErrorEvent extends CustomEvent<FeedErrorDetail> {
  constructor(detail: FeedErrorDetail) {
    super('linli-feed-error', { detail, bubbles: true, composed: true });
  }
}

export interface FeedIssueDetail {
  readonly address: string;
  readonly issues: readonly FeedIssue[];
}

/** Parts of the feed were left out; the rest is shown. */
export class FeedIssueEvent extends CustomEvent<FeedIssueDetail> {
  constructor(detail: FeedIssueDetail) {
    super('linli-feed-issue', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-feed-error': FeedErrorEvent;
    'linli-feed-issue': FeedIssueEvent;
  }
  interface DocumentEventMap {
    'linli-feed-error': FeedErrorEvent;
    'linli-feed-issue': FeedIssueEvent;
  }
  interface WindowEventMap {
    'linli-feed-error': FeedErrorEvent;
    'linli-feed-issue': FeedIssueEvent;
  }
}
