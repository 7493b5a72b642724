import type { Session } from '../../model/time/sessions.ts';
import type { SharedMessages } from '../messages.ts';
import { formatTimes } from './session.ts';

/**
 * The times of a session where they stand alone. Between no words, numbers run from left to right; with this mark
 * before them they run as they do in a sentence of the language (Unicode, UAX #9).
 */
export function formatTimesAlone(session: Session, messages: SharedMessages): string {
  const times = formatTimes(session, messages);
  return messages.dir === 'rtl' ? `\u200F${times}` : times;
}
