import type { ComingChange } from '../../model/time/coming-changes.ts';
import type { Directory } from '../../model/directory.ts';
import { formatDay, formatSession } from './format.ts';
import { timesWords } from './hours-words.ts';
import { said, type Reader } from '../reader.ts';

/** A coming change to the usual, in one line: "12月2日周三 不开放：元旦". */
export function changeWords(directory: Directory, change: ComingChange, reader: Reader): string {
  const { list, time } = reader.messages;
  const { session } = change;
  const day = formatDay(change.date, reader);
  const reason = said(session.reason, reader);
  const hours = timesWords(change.times, reader.messages);
  if (change.kind === 'season') {
    const season = directory.schedule(session.scheduleId)?.season?.name ?? null;
    return list.seasonFrom(day, said(season, reader), hours);
  }
  if (!change.isHours) {
    return change.kind === 'extra' || change.kind === 'workday'
      ? time.added(`${day} ${hours}`, reason)
      : formatSession(session, reader);
  }
  if (change.kind === 'cancelled') return list.closedOn(day, reason);
  return change.kind === 'ask' ? list.askOn(day, reason) : list.openOn(day, hours, reason);
}
