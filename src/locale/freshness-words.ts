import { elapsedSince, overdueSince, reviewDueSince } from '../model/freshness.ts';
import type { Envelope } from '../model/feed.ts';
import type { Service } from '../model/service.ts';
import { wallTimeAt } from '../model/zoned-time.ts';
import { formatLongDate } from './format.ts';
import { said, type Reader } from './reader.ts';

/** That a feed was to be brought up to date by now; `null` while it is current. */
export function overdueWords(envelope: Envelope, { messages, now }: Reader): string | null {
  const due = overdueSince(envelope, now);
  return due === null ? null : messages.common.overdue(formatLongDate(due, messages));
}

/** When a record was last checked and by whom; `null` where nobody has said. */
export function checkedWords({ checked }: Service, reader: Reader): string | null {
  const on = checked?.on ?? null;
  if (on === null) return null;
  const { messages, now, zone } = reader;
  const { count, unit } = elapsedSince(on, wallTimeAt(now, zone).date);
  const ago = count === 0 ? messages.time.today : messages.time.ago(count, unit);
  return messages.list.checked(
    ago,
    formatLongDate(on, messages),
    said(checked?.by ?? null, reader),
  );
}

/** That a record was to be checked again by now; `null` where it was not. */
export function reviewDueWords(service: Service, { messages, now, zone }: Reader): string | null {
  const due = reviewDueSince(service, wallTimeAt(now, zone).date);
  return due === null ? null : messages.list.reviewDue(formatLongDate(due, messages));
}
