import type { Session } from '../../model/time/sessions.ts';
import { formatDate } from './format.ts';
import { formatReason } from './session.ts';
import type { Locale } from '../locale.ts';

/** State of a session, beside its time; `null` where it takes place as announced, without a reason. */
export function formatSessionState(session: Session, locale: Locale): string | null {
  const { time } = locale.messages;
  const reason = formatReason(session, locale);
  switch (session.status) {
    case 'scheduled':
      return reason;
    case 'cancelled':
      return time.cancelled('', reason).trim();
    case 'moved': {
      const planned = `${formatDate(session.plannedDate, locale.messages)} ${session.plannedStart ?? ''}`;
      return time.movedFrom(planned.trim(), reason);
    }
    case 'ask':
      return (
        session.doubt === 'move' ? time.postponed('', reason) : time.askHoliday('', reason)
      ).trim();
  }
}
