import type { Directory, PlacedSession } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import type { CalendarEvent } from '../../model/time/calendar-text.ts';
import type { Session } from '../../model/time/sessions.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { localizedText, type Locale } from '../locale.ts';
import { withSections } from '../with-sections.ts';
import { zhHansDetails } from '../zh-hans-details.ts';
import { formatSessionState } from './session-state.ts';

/** A session of a service as a calendar is to hold it. */
export interface SavedSession {
  readonly service: Service;
  readonly placed: PlacedSession;
  /** Absolute address of a page about it. */
  readonly url: string | null;
  /** The instant that this version of it was made. */
  readonly stamp: Instant;
}

/** The second that versions are counted from, so that they stay small. */
const FIRST_VERSION = Date.UTC(2026, 0, 1);

/**
 * A session as an event for calendars. Saved again after a change, it updates what the first file put into the
 * calendar. Where the time is not published it is an event of the whole day; a session that has to be asked for is
 * tentative. Calendars on phones hardly show that an event is tentative or cancelled, so its title and its text say so.
 */
export function sessionEvent(
  { service, placed, url, stamp }: SavedSession,
  directory: Directory,
  locale: Locale,
): CalendarEvent {
  const { id, at, session } = placed;
  const location = directory.location(at.location_id);
  const said = (text: Parameters<typeof localizedText>[0]) => localizedText(text, locale);
  return {
    uid: `${id}@${directory.feed.feed.id}`,
    stamp,
    sequence: versionOf(session, stamp),
    start: session.start === null ? { date: session.date } : { instant: session.startsAt },
    end: session.start === null || session.end === null ? null : session.endsAt,
    status: statusOf(session),
    summary: titleOf(session, said(service.name) ?? service.id, locale),
    location: [said(location?.name ?? null), said(location?.address?.text ?? null)]
      .filter(Boolean)
      .join(' '),
    description: [...stateOf(session, locale), said(service.summary)].filter(Boolean).join('\n'),
    url,
  };
}

/**
 * The number of a version. A feed keeps no history of a session, so who saves it later has the later one; at the
 * same second, one that is changed is later than one as planned.
 */
function versionOf({ status }: Session, stamp: Instant): number {
  const seconds = Math.max(0, Math.floor((stamp - FIRST_VERSION) / 1_000));
  return seconds + (status === 'scheduled' ? 0 : 1);
}

function statusOf({ status, doubt }: Session): CalendarEvent['status'] {
  switch (status) {
    case 'scheduled':
    case 'moved':
      return doubt === undefined ? 'CONFIRMED' : 'TENTATIVE';
    case 'ask':
      return 'TENTATIVE';
    case 'cancelled':
      return 'CANCELLED';
  }
}

function titleOf({ status, doubt }: Session, name: string, locale: Locale): string {
  const { details } = withSections(locale.messages, { details: zhHansDetails });
  if (status === 'cancelled') return details.calendarGone(name);
  return status === 'ask' || doubt !== undefined ? details.calendarAsk(name) : name;
}

/** All that is not as usual or not certain about a session. */
function stateOf(session: Session, locale: Locale): readonly (string | null)[] {
  const { time } = locale.messages;
  return [
    formatSessionState(session, locale),
    session.start === null ? time.timeUnknown : null,
    session.doubt === 'clock' ? time.clockChange : null,
  ];
}
