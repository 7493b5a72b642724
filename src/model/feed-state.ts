import type { Feed } from './feed.ts';
import type { Instant } from './time/zoned-time.ts';

/** The state of the reading of a feed: the one state every element renders from. */
export type FeedState = FeedWaiting | FeedReady | FeedFailed;

export interface FeedWaiting {
  readonly status: 'waiting';
}

export const WAITING: FeedWaiting = { status: 'waiting' };

export interface FeedReady {
  readonly status: 'ready';
  readonly feed: Feed;
  /** Absolute address the feed was read from: what its relative addresses are resolved against. */
  readonly address: string;
  readonly readAt: Instant;
  readonly issues: readonly FeedIssue[];
  /** The failure of the last attempt to read it again, the feed being the last good copy; `null` for none. */
  readonly refreshFailure: FeedFailure | null;
}

export interface FeedFailed {
  readonly status: 'failed';
  readonly failure: FeedFailure;
}

/** The causes for which a feed cannot be read, in one word each; the sentences are in `i18n/`. */
export type FeedFailureKind =
  | 'no-address'
  | 'network'
  | 'timeout'
  | 'not-found'
  | 'http'
  | 'too-large'
  | 'not-json'
  | 'login-page'
  | 'truncated'
  /** In an article, as text, and not as it was packed. */
  | 'damaged'
  /** In an article, as text, and the browser is too old to unpack it. */
  | 'cannot-unpack'
  | 'not-a-feed'
  /** Named in an address, and of another site, or no JSON by its type. */
  | 'foreign'
  | 'wrong-version'
  /** One of several, and cannot be one feed with those named before it. */
  | 'not-together'
  /** The feed was read but showing it failed: a fault of ours. */
  | 'unexpected';

/** The causes that are told to visitors apart; all others can be mended by the office alone. */
export type VisitorFailure = 'network' | 'timeout' | 'http' | 'truncated' | 'other';

export function visitorFailure(kind: FeedFailureKind): VisitorFailure {
  switch (kind) {
    case 'network':
    case 'timeout':
    case 'http':
    case 'truncated':
      return kind;
    default:
      return 'other';
  }
}

export interface FeedFailure {
  readonly kind: FeedFailureKind;
  readonly address: string;
  /** HTTP status, where there was one. */
  readonly status: number | null;
  /** The value or words that were found, for the editor: never shown to visitors. */
  readonly detail: string;
}

/** Something in the feed that was left out or looks wrong; the rest of the feed is shown. */
export interface FeedIssue {
  /** `asked`: it is there, and says so little or so much that residents are told to ask. */
  readonly severity: 'record-dropped' | 'field-dropped' | 'asked' | 'warning';
  /** The feed's list, such as `services`; `feed` for the envelope. */
  readonly list: string;
  /** The record's id, where it has one. */
  readonly id: string | null;
  /** Its place in the list, from 0; `null` for the envelope. */
  readonly index: number | null;
  /** JSON Pointer (RFC 6901) inside the record, `""` for the whole record. */
  readonly pointer: string;
  /** The code of the mistake; the sentence is in `i18n/`. */
  readonly code: FeedIssueCode;
  readonly detail: string;
  /** The value it was read as, or the member that may have been meant; `null` for nothing. */
  readonly instead: string | null;
  /**
   * True where the thing left out may have narrowed what is offered, such as the last day of a
   * schedule: the rest then says more than was meant.
   */
  readonly doubtful: boolean;
}

/**
 * The places inside a record that could not be read, from a member of it on: `questions/2/label` for the
 * member `/booking/`.
 */
export function placesOf(
  issues: readonly FeedIssue[],
  list: keyof Feed,
  id: string,
  member: string,
): readonly string[] {
  return issues
    .filter((issue) => issue.list === list && issue.id === id && issue.pointer.startsWith(member))
    .map(({ pointer }) => pointer.slice(member.length));
}

export type FeedIssueCode =
  | 'required'
  | 'wrong-type'
  | 'not-allowed-address'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'own-parent'
  | 'ends-before-start'
  | 'place-outside'
  | 'markup-in-text'
  | 'no-coordinate-system'
  | 'unused-schedule'
  | 'interval-without-start'
  | 'count-without-start'
  | 'unclear-rule'
  | 'unknown-rule-word'
  | 'moved-without-to'
  | 'no-such-time'
  | 'cancels-several'
  | 'extra-as-usual'
  /** A time that does not exist, or exists twice, where the clocks are changed. */
  | 'clock-change'
  | 'never-holds'
  | 'date-outside-span'
  | 'exception-without-session'
  | 'workday-on-weekday'
  | 'contradictory-day'
  | 'long-holiday'
  | 'duplicate-reference'
  | 'placeholder-text'
  | 'odd-phone-number'
  | 'odd-limit'
  | 'price-though-free'
  | 'ages-swapped'
  | 'checked-in-future'
  | 'image-without-alt'
  | 'wechat-without-account'
  | 'unfindable-account'
  | 'unknown-icon'
  | 'too-many'
  | 'too-many-times'
  | 'too-deep'
  | 'too-much-text'
  | 'long-name'
  | 'too-many-mistakes'
  | 'online-without-endpoint'
  | 'misplaced-characters'
  /** To be subscribed to, and no such file by its address; or without encryption. */
  | 'odd-subscription'
  | 'plain-subscription'
  /** It was read as it was meant. */
  | 'written-otherwise'
  | 'unknown-key';
