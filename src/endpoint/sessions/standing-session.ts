import type { Instant } from '../../model/time/zoned-time.ts';
import type { SessionState } from '../identity/session-decision.ts';
import { isDisputed } from './open-session.ts';
import type { Programme } from './programme.ts';
import {
  announcedAt,
  announcedSession,
  findAnnounced,
  type AnnouncedSession,
} from './sessions-index.ts';

/** A session that somebody has booked, whatever has become of it. */
export interface StandingSession {
  /** As it is announced now, or was announced last. */
  readonly announced: AnnouncedSession;
  readonly state: SessionState;
  /** Words of the office to those who booked it; `null` for none. */
  readonly said: string | null;
  /** True where nobody moves up in it, although it may take place: others may be of it, or stand at its time. */
  readonly isDisputed: boolean;
}

/** Finds a booked session, wherever it has been moved to; `null` where nothing is known of it. */
export function standingSession(
  programme: Programme,
  sessionId: string,
  serviceId: string,
  now: Instant,
): StandingSession | null {
  const { directory, identities } = programme;
  const remembered = identities.remembered(sessionId);
  if (remembered !== null && remembered.state !== 'announced') {
    const { announced, state, said } = remembered;
    const atItsTime = [
      ...identities.standingAt(announced),
      ...announcedAt(directory, announced, now).map(({ id }) => identities.idOf(id)),
    ];
    return { announced, state, said, isDisputed: atItsTime.some((id) => id !== sessionId) };
  }
  const key = identities.keyOf(sessionId);
  const announced =
    announcedSession(directory, key, now) ?? findAnnounced(directory, serviceId, key, now);
  if (announced === null) return null;
  return {
    ...{ announced, state: 'announced', said: null },
    isDisputed: isDisputed(programme, key, now),
  };
}

/** Number to call about a session: of its service, else of its place. */
export function phoneOf({ directory }: Programme, session: StandingSession | null): string | null {
  if (session === null) return null;
  const { service, at } = session.announced;
  const phones = [...service.phones, ...(directory.location(at.location_id)?.phones ?? [])];
  return phones[0]?.number ?? null;
}

/** Tells if a session takes place as far as anybody knows. */
export function isSettled({ state }: StandingSession): boolean {
  return state === 'announced' || state === 'kept';
}

/** Tells if places of a session are given by themselves: only then lots are drawn, and who waits moves up. */
export function isGivenOut(session: StandingSession): boolean {
  return isSettled(session) && !session.isDisputed;
}

/** Places of a session in all, for as long as who waits may still move up; else `null`. */
export function capacityToFill(session: StandingSession | null, now: Instant): number | null {
  if (session === null || !isGivenOut(session)) return null;
  const { at, session: dated } = session.announced;
  const isComing = dated.status !== 'cancelled' && now < dated.startsAt;
  return isComing ? (at.capacity?.maximum ?? null) : null;
}
