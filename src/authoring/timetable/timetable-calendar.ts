import { sessionEvent } from '../../i18n/format/session-event.ts';
import { localizedText } from '../../i18n/locale.ts';
import { subscribedCalendarText } from '../../model/time/subscribed-calendar.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { withEarlierVersions } from './earlier-events.ts';
import type { TimetabledSession } from './timetable.ts';
import { addressOn, timetableName, type TimetableSource } from './timetable-source.ts';

const PRODUCT = '-//linli//calendar//EN';

/** Hours after which calendars are to ask again: twice a day, as a class may be cancelled in the morning. */
const REFRESH_HOURS = 6;

/**
 * A timetable as a calendar to subscribe to. An event that says what it said before keeps its version; another gets
 * a later one, so that calendars take it up.
 */
export function timetableCalendar(
  sessions: readonly TimetabledSession[],
  source: TimetableSource,
  now: Instant,
): string {
  const { speaker, page, made, earlier } = source;
  const { directory, locale } = speaker;
  const { feed } = directory.feed;
  const events = sessions.map(({ service, placed }) =>
    sessionEvent(
      { service, placed, url: addressOn(page, service), stamp: made },
      directory,
      locale,
    ),
  );
  return subscribedCalendarText(
    {
      name: timetableName(source),
      description: localizedText(feed.notice, locale),
      zone: feed.timezone,
      refreshHours: REFRESH_HOURS,
      events: withEarlierVersions(events, earlier, now),
    },
    PRODUCT,
  );
}
