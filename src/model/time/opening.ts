import { hasTimesInDoubt, schedulesOf, type Directory } from '../directory.ts';
import { byStart, takesPlace, type Occurrence } from './occurrences.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import type { DateSpan } from './planned-slots.ts';
import { recentOccurrences } from './recent-occurrences.ts';
import { isKnownOn } from './rule-days.ts';
import type { Calendar, Schedule } from '../schedule.ts';
import type { Service } from '../service.ts';
import type { Text } from '../text.ts';
import { endInstantOf, instantOf, wallTimeAt, type Instant } from './zoned-time.ts';

/** Days for which the next opening is looked for, today included. */
export const OPENING_HORIZON_DAYS = 28;

/** The state of something with opening hours at an instant. */
export type Opening =
  | {
      readonly status: 'open';
      /** The instant it closes; `null` where it does not within four weeks, or nobody has said when. */
      readonly closesAt: Instant | null;
      /**
       * The reason for its present hours: a season, a make-up workday, an added day; `null` for the
       * usual ones.
       */
      readonly reason: Text | null;
    }
  | {
      readonly status: 'closed';
      /**
       * The instant it opens next; `null` where it does not within four weeks, and where a time comes
       * first for which one has to ask.
       */
      readonly opensAt: Instant | null;
      /** The reason it is closed today: a holiday, an exception; `null` for a break or closing time. */
      readonly reason: Text | null;
    }
  /** It has hours, and nobody has said whether or when it opens today. */
  | { readonly status: 'ask'; readonly reason: Text | null }
  /** No hours are known for today. */
  | { readonly status: 'unknown' };

export interface OpeningQuery {
  readonly now: Instant;
  /** IANA zone of the feed. */
  readonly zone: string;
  readonly calendars: readonly Calendar[];
}

/** A time for which nobody can say whether it is open. */
interface Doubt {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly opening: Extract<Opening, { status: 'ask' | 'unknown' }>;
}

/** The state of a service, by the opening hours of all its places. */
export function openingOfService(directory: Directory, service: Service, now: Instant): Opening {
  if (service.status === 'unknown') return { status: 'ask', reason: null };
  if (service.status !== 'active') return { status: 'closed', opensAt: null, reason: null };
  const { timezone: zone, calendars } = directory.feed.feed;
  const schedules = directory.timedPlaces(service).flatMap((at) => schedulesOf(directory, at));
  const opening = openingOf([...new Set(schedules)], { now, zone, calendars });
  // What is closed by the hours that are certain may be open by the others.
  return opening.status === 'closed' && hasTimesInDoubt(directory, service)
    ? { status: 'ask', reason: opening.reason }
    : opening;
}

/**
 * The state of what has one or several schedules of opening hours: summer and winter hours, weekdays
 * and weekend. Spans that touch or overlap are one: what closes and opens at 14:00 does not close.
 */
export function openingOf(schedules: readonly Schedule[], query: OpeningQuery): Opening {
  const hours = schedules.filter(({ kind }) => kind === 'hours');
  if (hours.length === 0) return { status: 'unknown' };
  const { now, zone, calendars } = query;
  const today = wallTimeAt(now, zone).date;
  const last = addDays(today, OPENING_HORIZON_DAYS - 1);
  const dates = { first: addDays(today, -1), last, zone, calendars }; // last evening's may go on
  const spans = hours
    .flatMap((schedule) => recentOccurrences(schedule, dates).map(withSeason(schedule)))
    .sort(byStart);
  const inside = spans.filter(({ date }) => date <= last);
  const certain = inside.filter((span) => takesPlace(span) && span.start !== null);
  const doubts = [...daysToAsk(inside, zone), ...unknownDays(hours, { ...dates, first: today })];

  const covering = certain.filter((span) => isDuring(span, now));
  if (covering.length > 0) {
    const closesAt = closingOf(certain, doubts, now, endInstantOf(last, null, null, zone));
    const reason = covering.find((span) => span.reason !== null)?.reason ?? null;
    return { status: 'open', closesAt, reason };
  }
  const doubt = doubts.find((span) => isDuring(span, now));
  if (doubt !== undefined) return doubt.opening;
  const opensAt = nextOpening(certain, doubts, now);
  return { status: 'closed', opensAt, reason: closedReason(spans, { now, today, opensAt }) };
}

