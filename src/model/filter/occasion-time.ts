import { ASK, type FacetValue } from './facets.ts';
import { addDays, weekdayOf, type PlainDate } from '../time/plain-date.ts';
import type { Schedule } from '../schedule.ts';
import { once } from '../once.ts';
import { takesPlace, type Session } from '../time/occurrences.ts';
import type { Instant } from '../time/zoned-time.ts';

/** The time something is given, by its values in the facets that speak of time. */
export interface OccasionTime {
  readonly when: readonly FacetValue<'when'>[];
  readonly weekday: readonly FacetValue<'weekday'>[];
  readonly part: readonly FacetValue<'part'>[];
}

/** Its times are not published. */
export const NOT_PUBLISHED: OccasionTime = { when: [], weekday: [ASK], part: [ASK] };

/** Its times are published, and none is near. */
export const NOTHING_SOON: OccasionTime = { when: [], weekday: [], part: [] };

/** Says when a session is that has not ended; opening hours are sessions, too. */
export type TimeOf = (session: Session, kind: Schedule['kind'], now: Instant) => OccasionTime;

/**
 * Prepares that question for the minutes of a day. Equal answers are one and the same object.
 *
 * @param today by the clock of the feed
 */
export function timesOn(today: PlainDate): TimeOf {
  const named = namedDays(today);
  const dayOf = once((date: PlainDate) => {
    const when = NAMES.filter((name) => named[name].includes(date));
    return { when, weekday: [weekdayOf(date)] };
  });
  const times = new Map<string, OccasionTime>();
  return (session, kind, now) => {
    const { when, weekday } = dayOf(session.date);
    const isNow = isGoingOn(session, kind, now);
    const part = kind === 'hours' ? partsOpen(session) : partsBegun(session);
    const key = `${isNow} ${when.join()} ${weekday.join()} ${part.join()}`;
    const known = times.get(key);
    if (known !== undefined) return known;
    const time: OccasionTime = { when: isNow ? ['now', ...when] : when, weekday, part };
    times.set(key, time);
    return time;
  };
}

const NAMES = ['today', 'tomorrow', 'weekend', 'week'] as const;

/** The dates that these words mean; that of a session which began last evening included. */
function namedDays(
  today: PlainDate,
): Readonly<Record<(typeof NAMES)[number], readonly PlainDate[]>> {
  const yesterday = addDays(today, -1);
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, days));
  // On a Sunday the Saturday ahead is of another weekend.
  const weekend =
    weekdayOf(today) === 'SU'
      ? [yesterday, today]
      : week.filter((date) => ['SA', 'SU'].includes(weekdayOf(date)));
  return {
    today: [yesterday, today],
    tomorrow: [addDays(today, 1)],
    weekend,
    week: [yesterday, ...week],
  };
}

/**
 * Tells if a session is known to be open or going on. What is open and has not said until when is open;
 * an event whose end is not published may be over.
 */
function isGoingOn(session: Session, kind: Schedule['kind'], now: Instant): boolean {
  const { start, end, startsAt, endsAt } = session;
  if (!takesPlace(session) || start === null) return false;
  if (kind === 'event' && end === null) return false;
  return startsAt <= now && now < endsAt;
}

/** The part of the day in which a session begins. */
function partsBegun({ start }: Session): readonly FacetValue<'part'>[] {
  if (start === null) return [ASK];
  if (start < '12:00') return ['morning'];
  return start < '18:00' ? ['afternoon'] : ['evening'];
}

/** The parts of the day in which it is open; past midnight belongs to the evening before. */
function partsOpen(session: Session): readonly FacetValue<'part'>[] {
  const { start, end } = session;
  if (start === null || end === null) return partsBegun(session);
  const until = end <= start ? '24:00' : end;
  const parts: FacetValue<'part'>[] = [];
  if (start < '12:00') parts.push('morning');
  if (start < '18:00' && until > '12:00') parts.push('afternoon');
  if (until > '18:00') parts.push('evening');
  return parts;
}
