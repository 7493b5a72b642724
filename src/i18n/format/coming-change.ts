import type { ComingChange } from '../../model/time/coming-change.ts';
import type { Directory } from '../../model/directory.ts';
import { formatDay, formatReason, formatSession } from './session.ts';
import { formatHourRanges } from './week-words.ts';
import { localizedText, type Locale } from '../locale.ts';
import { withSections } from '../with-sections.ts';
import { zhHansPlaces } from '../zh-hans-places.ts';

/** A coming change to the usual, in one line: "12月2日周三 不开放：元旦". */
export function formatComingChange(
  directory: Directory,
  change: ComingChange,
  locale: Locale,
  dayOf = formatDay,
): string {
  const { places, time } = withSections(locale.messages, { places: zhHansPlaces });
  const { session } = change;
  const day = dayOf(change.date, locale);
  const reason = formatReason(session, locale);
  const hours = formatHourRanges(change.times, locale.messages);
  if (change.kind === 'season') {
    const season = directory.schedule(session.scheduleId)?.season?.name ?? null;
    return places.seasonFrom(day, localizedText(season, locale), hours);
  }
  if (!change.isHours) {
    return change.kind === 'extra' || change.kind === 'workday'
      ? time.added(`${day} ${hours}`, reason)
      : formatSession(session, locale, dayOf);
  }
  if (change.kind === 'cancelled') return places.closedOn(day, reason);
  return change.kind === 'ask' ? places.askOn(day, reason) : places.openOn(day, hours, reason);
}
