import { overdueSince } from '../../model/time/freshness.ts';
import type { Envelope } from '../../model/feed.ts';
import { formatLongDate } from './format.ts';
import type { Locale } from '../locale.ts';

/** That a feed was to be brought up to date by now; `null` while it is current. */
export function formatOverdue(envelope: Envelope, { messages, now }: Locale): string | null {
  const due = overdueSince(envelope, now);
  return due === null ? null : messages.common.overdue(formatLongDate(due, messages));
}
