import { elapsedSince, reviewDueSince } from '../../model/time/last-check.ts';
import type { Checked } from '../../model/service.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import { formatLongDate } from './format.ts';
import type { MessagesWith } from '../messages.ts';
import { localizedText, type Locale } from '../locale.ts';

type DetailsLocale = Locale<MessagesWith<'details'>>;

/** Time of the last check of a service, and who made it; `null` where nobody has said when. */
export function formatChecked(checked: Checked | null, locale: DetailsLocale): string | null {
  const on = checked?.on ?? null;
  if (on === null) return null;
  const { messages, now, zone } = locale;
  const { count, unit } = elapsedSince(on, wallTimeAt(now, zone).date);
  const ago = count === 0 ? messages.time.today : messages.details.ago(count, unit);
  return messages.details.checked(
    ago,
    formatLongDate(on, messages),
    localizedText(checked?.by ?? null, locale),
  );
}

/** That a record was to be checked again by now; `null` where it was not. */
export function formatReviewDue(
  checked: Checked | null,
  { messages, now, zone }: DetailsLocale,
): string | null {
  const due = reviewDueSince(checked, wallTimeAt(now, zone).date);
  return due === null ? null : messages.details.reviewDue(formatLongDate(due, messages));
}
