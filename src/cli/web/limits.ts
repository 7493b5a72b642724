import { LOAD_OPTIONS } from '../../feed/load-feed.ts';

/** Limits of a run: it asks what strangers name, and must end whatever they send. */
export interface Limits {
  /** Bytes of one answer, once it is unpacked. */
  readonly bytes: number;
  /** Bytes of all answers together. */
  readonly allBytes: number;
  /** Requests, those after a redirect counted. */
  readonly requests: number;
  readonly atOnce: number;
  /** Redirects from one address on. */
  readonly redirects: number;
  /** Milliseconds for one address, redirects and body included. */
  readonly eachMs: number;
  readonly allMs: number;
}

export const LIMITS: Limits = {
  bytes: LOAD_OPTIONS.maxBytes, // a feed that a page reads is read whole
  allBytes: 64_000_000,
  requests: 100,
  atOnce: 8,
  redirects: 5,
  eachMs: LOAD_OPTIONS.timeoutMs,
  allMs: 60_000,
};
