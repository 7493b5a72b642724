import { calendarText, type CalendarEvent } from '../model/time/calendar-text.ts';
import type { Session } from '../model/time/sessions.ts';
import type { Instant } from '../model/time/zoned-time.ts';

/** A session of a service as a calendar is to hold it, its texts in the reader's language. */
export interface CalendarSession {
  /** Id of the session (`sessionIdOf`): the same when it is moved. */
  readonly id: string;
  /** Id of the feed, so that the sessions of two feeds never meet. */
  readonly feedId: string;
  readonly session: Session;
  readonly serviceName: string;
  readonly place: string | null;
  readonly address: string | null;
  readonly description: string | null;
  /** Absolute address of the page the session was found on. */
  readonly url: string | null;
  readonly now: Instant;
}

const PRODUCT = '-//linli//service-list//EN';

/**
 * A session as the text of a calendar file. Saved again after a change, it updates what the first
 * file put into the calendar. Where the time is not published it is an event of the whole day; a
 * session that has to be asked for is tentative.
 */
export function sessionCalendar(saved: CalendarSession): string {
  const { id, feedId, session, serviceName, place, address, description, url, now } = saved;
  return calendarText(
    {
      uid: `${id}@${feedId}`,
      stamp: now,
      sequence: 0,
      start: session.start === null ? { date: session.date } : { instant: session.startsAt },
      end: session.start === null || session.end === null ? null : session.endsAt,
      status: statusOf(session),
      summary: serviceName,
      location: [place, address].filter(Boolean).join(' '),
      description,
      url,
    },
    PRODUCT,
  );
}

function statusOf({ status }: Session): CalendarEvent['status'] {
  switch (status) {
    case 'scheduled':
    case 'moved':
      return 'CONFIRMED';
    case 'ask':
      return 'TENTATIVE';
    case 'cancelled':
      return 'CANCELLED';
  }
}
