import type { ComingChange } from './coming-change.ts';
import { datesBetween } from './dates-between.ts';
import { schedulesOf, type Directory } from '../directory.ts';
import { once } from '../once.ts';
import { byStart, occurrencesWithin, takesPlace, type Occurrence } from './occurrences.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import type { DateSpan } from './planned-slots.ts';
import { recentOccurrences } from './recent-occurrences.ts';
import { isInSeason } from './rule-days.ts';
import type { Schedule, TimeRange } from '../schedule.ts';
import type { Service, ServiceAtLocation } from '../service.ts';
import { sessionIdOf } from './sessions.ts';
import { wallTimeAt, type Instant } from './zoned-time.ts';

/** Days ahead for which changes are announced: who comes once a month has time to read of them. */
export const CHANGES_HORIZON_DAYS = 28;

/** Of several changes of one day's opening hours, the one that tells most about when to come. */
const TELLING: readonly ComingChange['kind'][] = ['extra', 'workday', 'moved', 'ask', 'cancelled'];

/** The changes of a service within so many days, today included; earliest first. */
export function comingChanges(
  directory: Directory,
  service: Service,
  now: Instant,
  days: number = CHANGES_HORIZON_DAYS,
): readonly ComingChange[] {
  if (service.status !== 'active') return []; // closed altogether: there is nothing to change
  const { timezone: zone, calendars } = directory.feed.feed;
  const first = wallTimeAt(now, zone).date;
  const span = { first, last: addDays(first, days - 1), zone, calendars };
  const changes = new Map<string, ComingChange>(); // a place listed twice changes once
  for (const at of directory.timedPlaces(service)) {
    for (const change of changesAt(schedulesOf(directory, at), at, span, now)) {
      changes.set(`${change.kind} ${change.date} ${change.id}`, change);
    }
  }
  return [...changes.values()].sort(byDate);
}

function changesAt(
  schedules: readonly Schedule[],
  at: ServiceAtLocation,
  span: DateSpan,
  now: Instant,
): readonly ComingChange[] {
  const wide = { ...span, first: addDays(span.first, -1) }; // last evening's may be going on
  const occurrencesOf = (kind: Schedule['kind']) =>
    schedules
      .filter((schedule) => schedule.kind === kind)
      .flatMap((schedule) => recentOccurrences(schedule, wide))
      .sort(byStart);
  const noticed = (session: Occurrence) => daysOf(session, span, now);
  return [
    ...eventChanges(occurrencesOf('event'), at, noticed),
    ...hoursChanges(occurrencesOf('hours'), at, noticed),
    ...schedules.flatMap((schedule) => seasonsOf(schedule, at, span)),
  ];
}

/** The sessions that are not as usual. */
function eventChanges(
  sessions: readonly Occurrence[],
  at: ServiceAtLocation,
  noticed: (session: Occurrence) => readonly PlainDate[],
): readonly ComingChange[] {
  return sessions.flatMap((session) => {
    const kind = kindOf(session);
    const date = noticed(session).slice().sort()[0];
    if (kind === null || date === undefined) return [];
    return [placed({ kind, date, isHours: false, times: timesOf([session]) }, session, at)];
  });
}

/** The days whose opening hours are not as usual: several ranges, or schedules, change as one. */
function hoursChanges(
  spans: readonly Occurrence[],
  at: ServiceAtLocation,
  noticed: (span: Occurrence) => readonly PlainDate[],
): readonly ComingChange[] {
  const days = new Map<PlainDate, ComingChange>();
  const spansOn = once((day: PlainDate) => spans.filter(({ date }) => date === day));
  const staysOn = once((date: PlainDate) => spansOn(date).some(takesPlace));
  const timesOn = once((kind: ComingChange['kind']) =>
    once((date: PlainDate) => timesOf(spansOn(date).filter((span) => isOfDay(span, kind)))),
  );
  for (const span of spans) {
    const unusual = kindOf(span);
    if (unusual === null) continue;
    for (const date of noticed(span)) {
      const isDropped = date !== span.date || unusual === 'cancelled';
      const kind = isDropped ? (staysOn(date) ? 'moved' : 'cancelled') : unusual;
      const change = placed({ kind, date, isHours: true, times: timesOn(kind)(date) }, span, at);
      const former = days.get(date);
      if (former === undefined || isMoreTelling(change, former)) days.set(date, change);
    }
  }
  return [...days.values()];
}

function kindOf({ status, origin }: Occurrence): ComingChange['kind'] | null {
  if (status !== 'scheduled') return status;
  return origin === 'extra' || origin === 'workday' ? origin : null;
}

/** The days on which one notices what has become of an occurrence, as long as it is not over. */
function daysOf(
  { plannedDate, date, endsAt }: Occurrence,
  { first, last }: DateSpan,
  now: Instant,
): readonly PlainDate[] {
  const days: PlainDate[] = [];
  if (plannedDate !== date && plannedDate >= first) days.push(plannedDate);
  if (endsAt > now) days.push(date);
  return days.filter((day) => day <= last);
}

/** Tells if a span is one whose times a change of that kind names for its day. */
function isOfDay(span: Occurrence, kind: ComingChange['kind']): boolean {
  return kind === 'cancelled' || kind === 'ask' ? kindOf(span) === kind : takesPlace(span);
}

function isMoreTelling(change: ComingChange, former: ComingChange): boolean {
  return TELLING.indexOf(change.kind) < TELLING.indexOf(former.kind);
}

/** The days of a span on which the opening hours of a season begin to apply. */
function seasonsOf(
  schedule: Schedule,
  at: ServiceAtLocation,
  span: DateSpan,
): readonly ComingChange[] {
  if (schedule.kind !== 'hours' || schedule.season === null) return [];
  const { times } = schedule;
  const changes: ComingChange[] = [];
  let wasInSeason = isInSeason(schedule, addDays(span.first, -1));
  for (const { date } of datesBetween(span.first, span.last)) {
    const begins = isInSeason(schedule, date) && !wasInSeason;
    wasInSeason = isInSeason(schedule, date);
    if (!begins) continue;
    const week = { ...span, first: date, last: addDays(date, 6) };
    const session = occurrencesWithin(schedule, week).find(({ origin }) => origin === 'rule');
    if (session === undefined) continue; // the season begins, but the rule has ended
    changes.push(placed({ kind: 'season', date, isHours: true, times }, session, at));
  }
  return changes;
}

function placed(
  change: Pick<ComingChange, 'kind' | 'date' | 'isHours' | 'times'>,
  session: Occurrence,
  at: ServiceAtLocation,
): ComingChange {
  return { ...change, id: sessionIdOf(at.id, session), at, session };
}

function timesOf(sessions: readonly Occurrence[]): readonly TimeRange[] {
  return sessions.flatMap(({ start, end }) => (start === null ? [] : [{ start, end }]));
}

function byDate(a: ComingChange, b: ComingChange): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.session.startsAt - b.session.startsAt;
}
