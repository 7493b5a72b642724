import type { Directory } from '../../model/directory.ts';
import type { Location, Service } from '../../model/service.ts';
import { addDays } from '../../model/time/plain-date.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import type { Change, PlacePair, Subject } from './change.ts';
import { sessionChanges, type DatedSide } from './compare-sessions.ts';
import type { MeaningContext } from './meaning.ts';
import { meaningOfLater, meaningOfTimes, timesOfPlace, timesOfService } from './usual-times.ts';
import type { UsualTimes } from './usual-times.ts';

/** One of the two feeds, as records of it are compared. */
export interface Side {
  readonly directory: Directory;
  readonly context: MeaningContext;
}

/** Both feeds, and the days that are compared one by one. */
export interface Comparison {
  readonly was: Side;
  readonly is: Side;
  readonly now: Instant;
  readonly days: number;
}

/** Changes of the times of a service at one of its places. */
export function changesOfServiceTimes(
  of: Subject,
  [was, is]: readonly [Service, Service],
  at: PlacePair,
  comparison: Comparison,
): readonly Change[] {
  // The hours of the place hold in both: it says itself what became of them.
  if (at.was.schedules === null && at.is.schedules === null) {
    if (!('unreadable' in at.was) && !('unreadable' in at.is)) return [];
  }
  const before = timesOfService(comparison.was.directory, was, at.was);
  const after = timesOfService(comparison.is.directory, is, at.is);
  return changesOfTimes(of, at, before, after, comparison);
}

/** Changes of the opening hours of a place. */
export function changesOfPlaceTimes(
  of: Subject,
  [was, is]: readonly [Location, Location],
  comparison: Comparison,
): readonly Change[] {
  const before = timesOfPlace(comparison.was.directory, was);
  const after = timesOfPlace(comparison.is.directory, is);
  return changesOfTimes(of, null, before, after, comparison);
}

function changesOfTimes(
  of: Subject,
  at: PlacePair | null,
  before: UsualTimes,
  after: UsualTimes,
  { was, is, now, days }: Comparison,
): readonly Change[] {
  const today = wallTimeAt(now, is.directory.feed.feed.timezone).date;
  const last = addDays(today, days - 1);
  const isRuleNew =
    meaningOfTimes(before, today, was.context) !== meaningOfTimes(after, today, is.context);
  const isLaterNew =
    meaningOfLater(before, last, was.context) !== meaningOfLater(after, last, is.context);
  const sessions = sessionChanges(
    sideOf(was, before.schedules),
    sideOf(is, after.schedules),
    { now, days },
    isRuleNew,
  );
  return [
    ...(isRuleNew ? [{ of, kind: 'times' as const, at }] : []),
    ...sessions.map((session) => ({ of, at, ...session })),
    ...(isLaterNew ? [{ of, kind: 'later' as const, at, after: last }] : []),
  ];
}

function sideOf({ directory, context }: Side, schedules: UsualTimes['schedules']): DatedSide {
  const { timezone: zone, calendars } = directory.feed.feed;
  return { schedules, zone, calendars, context };
}
