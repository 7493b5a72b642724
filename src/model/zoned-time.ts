import { addDays, dateToUtc, type PlainDate, type PlainTime } from './plain-date.ts';

/** An instant as milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** What a clock on the wall of a time zone shows. */
export interface WallTime {
  readonly date: PlainDate;
  readonly time: PlainTime;
}

const MINUTE_MS = 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether the browser knows a time zone by this IANA name. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall of a zone shows at an instant. */
export function wallTimeAt(instant: Instant, zone: string): WallTime {
  const shown = new Date(instant + offsetAt(instant, zone) * MINUTE_MS).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/**
 * The instant at which the wall of a zone shows a date and time. In the hour a clock change skips,
 * the instant after the gap; in the hour it repeats, the first of the two (RFC 5545, 3.3.5).
 */
export function instantOf(date: PlainDate, time: PlainTime, zone: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const asIfUtc = dateToUtc(date) + (hours * 60 + minutes) * MINUTE_MS;
  const before = offsetAt(asIfUtc - 24 * 60 * MINUTE_MS, zone);
  const candidate = asIfUtc - before * MINUTE_MS;
  if (offsetAt(candidate, zone) === before) return candidate;
  const after = offsetAt(asIfUtc + 24 * 60 * MINUTE_MS, zone);
  const later = asIfUtc - after * MINUTE_MS;
  return offsetAt(later, zone) === after ? later : candidate;
}

/** Minutes that a zone's wall clock is ahead of UTC at an instant. */
export function offsetAt(instant: Instant, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(instant)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const shown = Date.UTC(year, month - 1, day, hour % 24, minute);
  return Math.round((shown - Math.floor(instant / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

/** The date on which a time range ends: the next day where it ends at or before its start. */
export function endDateOf(date: PlainDate, start: PlainTime, end: PlainTime): PlainDate {
  return end <= start ? addDays(date, 1) : date;
}

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
