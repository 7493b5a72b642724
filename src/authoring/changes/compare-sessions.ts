import type { Calendar, Schedule } from '../../model/schedule.ts';
import type { Occurrence } from '../../model/time/occurrences.ts';
import { addDays, daysBetween, type PlainDate } from '../../model/time/plain-date.ts';
import { occurrencesOf } from '../../model/time/sessions.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import type { SessionChange, SessionChanged } from './change.ts';
import { meaningOfText, type MeaningContext } from './meaning.ts';

/** One side of a comparison of dated sessions. */
export interface DatedSide {
  readonly schedules: readonly Schedule[];
  readonly zone: string;
  readonly calendars: readonly Calendar[];
  readonly context: MeaningContext;
}

/** A session as it was and as it is; `null` where there is none. */
interface SessionPair {
  readonly was: Occurrence | null;
  readonly is: Occurrence | null;
}

/**
 * Finds what became of single sessions, and single days of opening hours, of the next days.
 *
 * @param isRuleNew true where the usual times are others: then sessions that follow from them are no news
 */
export function sessionChanges(
  was: DatedSide,
  is: DatedSide,
  span: { readonly now: Instant; readonly days: number },
  isRuleNew: boolean,
): readonly Omit<SessionChanged, 'at'>[] {
  const kinds = ['event', 'hours'] as const;
  return kinds.flatMap((kind) => {
    const [before, after] = [ofKind(withCalendarsOf(was, is, kind), kind), ofKind(is, kind)];
    const { now } = span;
    const last = addDays(wallTimeAt(now, is.zone).date, span.days - 1);
    const days = Math.max(span.days, daysAhead(before, last, now), daysAhead(after, last, now));
    const pairs = pairsOf(sessionsOf(before, now, days), sessionsOf(after, now, days));
    return pairs
      .filter(({ was: one, is: other }) => firstOf(one) <= last || firstOf(other) <= last)
      .flatMap((pair) => {
        const what = changeOf(pair, isRuleNew, was.context, is.context);
        return what === null
          ? []
          : [{ kind: 'session' as const, what, isHours: kind === 'hours', ...pair }];
      });
  });
}

/** Opening hours are compared by the same holidays: that these changed is said once, and not at every place. */
function withCalendarsOf(was: DatedSide, is: DatedSide, kind: Schedule['kind']): DatedSide {
  const areSame = was.calendars.every(({ id }) => is.calendars.some((each) => each.id === id));
  const isOne = areSame && was.calendars.length === is.calendars.length;
  return kind === 'hours' && isOne ? { ...was, calendars: is.calendars } : was;
}

function ofKind(side: DatedSide, kind: Schedule['kind']): DatedSide {
  return { ...side, schedules: side.schedules.filter((schedule) => schedule.kind === kind) };
}

/** Days to the last day that a session of the span is moved to: moved far off, it is not withdrawn. */
function daysAhead({ schedules, zone }: DatedSide, last: PlainDate, now: Instant): number {
  let furthest = last;
  for (const { exceptions } of schedules) {
    for (const { date, to } of exceptions) {
      if (date <= last && to !== null && to.date > furthest) furthest = to.date;
    }
  }
  return daysBetween(wallTimeAt(now, zone).date, furthest) + 1;
}

function sessionsOf(
  { schedules, zone, calendars }: DatedSide,
  now: Instant,
  days: number,
): readonly Occurrence[] {
  return schedules
    .flatMap((schedule) => occurrencesOf(schedule, { now, days, zone, calendars }))
    .sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
}

/** The first day on which one notices something of a session; beyond all days where there is none. */
function firstOf(session: Occurrence | null): PlainDate {
  if (session === null) return '9999';
  return session.plannedDate < session.date ? session.plannedDate : session.date;
}

/** Sessions by the time they were announced for; where that was corrected, by its id, or by the day alone. */
function pairsOf(was: readonly Occurrence[], is: readonly Occurrence[]): readonly SessionPair[] {
  const pairs: SessionPair[] = [];
  let [left, right] = [was, is];
  for (const keyOf of [timeKey, idKey, dayKey]) {
    const after = keyed(right, keyOf);
    const matched = new Set<Occurrence>();
    for (const [key, one] of keyed(left, keyOf)) {
      const other = after.get(key);
      if (other === undefined) continue;
      pairs.push({ was: one, is: other });
      matched.add(one).add(other);
    }
    left = left.filter((session) => !matched.has(session));
    right = right.filter((session) => !matched.has(session));
  }
  return [
    ...pairs,
    ...left.map((session) => ({ was: session, is: null })),
    ...right.map((session) => ({ was: null, is: session })),
  ].sort((a, b) => startOf(a) - startOf(b));
}

const timeKey = ({ plannedDate, plannedStart }: Occurrence) =>
  `${plannedDate} ${plannedStart ?? ''}`;
const idKey = ({ plannedDate, timeId }: Occurrence) =>
  timeId === null || timeId === undefined ? null : `${plannedDate} ${timeId}`;
const dayKey = ({ plannedDate }: Occurrence) => plannedDate;

/** Sessions by a key, each further one of the same key by its number. */
function keyed(
  sessions: readonly Occurrence[],
  keyOf: (session: Occurrence) => string | null,
): ReadonlyMap<string, Occurrence> {
  const counts = new Map<string, number>();
  const found = new Map<string, Occurrence>();
  for (const session of sessions) {
    const key = keyOf(session);
    if (key === null) continue;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    found.set(`${key} ${count}`, session);
  }
  return found;
}

function startOf({ was, is }: SessionPair): number {
  return (is ?? was)?.startsAt ?? 0;
}

function changeOf(
  { was, is }: SessionPair,
  isRuleNew: boolean,
  before: MeaningContext,
  after: MeaningContext,
): SessionChange | null {
  const isNews = ({ origin }: Occurrence) => !isRuleNew || origin === 'date' || origin === 'extra';
  if (is === null) return was !== null && isNews(was) ? 'withdrawn' : null;
  const state = stateOf(is);
  if (was === null) {
    if (state === 'restored') return isNews(is) ? 'added' : null;
    return state === 'ask' && !isNews(is) ? null : state;
  }
  if (stateOf(was) !== state) return state;
  if (was.date !== is.date || was.start !== is.start || was.end !== is.end) {
    if (state === 'moved') return 'moved';
    return isNews(is) ? 'retimed' : null;
  }
  const isSaid =
    (was.reason === null ? 'null' : meaningOfText(was.reason, before)) ===
    (is.reason === null ? 'null' : meaningOfText(is.reason, after));
  return isSaid ? null : 'explained';
}

/** The state of a session that is there; `restored` where it takes place as usual. */
export function stateOf({ status, doubt }: Occurrence): SessionChange {
  if (status === 'scheduled') return 'restored';
  return status === 'ask' && doubt === 'move' ? 'postponed' : status;
}
