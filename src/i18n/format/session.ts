import type { TimeRange } from '../../model/schedule.ts';
import { dateToUtc, daysBetween, type PlainDate } from '../../model/time/plain-date.ts';
import type { Session } from '../../model/time/sessions.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import { localizedText, type Locale } from '../locale.ts';
import type { SharedMessages } from '../messages.ts';
import { formatDate, formatParts } from './format.ts';

/** The day of a date as people say it: "明天（11月25日周三）". */
export function formatDay(date: PlainDate, locale: Locale): string {
  const { messages } = locale;
  return messages.time.day(formatDate(date, messages), relationOf(date, locale));
}

/**
 * The same where there is little room: "明天周三".
 *
 * @param further words for a day further on
 */
export function formatShortDay(
  date: PlainDate,
  locale: Locale,
  further = formatDate(date, locale.messages),
): string {
  const { messages } = locale;
  const relation = relationOf(date, locale);
  return relation === null
    ? further
    : messages.time.shortDay(
        formatParts(dateToUtc(date), messages, { weekday: 'short' }),
        relation,
      );
}

/** Today or tomorrow; on paper neither. */
function relationOf(date: PlainDate, { messages, now, zone, isPrinted }: Locale): string | null {
  if (isPrinted === true) return null;
  const distance = daysBetween(wallTimeAt(now, zone).date, date);
  return distance === 0 ? messages.time.today : distance === 1 ? messages.time.tomorrow : null;
}

/** Day and time of a session, and what has become of it: cancelled, moved, or to be asked for. */
export function formatSession(session: Session, locale: Locale, dayOf = formatDay): string {
  const { time } = locale.messages;
  const when = `${dayOf(session.date, locale)} ${formatTimes(session, locale.messages)}`;
  const reason = formatReason(session, locale);
  switch (session.status) {
    case 'scheduled':
      return when;
    case 'cancelled':
      return time.cancelled(when, reason);
    case 'moved': {
      const planned = `${formatDate(session.plannedDate, locale.messages)} ${session.plannedStart ?? ''}`;
      return time.moved(when, planned.trim(), reason);
    }
    case 'ask':
      return session.doubt === 'move'
        ? time.postponed(when, reason)
        : time.askHoliday(when, reason);
  }
}

/** The reason why a session is not as usual, or why one has to ask. */
export function formatReason({ reason, doubt }: Session, locale: Locale): string | null {
  return (
    localizedText(reason, locale) ?? (doubt === 'calendar' ? locale.messages.time.mayChange : null)
  );
}

/** The time of day of a session: "10:00–11:30". */
export function formatTimes(session: Session, messages: SharedMessages): string {
  const { start, end, doubt } = session;
  const { common, time } = messages;
  if (start === null) return time.timeUnknown;
  const range = formatRange({ start, end }, messages);
  return doubt === 'clock' ? common.aside(range, time.clockChange) : range;
}

/** A range of times: "10:00–11:30", "from 10:00", "all day". */
export function formatRange({ start, end }: TimeRange, { time }: SharedMessages): string {
  if (end === null) return time.from(start);
  const isAllDay = start === '00:00' && (end === start || end >= '23:59');
  return isAllDay ? time.allDay : time.range(start, end);
}
