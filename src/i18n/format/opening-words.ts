import type { Opening } from '../../model/time/opening.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { formatDay } from './format.ts';
import { said, type Reader } from '../reader.ts';

/** Says if something is open now, until when or from when on, and why; `null` where nobody knows. */
export function openingWords(opening: Opening, reader: Reader): string | null {
  const { opening: words } = reader.messages;
  switch (opening.status) {
    case 'open':
      return words.open(momentWords(opening.closesAt, reader), said(opening.reason, reader));
    case 'closed':
      return words.closed(momentWords(opening.opensAt, reader), said(opening.reason, reader));
    case 'ask':
      return words.ask(said(opening.reason, reader));
    case 'unknown':
      return null;
  }
}

/** The time of an instant; with its day where that is not today. */
function momentWords(instant: Instant | null, reader: Reader): string | null {
  if (instant === null) return null;
  const { date, time } = wallTimeAt(instant, reader.zone);
  return date === wallTimeAt(reader.now, reader.zone).date
    ? time
    : `${formatDay(date, reader)} ${time}`;
}
