import { overdueSince } from '../../model/time/freshness.ts';
import type { Envelope } from '../../model/feed.ts';
import { formatLongDate } from './format.ts';
import type { Reader } from '../locale.ts';

/** That a feed was to be brought up to date by now; `null` while it is current. */
export function overdueWords(envelope: Envelope, { messages, now }: Reader): string | null {
  const due = overdueSince(envelope, now);
  return due === null ? null : messages.common.overdue(formatLongDate(due, messages));
}
