import type { Instant } from '../../model/time/zoned-time.ts';
import type { Announcement } from './announcement.ts';
import { held } from './hold.ts';
import { keepApart } from './keep-apart.ts';
import { matchSessions } from './match.ts';
import type {
  Decision,
  HoldReason,
  KnownSession,
  Note,
  Readings,
  Reconciliation,
} from './session-decision.ts';

/**
 * Decides what a feed means for every session that somebody has booked. Pure: the same feeds and the same
 * bookings give the same decisions. What is over, and what somebody decided, is left alone.
 */
export function reconcile(
  sessions: readonly KnownSession[],
  readings: Readings,
  now: Instant,
): Reconciliation {
  const decisions: Decision[] = [];
  const vanished: KnownSession[] = [];
  const claimed = new Set<string>();
  const detached: string[] = [];
  for (const known of sessions) {
    const found = findIn(readings.now, known);
    for (const { key } of found.all) claimed.add(key);
    if (found.all.length === 0) {
      vanished.push(known);
      continue;
    }
    const made =
      found.one === null
        ? held(known, 'several-changed', keysOf(found.all), now)
        : decisionFor(known, found.one, now);
    decisions.push(...made);
    // Where somebody has decided that it stands, what was announced of it once is another session now.
    const own = made.length === 0 ? known.key : found.one?.key;
    if (own !== undefined) detached.push(...keysOf(found.all).filter((key) => key !== own));
  }
  const fresh = freshIn(sessions, readings, claimed, now);
  const closed = new Set(sessions.flatMap(({ candidates }) => candidates));
  const gone = vanishedIn(readings, now);
  const booked = new Set(sessions.flatMap(({ keys }) => keys));
  const { same, maybe } = matchSessions(
    [
      ...vanished.map(({ was, key }) => ({ ...was, key })),
      ...gone.filter(({ key }) => !booked.has(key) && !closed.has(key)),
    ],
    fresh,
    readings.servicesBefore,
  );
  // What has come in the place of a session that is closed is closed, too.
  const next = matchSessions(
    gone.filter(({ key }) => closed.has(key)),
    fresh,
    readings.servicesBefore,
  );
  const successors = ({ candidates }: KnownSession) =>
    candidates.flatMap((key) => {
      const one = next.same.get(key);
      return one === undefined ? (next.maybe.get(key)?.candidates ?? []) : [one.key];
    });
  for (const known of vanished) {
    const to = same.get(known.key);
    const doubt = maybe.get(known.key);
    const isSameTime = to?.startsAt === known.was.startsAt;
    if (known.state === 'unresolved') continue;
    if (known.state === 'kept' && !isSameTime) continue; // somebody has decided: it stands
    if (to !== undefined && known.bookings > 0 && !known.isUndone) {
      decisions.push(...decisionFor(known, to, now));
      continue;
    }
    const direct = to === undefined ? (doubt?.candidates ?? []) : [to.key];
    const candidates = [...direct, ...successors(known)];
    const reason = candidates.length === 0 ? reasonFor(known, readings) : 'time-changed';
    decisions.push(...held(known, doubt?.reason ?? reason, candidates, now));
  }
  return { decisions: keepApart(decisions, sessions, readings.now, now), detached };
}

/** The sessions of a feed that have a key of a known one: under its own key it is that one alone. */
function findIn(now: Readings['now'], known: KnownSession) {
  const all = known.keys.flatMap((key) => now.get(key) ?? []);
  const one = now.get(known.key) ?? (all.length === 1 ? all[0] : undefined) ?? null;
  return { all, one };
}

function keysOf(announcements: readonly Announcement[]): readonly string[] {
  return announcements.map(({ key }) => key);
}

function decisionFor(known: KnownSession, to: Announcement, now: Instant): readonly Decision[] {
  if (known.state === 'unresolved' && to.startsAt <= now) return [];
  if (!to.isCertain) return held(known, 'unreadable', [], now);
  if (!to.isOnline) return held(known, 'not-online', [], now);
  if (to.serviceId !== known.was.serviceId) return held(known, 'service-changed', [to.key], now);
  const isOtherDay = to.key !== known.key && to.date !== known.was.date;
  if (isOtherDay) return held(known, 'day-changed', [to.key], now);
  return [{ kind: 'announced', known, to, notes: notesOf(known, to) }];
}

function notesOf(
  { key, state, was, taken, bookings }: KnownSession,
  to: Announcement,
): readonly Note[] {
  const notes: readonly (readonly [Note, boolean])[] = [
    ['restored', state === 'held' || state === 'kept'],
    ['renamed', to.key !== key],
    ['time', to.startsAt !== was.startsAt || to.endsAt !== was.endsAt],
    ['place', to.locationId !== was.locationId],
    ['cancelled', to.isCancelled && !was.isCancelled],
    ['takes-place', !to.isCancelled && was.isCancelled],
    ['oversold', taken > (to.capacity ?? taken) && taken <= (was.capacity ?? taken)],
  ];
  return bookings === 0 ? [] : notes.flatMap(([note, isSo]) => (isSo ? [note] : []));
}

/** The sessions to come that the last feed announced, and this one does not. */
function vanishedIn({ before, now: announced }: Readings, now: Instant): readonly Announcement[] {
  return [...(before?.values() ?? [])].filter(
    ({ key, startsAt }) => !announced.has(key) && startsAt > now,
  );
}

/** The sessions that no accepted feed has announced before, or that have been closed since. */
function freshIn(
  sessions: readonly KnownSession[],
  { before, now: announced }: Readings,
  claimed: ReadonlySet<string>,
  now: Instant,
): readonly Announcement[] {
  const known = new Set(sessions.flatMap(({ candidates }) => candidates));
  return [...announced.values()].filter(
    ({ key, startsAt, isOnline }) =>
      isOnline &&
      startsAt > now &&
      !claimed.has(key) &&
      (known.has(key) || (before !== null && !before.has(key))),
  );
}

function reasonFor({ was }: KnownSession, { servicesNow, unreadable }: Readings): HoldReason {
  const isOnline = servicesNow.get(was.serviceId);
  if (isOnline === undefined) return 'service-gone';
  if (!isOnline) return 'not-online';
  return unreadable.has(was.atId) ? 'unreadable' : 'vanished';
}