/** Usual hours of a season are explained by its name: "winter hours". */
function withSeason({ season }: Schedule): (span: Occurrence) => Occurrence {
  const name = season?.name ?? null;
  return (span) =>
    name !== null && span.reason === null && span.status === 'scheduled'
      ? { ...span, reason: name }
      : span;
}

function isDuring(span: { startsAt: Instant; endsAt: Instant }, now: Instant): boolean {
  return span.startsAt <= now && now < span.endsAt;
}

/** Days that have to be asked about, from midnight on: holidays, and days without published times. */
function daysToAsk(spans: readonly Occurrence[], zone: string): readonly Doubt[] {
  return spans
    .filter((span) => span.status === 'ask' || (takesPlace(span) && span.start === null))
    .map(({ date, endsAt, status, reason }) => ({
      startsAt: instantOf(date, '00:00', zone),
      endsAt,
      opening: { status: 'ask', reason: status === 'ask' ? reason : null },
    }));
}

/** Days for which none of the schedules is valid: nobody has published hours for them yet. */
function unknownDays(
  hours: readonly Schedule[],
  { first, last, zone }: DateSpan,
): readonly Doubt[] {
  if (hours.some(({ valid_from, valid_to }) => valid_from === null && valid_to === null)) return [];
  const doubts: Doubt[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (hours.some((schedule) => isKnownOn(schedule, date))) continue;
    const startsAt = instantOf(date, '00:00', zone);
    const endsAt = endInstantOf(date, null, null, zone);
    doubts.push({ startsAt, endsAt, opening: { status: 'unknown' } });
  }
  return doubts;
}

/**
 * The instant at which what is open now closes, however many spans that takes; `null` where nobody has
 * said when, or where that lies past the horizon.
 */
function closingOf(
  certain: readonly Occurrence[],
  doubts: readonly Doubt[],
  now: Instant,
  horizon: Instant,
): Instant | null {
  const doubtful = new Set(doubts.map(({ startsAt }) => startsAt));
  let endsAt = now;
  let isPublished = false;
  for (const span of certain) {
    if (span.startsAt > endsAt) break;
    if (span.endsAt <= endsAt) continue;
    endsAt = span.endsAt;
    // What is open round the clock does not close at the midnight after which one has to ask.
    const goesOn = span.start === span.end && doubtful.has(endsAt);
    isPublished = span.end !== null && !goesOn;
  }
  return isPublished && endsAt < horizon ? endsAt : null;
}

function nextOpening(
  certain: readonly Occurrence[],
  doubts: readonly Doubt[],
  now: Instant,
): Instant | null {
  const next = certain.find(({ startsAt, endsAt }) => startsAt > now && endsAt > startsAt);
  if (next === undefined) return null;
  const isDoubtful = doubts.some(
    ({ startsAt, endsAt }) => endsAt > now && startsAt < next.startsAt,
  );
  return isDoubtful ? null : next.startsAt;
}

/** The reason of the span that would be open before the next opening, or at all today, and is not. */
function closedReason(
  spans: readonly Occurrence[],
  { now, today, opensAt }: { now: Instant; today: PlainDate; opensAt: Instant | null },
): Text | null {
  const isClosedAllDay = !spans.some((span) => span.date === today && takesPlace(span));
  const dropped = spans.find((span) => {
    const { status, plannedDate, startsAt, endsAt } = span;
    const isDropped = status === 'cancelled' || (status === 'moved' && span.date !== plannedDate);
    if (!isDropped || plannedDate > today) return false;
    if (plannedDate === today && isClosedAllDay) return true;
    const isStillToCome = endsAt > now && (opensAt === null || startsAt < opensAt);
    return status === 'cancelled' && isStillToCome;
  });
  return dropped?.reason ?? null;
}
