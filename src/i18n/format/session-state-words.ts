import type { Session } from '../../model/time/sessions.ts';
import { formatDate } from './format.ts';
import { said, type Reader } from '../reader.ts';

/** State of a session, beside its time; `null` where it takes place as announced, without a reason. */
export function sessionStateWords(session: Session, reader: Reader): string | null {
  const { time } = reader.messages;
  const reason = said(session.reason, reader);
  switch (session.status) {
    case 'scheduled':
      return reason;
    case 'cancelled':
      return time.cancelled('', reason).trim();
    case 'moved': {
      const planned = `${formatDate(session.plannedDate, reader.messages)} ${session.plannedStart ?? ''}`;
      return time.movedFrom(planned.trim(), reason);
    }
    case 'ask':
      return time.askHoliday('', reason).trim();
  }
}
