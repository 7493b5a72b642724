import type { Envelope } from '../feed.ts';
import type { PlainDate } from './plain-date.ts';
import { wallTimeAt, type Instant } from './zoned-time.ts';

/**
 * The day by which a feed was to be brought up to date, where that has passed (GBFS `ttl`); `null`
 * while it is current, and where its publisher has not said.
 */
export function overdueSince(
  { generated_at, ttl, timezone }: Envelope,
  now: Instant,
): PlainDate | null {
  if (generated_at === null || ttl === null) return null;
  const due = Date.parse(generated_at) + ttl * 1000;
  return due < now ? wallTimeAt(due, timezone).date : null;
}
