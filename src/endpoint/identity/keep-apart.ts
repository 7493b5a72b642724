import type { Instant } from '../../model/time/zoned-time.ts';
import { classAtTime } from './announcement.ts';
import { held } from './hold.ts';
import type { Decision, KnownSession, Readings } from './session-decision.ts';

/**
 * Keeps those who come to one class at one time from being counted as two: a session whose time was corrected to
 * that of another, which is booked and which the feed announces no more, is held until somebody decides; and what is
 * announced at the time of one that is held is closed for it.
 */
export function keepApart(
  decisions: readonly Decision[],
  sessions: readonly KnownSession[],
  announced: Readings['now'],
  now: Instant,
): readonly Decision[] {
  const apart = holdCrowded(decisions, sessions, now);
  return apart.map((decision) => {
    if (decision.kind !== 'held') return decision;
    const { was, keys: own } = decision.known;
    const time = classAtTime(was);
    const there = [...announced.values()].filter(
      (each) =>
        each.isOnline &&
        each.startsAt > now &&
        !own.includes(each.key) &&
        classAtTime(each) === time,
    );
    const keys = there.map(({ key }) => key);
    return { ...decision, candidates: [...new Set([...decision.candidates, ...keys])] };
  });
}

/** Holds what would move to where others stand; that stays at its own time then, where others may have come. */
function holdCrowded(
  decisions: readonly Decision[],
  sessions: readonly KnownSession[],
  now: Instant,
): readonly Decision[] {
  const standing = timesStanding(decisions, sessions, now);
  const isCrowded = (decision: Decision): decision is Decision & { readonly kind: 'announced' } =>
    decision.kind === 'announced' &&
    decision.known.bookings > 0 &&
    classAtTime(decision.to) !== classAtTime(decision.known.was) &&
    standing.has(classAtTime(decision.to));
  if (!decisions.some(isCrowded)) return decisions;
  const next = decisions.flatMap((decision) =>
    isCrowded(decision)
      ? held(decision.known, 'several-changed', [decision.to.key], now)
      : [decision],
  );
  return holdCrowded(next, sessions, now);
}

/** The times of sessions that are booked, and that stay as they were announced once. */
function timesStanding(
  decisions: readonly Decision[],
  sessions: readonly KnownSession[],
  now: Instant,
): ReadonlySet<string> {
  const announced = new Set(
    decisions.flatMap(({ kind, known }) => (kind === 'announced' ? [known.id] : [])),
  );
  const standing = sessions.filter(
    ({ id, bookings, was }) => bookings > 0 && was.startsAt > now && !announced.has(id),
  );
  return new Set(standing.map(({ was }) => classAtTime(was)));
}
