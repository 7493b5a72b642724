import type { ComingChange } from '../../model/time/coming-changes.ts';
import type { Directory } from '../../model/directory.ts';
import { formatDay, formatReason, formatSession } from './format.ts';
import { formatHourRanges } from './hours.ts';
import { localizedText, type Locale } from '../locale.ts';

/** A coming change to the usual, in one line: "12月2日周三 不开放：元旦". */
export function formatComingChange(
  directory: Directory,
  change: ComingChange,
  locale: Locale,
): string {
  const { list, time } = locale.messages;
  const { session } = change;
  const day = formatDay(change.date, locale);
  const reason = formatReason(session, locale);
  const hours = formatHourRanges(change.times, locale.messages);
  if (change.kind === 'season') {
    const season = directory.schedule(session.scheduleId)?.season?.name ?? null;
    return list.seasonFrom(day, localizedText(season, locale), hours);
  }
  if (!change.isHours) {
    return change.kind === 'extra' || change.kind === 'workday'
      ? time.added(`${day} ${hours}`, reason)
      : formatSession(session, locale);
  }
  if (change.kind === 'cancelled') return list.closedOn(day, reason);
  return change.kind === 'ask' ? list.askOn(day, reason) : list.openOn(day, hours, reason);
}
