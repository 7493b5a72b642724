import { elapsedSince, reviewDueSince } from '../../model/time/last-check.ts';
import type { Service } from '../../model/service.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import { formatLongDate } from './format.ts';
import type { MessagesWith } from '../messages.ts';
import { said, type Reader } from '../reader.ts';

type DetailsReader = Reader<MessagesWith<'details'>>;

/** Time of the last check of a service, and who made it; `null` where nobody has said when. */
export function checkedWords({ checked }: Service, reader: DetailsReader): string | null {
  const on = checked?.on ?? null;
  if (on === null) return null;
  const { messages, now, zone } = reader;
  const { count, unit } = elapsedSince(on, wallTimeAt(now, zone).date);
  const ago = count === 0 ? messages.time.today : messages.time.ago(count, unit);
  return messages.details.checked(
    ago,
    formatLongDate(on, messages),
    said(checked?.by ?? null, reader),
  );
}

/** That a record was to be checked again by now; `null` where it was not. */
export function reviewDueWords(
  service: Service,
  { messages, now, zone }: DetailsReader,
): string | null {
  const due = reviewDueSince(service, wallTimeAt(now, zone).date);
  return due === null ? null : messages.details.reviewDue(formatLongDate(due, messages));
}
