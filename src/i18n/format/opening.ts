import type { Opening } from '../../model/time/opening.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { formatShortDay } from './session.ts';
import { localizedText, type Locale } from '../locale.ts';

/** Says if something is open now, until when or from when on, and why; `null` where nobody knows. */
export function formatOpening(opening: Opening, locale: Locale): string | null {
  const { opening: messages } = locale.messages;
  switch (opening.status) {
    case 'open':
      return messages.open(
        formatMoment(opening.closesAt, locale),
        localizedText(opening.reason, locale),
      );
    case 'closed':
      return messages.closed(
        formatMoment(opening.opensAt, locale),
        localizedText(opening.reason, locale),
      );
    case 'ask':
      return messages.ask(localizedText(opening.reason, locale));
    case 'unknown':
      return null;
  }
}

/** The time of an instant; with its day where that is not today. */
export function formatMoment(instant: Instant | null, locale: Locale): string | null {
  if (instant === null) return null;
  const { date, time } = wallTimeAt(instant, locale.zone);
  return date === wallTimeAt(locale.now, locale.zone).date
    ? time
    : `${formatShortDay(date, locale)} ${time}`;
}
