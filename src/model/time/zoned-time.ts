import { DAY_MS, MINUTE_MS } from './durations.ts';
import { dateToUtc, type PlainDate, type PlainTime } from './plain-date.ts';

/** An instant as milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** The date and time a clock on the wall of a time zone shows. */
export interface WallTime {
  readonly date: PlainDate;
  readonly time: PlainTime;
}

const DAY_MINUTES = 24 * 60;

/** Midnights remembered for one zone, some ten years of them; then it begins anew. */
const MAX_MIDNIGHTS = 4_000;

/**
 * Beijing time has not changed since 1991: for it a page asks no `Intl`, whose first object takes longer than
 * everything else about time.
 */
const BEIJING = 'Asia/Shanghai';
const BEIJING_SINCE = Date.UTC(1992, 0, 1);
const BEIJING_OFFSET = 8 * 60;

/** The clock of a zone: the formatter that gives its wall time, and its offsets at midnights UTC, by day. */
interface ZoneClock {
  readonly formatter: Intl.DateTimeFormat;
  readonly midnights: Map<number, number>;
}

const clocks = new Map<string, ZoneClock>();

/** Tells if the browser knows a time zone by this IANA name. */
export function isTimeZone(zone: string): boolean {
  try {
    offsetAt(BEIJING_SINCE, zone);
    return true;
  } catch {
    return false;
  }
}

/** The date and time the clock on the wall of a zone shows at an instant. */
export function wallTimeAt(instant: Instant, zone: string): WallTime {
  const shown = new Date(instant + offsetAt(instant, zone) * MINUTE_MS).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/**
 * The instant at which the wall of a zone shows a date and time. In the hour a clock change skips,
 * the instant after the gap; in the hour it repeats, the first of the two (RFC 5545, 3.3.5).
 */
export function instantOf(date: PlainDate, time: PlainTime, zone: string): Instant {
  return instantAtMinute(date, minutesOf(time), zone);
}

/**
 * The instant at which a time range of a date ends: on the next day where it ends at or before its
 * start, and with the day itself where its time of day or its end is not known.
 */
export function endInstantOf(
  date: PlainDate,
  start: PlainTime | null,
  end: PlainTime | null,
  zone: string,
): Instant {
  const isKnown = start !== null && end !== null;
  const minutes = isKnown ? minutesOf(end) + (end <= start ? DAY_MINUTES : 0) : DAY_MINUTES;
  return instantAtMinute(date, minutes, zone);
}

/**
 * Tells if the instant that is meant by a date and time is one of two, or of none, because the clocks are
 * changed about then.
 */
export function isAtClockChange(
  instant: Instant,
  date: PlainDate,
  time: PlainTime,
  zone: string,
): boolean {
  if (Number.isNaN(instant)) return false;
  const shift = (offsetAt(instant - DAY_MS, zone) - offsetAt(instant + DAY_MS, zone)) * MINUTE_MS;
  if (shift === 0) return false;
  const isShownAt = (at: Instant) => {
    const shown = wallTimeAt(at, zone);
    return shown.date === date && shown.time === time;
  };
  return !isShownAt(instant) || isShownAt(instant + shift);
}

/** Minutes that a zone's wall clock is ahead of UTC at an instant. */
export function offsetAt(instant: Instant, zone: string): number {
  if (zone === BEIJING && instant >= BEIJING_SINCE) return BEIJING_OFFSET;
  const clock = clockOf(zone);
  const day = Math.floor(instant / DAY_MS);
  const offset = midnightOffset(day, clock);
  // No zone has ever changed its clock and changed it back between two midnights UTC.
  return offset === midnightOffset(day + 1, clock) ? offset : shownOffset(instant, clock);
}

/** Counted from midnight; from 24 hours on, the wall time is that of the next day. */
function instantAtMinute(date: PlainDate, minutes: number, zone: string): Instant {
  const asIfUtc = dateToUtc(date) + minutes * MINUTE_MS;
  if (Number.isNaN(asIfUtc)) return asIfUtc; // a date that is none has no instant
  const before = offsetAt(asIfUtc - DAY_MS, zone);
  const candidate = asIfUtc - before * MINUTE_MS;
  if (offsetAt(candidate, zone) === before) return candidate;
  const after = offsetAt(asIfUtc + DAY_MS, zone);
  const later = asIfUtc - after * MINUTE_MS;
  return offsetAt(later, zone) === after ? later : candidate;
}

function minutesOf(time: PlainTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The offset at midnight UTC of a day, counted from 1970. Asking the browser is slow: it is remembered. */
function midnightOffset(day: number, clock: ZoneClock): number {
  const { midnights } = clock;
  let offset = midnights.get(day);
  if (offset === undefined) {
    offset = shownOffset(day * DAY_MS, clock);
    if (midnights.size >= MAX_MIDNIGHTS) midnights.clear();
    midnights.set(day, offset);
  }
  return offset;
}

/** The offset, read off the wall of the zone. */
function shownOffset(instant: Instant, { formatter }: ZoneClock): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const shown = Date.UTC(year, month - 1, day, hour % 24, minute);
  return Math.round((shown - Math.floor(instant / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

function clockOf(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    clock = { formatter, midnights: new Map() };
    clocks.set(zone, clock);
  }
  return clock;
}
