import { DAY_MS } from '../../model/time/durations.ts';
import {
  dateToUtc,
  daysBetween,
  WEEKDAYS,
  type PlainDate,
  type Weekday,
} from '../../model/time/plain-date.ts';
import type { TimeRange } from '../../model/schedule.ts';
import type { Session } from '../../model/time/sessions.ts';
import { isTimeZone, offsetAt, wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { chineseDate, chineseNumber } from './chinese-format.ts';
import type { SharedMessages } from '../messages.ts';
import { localizedText, type Locale } from '../locale.ts';

/** The language that is written without `Intl`. */
const CHINESE = 'zh-Hans';

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A date in the reader's language with its weekday: "11月25日周三". Never the device's zone. */
export function formatDate(date: PlainDate, messages: SharedMessages): string {
  const parts = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  return formatParts(dateToUtc(date), messages, parts);
}

/** A day of the week, short: "周一". */
export function formatWeekday(day: Weekday, messages: SharedMessages): string {
  const monday = dateToUtc('2024-01-01');
  const at = monday + WEEKDAYS.indexOf(day) * DAY_MS;
  return formatParts(at, messages, { weekday: 'short' });
}

/** A date with its year, where the year matters: "2026年8月1日". */
export function formatLongDate(date: PlainDate, messages: SharedMessages): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  return formatParts(dateToUtc(date), messages, parts);
}

/** The exact number with its grouping: 8126.9 → "8,126.9". Never rounded, never shortened. */
export function formatNumber(value: number, messages: SharedMessages): string {
  const byHand = messages.tag === CHINESE ? chineseNumber(value) : null;
  if (byHand !== null) return byHand;
  let format = numberFormats.get(messages.tag);
  if (format === undefined) {
    format = new Intl.NumberFormat(messages.tag, { maximumFractionDigits: 12 });
    numberFormats.set(messages.tag, format);
  }
  return format.format(value);
}

/** A sum of money: "15 元"; the code stands for itself where the language has no word for it. */
export function formatMoney(amount: number, currency: string, messages: SharedMessages): string {
  const number = formatNumber(amount, messages);
  if (currency === 'CNY' && messages.tag.startsWith('zh')) return `${number} 元`;
  return currency === 'CNY' ? `${number} yuan` : `${number} ${currency}`;
}

/** The day of a date as people say it: "明天（11月25日周三）". */
export function formatDay(date: PlainDate, { messages, now, zone }: Locale): string {
  const distance = daysBetween(wallTimeAt(now, zone).date, date);
  const relation =
    distance === 0 ? messages.time.today : distance === 1 ? messages.time.tomorrow : null;
  return messages.time.day(formatDate(date, messages), relation);
}

/** Day and time of a session, and what has become of it: cancelled, moved, or to be asked for. */
export function formatSession(session: Session, locale: Locale): string {
  const { time } = locale.messages;
  const when = `${formatDay(session.date, locale)} ${formatTimes(session, locale.messages)}`;
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

/** The time of day of an instant on the wall of a zone: "10:05". */
export function formatTime(instant: Instant, zone: string): string {
  return wallTimeAt(instant, zone).time;
}

/** Note of the zone that times are in, where the device's clock shows others; `null` where both agree. */
export function formatZoneNote({ now, zone, messages }: Locale): string | null {
  if (otherZone(now, zone) === null) return null;
  return messages.time.allTimesIn(messages.time.zoneName(zone) ?? zone);
}

/**
 * The zone the device is set to, where its clock shows another time than that of a feed's zone; `null` where
 * both agree, and where the device does not say its zone, or says one nobody knows.
 */
export function otherZone(instant: Instant, zone: string): string | null {
  const offset = offsetAt(instant, zone);
  if (-new Date(instant).getTimezoneOffset() === offset) return null;
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return device && isTimeZone(device) && offsetAt(instant, device) !== offset ? device : null;
}

/** A date in the parts that are asked for, in the reader's language. Never the device's zone. */
export function formatParts(
  at: number,
  { tag }: SharedMessages,
  parts: Intl.DateTimeFormatOptions,
): string {
  return tag === CHINESE ? chineseDate(new Date(at), parts) : dateFormat(tag, parts).format(at);
}

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${Object.keys(options).join()}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    // Some devices default to another calendar for a language; a timetable is always Gregorian.
    format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
    dateFormats.set(key, format);
  }
  return format;
}
